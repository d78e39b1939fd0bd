package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sel4j.abstractspec.security.WellFormed;

/**
 * Households of hostile subjects: at every entry of the kernel, what it changes is what the policy
 * allows, and nobody has more authority than that says. A failure names household, seed and step.
 */
class IntegrityTest {
    private static final int LIVES = Integer.getInteger("security.lives", 8);
    private static final long SEED = Long.getLong("security.seed", 1);
    private static final int STEPS = 150;
    /** In so many lives all that is named here happens, whatever the seed. */
    private static final int MANY = 8;
    private static final Set<String> USUAL = Set.of("own", "may be written", "who waits at it",
        "its signals", "receives a message", "a message in the buffer of who receives it",
        "receives a signal", "is received from", "is answered", "gets a reply capability",
        "begins to run", "its time passes");

    private final Map<String, Integer> rules = new TreeMap<>();
    private final Map<String, Integer> subjects = new TreeMap<>();
    private long entries;

    @Test
    void nobodyDoesWhatItMayNot() throws IOException {
        for (long seed = SEED; seed < SEED + LIVES; seed++) {
            for (int kind = 0; kind < Life.HOUSEHOLDS.size(); kind++) {
                live(kind, seed);
            }
        }
        report();
        Set<String> missing = new TreeSet<>(LIVES < MANY ? Set.of() : USUAL);
        missing.removeAll(rules.keySet());
        assertEquals(Set.of(), missing, "what never happened");
        assertTrue(entries >= (long) LIVES * Life.HOUSEHOLDS.size() * STEPS, "entries");
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

    private void report() throws IOException {
        List<String> lines = new ArrayList<>();
        rules.forEach((r, n) -> lines.add(String.format("%8d  %s", n, r)));
        lines.add("steps of " + subjects);
        lines.add(String.format("security: %d kernel entries of %d lives of each of %d households, "
            + "seeds from %d on; integrity and confinement held at each", entries, LIVES,
            Life.HOUSEHOLDS.size(), SEED));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/security.txt"), lines);
        System.out.println(lines.get(lines.size() - 1));
    }
}
