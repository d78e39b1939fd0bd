package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Endpoint;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 5.5, 5.6: replies. */
class ReplyTest {
    private final Bench b = new Bench();
    private final Endpoint e = b.endpoint();
    private final int all = b.cap(e, 0, Abi.RIGHTS_ALL);
    private final Tcb client = b.ready(5);
    private final Tcb server = b.ready(5);

    private static int info(int label, int length) {
        return Bench.info(label, 0, length);
    }

    /** The client has called and the server runs. */
    private void call() {
        b.syscallOf(server, Abi.SYS_RECV, all, 0);
        b.syscallOf(client, Abi.SYS_CALL, all, info(1, 0));
        assertSame(server, b.k.current());
    }

    /** The server's reply capability is in this slot now. */
    private int saved() {
        int cptr = b.emptySlot();
        Slots.move(b.k, server.caller(), b.slot(cptr));
        return cptr;
    }

    @Test
    void replyWithoutACallerDoesNothing() {
        int[] before = Bench.registers(server);
        b.syscallOf(server, Abi.SYS_REPLY, before[0], before[1]);
        assertEquals("7", Bench.changed(before, server));
        assertSame(server, b.k.current());
    }

    @Test
    void replyDeliversBadgeZeroAndIsUsedUp() {
        call();
        int[] before = Bench.registers(server);
        b.syscall(Abi.SYS_REPLY, before[0], info(4, 2), 10, 11);
        assertEquals(0, client.register(0));
        assertEquals(info(4, 2), client.register(1));
        assertEquals(10, client.register(2));
        assertEquals(11, client.register(3));
        assertEquals(Abi.RUNNING, client.state());
        assertEquals(Slot.NULL, server.caller().type());
        assertEquals("1 2 3 7", Bench.changed(before, server));
        assertSame(server, b.k.current());
        assertEquals(List.of(client), KernelRules.members(b.k.ready(5)));
        assertEquals(Bench.PC + 4, client.register(Abi.REG_NEXT_PC));
    }

    @Test
    void replyRecvAnswersAndThenWaits() {
        call();
        b.syscall(Abi.SYS_REPLY_RECV, all, info(4, 1), 10);
        assertEquals(info(4, 1), client.register(1));
        assertEquals(Abi.BLOCKED_ON_RECEIVE, server.state());
        assertSame(client, b.k.current());
    }

    @Test
    void replyRecvTakesTheNextCallAtOnce() {
        call();
        Tcb second = b.ready(5);
        b.syscallOf(second, Abi.SYS_CALL, all, info(2, 1), 22);
        b.syscallOf(server, Abi.SYS_REPLY_RECV, all, info(4, 1), 10);
        assertEquals(info(4, 1), client.register(1));
        assertEquals(info(2, 1), server.register(1));
        assertEquals(22, server.register(2));
        assertSame(second, server.caller().replyTcb());
        assertSame(server, b.k.current());
    }

    @Test
    void aFaultOfReplyRecvsReceivePartComesAfterTheReply() {
        call();
        b.syscall(Abi.SYS_REPLY_RECV, 0x1000000, info(4, 1), 10);
        assertEquals(info(4, 1), client.register(1));
        assertEquals(Abi.INACTIVE, server.state());
        assertEquals(1, b.k.faultWord1());
    }

    @Test
    void receivingAgainGivesUpTheReply() {
        call();
        b.syscall(Abi.SYS_NB_RECV, all, 0);
        assertEquals(Slot.NULL, server.caller().type());
        assertEquals(Abi.BLOCKED_ON_REPLY, client.state());
        b.syscall(Abi.SYS_REPLY, 0, info(4, 0));
        assertEquals(Abi.BLOCKED_ON_REPLY, client.state());
    }

    @Test
    void receivingFromANotificationKeepsTheReply() {
        call();
        int n = b.cap(b.notification(), 0, Abi.RIGHTS_ALL);
        b.syscall(Abi.SYS_NB_RECV, n, 0);
        assertEquals(Slot.REPLY, server.caller().type());
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND, Abi.SYS_CALL})
    void aSavedReplyIsInvokedLikeACapability(int number) {
        call();
        int cptr = saved();
        b.syscall(number, cptr, info(4, 1), 10);
        assertEquals(info(4, 1), client.register(1));
        assertEquals(0, client.register(0));
        assertEquals(Slot.NULL, b.slot(cptr).type());
        assertEquals(number == Abi.SYS_CALL ? 0 : info(4, 1), server.register(1));
        assertEquals(number == Abi.SYS_CALL ? 0 : cptr, server.register(0));
        assertEquals(Abi.RUNNING, server.state());
    }

    @Test
    void aMasterReplyCannotBeInvoked() {
        int cptr = b.emptySlot();
        b.slot(cptr).setReply(client, true, Abi.RIGHT_GRANT);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        b.syscallOf(server, Abi.SYS_CALL, cptr, info(4, 1));
        assertEquals(info(Abi.INVALID_CAPABILITY, 1), server.register(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoStopsWaitingLosesItsReplyWhereverItIs(boolean moved) {
        call();
        Slot reply = moved ? b.slot(saved()) : server.caller();
        Threads.suspend(b.k, client);
        assertEquals(Slot.NULL, reply.type());
        assertEquals(Abi.INACTIVE, client.state());
        assertSame(reply, reply.next());
    }

    @Test
    void whoIsResumedMakesItsCallAgain() {
        call();
        Threads.restart(b.k, client);
        assertEquals(Slot.NULL, server.caller().type());
        assertEquals(Abi.RESTART, client.state());
        assertEquals(Bench.PC, client.register(Abi.REG_RESTART_PC));
    }

    @Test
    void theMasterIsMadeOnce() {
        Tcb t = b.thread(3);
        assertEquals(Slot.NULL, t.master().type());
        Threads.restart(b.k, t);
        assertTrue(t.master().replyMaster());
        assertTrue(t.master().revocable());
        assertSame(t, t.master().replyTcb());
        Slot next = t.master().next();
        Reply.createMaster(b.k, t);
        assertSame(next, t.master().next());
    }

    @Test
    void aHigherCallerRunsAtOnceWhenAnswered() {
        Tcb high = b.ready(6);
        b.syscallOf(server, Abi.SYS_RECV, all, 0);
        b.syscallOf(high, Abi.SYS_CALL, all, info(1, 0));
        b.syscallOf(server, Abi.SYS_REPLY, 0, info(0, 0));
        assertSame(high, b.k.current());
    }
}
