package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sel4j.abstractspec.security.WellFormed;

/**
 * Households of hostile subjects: at every entry of the kernel, what it changes is what the policy
 * allows, and nobody has more authority than that says.
 */
class IntegrityTest {
    private static final int LIVES = Integer.getInteger("security.lives", 8);
    private static final long SEED = Long.getLong("security.seed", 1);
    private static final int STEPS = 150;

    private final Map<String, Integer> rules = new TreeMap<>();
    private final Map<String, Integer> subjects = new TreeMap<>();
    private long entries;

    @Test
    void nobodyDoesWhatItMayNot() {
        long start = System.nanoTime();
        for (long seed = SEED; seed < SEED + LIVES; seed++) {
            for (int kind = 0; kind < Life.HOUSEHOLDS.size(); kind++) {
                live(kind, seed);
            }
        }
        System.out.println("security: " + entries + " entries; rules " + rules + "; steps of "
            + subjects + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private void live(int kind, long seed) {
        try {
            Life life = new Life(kind, seed);
            assertEquals(List.of(), WellFormed.faults(life.h.policy()), "the policy");
            life.live(STEPS);
            life.watch.rules.forEach((r, n) -> rules.merge(r, n, Integer::sum));
            life.watch.subjects.forEach((r, n) -> subjects.merge(r, n, Integer::sum));
            entries += life.watch.entries;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("household " + kind + ", seed " + seed + ", "
                + e.getMessage(), e);
        }
    }
}
