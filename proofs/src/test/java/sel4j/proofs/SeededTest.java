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

/**
 * The seeded defects fit the sources; that proofs notice them is {@code ./sel4j verify --seeded}.
 */
class SeededTest {
    @Test
    void everyDefectAppliesToTheMethodItNames() throws IOException {
        List<Seeded.Patch> patches = Seeded.read(LedgerTest.ROOT);
        assertTrue(patches.size() >= 10, patches.size() + " defects");
        for (Seeded.Patch p : patches) {
            String text = Files.readString(LedgerTest.ROOT.resolve(p.file()));
            String changed = Seeded.apply(p, text);
            assertNotEquals(text, changed, p.name());
            String type = p.method().substring(0, p.method().indexOf('.'));
            String method = p.method().substring(p.method().indexOf('.') + 1);
            if (p.file().endsWith("/" + type + ".java")) {
                assertNotEquals(body(text, method), body(changed, method),
                    p.name() + " does not touch " + p.method());
            } else {
                // a method without a contract: the proof of its caller looks into its body
                assertEquals(specified(text), specified(changed), p.name());
            }
        }
    }

    private static List<Members.Member> specified(String text) {
        return Members.of(text).stream().filter(Members.Member::specified).toList();
    }

    private static List<String> body(String text, String method) {
        return Members.of(text).stream().filter(m -> method.equals(m.name()))
            .map(Members.Member::body).toList();
    }

    @Test
    void aDefectThatFitsNowhereIsRefused() {
        Seeded.Patch p = new Seeded.Patch("x", "A.m", "A.java", List.of(new Seeded.Hunk("a\n",
            "b\n")));
        assertThrows(IOException.class, () -> Seeded.apply(p, "c\n"));
        assertThrows(IOException.class, () -> Seeded.apply(p, "a\na\n"));
    }

    private static Ledger.Entry entry(boolean closed, long ms) {
        return new Ledger.Entry("", closed, 1, ms, List.of(), List.of());
    }

    private static int control(Seeded.Patch p, String key, Ledger.Entry e) throws IOException {
        return new SeededRun(LedgerTest.ROOT, new Listing(LedgerTest.ROOT), Map.of(key, e))
            .control(p);
    }

    @Test
    void aDefectSaysSomethingOnlyIfTheUnpatchedMethodCloses() throws IOException {
        Seeded.Patch p = new Seeded.Patch("x", "Errors.range", "Errors.java", List.of());
        String key = "sel4j.kernel.Errors[sel4j.kernel.Errors::range(sel4j.view.Kernel,int,int)]"
            + ".JML normal_behavior operation contract.0";
        assertEquals(0, new SeededRun(LedgerTest.ROOT, new Listing(LedgerTest.ROOT), Map.of())
            .control(p));
        assertEquals(0, control(p, key, entry(false, 4000)));
        assertEquals(18, control(p, key, entry(true, 4000)));
        Seeded.Patch none = new Seeded.Patch("x", "Errors.nothing", "Errors.java", List.of());
        assertEquals(0, control(none, key, entry(true, 4000)));
    }

    @Test
    void nineOfTenMustBeNoticed() {
        List<SeededRun.Outcome> outcomes = new ArrayList<>(Collections.nCopies(9,
            SeededRun.Outcome.NOTICED));
        assertFalse(SeededRun.enough(outcomes, 10), "too few");
        outcomes.add(SeededRun.Outcome.NO_CONTROL);
        assertFalse(SeededRun.enough(outcomes, 10), "one says nothing");
        outcomes.add(SeededRun.Outcome.MISSED);
        assertTrue(SeededRun.enough(outcomes, 10));
        outcomes.add(SeededRun.Outcome.MISSED);
        assertFalse(SeededRun.enough(outcomes, 10));
    }
}
