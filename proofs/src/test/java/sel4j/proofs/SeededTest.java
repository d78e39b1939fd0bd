package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seeded defects fit the sources; that proofs notice them is {@code ./sel4j verify --seeded}. */
class SeededTest {
    @Test
    void everyDefectAppliesToTheMethodItNames() throws IOException {
        List<Seeded.Patch> patches = Seeded.read(LedgerTest.ROOT);
        assertTrue(patches.size() >= 10, patches.size() + " defects");
        for (Seeded.Patch p : patches) {
            String text = Files.readString(LedgerTest.ROOT.resolve(p.file()));
            String method = p.method().substring(p.method().indexOf('.') + 1);
            assertNotEquals(text, Seeded.apply(p, text), p.name());
            assertNotEquals(body(text, method), body(Seeded.apply(p, text), method), p.name() + " does not touch " + p.method());
        }
    }

    private static List<String> body(String text, String method) {
        return Members.of(text).stream().filter(m -> method.equals(m.name())).map(Members.Member::body).toList();
    }

    @Test
    void aDefectThatFitsNowhereIsRefused() {
        Seeded.Patch p = new Seeded.Patch("x", "A.m", "A.java", List.of(new Seeded.Hunk("a\n", "b\n")));
        assertThrows(IOException.class, () -> Seeded.apply(p, "c\n"));
        assertThrows(IOException.class, () -> Seeded.apply(p, "a\na\n"));
    }
}
