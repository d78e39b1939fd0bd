package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.platform.Memory;
import sel4j.tests.SeededPatch;

/** Defects seeded into the proof views are seen when both faces run side by side. */
class SeededFacesTest {
    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> caught() throws Exception {
        return SeededPatch.all("layout-proof-", 3).stream().map(p ->
            DynamicTest.dynamicTest(p.toString(), () -> caught(p)));
    }

    private void caught(SeededPatch patch) throws Exception {
        String field = patch.catcher("catcher: side by side, ");
        Path platform = Path.of(Memory.class.getProtectionDomain().getCodeSource().getLocation()
            .toURI());
        Path classes = patch.compile(temporary, List.of(BothFacesAgreeTest.PROOF, platform));
        AssertionError e = assertThrows(AssertionError.class, () -> {
            Quiet hardware = new Quiet();
            RandomUser user = new RandomUser(BothFacesAgreeTest.booted(hardware, classes,
                BothFacesAgreeTest.PROOF), hardware, 1);
            for (int i = 0; i < 100; i++) {
                user.step();
            }
        });
        assertTrue(e.getMessage().contains(field), e.getMessage());
    }
}
