package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
        NativeMethods m = new NativeMethods(16 << 20, List.of(PROVED, OTHER),
            Checks.unproved(Set.of(PROVED)), Pass.all());
        assertNull(m.call(OTHER, 0), "null stops " + OTHER);
        assertNotNull(m.call(PROVED, 0xA0400000, 0xA0400010), PROVED + " takes slots");
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

    /** Wherever code was inlined, its checks are still its own method's. */
    @Test
    void theCodeHasNoCheckThatWasDropped() {
        Map<String, Integer> before = inCode(Checks.of(Check.all()));
        Map<String, Integer> after = inCode(Checks.unproved(Set.of(PROVED, OTHER)));
        assertTrue(before.containsKey(PROVED) && before.containsKey(OTHER), before::toString);
        assertTrue(!after.containsKey(PROVED) && !after.containsKey(OTHER), after::toString);
    }

    private static Map<String, Integer> inCode(Checks checks) {
        Map<String, Integer> counts = new TreeMap<>();
        for (MethodCode m : Compiler.ofClassPath(checks, Pass.all()).compile(Image.ROOTS)) {
            m.countTraps(counts);
        }
        return counts;
    }
}
