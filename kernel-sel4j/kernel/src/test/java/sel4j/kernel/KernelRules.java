package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The rules about threads that hold after every kernel entry: ABI bounded-syscalls 4, 11, 17-29.
 */
final class KernelRules {
    private KernelRules() { }

    static void check(Kernel k, List<Tcb> threads) {
        for (Tcb t : threads) {
            checkQueue(k, t);
            checkReply(k, t);
            if (t.boundNotification() != null) {
                assertSame(t, t.boundNotification().boundTcb(), "a binding points both ways");
            }
        }
        checkReadyQueues(k);
        checkCurrent(k, threads);
        checkDomains(k);
        checkRing(k);
    }

    /** A thread is in at most one queue, in the one of its state, and knows which. */
    private static void checkQueue(Kernel k, Tcb t) {
        Link link = t.link();
        assertSame(link, link.next().prev(), "queue links are symmetric");
        assertSame(link, link.prev().next(), "queue links are symmetric");
        assertEquals(t.queue() == null, link.next() == link, "linked if and only if in a queue");
        int state = t.state();
        boolean waits = state == Abi.BLOCKED_ON_SEND || state == Abi.BLOCKED_ON_RECEIVE
            || state == Abi.BLOCKED_ON_NOTIFICATION;
        if (waits) {
            assertNotNull(t.queue(), "who waits is in a queue");
            assertTrue(t.queue() != Scheduler.queueOf(k, t), "who waits is not ready");
            assertTrue(members(t.queue()).contains(t), "the queue is the one named");
        } else if (t.queue() != null) {
            assertTrue(Scheduler.runnable(k, t), "only runnable threads are ready");
            assertSame(Scheduler.queueOf(k, t), t.queue(), "ready in the queue of the priority");
        }
        if (t.faultType() != Abi.FAULT_NONE) {
            assertTrue(state == Abi.BLOCKED_ON_SEND || state == Abi.BLOCKED_ON_REPLY,
                "a fault is pending only while it waits for its handler");
        }
    }

    /** The schedule goes on: its entries are in range, its start is none of its end markers. */
    private static void checkDomains(Kernel k) {
        int last = Abi.DOMAIN_SCHEDULE_ENTRIES - 1;
        for (int i = 0; i <= last; i++) {
            assertTrue(k.domainScheduleDomain(i) < Abi.DOMAINS, "there is such a domain");
        }
        assertEquals(0, k.domainScheduleLow(last) | k.domainScheduleHigh(last), "end marker");
        int start = k.domainStart();
        assertTrue(start < last && (k.domainScheduleLow(start) | k.domainScheduleHigh(start)) != 0,
            "the start entry is no end marker");
        assertTrue(k.domainIndex() < last, "an entry runs");
        assertTrue((k.domainTime() | k.domainTimeHigh()) != 0, "it has time left");
    }

    /** At most one reply capability, and only while the thread waits for a reply. */
    private static void checkReply(Kernel k, Tcb t) {
        int replies = 0;
        for (Slot s = k.root().next(); s != k.root(); s = s.next()) {
            if (s.type() == Slot.REPLY && !s.replyMaster() && s.replyTcb() == t) {
                replies++;
            }
        }
        assertTrue(replies <= 1, "at most one reply capability");
        if (replies == 1) {
            assertEquals(Abi.BLOCKED_ON_REPLY, t.state(),
                "a reply is due only to who waits for it");
        }
        if (t.caller().type() != Slot.NULL) {
            assertTrue(t.caller().replyTcb() != t, "nobody owes a reply to itself");
        }
    }

    /** The bitmaps say which ready queues are not empty. */
    private static void checkReadyQueues(Kernel k) {
        for (int d = 0; d < 16; d++) {
            for (int w = 0; w < 8; w++) {
                int bits = 0;
                for (int i = 0; i < 32; i++) {
                    if (!Queue.isEmpty(k, k.ready(d * 256 + w * 32 + i))) {
                        bits |= 1 << i;
                    }
                }
                assertEquals(bits, k.readyBits(d * 8 + w), "bits of ready queues");
                assertEquals(bits != 0, (k.readySummary(d) >> w & 1) != 0,
                    "summary of ready queues");
            }
        }
    }

    private static void checkCurrent(Kernel k, List<Tcb> threads) {
        Tcb current = k.current();
        assertNull(k.candidate(), "no candidate is left");
        assertTrue(!k.reschedule(), "no decision is left");
        assertTrue(current == k.idle() || current.state() == Abi.RUNNING,
            "the current thread runs");
        assertTrue(current == k.idle() || current.domain() == k.domain(),
            "the current thread is of the current domain");
        assertNull(current.queue(), "the current thread is not queued");
        assertEquals(Abi.IDLE, k.idle().state(), "the idle thread is idle");
        for (Tcb t : threads) {
            if (Scheduler.runnable(k, t)) {
                assertTrue(t == current || t.queue() != null, "no runnable thread is lost");
            }
        }
        for (int i = 0; i < 3; i++) {
            assertNull(k.extraCap(i), "no extra capability is left");
        }
        assertEquals(Slot.NULL, k.scratch().type(), "nothing is under construction");
    }

    /** The derivation ring is symmetric and holds no empty slot. */
    private static void checkRing(Kernel k) {
        for (Slot s = k.root().next(); s != k.root(); s = s.next()) {
            assertSame(s, s.next().prev(), "the derivation ring is symmetric");
            assertTrue(s.type() != Slot.NULL, "no empty slot is in the derivation ring");
        }
    }

    /** The threads in a queue, first to last. */
    static List<Tcb> members(Link q) {
        List<Tcb> found = new java.util.ArrayList<>();
        Set<Link> seen = new HashSet<>();
        for (Link n = q.next(); n != q; n = n.next()) {
            assertTrue(seen.add(n), "a queue is one ring");
            assertSame(q, n.tcb().queue(), "a thread knows its queue");
            found.add(n.tcb());
        }
        return found;
    }

    /** Whether a notification is in a state that exists. */
    static void check(Notification n) {
        if (n.waitQueue().next() != n.waitQueue()) {
            assertTrue(!n.active(), "who waits gets the signal");
        }
        if (!n.active()) {
            assertEquals(0, n.signals(), "no signal is left");
        }
    }
}
