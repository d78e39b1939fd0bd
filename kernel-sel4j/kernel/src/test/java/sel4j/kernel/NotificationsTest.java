package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 8: notifications. */
class NotificationsTest {
    private final Bench b = new Bench();
    private final Notification n = b.notification();
    private final int all = b.cap(n, 0, Abi.RIGHTS_ALL);
    private final int one = b.cap(n, 0x1, Abi.RIGHT_WRITE);
    private final int six = b.cap(n, 0x6, Abi.RIGHT_WRITE);
    private final Tcb s = b.ready(5);
    private final Tcb r = b.ready(5);

    @AfterEach
    void stateExists() {
        KernelRules.check(n);
    }

    private void signal(int cap) {
        b.syscallOf(s, Abi.SYS_SEND, cap, 0);
    }

    @Test
    void anIdleOneBecomesActiveAndBadgesAddUp() {
        signal(one);
        assertTrue(n.active());
        assertEquals(1, n.signals());
        signal(six);
        assertEquals(7, n.signals());
        int[] before = Bench.registers(r);
        b.syscallOf(r, Abi.SYS_RECV, all, before[1]);
        assertEquals(7, r.register(0));
        assertEquals("0 7", Bench.changed(before, r));
        assertTrue(!n.active());
        assertSame(r, b.k.current());
    }

    @Test
    void badgeZeroMakesItActiveToo() {
        signal(all);
        assertTrue(n.active());
        b.syscallOf(r, Abi.SYS_NB_RECV, all, 0);
        assertEquals(0, r.register(0));
        assertTrue(!n.active());
    }

    @Test
    void waitBlocksAndASignalWakesTheFirst() {
        Tcb second = b.ready(7);
        b.syscallOf(r, Abi.SYS_RECV, all, 0x99);
        b.syscallOf(second, Abi.SYS_RECV, all, 0);
        assertEquals(Abi.BLOCKED_ON_NOTIFICATION, r.state());
        assertEquals(List.of(r, second), KernelRules.members(n.waitQueue()));
        int[] before = Bench.registers(r);
        signal(six);
        assertEquals(6, r.register(0));
        assertEquals("0", Bench.changed(before, r));
        assertEquals(Abi.RUNNING, r.state());
        assertEquals(List.of(second), KernelRules.members(n.waitQueue()));
        assertTrue(!n.active());
        assertSame(s, b.k.current());
        signal(one);
        assertSame(second, b.k.current());
    }

    @Test
    void pollOfAnIdleOneGivesBadgeZeroOnly() {
        int[] before = Bench.registers(r);
        b.syscallOf(r, Abi.SYS_NB_RECV, all, before[1]);
        assertEquals(0, r.register(0));
        assertEquals("0 7", Bench.changed(before, r));
        assertEquals(Abi.RUNNING, r.state());
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND, Abi.SYS_CALL})
    void theSenderNeverBlocksAndOnlyCallIsAnswered(int number) {
        int[] before = Bench.registers(s);
        b.syscallOf(s, number, one, Bench.info(5, 0, 1), 77);
        assertEquals(Abi.RUNNING, s.state());
        assertSame(s, b.k.current());
        assertEquals(number == Abi.SYS_CALL ? 0 : one, s.register(0));
        assertEquals(number == Abi.SYS_CALL ? 0 : Bench.info(5, 0, 1), s.register(1));
        assertEquals("0 1 2 7", Bench.changed(before, s));
        assertEquals(77, s.register(2));
    }

    @Test
    void signallingNeedsSend() {
        int cap = b.cap(n, 0x1, Abi.RIGHT_READ);
        b.syscallOf(s, Abi.SYS_CALL, cap, 0);
        assertEquals(Bench.info(Abi.INVALID_CAPABILITY, 0, 1), s.register(1));
        assertTrue(!n.active());
    }

    @Test
    void waitingNeedsReceive() {
        b.syscallOf(r, Abi.SYS_RECV, one, 0);
        assertEquals(Abi.INACTIVE, r.state());
        assertEquals(Abi.CAP_FAULT, b.k.faultType());
        assertEquals(1, b.k.faultWord1());
    }

    // ---- binding ----

    @Test
    void onlyTheBoundThreadMayWait() {
        Notifications.bind(b.k, r, n);
        b.syscallOf(s, Abi.SYS_NB_RECV, all, 0);
        assertEquals(Abi.INACTIVE, s.state());
        assertEquals(Abi.MISSING_CAPABILITY, b.k.lookupType());
        assertEquals(0, b.k.lookupBitsLeft());
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(Abi.BLOCKED_ON_NOTIFICATION, r.state());
    }

    @Test
    void aSignalEndsTheBoundThreadsReceive() {
        int ep = b.cap(b.endpoint(), 0, Abi.RIGHTS_ALL);
        Notifications.bind(b.k, r, n);
        b.syscallOf(r, Abi.SYS_RECV, ep, 0x44);
        int[] before = Bench.registers(r);
        signal(six);
        assertEquals(6, r.register(0));
        assertEquals("0", Bench.changed(before, r));
        assertEquals(Abi.RUNNING, r.state());
        assertTrue(Queue.isEmpty(b.k, b.slot(ep).endpoint().receiveQueue()));
        assertTrue(!n.active());
    }

    @Test
    void theBoundThreadGetsAKeptSignalBeforeItLooksAtTheEndpoint() {
        int ep = b.cap(b.endpoint(), 0, Abi.RIGHTS_ALL);
        Notifications.bind(b.k, r, n);
        signal(six);
        b.syscallOf(s, Abi.SYS_SEND, ep, Bench.info(1, 0, 0));
        b.syscallOf(r, Abi.SYS_RECV, ep, 0x44);
        assertEquals(6, r.register(0));
        assertEquals(0x44, r.register(1));
        assertEquals(Abi.BLOCKED_ON_SEND, s.state());
        b.syscallOf(r, Abi.SYS_RECV, ep, 0);
        assertEquals(Bench.info(1, 0, 0), r.register(1));
    }

    @Test
    void aBoundThreadThatWaitsForAReplyIsNotWoken() {
        int ep = b.cap(b.endpoint(), 0, Abi.RIGHTS_ALL);
        Notifications.bind(b.k, r, n);
        b.syscallOf(r, Abi.SYS_CALL, ep, 0);
        b.syscallOf(s, Abi.SYS_RECV, ep, 0);
        assertEquals(Abi.BLOCKED_ON_REPLY, r.state());
        signal(six);
        assertEquals(Abi.BLOCKED_ON_REPLY, r.state());
        assertEquals(6, n.signals());
    }

    @Test
    void aBindingEndsFromEitherSide() {
        Notifications.bind(b.k, r, n);
        Notifications.unbind(b.k, r);
        assertNull(n.boundTcb());
        assertNull(r.boundNotification());
        Notifications.bind(b.k, r, n);
        Notifications.release(b.k, n);
        assertNull(n.boundTcb());
        assertNull(r.boundNotification());
        Notifications.unbind(b.k, r);
        Notifications.release(b.k, n);
    }

    @Test
    void allWhoWaitRestartWhenItGoes() {
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        b.syscallOf(s, Abi.SYS_RECV, all, 0);
        b.deleteAll(n.place());
        assertEquals(List.of(s, r), KernelRules.members(b.k.ready(5)));
        assertEquals(Abi.RESTART, r.state());
        assertTrue(b.k.reschedule());
    }

    @Test
    void anIdleOneThatGoesIsNoReasonToDecide() {
        b.run(s);
        b.deleteAll(n.place());
        assertTrue(!Scheduler.pending(b.k));
    }

    /** Random signals, waits and polls agree with a word and a list. */
    @Property(tries = 200)
    void notificationsAgreeWithAModel(
            @ForAll @Size(max = 50) List<@IntRange(min = 0, max = 999) Integer> ops) {
        Bench b = new Bench();
        Notification n = b.notification();
        int[] caps = new int[4];
        for (int i = 0; i < 4; i++) {
            caps[i] = b.cap(n, i * 5, Abi.RIGHTS_ALL);
            b.ready(i < 2 ? 5 : 6);
        }
        Deque<Tcb> waiting = new ArrayDeque<>();
        boolean active = false;
        int word = 0;
        Tcb signaller = b.ready(1);
        for (int op : ops) {
            Tcb t = b.threads.get(op / 3 % 4);
            if (op % 3 == 0) {
                int badge = op / 3 % 4 * 5;
                Tcb first = waiting.poll();
                b.syscallOf(signaller, Abi.SYS_SEND, caps[op / 3 % 4], 0);
                if (first != null) {
                    assertEquals(badge, first.register(0));
                    assertEquals(Abi.RUNNING, first.state());
                } else {
                    word = active ? word | badge : badge;
                    active = true;
                }
            } else if (!waiting.contains(t)) {
                b.syscallOf(t, op % 3 == 1 ? Abi.SYS_RECV : Abi.SYS_NB_RECV, caps[0], 0);
                if (active) {
                    assertEquals(word, t.register(0));
                } else if (op % 3 == 1) {
                    waiting.add(t);
                } else {
                    assertEquals(0, t.register(0));
                }
                word = 0;
                active = false;
            }
            assertEquals(active, n.active());
            assertEquals(word, n.signals());
            assertEquals(List.copyOf(waiting), KernelRules.members(n.waitQueue()));
            KernelRules.check(n);
        }
        assertEquals(Slot.NULL, b.k.scratch().type());
    }
}
