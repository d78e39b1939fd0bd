package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tests of this package see what they are for: each patch tests/seeded/defect-ID.patch puts the
 * defect of that id into the kernel or its host, and the test that its first line names must fail.
 *
 * <p>The patched file is compiled, and the whole system with the test is loaded anew over it. A
 * patch that does not apply any more is a failure too.
 */
class SeededDefectsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String CATCHER = "catcher: defects, ";
    @TempDir
    Path temporary;

    private static List<Path> patches() throws Exception {
        try (Stream<Path> files = Files.list(ROOT.resolve("tests/seeded"))) {
            return files.filter(p
                -> p.getFileName().toString().startsWith("defect-")).sorted().toList();
        }
    }

    /** The rows of docs/defects.md: each names its test here, and has a patch. */
    @Test
    void everyRowHasATestAndAPatch() throws Exception {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/defects.md")).stream()
            .filter(l -> l.matches("\\| [SFC]\\d+ \\|.*")).toList();
        TreeSet<String> ids = new TreeSet<>();
        for (String row : rows) {
            String id = row.split("\\|")[1].trim();
            String test = row.replaceAll(".*`(\\w+Test)`.*", "$1");
            assertTrue(test.startsWith(id) && test.substring(id.length()).matches("\\D.*"), row);
            Class.forName("sel4j.tests.defects." + test);
            ids.add(id);
        }
        TreeSet<String> patched = new TreeSet<>();
        for (Path p : patches()) {
            patched.add(p.getFileName().toString().replaceAll("defect-(\\w+)(-.*)?\\.patch", "$1"));
        }
        assertEquals(ids, patched);
    }

    @TestFactory
    Stream<DynamicTest> caught() throws Exception {
        return patches().stream().map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), ()
            -> caught(p)));
    }

    private void caught(Path patch) throws Exception {
        List<String> lines = Files.readAllLines(patch);
        assertTrue(lines.get(0).startsWith(CATCHER), lines.get(0));
        String[] catcher = lines.get(0).substring(CATCHER.length()).split("\\.");
        Path classes = compile(Path.of(lines.get(1).substring("--- ".length())), lines);
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path p : system()) {
            urls.add(p.toUri().toURL());
        }
        try (Anew loader = new Anew(urls.toArray(new URL[0]))) {
            Class<?> test = loader.loadClass("sel4j.tests.defects." + catcher[0]);
            assertTrue(test != Class.forName(test.getName()), "the system is loaded anew");
            Constructor<?> make = test.getDeclaredConstructor();
            Method method = test.getDeclaredMethod(catcher[1]);
            make.setAccessible(true);
            method.setAccessible(true);
            assertTrue(method.isAnnotationPresent(Test.class), catcher[1]);
            try {
                method.invoke(make.newInstance());
            } catch (InvocationTargetException e) {
                assertTrue(seen(e.getCause()), () -> patch.getFileName()
                    + " fails in another way: " + e.getCause());
                return;
            }
            fail(lines.get(0) + " does not see " + patch.getFileName());
        }
    }

    /** A test found it, or the kernel or the machine itself ran into it. */
    private static boolean seen(Throwable e) {
        return e instanceof AssertionError || e.getClass().getSimpleName().equals("KernelBug")
            || e.getStackTrace()[0].getClassName().matches("sel4j\\.(kernel|machine)\\..*");
    }

    /** Where the classes of the system and of these tests are. */
    private static List<Path> system() throws Exception {
        List<Path> found = new ArrayList<>();
        for (Class<?> c : List.of(sel4j.platform.Memory.class, sel4j.isa.Assembler.class,
            sel4j.machine.Board.class, sel4j.view.Kernel.class, sel4j.kernel.Entry.class,
            sel4j.hosted.HostedSystem.class, SeededDefectsTest.class)) {
            found.add(Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return found;
    }

    private Path compile(Path file, List<String> patch) throws Exception {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (String s : patch.subList(3, patch.size())) {
            if (!s.startsWith("+")) {
                before.add(s.substring(1).trim());
            }
            if (!s.startsWith("-")) {
                after.add(s.substring(1));
            }
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(ROOT.resolve(file)));
        List<String> trimmed = lines.stream().map(String::trim).toList();
        int at = Collections.indexOfSubList(trimmed, before);
        assertTrue(at >= 0 && at == Collections.lastIndexOfSubList(trimmed, before),
            "must occur exactly once in " + file + ": " + before);
        lines.subList(at, at + before.size()).clear();
        lines.addAll(at, after);
        Path out = Files.createTempDirectory(temporary, "classes");
        Path source = Files.write(out.resolve(file.getFileName()), lines);
        List<String> path = system().stream().map(Path::toString).toList();
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-d",
            out.toString(),
            "-cp", String.join(File.pathSeparator, path), source.toString()), "compiles");
        return out;
    }

    /** Loads this project's classes itself, all others as usual. */
    private static final class Anew extends URLClassLoader {
        Anew(URL[] urls) {
            super(urls, SeededDefectsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("sel4j.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> c = findLoadedClass(name);
                return c != null ? c : findClass(name);
            }
        }
    }
}
