package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 1.3, 2.3, 5.1, 5.2: each call with and without a partner. */
class IpcTest {
    private static final int WRITE = Abi.RIGHT_WRITE;
    private static final int READ = Abi.RIGHT_READ;
    private static final int GRANT = Abi.RIGHT_GRANT;
    private static final int GRANT_REPLY = Abi.RIGHT_GRANT_REPLY;

    private final Bench b = new Bench();
    private final Endpoint e = b.endpoint();
    private final int all = b.cap(e, 0, Abi.RIGHTS_ALL);
    private final int badged = b.cap(e, 0x0ABCDEF, Abi.RIGHTS_ALL);
    private final Tcb s = b.ready(5);
    private final Tcb r = b.ready(5);

    private static int info(int label, int length) {
        return Bench.info(label, 0, length);
    }

    // ---- sending ----

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_CALL})
    void sendAndCallWaitForAReceiver(int number) {
        int[] before = Bench.registers(s);
        b.syscallOf(s, number, badged, info(3, 2), 10, 11);
        assertEquals(Abi.BLOCKED_ON_SEND, s.state());
        assertEquals(List.of(s), KernelRules.members(e.sendQueue()));
        assertSame(r, b.k.current());
        assertEquals("0 1 2 3 7", Bench.changed(before, s));
    }

    @Test
    void nbSendLosesTheMessageAndGoesOn() {
        b.syscallOf(s, Abi.SYS_NB_SEND, badged, info(3, 2), 10, 11);
        assertEquals(Abi.RUNNING, s.state());
        assertSame(s, b.k.current());
        assertTrue(Queue.isEmpty(b.k, e.sendQueue()));
        assertEquals(Bench.PC + 4, s.register(Abi.REG_NEXT_PC));
        b.syscallOf(r, Abi.SYS_NB_RECV, all, 0);
        assertEquals(0, r.register(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND, Abi.SYS_CALL})
    void aWaitingReceiverGetsTheMessage(int number) {
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(Abi.BLOCKED_ON_RECEIVE, r.state());
        int[] before = Bench.registers(r);
        b.syscallOf(s, number, badged, info(0x12345, 3), 10, 11, 12, 13);
        assertEquals(0x0ABCDEF, r.register(0));
        assertEquals(info(0x12345, 3), r.register(1));
        assertEquals("0 1 2 3 4", Bench.changed(before, r));
        assertEquals(12, r.register(4));
        assertTrue(Scheduler.runnable(b.k, r));
        if (number == Abi.SYS_CALL) {
            assertSame(r, b.k.current());
            assertEquals(Abi.BLOCKED_ON_REPLY, s.state());
            assertEquals(Slot.REPLY, r.caller().type());
            assertSame(s, r.caller().replyTcb());
            assertSame(s.master(), r.caller().prev());
        } else {
            assertSame(s, b.k.current());
            assertEquals(Slot.NULL, r.caller().type());
            assertEquals(badged, s.register(0));
            assertEquals(info(0x12345, 3), s.register(1));
        }
    }

    @Test
    void waitingSendersAreServedInOrderOfArrivalNotOfPriority() {
        Tcb high = b.ready(200);
        b.syscallOf(s, Abi.SYS_SEND, badged, info(1, 0));
        b.syscallOf(high, Abi.SYS_SEND, all, info(2, 0));
        assertEquals(List.of(s, high), KernelRules.members(e.sendQueue()));
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(info(1, 0), r.register(1));
        assertEquals(0x0ABCDEF, r.register(0));
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(info(2, 0), r.register(1));
        assertEquals(0, r.register(0));
        assertSame(high, b.k.current());
    }

    @Test
    void waitingReceiversAreServedInOrderOfArrival() {
        Tcb second = b.ready(9);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        b.syscallOf(second, Abi.SYS_RECV, all, 0);
        b.syscallOf(s, Abi.SYS_SEND, badged, info(7, 0));
        assertEquals(info(7, 0), r.register(1));
        assertEquals(List.of(second), KernelRules.members(e.receiveQueue()));
    }

    @Test
    void aSenderWithoutSendRightIsRefused() {
        int cap = b.cap(e, 0, READ | GRANT | GRANT_REPLY);
        b.syscallOf(s, Abi.SYS_CALL, cap, info(1, 0));
        assertEquals(info(Abi.INVALID_CAPABILITY, 1), s.register(1));
        assertEquals(0, s.register(2));
        assertTrue(Queue.isEmpty(b.k, e.sendQueue()));
        int[] before = Bench.registers(s);
        b.syscall(Abi.SYS_SEND, cap, info(Abi.INVALID_CAPABILITY, 1));
        assertEquals("0 7", Bench.changed(before, s));
        assertEquals(Abi.RUNNING, s.state());
    }

    // ---- call ----

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 5", "8, 5", "12, 5"})
    void aCallNeedsGrantOrGrantReplyToGetAReply(int rights, int state) {
        int cap = b.cap(e, 0, WRITE | rights);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        b.syscallOf(s, Abi.SYS_CALL, cap, info(1, 0));
        assertEquals(state, s.state());
        assertEquals(rights == 0 ? Slot.NULL : Slot.REPLY, r.caller().type());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 5", "8, 5", "12, 5"})
    void aWaitingCallNeedsItToo(int rights, int state) {
        int cap = b.cap(e, 0x77, WRITE | rights);
        b.syscallOf(s, Abi.SYS_CALL, cap, info(1, 1), 42);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(state, s.state());
        assertEquals(rights == 0 ? Slot.NULL : Slot.REPLY, r.caller().type());
        assertEquals(0x77, r.register(0));
        assertEquals(42, r.register(2));
        assertSame(r, b.k.current());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void grantOfTheReplyIsGrantOfTheReceiversCapability(boolean receiverFirst) {
        int withGrant = b.cap(e, 0, READ | GRANT);
        int without = b.cap(e, 0, READ | GRANT_REPLY);
        for (int cap : new int[] {withGrant, without}) {
            if (receiverFirst) {
                b.syscallOf(r, Abi.SYS_RECV, cap, 0);
            }
            b.syscallOf(s, Abi.SYS_CALL, all, info(1, 0));
            if (!receiverFirst) {
                b.syscallOf(r, Abi.SYS_RECV, cap, 0);
            }
            assertEquals(cap == withGrant ? GRANT : 0, r.caller().rights());
            b.syscallOf(r, Abi.SYS_REPLY, 0, info(0, 0));
        }
    }

    // ---- receiving ----

    @Test
    void nbRecvWithoutASenderGivesBadgeZeroOnly() {
        int[] before = Bench.registers(r);
        b.syscallOf(r, Abi.SYS_NB_RECV, all, 0x55);
        assertEquals(0, r.register(0));
        before[1] = 0x55;
        assertEquals("0 7", Bench.changed(before, r));
        assertEquals(Abi.RUNNING, r.state());
        assertSame(r, b.k.current());
    }

    @Test
    void aSenderThatIsReceivedFromGoesOn() {
        b.syscallOf(s, Abi.SYS_SEND, badged, info(1, 1), 42);
        int[] before = Bench.registers(s);
        b.syscallOf(r, Abi.SYS_NB_RECV, all, 0);
        assertEquals("", Bench.changed(before, s));
        assertEquals(Abi.RUNNING, s.state());
        assertEquals(0x0ABCDEF, r.register(0));
        assertSame(r, b.k.current());
        assertEquals(List.of(s), KernelRules.members(b.k.ready(5)));
    }

    @Test
    void aHigherSenderRunsAtOnceWhenReceivedFrom() {
        Tcb high = b.ready(6);
        b.syscallOf(high, Abi.SYS_SEND, badged, info(1, 0));
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertSame(high, b.k.current());
        assertEquals(r, Queue.first(b.k, b.k.ready(5)));
    }

    @Test
    void aBadgeHas28Bits() {
        int cap = b.cap(e, 0x0FFFFFFF, WRITE);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        b.syscallOf(s, Abi.SYS_SEND, cap, info(1, 0));
        assertEquals(0x0FFFFFFF, r.register(0));
    }

    @Test
    void whoWaitsKeepsItsRestartPcAtTheCall() {
        b.syscallOf(s, Abi.SYS_SEND, badged, info(1, 0));
        assertEquals(Bench.PC, s.register(Abi.REG_RESTART_PC));
        Threads.restart(b.k, s);
        Scheduler.schedule(b.k);
        b.run(s);
        assertEquals(Bench.PC, s.register(Abi.REG_NEXT_PC));
        assertTrue(Queue.isEmpty(b.k, e.sendQueue()));
    }

    // ---- lengths ----

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void messagesOfEveryLengthArriveAsFarAsThereAreBuffers(boolean sender, boolean receiver) {
        Frame from = sender ? b.buffer(s) : null;
        Frame to = receiver ? b.buffer(r) : null;
        for (int length = 0; length <= 127; length++) {
            for (int i = 4; i < 120 && sender; i++) {
                from.setWord(1 + i, length * 1000 + i);
            }
            for (int i = 0; i < 128 && receiver; i++) {
                to.setWord(i, -i);
            }
            b.syscallOf(r, Abi.SYS_RECV, all, 0);
            int[] before = Bench.registers(r);
            b.syscallOf(s, Abi.SYS_NB_SEND, badged, info(9, length), 50, 51, 52, 53);
            int words = Math.min(length, sender && receiver ? 120 : 4);
            assertEquals(info(9, words), r.register(1));
            for (int i = 0; i < 4; i++) {
                assertEquals(i < words ? 50 + i : before[2 + i], r.register(2 + i));
            }
            for (int i = 0; i < 128 && receiver; i++) {
                boolean written = i - 1 >= 4 && i - 1 < words;
                assertEquals(written ? length * 1000 + i - 1 : -i, to.word(i), "buffer word " + i);
            }
        }
    }

    @Test
    void theCurrentThreadMaySendFromAReadOnlyBuffer() {
        Frame from = b.buffer(s, Abi.FRAME_READ_ONLY, false);
        Frame to = b.buffer(r);
        from.setWord(5, 99);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        b.syscallOf(s, Abi.SYS_SEND, all, info(1, 5));
        assertEquals(info(1, 5), r.register(1));
        assertEquals(99, to.word(5));
    }

    // ---- the endpoint goes ----

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_RECV})
    void allWhoWaitRestartAndTheLastQueuedOfAPriorityRunsFirst(int number) {
        Tcb third = b.ready(5);
        b.syscallOf(s, number, all, info(1, 0));
        b.syscallOf(r, number, all, info(1, 0));
        b.syscallOf(third, number, all, info(1, 0));
        assertSame(b.k.idle(), b.k.current());
        b.deleteAll(e.place());
        assertEquals(List.of(third, r, s), KernelRules.members(b.k.ready(5)));
        assertEquals(Abi.RESTART, s.state());
        assertTrue(b.k.reschedule());
        Scheduler.schedule(b.k);
        Scheduler.activate(b.k);
        KernelRules.check(b.k, b.threads);
        assertSame(third, b.k.current());
        assertEquals(Bench.PC, third.register(Abi.REG_NEXT_PC));
    }

    @Test
    void anIdleEndpointThatGoesIsNoReasonToDecide() {
        b.run(s);
        b.deleteAll(e.place());
        assertTrue(!Scheduler.pending(b.k));
    }

    @Test
    void onlySendersWithTheBadgeAreCancelled() {
        Tcb third = b.ready(5);
        b.syscallOf(s, Abi.SYS_SEND, badged, info(1, 0));
        b.syscallOf(r, Abi.SYS_SEND, all, info(1, 0));
        b.syscallOf(third, Abi.SYS_SEND, badged, info(1, 0));
        BadgedSends.cancel(b.k, e, 0x0ABCDEF);
        assertEquals(List.of(r), KernelRules.members(e.sendQueue()));
        assertEquals(List.of(third, s), KernelRules.members(b.k.ready(5)));
        assertEquals(Abi.RESTART, s.state());
        assertTrue(b.k.reschedule());
    }

    @Test
    void cancelledReceiversAreLeftAlone() {
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        BadgedSends.cancel(b.k, e, 0);
        assertEquals(List.of(r), KernelRules.members(e.receiveQueue()));
        assertFalse(b.k.reschedule(), "an endpoint without senders is no reason to decide");
    }
}
