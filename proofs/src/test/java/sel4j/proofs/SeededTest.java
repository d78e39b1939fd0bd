package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    private static Ledger.Entry entry(boolean closed, long ms) {
        return new Ledger.Entry("", closed, 1, ms, List.of(), List.of());
    }

    @Test
    void aDefectSaysSomethingOnlyIfTheUnpatchedMethodCloses() throws IOException {
        Listing listing = new Listing(LedgerTest.ROOT);
        Seeded.Patch p = new Seeded.Patch("x", "Errors.range", "Errors.java", List.of());
        String key = "sel4j.kernel.Errors[sel4j.kernel.Errors::range(sel4j.view.Kernel,int,int)]"
            + ".JML normal_behavior operation contract.0";
        assertEquals(0, Seeded.control(p, listing, Map.of()));
        assertEquals(0, Seeded.control(p, listing, Map.of(key, entry(false, 4000))));
        assertEquals(18, Seeded.control(p, listing, Map.of(key, entry(true, 4000))));
        Seeded.Patch none = new Seeded.Patch("x", "Errors.nothing", "Errors.java", List.of());
        assertEquals(0, Seeded.control(none, listing, Map.of(key, entry(true, 4000))));
    }

    @Test
    void nineOfTenMustBeNoticed() {
        List<Seeded.Outcome> outcomes = new ArrayList<>(Collections.nCopies(9, Seeded.Outcome.NOTICED));
        assertFalse(Seeded.enough(outcomes, 10), "too few");
        outcomes.add(Seeded.Outcome.NO_CONTROL);
        assertFalse(Seeded.enough(outcomes, 10), "one says nothing");
        outcomes.add(Seeded.Outcome.MISSED);
        assertTrue(Seeded.enough(outcomes, 10));
        outcomes.add(Seeded.Outcome.MISSED);
        assertFalse(Seeded.enough(outcomes, 10));
    }
}
