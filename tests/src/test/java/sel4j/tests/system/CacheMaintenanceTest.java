package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.machine.elf.BadInput;
import sel4j.tests.Anew;
import sel4j.tests.SeededPatch;

/**
 * The kernel forgets no cache, TLB or barrier maintenance that its programs could notice (S7, F3 of
 * the known defects of other kernels); and each piece of it that is taken away is noticed.
 */
class CacheMaintenanceTest {
    private static final String CATCHER = "catcher: run --check-caches, ";

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
        return SeededPatch.all("cache-", 13).stream().map(p ->
            DynamicTest.dynamicTest(p.toString(), () -> missed(p)));
    }

    private void missed(SeededPatch patch) throws Exception {
        String[] kindAndProgram = patch.catcher(CATCHER).split(", ");
        String found = run(patch, kindAndProgram[1]);
        String expected = switch (kindAndProgram[0]) {
            case "WALK" -> "INCOHERENT .*table walk .*not cleaned.*";
            case "TRANSLATION" -> "INCOHERENT .*the TLB translates .*not invalidated.*";
            case "FETCH" -> "INCOHERENT .*fetch from .*";
            case "UNCACHED" -> "INCOHERENT .*uncached access .*not cleaned to RAM.*";
            default -> throw new IllegalArgumentException(kindAndProgram[0]);
        };
        assertTrue(found.matches(expected), found);
    }

    /** {@link CheckedRun} with the patched class in the kernel. */
    private String run(SeededPatch patch, String program) throws Exception {
        List<Path> classes = new ArrayList<>(SeededPatch.classPath());
        classes.add(0, patch.compile(temporary, classes));
        try (Anew loader = new Anew("sel4j\\..*", classes)) {
            Method of = loader.loadClass(CheckedRun.class.getName())
                .getDeclaredMethod("of", String.class);
            of.setAccessible(true);
            return (String) of.invoke(null, program);
        }
    }
}
