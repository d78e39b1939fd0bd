package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Notification;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * What is seen while the users of an object are let go, when that is cut after each of them: ABI
 * objects-and-caps 7.1, bounded-syscalls 1; {@code docs/bounded-calls.md}.
 */
class RetireTest {
    private final Bench b = new Bench();
    private final Tcb deleter = b.running(5);
    private final int root = b.capOfCNode();

    @BeforeEach
    void theDeleterHasABuffer() {
        b.buffer(deleter);
    }

    /** Threads that wait; the last of them queued last. */
    private List<Tcb> waiting(int n, sel4j.view.Link q, int state) {
        List<Tcb> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Tcb t = b.thread(5);
            Reply.createMaster(b.k, t);
            Queue.append(b.k, q, t, state);
            all.add(t);
        }
        return all;
    }

    /** The deleter makes the call once more; whether it is cut, at its next unit of work. */
    private boolean cut(int cptr, int label, int[] caps, int... words) {
        b.run(deleter);
        b.k.setWorkUnits(Abi.WORK_UNITS - 1);
        b.invoke(cptr, label, caps, words);
        return deleter.register(Abi.REG_NEXT_PC) == Bench.PC;
    }

    private boolean cutDelete(int cptr) {
        return cut(root, Abi.CNODE_DELETE, new int[0], cptr, 32);
    }

    private static final int[] NO_CAPS = {};

    @ParameterizedTest
    @ValueSource(ints = {Abi.BLOCKED_ON_SEND, Abi.BLOCKED_ON_RECEIVE})
    void waitersAreLetGoOneByOneFromTheHeadOn(int state) {
        Endpoint e = b.endpoint();
        int cptr = b.cap(e, 9, Abi.RIGHTS_ALL);
        sel4j.view.Link q = state == Abi.BLOCKED_ON_SEND ? e.sendQueue() : e.receiveQueue();
        List<Tcb> all = waiting(3, q, state);
        for (int i = 1; i <= 3; i++) {
            assertTrue(cutDelete(cptr));
            assertEquals(all.subList(i, 3), KernelRules.members(q));
            assertEquals(Abi.RESTART, all.get(i - 1).state());
        }
        assertTrue(!cutDelete(cptr));
        assertEquals(Slot.NULL, b.slot(cptr).type());
        assertEquals(List.of(all.get(2), all.get(1), all.get(0)),
            KernelRules.members(b.k.ready(5)), "the last one that waited is the first to run");
    }

    /** Who runs must be the highest that can, at every exit. */
    @Test
    void aCutIsASchedulingDecision() {
        Endpoint e = b.endpoint();
        int cptr = b.cap(e, 0, Abi.RIGHTS_ALL);
        Tcb high = waiting(2, e.sendQueue(), Abi.BLOCKED_ON_SEND).get(0);
        high.setPriority(200);
        b.k.setWorkUnits(Abi.WORK_UNITS - 1);
        b.invoke(root, Abi.CNODE_DELETE, NO_CAPS, cptr, 32);
        assertSame(high, b.k.current());
        assertEquals(deleter, Queue.first(b.k, b.k.ready(5)));
    }

    /** As of a zombie: a thread that was let go cannot queue again. */
    @Test
    void whatIsRetiredGivesNoRightsAndNoCopies() {
        Endpoint e = b.endpoint();
        int cptr = b.cap(e, 0, Abi.RIGHTS_ALL);
        Tcb first = waiting(2, e.sendQueue(), Abi.BLOCKED_ON_SEND).get(0);
        assertTrue(cutDelete(cptr));
        b.syscallOf(first, Abi.SYS_CALL, cptr, Bench.info(1, 0, 0));
        assertEquals(Bench.info(Abi.INVALID_CAPABILITY, 0, 1), first.register(1));
        assertEquals(0, first.register(2));
        b.syscallOf(first, Abi.SYS_SEND, cptr, Bench.info(1, 0, 0));
        assertEquals(Abi.RUNNING, first.state());
        b.syscallOf(first, Abi.SYS_NB_RECV, cptr, 0);
        assertEquals(Abi.INACTIVE, first.state(), "a fault that nobody handles");
        b.run(deleter);
        int empty = b.emptySlot();
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(root, Abi.CNODE_COPY, new int[] {root}, empty,
            32, cptr, 32, 15));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(root, Abi.CNODE_MINT, new int[] {root}, empty,
            32, cptr, 32, 15, 3));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(root, Abi.CNODE_CANCEL_BADGED_SENDS, NO_CAPS,
            cptr, 32));
        b.syscall(Abi.SYS_DEBUG_CAP_IDENTIFY, cptr, 0);
        assertEquals(46, deleter.register(0), "a zombie to whoever looks");
    }

    @Test
    void whatIsRetiredCanMoveAndBeDeletedThere() {
        Endpoint e = b.endpoint();
        int cptr = b.cap(e, 0, Abi.RIGHTS_ALL);
        waiting(3, e.receiveQueue(), Abi.BLOCKED_ON_RECEIVE);
        assertTrue(cutDelete(cptr));
        int empty = b.emptySlot();
        b.k.setWorkUnits(0);
        assertEquals(0, b.invoke(root, Abi.CNODE_MOVE, new int[] {root}, empty, 32, cptr, 32));
        assertTrue(Retire.begun(b.k, b.slot(empty)));
        assertTrue(!cutDelete(cptr), "nothing is left here");
        assertTrue(cutDelete(empty));
        assertTrue(cutDelete(empty));
        assertTrue(!cutDelete(empty));
        assertTrue(Queue.isEmpty(b.k, e.receiveQueue()));
    }

    @Test
    void insideAContainerItIsTheSame() {
        int cptr = b.emptySlot();
        int inside = b.container(b.slot(cptr), 1);
        Endpoint e = b.endpoint();
        b.k.slot(inside + 1).setEndpoint(e, 0, Abi.RIGHTS_ALL);
        Slots.insertOriginal(b.k, b.k.root(), b.k.slot(inside + 1));
        List<Tcb> all = waiting(2, e.sendQueue(), Abi.BLOCKED_ON_SEND);
        assertTrue(cutDelete(cptr));
        assertTrue(Retire.begun(b.k, b.k.slot(inside + 1)));
        assertEquals(List.of(all.get(1)), KernelRules.members(e.sendQueue()));
        assertTrue(cutDelete(cptr));
        assertEquals(Slot.ENDPOINT, b.k.slot(inside + 1).type());
        assertTrue(cutDelete(cptr));
        assertEquals(Slot.NULL, b.k.slot(inside + 1).type());
        assertTrue(cutDelete(cptr));
        assertTrue(!cutDelete(cptr));
    }

    @Test
    void revokeOfTheMemoryGoesOnWithWhatIsRetired() {
        int untyped = b.emptySlot();
        int place = b.place(64);
        b.slot(untyped).setUntyped(place, 6, false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(untyped));
        assertEquals(0, b.invoke(untyped, Abi.UNTYPED_RETYPE, new int[] {root},
            Abi.OBJECT_ENDPOINT, 0, 0, 0, 100, 2));
        Endpoint e = b.slot(101).endpoint();
        waiting(2, e.sendQueue(), Abi.BLOCKED_ON_SEND);
        int cuts = 0;
        while (cut(root, Abi.CNODE_REVOKE, NO_CAPS, untyped, 32)) {
            cuts++;
        }
        assertEquals(4, cuts, "two threads, two capabilities");
        assertEquals(Slot.NULL, b.slot(100).type() + b.slot(101).type());
        assertTrue(Queue.isEmpty(b.k, e.sendQueue()));
    }

    /** The flag of a badge group's first is passed on as when the capability leaves the ring. */
    @Test
    void theNeighbourInTheTreeIsWhatItIsWithoutACut() {
        Endpoint other = b.endpoint();
        int next = b.cap(other, 5, Abi.RIGHTS_ALL);
        b.slot(next).setFirstBadged(false);
        Endpoint e = b.endpoint();
        int cptr = b.cap(e, 0, Abi.RIGHTS_ALL);
        assertSame(b.slot(next), b.slot(cptr).next());
        waiting(2, e.sendQueue(), Abi.BLOCKED_ON_SEND);
        assertTrue(cutDelete(cptr));
        assertTrue(b.slot(next).firstBadged());
        assertTrue(!Cdt.hasChildren(b.k, b.slot(cptr)));
    }

    // ---- notifications ----

    @Test
    void aNotificationIsUnboundFirstAndThenItsWaitersGo() {
        Notification n = b.notification();
        int cptr = b.cap(n, 0, 3);
        List<Tcb> all = waiting(1, n.waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        Notifications.bind(b.k, all.get(0), n);
        assertTrue(cutDelete(cptr));
        assertNull(n.boundTcb());
        assertNull(all.get(0).boundNotification());
        b.run(deleter);
        b.syscall(Abi.SYS_CALL, cptr, Bench.info(0, 0, 0));
        assertEquals(Bench.info(Abi.INVALID_CAPABILITY, 0, 1), deleter.register(1));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(b.cap(all.get(0)), Abi.TCB_BIND_NOTIFICATION,
            new int[] {cptr}));
        assertTrue(!cutDelete(cptr));
    }

    /** A handler of interrupt 50 whose slot holds the last capability of a notification. */
    private int handler(Notification n) {
        b.k.irqSlot(50).setNotification(n, 1, 3);
        Slots.insertOriginal(b.k, b.k.root(), b.k.irqSlot(50));
        b.k.setIrqState(50, Abi.IRQ_SIGNAL);
        int cptr = b.emptySlot();
        b.slot(cptr).setIrqHandler(50);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        return cptr;
    }

    /** The interrupt itself does not signal what is retired. */
    @Test
    void clearingAHandlerIsCutAfterEachWaiter() {
        Notification n = b.notification();
        List<Tcb> all = waiting(2, n.waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        int cptr = handler(n);
        assertTrue(cut(cptr, Abi.IRQ_CLEAR_HANDLER, NO_CAPS));
        assertEquals(Abi.RESTART, all.get(0).state());
        Irq.handle(b.k, 50);
        assertEquals(Abi.BLOCKED_ON_NOTIFICATION, all.get(1).state());
        assertTrue(cut(cptr, Abi.IRQ_CLEAR_HANDLER, NO_CAPS));
        assertTrue(!cut(cptr, Abi.IRQ_CLEAR_HANDLER, NO_CAPS));
        assertEquals(Slot.NULL, b.k.irqSlot(50).type());
    }

    @Test
    void aNewNotificationOfAHandlerWaitsUntilTheOldOnesWaitersAreGone() {
        Notification n = b.notification();
        waiting(2, n.waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        int cptr = handler(n);
        Notification next = b.notification();
        int[] caps = {b.cap(next, 4, 3)};
        assertTrue(cut(cptr, Abi.IRQ_SET_HANDLER, caps));
        assertTrue(cut(cptr, Abi.IRQ_SET_HANDLER, caps));
        assertSame(n, b.k.irqSlot(50).notification());
        assertTrue(!cut(cptr, Abi.IRQ_SET_HANDLER, caps));
        assertSame(next, b.k.irqSlot(50).notification());
        assertEquals(4, b.k.irqSlot(50).badge());
        assertEquals(3, b.k.irqSlot(50).rights());
    }

    @Test
    void theLastHandlerIsDeletedWhenTheWaitersAreGone() {
        Notification n = b.notification();
        waiting(2, n.waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        int cptr = handler(n);
        assertTrue(cutDelete(cptr));
        assertTrue(cutDelete(cptr));
        assertEquals(Slot.IRQ_HANDLER, b.slot(cptr).type());
        assertEquals(Abi.IRQ_SIGNAL, b.k.irqState(50));
        assertTrue(!cutDelete(cptr));
        assertEquals(Slot.NULL, b.slot(cptr).type() + b.k.irqSlot(50).type());
        assertEquals(Abi.IRQ_INACTIVE, b.k.irqState(50));
    }

    // ---- ASID pools ----

    /** Looking through its 1024 entries is work, also when all are empty. */
    @Test
    void anEmptyPoolCountsForSixteenUnits() {
        for (int before : new int[] {0, Abi.WORK_UNITS - 17, Abi.WORK_UNITS - 16}) {
            AsidPool pool = b.k.createAsidPool(b.place(4096));
            b.k.setAsidTable(1, pool);
            int cptr = b.emptySlot();
            b.slot(cptr).setAsidPool(pool, 1024);
            Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
            b.k.setWorkUnits(before);
            assertEquals(Abi.OK, Delete.delete(b.k, b.slot(cptr)));
            assertEquals(Math.min(before + 16, Abi.WORK_UNITS - 1), b.k.workUnits());
        }
    }

    @Test
    void aPoolGivesUpTheCallersAddressSpaceLastAndHandsOutNothingMeanwhile() {
        AsidPool pool = b.k.createAsidPool(b.place(4096));
        b.k.setAsidTable(1, pool);
        for (int i = 0; i < 3; i++) {
            pool.setDirectory(10 + i, b.k.createPageDirectory(b.place(16384)));
        }
        PageDirectory own = pool.directory(12);
        deleter.vspace().setPageDirectory(own, true, 1024 + 12);
        Slots.insertOriginal(b.k, b.k.root(), deleter.vspace());
        int cptr = b.emptySlot();
        b.slot(cptr).setAsidPool(pool, 1024);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        assertTrue(cutDelete(cptr));
        assertSame(own, pool.directory(12));
        assertNull(pool.directory(11));
        int bare = b.emptySlot();
        b.slot(bare).setPageDirectory(b.k.createPageDirectory(b.place(16384)), false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(bare));
        assertEquals(Abi.INVALID_CAPABILITY, b.invoke(cptr, Abi.ASID_POOL_ASSIGN,
            new int[] {bare}));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(root, Abi.CNODE_COPY, new int[] {root},
            b.emptySlot(), 32, cptr, 32, 15));
        assertTrue(cutDelete(cptr));
        assertSame(own, pool.directory(12));
        assertSame(pool, b.k.asidTable(1));
        assertTrue(!cutDelete(cptr));
        assertNull(pool.directory(12));
        assertNull(b.k.asidTable(1));
        assertEquals(b.k.globalDirectory().place(), b.hw.directoryPlace);
    }
}
