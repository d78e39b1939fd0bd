package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sel4j.view.Endpoint;
import sel4j.view.Tcb;

/**
 * CancelBadgedSends that is cut after each sender it looks at, and what other threads do meanwhile:
 * ABI objects-and-caps 5, {@code docs/bounded-calls.md}.
 */
class BadgedSendsTest {
    private static final int BADGE = 7;
    private static final int OTHER = 8;

    private final Bench b = new Bench();
    private final Endpoint e = b.endpoint();
    private final int all = b.cap(e, 0, Abi.RIGHTS_ALL);
    private final int badged = b.cap(e, BADGE, Abi.RIGHTS_ALL);
    private final int others = b.cap(e, OTHER, Abi.RIGHTS_ALL);
    private final int root = b.capOfCNode();
    private final Tcb caller = b.ready(5);
    private final List<Tcb> senders = new ArrayList<>();

    /** A new thread that waits to send with a badge. */
    private Tcb sender(int badge) {
        Tcb t = b.ready(5);
        b.syscallOf(t, Abi.SYS_CALL, badge == BADGE ? badged : others, Bench.info(1, 0, 0));
        senders.add(t);
        return t;
    }

    /** The thread makes the call once more, for so many units; whether it is cut. */
    private boolean cut(Tcb t, int cptr, int units) {
        b.run(t);
        b.k.setWorkUnits(Abi.WORK_UNITS - units);
        b.syscall(Abi.SYS_CALL, root, Bench.info(Abi.CNODE_CANCEL_BADGED_SENDS, 0, 2), cptr, 32);
        marks();
        return t.register(Abi.REG_NEXT_PC) == Bench.PC;
    }

    private boolean cut() {
        return cut(caller, badged, 1);
    }

    /** Cancellers and the threads that they name know each other; nobody else has a progress. */
    private void marks() {
        for (Tcb t : b.threads) {
            int kind = t.progress() & 3;
            if (kind == Cursor.NEXT) {
                assertEquals(t.place() * 16 + Cursor.WATCHED, Cursor.next(b.k, t).progress());
                if ((t.faultWord0() & 1) != 0) {
                    assertEquals(t.place() * 16 + Cursor.WATCHED,
                        b.k.tcb(t.faultWord0() >>> 4).progress());
                }
            } else if (kind == Cursor.WATCHED) {
                Tcb s = b.k.tcb(t.progress() >>> 4);
                assertTrue(s.progress() == t.place() * 16 + Cursor.NEXT
                    || s.faultWord0() == t.place() * 16 + 1, "its canceller knows it");
                assertEquals(Abi.BLOCKED_ON_SEND, t.state());
            } else {
                assertTrue(t.progress() == 0 || t.progress() == Cursor.ENDED);
            }
        }
    }

    private List<Tcb> queue() {
        return KernelRules.members(e.sendQueue());
    }

    @Test
    void itGoesOnWhereItWasCutAndIsDoneWithTheLast() {
        for (int i = 0; i < 6; i++) {
            sender(i % 2 == 0 ? BADGE : OTHER);
        }
        for (int i = 0; i < 5; i++) {
            assertTrue(cut());
            assertEquals(Abi.RESTART, senders.get(i / 2 * 2).state());
        }
        assertTrue(!cut());
        assertEquals(List.of(senders.get(1), senders.get(3), senders.get(5)), queue());
        assertEquals(0, caller.progress() + caller.blockingBadge() + caller.faultWord0());
        assertEquals(Bench.info(0, 0, 0), caller.register(1));
    }

    /** The word of a thread that was looked at next means nothing to anybody afterwards. */
    @Test
    void theThreadAtTheCursorMayBeReceivedFrom() {
        sender(OTHER);
        sender(OTHER);
        sender(BADGE);
        assertTrue(cut());
        Tcb r = b.ready(5);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        marks();
        assertEquals(List.of(senders.get(2)), queue());
        assertTrue(!cut());
        assertEquals(List.of(), queue());
    }

    @Test
    void theThreadAtTheCursorMayBeSuspended() {
        sender(OTHER);
        sender(OTHER);
        sender(BADGE);
        assertTrue(cut());
        Threads.suspend(b.k, senders.get(1));
        assertEquals(0, senders.get(1).progress());
        assertTrue(!cut());
        assertEquals(List.of(senders.get(0)), queue());
    }

    /** Its memory may hold anything afterwards. */
    @Test
    void theThreadAtTheCursorMayBeDeleted() {
        sender(OTHER);
        Tcb t = sender(OTHER);
        sender(BADGE);
        assertTrue(cut());
        b.deleteToEnd(b.slot(b.cap(t)));
        int place = t.place();
        b.threads.remove(t);
        senders.remove(t);
        b.k.forget(place, 64);
        b.k.createFrame(place, 10);
        b.memory.ram[(place - 0x4000000) * 4 + 0x38] = -1;
        assertTrue(!cut());
        assertEquals(List.of(senders.get(0)), queue());
    }

    @Test
    void whenEverybodyLeavesNothingIsLeftToDo() {
        sender(OTHER);
        Tcb last = sender(BADGE);
        assertTrue(cut());
        Threads.suspend(b.k, last);
        assertEquals(Cursor.ENDED, caller.progress());
        assertEquals(0, caller.faultWord0());
        sender(BADGE);
        assertTrue(!cut());
        assertEquals(2, queue().size(), "who came later is not looked at");
        assertEquals(0, caller.progress());
    }

    /** Else those who are let go and send again could keep it busy for ever. */
    @Test
    void whoSendsAgainIsNotLookedAtAgain() {
        sender(BADGE);
        sender(BADGE);
        sender(BADGE);
        assertTrue(cut());
        b.syscallOf(senders.get(0), Abi.SYS_CALL, badged, Bench.info(1, 0, 0));
        assertTrue(cut());
        b.syscallOf(senders.get(1), Abi.SYS_CALL, badged, Bench.info(1, 0, 0));
        assertTrue(!cut());
        assertEquals(List.of(senders.get(0), senders.get(1)), queue());
        assertEquals(Abi.RESTART, senders.get(2).state());
    }

    /** Else it could be kept busy all the same: its own clients may suspend their last. */
    @Test
    void whenTheLastLeavesTheOneBeforeItIsTheLast() {
        sender(OTHER);
        sender(OTHER);
        Tcb third = sender(BADGE);
        Tcb last = sender(OTHER);
        assertTrue(cut());
        Tcb late = sender(BADGE);
        Threads.suspend(b.k, last);
        marks();
        Threads.suspend(b.k, third);
        marks();
        assertTrue(!cut());
        assertEquals(List.of(senders.get(0), senders.get(1), late), queue());
        assertEquals(0, senders.get(1).progress() + late.progress());
    }

    /** A thread names one canceller; that of another one's last is not known to it. */
    @Test
    void theLastOfTwoCancellers() {
        for (int i = 0; i < 4; i++) {
            sender(OTHER);
        }
        Tcb second = b.ready(5);
        assertTrue(cut());
        assertTrue(cut(second, badged, 2));
        Threads.suspend(b.k, senders.get(3));
        marks();
        assertTrue(cut());
        assertTrue(!cut());
        marks();
        assertTrue(cut(second, badged, 1), "it began anew");
        assertTrue(cut(second, badged, 1));
        assertTrue(!cut(second, badged, 1));
        for (Tcb t : b.threads) {
            assertEquals(0, t.progress());
        }
    }

    /** Nothing is read into the words of an old fault. */
    @Test
    void anEmptyQueueLeavesTheThreadsWordsAlone() {
        caller.setFaultWord0(0x12345);
        caller.setBlockingBadge(3);
        assertTrue(!cut());
        assertEquals(0x12345, caller.faultWord0());
        assertEquals(3, caller.blockingBadge());
    }

    /** With another badge, or at another endpoint, the call is a new one. */
    @Test
    void aCallWithAnotherBadgeBeginsAnew() {
        sender(OTHER);
        sender(BADGE);
        sender(OTHER);
        assertTrue(cut());
        assertTrue(cut(caller, others, 1));
        assertEquals(Abi.RESTART, senders.get(0).state());
        assertTrue(cut(caller, others, 1));
        assertTrue(!cut(caller, others, 1));
        assertEquals(List.of(senders.get(1)), queue());
    }

    @Test
    void atAnotherEndpointTheCallIsANewOne() {
        Endpoint f = b.endpoint();
        int there = b.cap(f, BADGE, Abi.RIGHTS_ALL);
        sender(OTHER);
        sender(OTHER);
        Tcb t = b.ready(5);
        b.syscallOf(t, Abi.SYS_CALL, there, Bench.info(1, 0, 0));
        assertTrue(cut());
        assertTrue(!cut(caller, there, 1));
        assertEquals(Abi.RESTART, t.state());
        assertEquals(0, senders.get(1).progress());
    }

    @Test
    void whoDoesSomethingElseForgetsTheCursor() {
        sender(OTHER);
        sender(OTHER);
        sender(OTHER);
        for (int i = 0; i < 5; i++) {
            assertTrue(cut());
            assertTrue(senders.get(1).progress() != 0);
            switch (i) {
                case 0 -> b.syscallOf(caller, Abi.SYS_YIELD, 0, 0);
                case 1 -> b.syscallOf(caller, Abi.SYS_SEND, root, Bench.info(0, 0, 0));
                case 2 -> b.syscallOf(caller, Abi.SYS_NB_SEND, 0x12345, Bench.info(0, 0, 0));
                case 3 -> Threads.suspend(b.k, caller);
                default -> {
                    Threads.restart(b.k, caller);
                    b.run(caller);
                    Entry.undefined(b.k);
                }
            }
            assertEquals(0, senders.get(1).progress() + senders.get(2).progress());
            assertEquals(0, caller.progress());
            if (i == 3) {
                Threads.restart(b.k, caller);
            }
        }
    }

    @Test
    void newRegistersAreAnotherCall() {
        sender(OTHER);
        Tcb s = sender(OTHER);
        Tcb t = b.ready(5);
        b.buffer(t);
        int cptr = b.cap(caller);
        int source = b.cap(t);
        for (int i = 0; i < 2; i++) {
            assertTrue(cut());
            b.run(t);
            // Writing who waits at the cursor does not move it.
            b.invoke(b.cap(s), Abi.TCB_WRITE_REGISTERS, new int[0], 0, 1, Bench.PC);
            assertTrue(s.progress() != 0);
            if (i == 0) {
                b.invoke(cptr, Abi.TCB_WRITE_REGISTERS, new int[0], 0, 1, Bench.PC);
            } else {
                b.invoke(cptr, Abi.TCB_COPY_REGISTERS, new int[] {source}, 4);
            }
            assertEquals(0, caller.progress());
            assertEquals(0, s.progress());
        }
    }

    /** The one whose cursor is taken begins anew, and both come to their end. */
    @Test
    void twoThreadsThatCancelAtOneSender() {
        sender(OTHER);
        sender(OTHER);
        sender(OTHER);
        Tcb second = b.ready(5);
        assertTrue(cut());
        assertTrue(cut(second, badged, 1));
        assertEquals(0, caller.progress());
        assertTrue(cut(second, badged, 1));
        assertTrue(cut());
        assertTrue(!cut(second, badged, 1));
        assertTrue(cut());
        assertTrue(!cut());
        assertEquals(3, queue().size());
    }

    /**
     * Whatever others do between the cuts: who waited with the badge all the time is let go once,
     * who has another badge stays, and the call ends.
     */
    @Property(tries = 150)
    void anythingMayHappenMeanwhile(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int units) {
        BadgedSendsTest w = new BadgedSendsTest();
        w.storm(new Random(seed), units);
    }

    private void storm(Random random, int units) {
        for (int i = 0; i < 12; i++) {
            sender(random.nextBoolean() ? BADGE : OTHER);
        }
        List<Tcb> before = new ArrayList<>(senders);
        List<Tcb> left = new ArrayList<>();
        Tcb r = b.ready(5);
        int cuts = 0;
        while (cut(caller, badged, units)) {
            assertTrue(cuts++ < 13, "the call ends");
            for (int i = random.nextInt(3); i > 0; i--) {
                Tcb s = before.get(random.nextInt(before.size()));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        if (!queue().isEmpty()) {
                            left.add(queue().get(0));
                            b.syscallOf(r, Abi.SYS_RECV, all, 0);
                        }
                    }
                    case 1 -> {
                        left.add(s);
                        Threads.suspend(b.k, s);
                    }
                    case 2 -> sender(random.nextBoolean() ? BADGE : OTHER);
                    default -> {
                        if (Scheduler.runnable(b.k, s)) {
                            left.add(s);
                            b.syscallOf(s, Abi.SYS_CALL, badged, Bench.info(1, 0, 0));
                        }
                    }
                }
                marks();
            }
        }
        for (Tcb s : before) {
            if (!left.contains(s)) {
                assertEquals(s.blockingBadge() == BADGE, Scheduler.runnable(b.k, s),
                    "a sender that nobody else touched");
            }
        }
        for (Tcb t : b.threads) {
            assertEquals(0, t.progress());
        }
        assertNull(b.k.candidate());
    }
}
