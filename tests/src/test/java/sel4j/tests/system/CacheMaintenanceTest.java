package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.machine.elf.BadInput;

/**
 * The kernel forgets no cache, TLB or barrier maintenance that its programs could notice (S7, F3 of
 * the known defects of other kernels); and each piece of it that is taken away is noticed.
 */
class CacheMaintenanceTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CATCHER =
        Pattern.compile("catcher: run --check-caches, (\\w+), (\\w+)");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"hello", "demo", "ipc", "notifications", "untyped", "cnode", "tcb",
        "vspace", "caches", "asids", "irq", "faults"})
    void programsFindNothingThatIsNotRenewed(String program) throws BadInput {
        assertEquals("HALTED", CheckedRun.of(program));
    }

    @TestFactory
    Stream<DynamicTest> maintenanceThatIsTakenAwayIsMissed() throws Exception {
        List<Path> patches;
        try (Stream<Path> files = Files.list(ROOT.resolve("tests/seeded"))) {
            patches = files.filter(p -> p.getFileName().toString().startsWith("cache-"))
                .sorted().toList();
        }
        assertTrue(patches.size() >= 13, "seeded defects are missing");
        return patches.stream().map(p ->
            DynamicTest.dynamicTest(p.getFileName().toString(), () -> missed(p)));
    }

    private void missed(Path patch) throws Exception {
        List<String> lines = Files.readAllLines(patch);
        Matcher catcher = CATCHER.matcher(lines.get(0));
        assertTrue(catcher.matches(), lines.get(0));
        String found = run(compile(lines, patch.getFileName().toString()), catcher.group(2));
        String expected = switch (catcher.group(1)) {
            case "WALK" -> "INCOHERENT .*table walk .*not cleaned.*";
            case "TRANSLATION" -> "INCOHERENT .*the TLB translates .*not invalidated.*";
            case "FETCH" -> "INCOHERENT .*fetch from .*";
            default -> "INCOHERENT .*uncached access .*not cleaned to RAM.*";
        };
        assertTrue(found.matches(expected), found);
    }

    /** Compiles the patched file; its hunk applies where the old lines stand, exactly once. */
    private Path compile(List<String> lines, String name) throws Exception {
        Path file = ROOT.resolve(lines.get(1).substring("--- ".length()));
        String text = Files.readString(file);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String s : lines.subList(3, lines.size())) {
            before.append(s.startsWith("+") ? "" : s.substring(1) + "\n");
            after.append(s.startsWith("-") ? "" : s.substring(1) + "\n");
        }
        int at = text.indexOf(before.toString());
        assertTrue(at >= 0 && text.indexOf(before.toString(), at + 1) < 0,
            "must occur exactly once: " + before);
        Path out = Files.createDirectories(temporary.resolve(name));
        Path source = Files.writeString(out.resolve(file.getFileName()),
            text.substring(0, at) + after + text.substring(at + before.length()));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d",
            out.toString(), "-cp", System.getProperty("java.class.path"), source.toString()));
        return out;
    }

    /** {@link CheckedRun} with the patched class in the kernel. */
    private static String run(Path classes, String program) throws Exception {
        List<URL> path = new ArrayList<>();
        path.add(classes.toUri().toURL());
        for (String s : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(s).toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader())) {
            Method of = loader.loadClass(CheckedRun.class.getName())
                .getDeclaredMethod("of", String.class);
            of.setAccessible(true);
            return (String) of.invoke(null, program);
        }
    }
}
