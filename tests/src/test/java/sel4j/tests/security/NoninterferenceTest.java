package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.tests.Configured;

/**
 * Noninterference: of two runs that differ in the secret of one subject, in its data and in the
 * calls that it makes, the other subject sees the same at every step.
 */
class NoninterferenceTest {
    private static final int PAIRS = Integer.getInteger("security.pairs", 8);
    private static final long SEED = Long.getLong("security.seed", 1);
    private static final int STEPS = 300;

    @TempDir
    Path temporary;

    /** The one without the secret has the higher priority, and is woken at fixed times. */
    @Test
    void aSecretIsNotSeen() {
        happened("by priority", pairs(SEED, PAIRS), PAIRS);
    }

    /** The subjects are in two domains, which take turns; in a kernel that has these. */
    @Test
    void aSecretIsNotSeenInAnotherDomain() throws Exception {
        try (Configured c = new Configured(temporary, "domains = 16")) {
            Method pairs = c.load(NoninterferenceTest.class.getName()).getDeclaredMethod("pairs",
                long.class, int.class);
            pairs.setAccessible(true);
            happened("by domain", (int[]) pairs.invoke(null, SEED, PAIRS / 2), PAIRS / 2);
        } catch (InvocationTargetException e) {
            throw new AssertionError("16 domains: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static void happened(String how, int[] acts, int pairs) {
        System.out.printf("noninterference %s: %d pairs of runs of %d steps; the one acted %d "
            + "times, the one with the secret %d times%n", how, pairs, STEPS, acts[0], acts[1]);
        assertTrue(acts[0] > pairs * STEPS / 5, "acts of the one: " + acts[0]);
        assertTrue(acts[1] > pairs * STEPS / 10, "acts of the other: " + acts[1]);
    }

    /** Runs pairs; how often the one acted, and the one with the secret. */
    static int[] pairs(long first, int many) {
        int[] acts = new int[2];
        for (long seed = first; seed < first + many; seed++) {
            Apart a = new Apart(seed, 2 * seed);
            Apart b = new Apart(seed, -seed);
            Apart.assertSame(a, b);
            for (int i = 1; i <= STEPS; i++) {
                step(seed, i, a, b);
                acts[0] += a.lowActed ? 1 : 0;
                acts[1] += a.highActed ? 1 : 0;
            }
        }
        return acts;
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
