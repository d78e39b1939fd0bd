package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Noninterference: of two runs that differ in the secret of one subject, in its data and in the
 * calls that it makes, the other subject sees the same at every step.
 */
class NoninterferenceTest {
    private static final int PAIRS = Integer.getInteger("security.pairs", 12);
    private static final long SEED = Long.getLong("security.seed", 1);
    private static final int STEPS = 300;

    @Test
    void aSecretIsNotSeen() {
        int lowActs = 0;
        int highActs = 0;
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            Apart a = new Apart(seed, 2 * seed);
            Apart b = new Apart(seed, -seed);
            Apart.assertSame(a, b);
            for (int i = 1; i <= STEPS; i++) {
                step(seed, i, a, b);
                lowActs += a.lowActed ? 1 : 0;
                highActs += a.highActed ? 1 : 0;
            }
        }
        System.out.println("noninterference: " + PAIRS + " pairs of runs; the one acted "
            + lowActs + " times, the one with the secret " + highActs + " times");
        assertTrue(lowActs > PAIRS * STEPS / 10, "acts of the one: " + lowActs);
        assertTrue(highActs > PAIRS * STEPS / 10, "acts of the other: " + highActs);
    }

    private static void step(long seed, int i, Apart a, Apart b) {
        try {
            a.step(i);
            b.step(i);
            Apart.assertSame(a, b);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ", step " + i + ", " + a.last + " | "
                + b.last + ": " + e.getMessage(), e);
        }
    }
}
