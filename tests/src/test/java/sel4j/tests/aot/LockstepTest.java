package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.aot.Check;
import sel4j.aot.MethodCode;
import sel4j.aot.Pass;
import sel4j.lockstep.Difference;
import sel4j.lockstep.Lockstep;
import sel4j.lockstep.NativeImage;
import sel4j.machine.elf.BadInput;
import sel4j.tests.defects.Storm;

/**
 * Hosted kernel and machine code do the same, compared at every return to user level: under every
 * program, and under random users. {@code ./sel4j lockstep --sequences} runs more of these.
 */
class LockstepTest {
    private static final long SEQUENCES = Long.getLong("lockstep.sequences", 60);
    private static final long SEED = Long.getLong("lockstep.seed", 1);
    private static final int CALLS = 50;
    /** All RAM is compared at every so many returns, and then looked at closer. */
    private static final long EVERY = 50;
    private static final long LIMIT = 10_000_000_000L;
    private static final List<MethodCode> CODE = NativeImage.code(Check.all(), Pass.all());

    @ParameterizedTest
    @ValueSource(strings = {"hello", "demo", "ipc", "notifications", "faults", "untyped", "cnode",
        "tcb", "vspace", "caches", "asids", "irq", "isa", "float", "forgetful", "scheduler"})
    void programsDoTheSame(String name) throws BadInput {
        Lockstep l = Lockstep.run(CODE, NativeRun.PROGRAMS.resolve(name + ".elf"), 64 << 20, 500,
            LIMIT);
        assertTrue(l.hosted().halted(), "the program comes to its end");
    }

    @Test
    void randomCallsDoTheSame() throws IOException {
        long returns = 0;
        long over = 0;
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            try {
                BesideNative b = new BesideNative(CODE, EVERY);
                over += sequence(b, seed) ? 0 : 1;
                returns += b.returns();
            } catch (Difference d) {
                // The same again: all RAM at each return tells where they part.
                sequence(new BesideNative(CODE, 1), seed);
                throw d;
            }
        }
        String told = String.format("lockstep: %d sequences of %d random calls, seeds %d to %d: "
            + "hosted and native agree at %d returns to user level; %d ended early", SEQUENCES,
            CALLS, SEED, SEED + SEQUENCES - 1, returns, over);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/lockstep.txt"), told + "\n");
        assertTrue(returns > SEQUENCES * CALLS && over * 2 < SEQUENCES, told);
    }

    /** Whether it made all its calls; a storm can destroy what its root task lives on. */
    static boolean sequence(BesideNative b, long seed) {
        String last = "boot";
        int i = 0;
        try {
            Storm s = new Storm(seed, seed % 2 == 0, b);
            for (; i < CALLS && !s.over(); i++) {
                s.step();
                last = s.last;
            }
            return i == CALLS;
        } catch (Difference d) {
            throw d.in("seed " + seed + ", call " + i + ", after " + last);
        }
    }
}
