package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Frame;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI objects-and-caps 8, invocations 4: suspend, resume, priorities, binding, TLS, flags. */
class ThreadsTest {
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);
    private final Frame buffer = b.buffer(cur);
    private final Tcb t = b.thread(5);
    private final int cap = b.cap(t);
    private final int curCap = b.cap(cur);

    private int mr(int i) {
        return i < 4 ? cur.register(2 + i) : buffer.word(1 + i);
    }

    // ---- suspend and resume ----

    @Test
    void resumeStartsAnInactiveThreadAtItsRestartPc() {
        t.setPriority(6);
        assertEquals(0, b.invoke(cap, Abi.TCB_RESUME, NONE));
        assertSame(t, b.k.current());
        assertEquals(Bench.PC, t.register(Abi.REG_NEXT_PC));
        assertEquals(Slot.REPLY, t.master().type());
    }

    /**
     * The resumed thread is first of its queue before the caller, which goes on, comes before it.
     */
    @Test
    void aResumedThreadOfEqualPriorityIsAheadOfItsPeers() {
        Tcb peer = b.ready(5);
        b.invoke(cap, Abi.TCB_RESUME, NONE);
        assertSame(cur, b.k.current());
        assertEquals(List.of(t, peer), KernelRules.members(b.k.ready(5)));
    }

    @Test
    void resumeLeavesARunnableThreadAlone() {
        Tcb ready = b.ready(4);
        int[] before = Bench.registers(ready);
        b.invoke(b.cap(ready), Abi.TCB_RESUME, NONE);
        assertEquals(Abi.RUNNING, ready.state());
        assertEquals("", Bench.changed(before, ready));
        assertEquals(0, b.invoke(curCap, Abi.TCB_RESUME, NONE));
        assertSame(cur, b.k.current());
    }

    @Test
    void suspendOfAReadyThreadKeepsItsPlaceInTheProgram() {
        Tcb ready = b.ready(4);
        ready.setRegister(Abi.REG_NEXT_PC, 0x4444);
        b.invoke(b.cap(ready), Abi.TCB_SUSPEND, NONE);
        assertEquals(Abi.INACTIVE, ready.state());
        assertEquals(0x4444, ready.register(Abi.REG_RESTART_PC));
        assertEquals(List.of(), KernelRules.members(b.k.ready(4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_RECV})
    void suspendOfAWaitingThreadCancelsItsCall(int number) {
        int ep = b.cap(b.endpoint(), 0, Abi.RIGHTS_ALL);
        Tcb waiting = b.ready(9);
        b.syscallOf(waiting, number, ep, 0);
        b.invoke(b.cap(waiting), Abi.TCB_SUSPEND, NONE);
        assertEquals(Abi.INACTIVE, waiting.state());
        assertNull(waiting.queue());
        assertEquals(Bench.PC, waiting.register(Abi.REG_RESTART_PC));
    }

    /** A thread that suspends itself makes the call again when it is resumed. */
    @Test
    void suspendOfOneselfKeepsTheRestartPcAtTheCallAndGetsNoAnswer() {
        Tcb other = b.ready(4);
        int[] before = Bench.registers(cur);
        b.syscall(Abi.SYS_CALL, curCap, Bench.info(Abi.TCB_SUSPEND, 0, 0));
        assertEquals(Abi.INACTIVE, cur.state());
        assertEquals(Bench.PC, cur.register(Abi.REG_RESTART_PC));
        assertEquals(curCap, cur.register(0));
        assertEquals("0 1 7", Bench.changed(before, cur));
        assertSame(other, b.k.current());
    }

    // ---- priorities ----

    @ParameterizedTest
    @CsvSource({"6, 0", "7, 0", "8, 4", "255, 4", "-1, 4", "256, 4"})
    void aPriorityIsAtMostTheAuthoritysMaximum(int priority, int error) {
        Tcb authority = b.thread(1);
        authority.setMaxPriority(7);
        int a = b.cap(authority);
        for (int label : new int[] {Abi.TCB_SET_PRIORITY, Abi.TCB_SET_MC_PRIORITY}) {
            assertEquals(error, b.invoke(cap, label, new int[] {a}, priority));
            if (error != 0) {
                assertEquals(0, mr(0));
                assertEquals(7, mr(1));
            }
        }
        assertEquals(error == 0 ? priority : 5, t.priority());
        assertEquals(error == 0 ? priority : 5, t.maxPriority());
    }

    @Test
    void theAuthorityMustBeAThread() {
        int none = b.emptySlot();
        for (int label : new int[] {Abi.TCB_SET_PRIORITY, Abi.TCB_SET_MC_PRIORITY,
            Abi.TCB_SET_SCHED_PARAMS}) {
            assertEquals(Abi.INVALID_CAPABILITY, b.invoke(cap, label, new int[] {none}, 0, 0));
            assertEquals(1, mr(0));
            assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, label, NONE, 0, 0));
            assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, label, new int[] {curCap}));
        }
        assertEquals(Abi.TRUNCATED_MESSAGE,
            b.invoke(cap, Abi.TCB_SET_SCHED_PARAMS, new int[] {curCap}, 0));
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 0", "6, 4, 4", "4, 6, 4", "5, 5, 0"})
    void schedulingParametersAreCheckedBothBeforeAnyIsSet(int most, int priority, int error) {
        t.setPriority(1);
        t.setMaxPriority(2);
        assertEquals(error,
            b.invoke(cap, Abi.TCB_SET_SCHED_PARAMS, new int[] {curCap}, most, priority));
        assertEquals(error == 0 ? most : 2, t.maxPriority());
        assertEquals(error == 0 ? priority : 1, t.priority());
    }

    @Test
    void loweringOneselfLetsAHigherOneRun() {
        Tcb other = b.ready(4);
        assertEquals(0, b.invoke(curCap, Abi.TCB_SET_PRIORITY, new int[] {curCap}, 3));
        assertSame(other, b.k.current());
        assertEquals(List.of(cur), KernelRules.members(b.k.ready(3)));
    }

    @Test
    void aWaitingThreadKeepsItsPlaceInItsQueue() {
        int ep = b.cap(b.endpoint(), 0, Abi.RIGHTS_ALL);
        Tcb waiting = b.ready(5);
        b.syscallOf(waiting, Abi.SYS_RECV, ep, 0);
        assertEquals(0, b.invoke(b.cap(waiting), Abi.TCB_SET_PRIORITY, new int[] {curCap}, 2));
        assertEquals(2, waiting.priority());
        assertEquals(List.of(waiting),
            KernelRules.members(b.slot(ep).endpoint().receiveQueue()));
    }

    // ---- binding ----

    @Test
    void bindAndUnbind() {
        Notification n = b.notification();
        int[] caps = {b.cap(n, 0, Abi.RIGHT_READ)};
        assertEquals(0, b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, caps));
        assertSame(n, t.boundNotification());
        assertSame(t, n.boundTcb());
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, caps));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(curCap, Abi.TCB_BIND_NOTIFICATION, caps));
        assertEquals(0, b.invoke(cap, Abi.TCB_UNBIND_NOTIFICATION, NONE));
        assertNull(t.boundNotification());
        assertNull(n.boundTcb());
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(cap, Abi.TCB_UNBIND_NOTIFICATION, NONE));
    }

    @Test
    void aBoundThreadIsNotBoundToAnother() {
        Notification first = b.notification();
        Notification second = b.notification();
        assertEquals(0, b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, new int[] {b.cap(first, 0, 15)}));
        assertEquals(Abi.ILLEGAL_OPERATION,
            b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, new int[] {b.cap(second, 0, 15)}));
        assertSame(first, t.boundNotification());
        assertNull(second.boundTcb());
    }

    @Test
    void bindNeedsANotificationWithReceiveThatNobodyWaitsFor() {
        Notification n = b.notification();
        int all = b.cap(n, 0, Abi.RIGHTS_ALL);
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, NONE));
        assertEquals(Abi.ILLEGAL_OPERATION,
            b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, new int[] {curCap}));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(cap, Abi.TCB_BIND_NOTIFICATION,
            new int[] {b.cap(n, 0, Abi.RIGHTS_ALL - Abi.RIGHT_READ)}));
        Tcb waiting = b.ready(9);
        b.syscallOf(waiting, Abi.SYS_RECV, all, 0);
        assertEquals(Abi.ILLEGAL_OPERATION,
            b.invoke(cap, Abi.TCB_BIND_NOTIFICATION, new int[] {all}));
        assertNull(t.boundNotification());
    }

    // ---- TLS, flags ----

    /** A decision is due after the caller's own TLS base was set, and after no other. */
    @Test
    void onlyTheCallersTlsBaseIsAReasonToDecide() {
        assertEquals(Abi.OK, ThreadControl.decode(b.k, Abi.TCB_SET_TLS_BASE, 1, t, true));
        assertFalse(b.k.reschedule());
        assertEquals(Abi.OK, ThreadControl.decode(b.k, Abi.TCB_SET_TLS_BASE, 1, cur, true));
        assertTrue(b.k.reschedule());
    }

    @Test
    void setTlsBaseSetsTheReadOnlyThreadRegister() {
        int[] before = Bench.registers(t);
        assertEquals(0, b.invoke(cap, Abi.TCB_SET_TLS_BASE, NONE, 0x12345678));
        assertEquals("19", Bench.changed(before, t));
        assertEquals(0x12345678, t.register(Abi.REG_TPIDRURO));
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_SET_TLS_BASE, NONE));
        assertEquals(0, b.invoke(curCap, Abi.TCB_SET_TLS_BASE, NONE, 7));
        assertEquals(7, cur.register(Abi.REG_TPIDRURO));
        assertSame(cur, b.k.current());
    }

    @ParameterizedTest
    @CsvSource({"false, 0, 0, 0", "false, 0, 1, 1", "true, 1, 0, 0", "true, 0, 0, 1",
        "true, 1, 1, 1", "false, 1, 0xFFFFFFFE, 0", "true, 0xFFFFFFFE, 0, 1"})
    void setFlagsClearsThenSetsAndAnswersWithThem(boolean before, long clear, long set, int after) {
        t.setFpuDisabled(before);
        assertEquals(0, b.invoke(cap, Abi.TCB_SET_FLAGS, NONE, (int) clear, (int) set));
        assertEquals(after == 1, t.fpuDisabled());
        assertEquals(after, mr(0));
        assertEquals(1, cur.register(1));
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_SET_FLAGS, NONE, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 50, 0xFFFFF})
    void otherLabelsAreIllegal(int label) {
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(cap, label, NONE, 0, 0, 0, 0));
        assertEquals(0, Message.length(cur.register(1)));
    }
}
