package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sel4j.spec.Check;
import sel4j.spec.MemoryHeap;
import sel4j.view.Tcb;

/**
 * Storms of random system calls of several threads on the whole system: the kernel never fails, the
 * rules hold, and when all is deleted the system is what it was. {@code ./sel4j storm} makes longer
 * ones. A failure names seed and step.
 */
class StormTest {
    private static final long CALLS = Long.getLong("storm.calls", 30_000);
    private static final long SEED = Long.getLong("storm.seed", 1);
    private static final int BETWEEN_LOOKS = Integer.getInteger("storm.look", 50);
    /** At the end of every such storm the specification's rules are asked, which takes longer. */
    private static final int EVERY = 16;
    /** From so many calls on, each label has succeeded, whatever the seed. */
    private static final long MANY = 1_000_000;

    private final Tally tally = new Tally();
    private final Map<String, Integer> ran = new TreeMap<>();
    private final Set<Integer> threads = new HashSet<>();
    private long steps;
    private long looks;
    private int cleared;

    @Test
    void noStormBreaksARule() throws IOException {
        long seed = SEED;
        while (tally.calls() < CALLS) {
            storm(seed);
            seed++;
        }
        report(seed - 1);
        assertTrue(2 * cleared > seed - SEED, "storms that could be cleared up: " + cleared);
        assertTrue(ran.get("others") > steps / 20 && ran.get("root task") > steps / 10,
            () -> "who ran: " + ran);
        assertTrue(threads.size() > 6, "threads that ran: " + threads.size());
        assertEquals(List.of(), CALLS < MANY ? List.of() : tally.withoutSuccess(),
            "labels that never succeeded");
    }

    private void storm(long seed) {
        Storm s = new Storm(seed, tally);
        long first = steps;
        try {
            for (; !s.over() && tally.calls() < CALLS; steps++) {
                s.step();
                if ((steps - first) % BETWEEN_LOOKS == 0) {
                    Rules.check(s.u);
                    looks++;
                }
                Tcb t = s.u.k.current();
                threads.add(t.place());
                ran.merge(t == s.u.root ? "root task" : t == s.u.k.idle() ? "idle"
                    : s.isWaker(t) ? "waker" : "others", 1, Integer::sum);
            }
            s.last = "its end, after " + s.last;
            if (seed % EVERY == 0) {
                assertEquals(List.of(), Check.broken(Check.questions(
                    new MemoryHeap(s.u.memory, s.u.k), s.u.k)), "rules of the specification");
            }
            cleared += s.end() ? 1 : 0;
            Rules.check(s.u);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ", step " + (steps - first) + ", after "
                + s.last + ": " + e, e);
        }
    }

    private void report(long lastSeed) throws IOException {
        List<String> lines = new ArrayList<>(tally.lines());
        lines.add("who ran after a step: " + ran + "; different threads: " + threads.size());
        lines.add("labels that never succeeded: " + tally.withoutSuccess());
        lines.add(String.format("storm: %d system calls in %d kernel entries of %d storms, seeds "
            + "%d to %d; the rules held at %d looks; %d storms left what boot had given, and after "
            + "these everything could be deleted and all memory used anew", tally.calls(), steps,
            lastSeed - SEED + 1, SEED, lastSeed, looks, cleared));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/storm.txt"), lines);
        System.out.println(lines.get(lines.size() - 1));
    }
}
