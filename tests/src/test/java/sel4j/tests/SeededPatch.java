package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A defect of tests/seeded that tests of this module must find: one hunk for one file, and a first
 * line that says who finds it. It is compiled beside the build, which stays as it is; {@link Anew}
 * loads the result.
 */
public final class SeededPatch {
    private static final Path FOLDER = Modules.ROOT.resolve("tests/seeded");
    private static final int HUNK = 3;
    private static final Set<String> SEEN = Set.of("KernelBug", "Difference");

    private final Path patch;
    private final List<String> lines;

    private SeededPatch(Path patch) throws IOException {
        this.patch = patch;
        lines = Files.readAllLines(patch);
    }

    /** The patches whose names have a beginning, at least so many. */
    public static List<SeededPatch> all(String prefix, int atLeast) throws IOException {
        List<SeededPatch> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path p : files.sorted().toList()) {
                if (p.getFileName().toString().startsWith(prefix)) {
                    all.add(new SeededPatch(p));
                }
            }
        }
        assertTrue(all.size() >= atLeast, "seeded defects are missing: " + all);
        return all;
    }

    /** Who finds it: the first line behind a beginning that it must have. */
    public String catcher(String prefix) {
        assertTrue(lines.get(0).startsWith(prefix), lines.get(0));
        return lines.get(0).substring(prefix.length());
    }

    /** The classes of the build, for {@link #compile}. */
    public static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of).toList();
    }

    /**
     * Compiles the patched file. The old lines must stand in it exactly once; how far they are
     * indented does not matter.
     *
     * @return a folder with its classes
     */
    public Path compile(Path temporary, List<Path> classPath) throws IOException {
        Path file = Modules.ROOT.resolve(lines.get(1).substring("--- ".length()));
        List<String> hunk = lines.subList(HUNK, lines.size());
        List<String> before = hunk.stream().filter(s -> !s.startsWith("+"))
            .map(s -> s.substring(1).trim()).toList();
        List<String> after = hunk.stream().filter(s -> !s.startsWith("-"))
            .map(s -> s.substring(1)).toList();
        List<String> text = new ArrayList<>(Files.readAllLines(file));
        List<String> trimmed = text.stream().map(String::trim).toList();
        int at = Collections.indexOfSubList(trimmed, before);
        assertTrue(at >= 0 && at == Collections.lastIndexOfSubList(trimmed, before),
            "must occur exactly once in " + file + ": " + before);
        text.subList(at, at + before.size()).clear();
        text.addAll(at, after);
        Path out = Files.createTempDirectory(temporary, "classes");
        Path source = Files.write(out.resolve(file.getFileName()), text);
        String path = classPath.stream().map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn",
            "-proc:none", "-d", out.toString(), "-cp", path, source.toString()), "compiles");
        return out;
    }

    /**
     * Runs a test of a system that has the defect; it must fail.
     *
     * @param catcher "package below sel4j.tests, Class.method"
     * @return what the test threw
     */
    public Throwable failure(String catcher, Path temporary) throws Exception {
        String[] names = catcher.split(", |\\.");
        List<Path> classes = new ArrayList<>(classPath());
        classes.add(0, compile(temporary, classes));
        try (Anew loader = new Anew("sel4j\\..*", classes)) {
            Class<?> test = loader.loadClass("sel4j.tests." + names[0] + "." + names[1]);
            assertTrue(test != Class.forName(test.getName()), "the system is loaded anew");
            Constructor<?> make = test.getDeclaredConstructor();
            Method method = test.getDeclaredMethod(names[2]);
            make.setAccessible(true);
            method.setAccessible(true);
            assertTrue(method.isAnnotationPresent(Test.class), catcher);
            try {
                method.invoke(make.newInstance());
            } catch (InvocationTargetException e) {
                return e.getCause();
            }
        }
        return fail(catcher + " does not see " + this);
    }

    /** The test that the first line names, {@code catcher: PACKAGE, CLASS.METHOD}, must fail. */
    public void mustBeCaught(Path temporary) throws Exception {
        Throwable e = failure(catcher("catcher: "), temporary);
        assertTrue(seen(e), () -> this + " fails in another way: " + e);
    }

    /** A test found it, or the kernel, the machine or the comparison itself ran into it. */
    private static boolean seen(Throwable e) {
        return e instanceof AssertionError || SEEN.contains(e.getClass().getSimpleName())
            || e.getStackTrace()[0].getClassName().matches("sel4j\\.(kernel|machine)\\..*");
    }

    @Override
    public String toString() {
        return patch.getFileName().toString();
    }
}
