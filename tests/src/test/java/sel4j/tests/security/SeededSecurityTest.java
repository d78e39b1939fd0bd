package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.tests.SeededPatch;

/**
 * Each statement can fail: the defects tests/seeded/security-NAME.patch in the kernel are found by
 * the test that the patch names, and by the statement that it names.
 */
class SeededSecurityTest {
    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> found() throws Exception {
        return SeededPatch.all("security-", 10).stream()
            .map(p -> DynamicTest.dynamicTest(p.toString(), () -> found(p)));
    }

    private void found(SeededPatch patch) throws Exception {
        String[] first = patch.catcher("catcher: ").split("; ");
        Throwable e = patch.failure(first[0], temporary);
        assertTrue(e instanceof AssertionError && e.getMessage().contains(first[1]),
            () -> patch + " fails in another way: " + e);
    }
}
