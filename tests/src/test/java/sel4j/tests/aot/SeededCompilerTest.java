package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.aot.Pass;
import sel4j.tests.SeededPatch;

/**
 * Lockstep sees what it is for: each patch tests/seeded/aot-PASS-WHAT.patch puts a defect into the
 * compiler, and the test that its first line names must fail over the kernel so compiled.
 */
class SeededCompilerTest {
    private static final int AT_LEAST = 12;

    @TempDir
    Path temporary;

    @Test
    void everyPassHasADefect() throws IOException {
        Set<String> passes = Arrays.stream(Pass.values()).map(p -> p.name()
            .toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(passes);
        for (SeededPatch p : SeededPatch.all("aot-", AT_LEAST)) {
            missing.remove(p.toString().split("-")[1]);
        }
        assertEquals(Set.of(), missing);
    }

    @TestFactory
    Stream<DynamicTest> caught() throws IOException {
        return SeededPatch.all("aot-", AT_LEAST).stream()
            .map(p -> DynamicTest.dynamicTest(p.toString(), () -> p.mustBeCaught(temporary)));
    }
}
