package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Long calls end in the same memory wherever they are cut, and interrupted: ABI bounded-syscalls 1,
 * 2; {@code docs/bounded-calls.md}. A hundred runs of each call make each of its preemption points
 * once the one at which the call returns, with an interrupt that nobody listens to.
 */
class CutCallsTest {
    private static final LongCall.AtCut NOTHING = c -> { };
    /** Mutation testing runs this for each mutant and makes fewer tries; see {@link FewerTries}. */
    private static final int STEP = Integer.getInteger("sel4j.tries.percent", 100) < 100 ? 51 : 1;

    /** The memory after the call without any interrupt; it was cut so many times. */
    private static LongCall uninterrupted(Supplier<LongCall> calls, int cuts) {
        LongCall c = calls.get();
        assertEquals(cuts, c.run(0, false, NOTHING));
        return c;
    }

    /** Runs the call once for each number of units before the first cut. */
    private static void cutEverywhere(Supplier<LongCall> calls, LongCall expected, int units) {
        for (int offset = 0; offset < Abi.WORK_UNITS; offset += STEP) {
            LongCall c = calls.get();
            int cuts = c.run(offset, true, offset % 25 == 1 ? CutCallsTest::rules : NOTHING);
            assertEquals((units + offset) / Abi.WORK_UNITS, cuts, "cuts from offset " + offset);
            assertArrayEquals(expected.memory(), c.memory(), "offset " + offset);
        }
    }

    /** The rules hold, and the thread is about to make the same call again. */
    private static void rules(LongCall c) {
        List<Tcb> some = c.b.threads.subList(0, Math.min(20, c.b.threads.size()));
        KernelRules.check(c.b.k, some);
        assertSame(c.caller, c.b.k.current());
        assertEquals(Bench.PC, c.caller.register(Abi.REG_NEXT_PC));
        assertEquals(Abi.SYS_CALL, c.caller.register(Abi.REG_SYSCALL));
    }

    @Test
    void revokeOfTenThousandDescendants() {
        LongCall c = uninterrupted(LongCall::revoke, 135);
        assertFalse(Cdt.hasChildren(c.b.k, c.b.slot(2)));
        cutEverywhere(LongCall::revoke, c, 13500);
    }

    @Test
    void resetOf64MiB() {
        LongCall c = uninterrupted(LongCall::reset, 2621);
        assertEquals(1, c.b.slot(1).untypedFree());
        for (int i = (64 << 18) + 4; i < 128 << 18; i++) {
            if (c.b.memory.ram[i] != 0) {
                throw new AssertionError("word " + i + " is not zero");
            }
        }
        cutEverywhere(LongCall::reset, c, 1 << 18);
    }

    @Test
    void deletionOfAnEndpointWithAThousandThreads() {
        LongCall c = uninterrupted(LongCall::endpoint, 10);
        assertEquals(Slot.NULL, c.b.slot(1).type());
        for (Tcb t : c.b.threads) {
            assertEquals(t == c.caller ? Abi.RUNNING : Abi.RESTART, t.state());
        }
        cutEverywhere(LongCall::endpoint, c, 1000);
    }

    @Test
    void cancellingABadgeAmongAThousandSenders() {
        LongCall c = uninterrupted(LongCall::badgedSends, 9);
        for (Tcb t : c.b.threads) {
            if (t != c.caller) {
                int state = c.b.threads.indexOf(t) % 3 == 0 ? Abi.RESTART : Abi.BLOCKED_ON_SEND;
                assertEquals(state, t.state());
            }
        }
        cutEverywhere(LongCall::badgedSends, c, 999);
    }

    @Test
    void deletionOfAFullAsidPool() {
        LongCall c = uninterrupted(LongCall::pool, 10);
        assertNull(c.b.k.asidTable(1));
        for (int i = 0; i < 256; i++) {
            assertEquals(0, c.b.k.hardwareAsidOwner(i));
        }
        assertTrue(c.b.hw.directoryPlace == c.b.k.globalDirectory().place(),
            "the caller's own address space is gone in the end");
        cutEverywhere(LongCall::pool, c, 1023);
    }
}
