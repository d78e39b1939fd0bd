package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Kinds;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * What must hold between any two kernel entries, looked up in memory as it is: the derivation ring
 * and the objects that its capabilities name; their queues, bindings and states; the current
 * thread.
 */
final class Rules {
    private final Memory memory;
    private final Kernel k;
    private final Set<Endpoint> endpoints = new LinkedHashSet<>();
    private final Set<Notification> notifications = new LinkedHashSet<>();
    private final Set<PageDirectory> directories = new LinkedHashSet<>();
    private final List<Slot> untypeds = new ArrayList<>();
    private final Set<Tcb> threads = new LinkedHashSet<>();
    /** Every member of a ring of threads that was met, with the ring. */
    private final Map<Link, String> seen = new HashMap<>();

    private Rules(Memory memory, Kernel k) {
        this.memory = memory;
        this.k = k;
    }

    /** Checks everything. */
    static void check(Memory memory, Kernel k) {
        Rules r = new Rules(memory, k);
        r.derivations();
        r.readyQueues();
        r.rings();
        r.threads();
        r.asids();
        r.interrupts();
        r.untypeds();
        assertNull(k.candidate(), "no candidate is left");
        assertTrue(!k.reschedule(), "no decision is left");
        assertNull(k.current().queue(), "the thread that runs is in no queue");
    }

    static void check(Root u) {
        check(u.memory, u.k);
    }

    /** The rings of endpoints and notifications: no thread is met twice. */
    private void rings() {
        for (Endpoint e : endpoints) {
            ring(e.sendQueue(), "senders of place", e.place());
            ring(e.receiveQueue(), "receivers of place", e.place());
            assertTrue(e.sendQueue().next() == e.sendQueue()
                || e.receiveQueue().next() == e.receiveQueue(),
                "an endpoint's senders and receivers do not both wait");
        }
        for (Notification n : notifications) {
            ring(n.waitQueue(), "waiters of place", n.place());
            assertTrue(n.boundTcb() == null || threads.contains(n.boundTcb())
                && n.boundTcb().boundNotification() == n,
                    "bound both ways, to a thread that exists");
            assertTrue(n.active() || n.signals() == 0, "no signal without being active");
            assertTrue(!n.active() || n.waitQueue().next() == n.waitQueue(),
                "a waiter takes the signal");
        }
    }

    private void ring(Link sentinel, String kind, int number) {
        if (sentinel.next() == sentinel && sentinel.prev() == sentinel) {
            return;
        }
        String name = kind + " " + number;
        for (Link l = sentinel.next(); l != sentinel; l = l.next()) {
            String other = seen.put(l, name);
            assertNull(other, () -> "a thread is in " + name + " and in " + other);
            assertSame(l, l.next().prev(), name);
            assertSame(sentinel, l.tcb().queue(), () -> "a thread knows that it is in " + name);
        }
    }

    /** All threads: each is where its state says. */
    private void threads() {
        threads.add(k.idle());
        int queued = 0;
        for (Tcb t : threads) {
            int s = t.state();
            boolean waits = s == Abi.BLOCKED_ON_SEND || s == Abi.BLOCKED_ON_RECEIVE
                || s == Abi.BLOCKED_ON_NOTIFICATION;
            boolean runnable = s == Abi.RUNNING || s == Abi.RESTART;
            queued += t.queue() == null ? 0 : 1;
            assertEquals(t.queue() != null, seen.containsKey(t.link()), "in a queue if it says so");
            assertEquals(waits || runnable && t != k.current(), t.queue() != null, () -> "state "
                + s);
            if (runnable && t.queue() != null) {
                assertSame(k.ready(t.domain() * Abi.PRIORITIES + t.priority()), t.queue(),
                    "its ready queue");
            }
            Notification n = t.boundNotification();
            assertTrue(n == null || n.boundTcb() == t, "bound both ways");
        }
        assertEquals(seen.size(), queued, "who is in a queue exists");
    }

    /** The ready queues, and the bitmaps that say which of them are not empty. */
    private void readyQueues() {
        for (int d = 0; d < 16; d++) {
            for (int w = 0; w < 8; w++) {
                int bits = 0;
                for (int i = 0; i < 32; i++) {
                    int number = d * Abi.PRIORITIES + w * 32 + i;
                    Link q = k.ready(number);
                    ring(q, "ready queue", number);
                    bits |= q.next() == q ? 0 : 1 << i;
                }
                assertEquals(bits, k.readyBits(d * 8 + w), "bits of ready queues");
                assertEquals(bits != 0, (k.readySummary(d) >> w & 1) != 0,
                    "summary of ready queues");
            }
        }
    }

    /** ASIDs name directories that live, and lent hardware ASIDs are known on both sides. */
    private void asids() {
        for (int i = 0; i < Abi.ASID_POOL_COUNT; i++) {
            AsidPool pool = k.asidTable(i);
            for (int j = 0; pool != null && j < Abi.ASIDS_PER_POOL; j++) {
                PageDirectory d = pool.directory(j);
                assertTrue(d == null || directories.contains(d), "an ASID names a directory");
            }
        }
        for (int tag = 1; tag < Abi.HARDWARE_ASID_COUNT; tag++) {
            int asid = k.hardwareAsidOwner(tag);
            if (asid != 0) {
                AsidPool pool = k.asidTable(asid >>> 10);
                PageDirectory d = pool == null ? null : pool.directory(asid & 1023);
                assertTrue(d != null && d.hardwareAsidValid() && d.hardwareAsid() == tag,
                    "its owner has it");
            }
        }
        for (PageDirectory d : directories) {
            assertTrue(!d.hardwareAsidValid() || k.hardwareAsidOwner(d.hardwareAsid()) != 0,
                "who has a tag owns it");
        }
    }

    /** Only an interrupt that has a handler signals. */
    private void interrupts() {
        for (int i = 0; i <= Abi.MAX_IRQ; i++) {
            assertTrue(k.irqSlot(i).type() == Slot.NULL || k.irqState(i) == Abi.IRQ_SIGNAL,
                "a notification without a handler");
        }
    }

    /** No memory can be handed out twice; none that can be holds an object or a word. */
    private void untypeds() {
        untypeds.sort(Comparator.comparingInt(s -> s.untypedBase() + s.untypedFree()));
        int handedOut = 0;
        for (Slot s : untypeds) {
            int from = s.untypedBase() + s.untypedFree();
            int to = s.untypedBase() + (1 << s.untypedBits() - Abi.GRANULE_BITS);
            assertTrue(from <= to, "the watermark lies inside");
            assertTrue(from == to || handedOut <= from, "memory is handed out once");
            handedOut = Math.max(handedOut, from == to ? 0 : to);
            for (int place = from; !s.untypedDevice() && place < to; place++) {
                int i = (place - (Memory.RAM_BASE >>> 4)) * 4;
                if (memory.owner(place) != Memory.FREE || (memory.ram[i] | memory.ram[i + 1]
                        | memory.ram[i + 2] | memory.ram[i + 3]) != 0) {
                    throw new AssertionError("above the watermark of the untyped at slot place "
                        + s.place() + " there is something at place " + place);
                }
            }
        }
    }

    /** The derivation ring closes and holds the filled slots only; what they name exists. */
    private void derivations() {
        for (Slot s = k.root().next(); s != k.root(); s = s.next()) {
            assertSame(s, s.next().prev(), "neighbours in the derivation ring");
            switch (s.type()) {
                case Slot.NULL -> throw new AssertionError("an empty slot in the derivation ring");
                case Slot.ENDPOINT -> {
                    owned(s.endpoint().place(), Kinds.ENDPOINT);
                    endpoints.add(s.endpoint());
                }
                case Slot.NOTIFICATION -> {
                    owned(s.notification().place(), Kinds.NOTIFICATION);
                    notifications.add(s.notification());
                }
                case Slot.THREAD -> {
                    owned(s.thread().place(), Kinds.TCB);
                    threads.add(s.thread());
                }
                case Slot.REPLY -> owned(s.replyTcb().place(), Kinds.TCB);
                case Slot.UNTYPED -> untypeds.add(s);
                case Slot.CNODE -> owned(s.cnodeBase(), Kinds.CNODE);
                case Slot.PAGE_TABLE -> owned(s.pageTable().place(), Kinds.PAGE_TABLE);
                case Slot.PAGE_DIRECTORY -> {
                    owned(s.pageDirectory().place(), Kinds.PAGE_DIRECTORY);
                    directories.add(s.pageDirectory());
                }
                default -> { }
            }
        }
    }

    private void owned(int place, int kind) {
        assertEquals(kind, memory.owner(place), () -> "kind of the object at 0x"
            + Integer.toHexString(place));
    }
}
