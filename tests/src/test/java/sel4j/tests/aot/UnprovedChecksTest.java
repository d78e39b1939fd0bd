package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sel4j.aot.Check;
import sel4j.aot.CheckCount;
import sel4j.aot.Checks;
import sel4j.aot.Compiler;
import sel4j.aot.Image;
import sel4j.aot.MethodCode;
import sel4j.aot.Pass;

/** A proof of a method takes checks out of that method, those that it is about, and no others. */
class UnprovedChecksTest {
    private static final String PROVED = "Cdt.insert";
    /** Of the same class, and without a proof here. */
    private static final String OTHER = "Cdt.unlink";

    private static Map<String, CheckCount> counts(Checks checks) {
        Compiler c = Compiler.ofClassPath(checks, Pass.all());
        c.compile(Image.ROOTS);
        return c.checks();
    }

    @Test
    void aMethodWithoutAProofKeepsItsChecks() {
        Map<String, CheckCount> all = counts(Checks.of(Check.all()));
        Map<String, CheckCount> now = counts(Checks.unproved(Set.of(PROVED)));
        assertEquals(all.keySet(), now.keySet());
        all.forEach((name, c) -> {
            if (!name.equals(PROVED)) {
                assertEquals(0, now.get(name).dropped(), name);
                assertEquals(c.kept(), now.get(name).kept(), name);
            }
        });
    }

    @Test
    void nullStillStopsAMethodWithoutAProof() {
        NativeMethods m = new NativeMethods(16 << 20, List.of(PROVED, OTHER),
            Checks.unproved(Set.of(PROVED)), Pass.all());
        assertNull(m.call(OTHER, 0), "null stops " + OTHER);
    }

    @Test
    void aProofDropsNullIndexAndDivisionChecksAndNoOthers() {
        Map<String, CheckCount> all = counts(Checks.of(Check.all()));
        Map<String, CheckCount> now = counts(Checks.unproved(all.keySet()));
        for (Check k : Check.values()) {
            int before = all.values().stream().mapToInt(c -> c.kept(k)).sum();
            int kept = now.values().stream().mapToInt(c -> c.kept(k)).sum();
            int dropped = now.values().stream().mapToInt(c -> c.dropped(k)).sum();
            boolean proofSaysIt = k == Check.NULL || k == Check.INDEX || k == Check.DIVISION;
            assertTrue(before > 0, k + " is checked somewhere");
            assertEquals(proofSaysIt ? 0 : before, kept, k.toString());
            assertEquals(proofSaysIt ? before : 0, dropped, k.toString());
        }
    }

    /** Wherever a method was inlined, its checks are still its own. */
    @Test
    void theCodeHasNoCheckThatWasDropped() {
        Compiler all = Compiler.ofClassPath(Checks.of(Check.all()), Pass.all());
        Map<String, Integer> before = inCode(all);
        Compiler c = Compiler.ofClassPath(Checks.unproved(all.checks().keySet()), Pass.all());
        Map<String, Integer> after = inCode(c);
        int bare = 0;
        for (Map.Entry<String, CheckCount> e : c.checks().entrySet()) {
            if (e.getValue().kept() == 0 && before.containsKey(e.getKey())) {
                assertNull(after.get(e.getKey()), e.getKey());
                bare++;
            }
        }
        assertTrue(bare > 20 && before.containsKey(PROVED), bare + " methods without a check");
    }

    /** Compiles the kernel; how many checks of each method are in its code. */
    private static Map<String, Integer> inCode(Compiler c) {
        Map<String, Integer> counts = new TreeMap<>();
        for (MethodCode m : c.compile(Image.ROOTS)) {
            m.countTraps(counts);
        }
        return counts;
    }
}
