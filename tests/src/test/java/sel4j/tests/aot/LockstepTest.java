package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    private static final int ON_ONE_SYSTEM = 10;
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

    /** What seeded defects of the compiler are tried with: seconds, not minutes. */
    @Test
    void theDemoAndTheFirstCallsDoTheSame() throws BadInput {
        Lockstep.run(CODE, NativeRun.PROGRAMS.resolve("ipc.elf"), 16 << 20, 300, LIMIT);
        Lockstep.run(CODE, NativeRun.PROGRAMS.resolve("demo.elf"), 16 << 20, 300, LIMIT);
        assertTrue(sequences(new BesideNative(CODE, 100), 1, 6) > 0);
    }

    /** Each pass is an improvement that the code does not need. */
    @ParameterizedTest
    @EnumSource(Pass.class)
    void theSameWithoutOnePass(Pass off) throws BadInput {
        List<MethodCode> code = NativeImage.code(Check.all(),
            EnumSet.complementOf(EnumSet.of(off)));
        Lockstep.run(code, NativeRun.PROGRAMS.resolve("cnode.elf"), 16 << 20, 50, LIMIT);
        assertTrue(sequences(new BesideNative(code, 50), 10 + off.ordinal(), 3) > 0);
    }

    @Test
    void theSameWithoutChecksAndWithoutPasses() throws BadInput {
        Lockstep.run(NativeImage.code(Set.of(), Pass.all()),
            NativeRun.PROGRAMS.resolve("ipc.elf"), 16 << 20, 50, LIMIT);
        Lockstep.run(NativeImage.code(Check.all(), Set.of()),
            NativeRun.PROGRAMS.resolve("ipc.elf"), 16 << 20, 50, LIMIT);
    }

    @Test
    void randomCallsDoTheSame() throws IOException {
        long returns = 0;
        long done = 0;
        long seed = SEED;
        for (; done < SEQUENCES; seed++) {
            try {
                BesideNative b = new BesideNative(CODE, EVERY);
                done += Math.max(1, sequences(b, seed, SEQUENCES - done));
                returns += b.returns();
            } catch (Difference d) {
                // The same again: all RAM at each return tells where they part.
                sequences(new BesideNative(CODE, 1), seed, SEQUENCES - done);
                throw d;
            }
        }
        String told = String.format("lockstep: %d sequences of %d random calls, seeds %d to %d: "
            + "hosted and native agree at %d returns to user level", done, CALLS, SEED, seed - 1,
            returns);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/lockstep.txt"), told + "\n");
        assertTrue(returns > done * CALLS && seed - SEED < done, told);
    }

    /**
     * Several sequences one behind the other on one system, which is large to make.
     *
     * @return how many there were: a storm can destroy what its root task lives on
     */
    static int sequences(BesideNative b, long seed, long most) {
        String last = "boot";
        int i = 0;
        try {
            Storm s = new Storm(seed, seed % 2 == 0, b);
            for (; i < CALLS * Math.min(most, ON_ONE_SYSTEM) && !s.over(); i++) {
                s.step();
                last = s.last;
            }
            return i / CALLS;
        } catch (Difference d) {
            throw d.in("seed " + seed + ", call " + i + ", after " + last);
        }
    }
}
