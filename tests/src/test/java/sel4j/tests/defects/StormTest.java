package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sel4j.view.Tcb;

/**
 * Storms of random system calls of several threads on the whole system: the kernel never fails, and
 * the rules hold. Longer: {@code -Dstorm.steps=10000000 -Dstorm.seed=1}; a failure names seed and
 * step.
 */
class StormTest {
    private static final int STEPS = Integer.getInteger("storm.steps", 30_000);
    private static final long SEED = Long.getLong("storm.seed", 1);
    private static final int BETWEEN_LOOKS = Integer.getInteger("storm.look", 50);

    @Test
    void noStormBreaksARule() {
        Map<String, Integer> seen = new TreeMap<>();
        Storm s = null;
        long seed = SEED - 1;
        Set<Integer> threads = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            if (s == null || s.over()) {
                seed++;
                s = new Storm(seed);
                seen.merge("storms", 1, Integer::sum);
            }
            try {
                s.step();
                if (i % BETWEEN_LOOKS == 0) {
                    Rules.check(s.u);
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", step " + i + ", after " + s.last
                    + ": " + e, e);
            }
            Tcb t = s.u.k.current();
            threads.add(t.place());
            seen.merge(t == s.u.root ? "root task" : t == s.u.k.idle() ? "idle" : s.isWaker(t)
                ? "waker"
                : "others", 1, Integer::sum);
        }
        System.out.println("storm: seeds " + SEED + " to " + seed + ", " + seen);
        assertTrue(seen.get("others") > STEPS / 20 && seen.get("root task") > STEPS / 10, () -> ""
            + seen);
        assertTrue(threads.size() > 6, "threads that ran: " + threads.size());
    }
}
