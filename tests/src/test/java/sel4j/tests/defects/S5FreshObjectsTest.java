package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/**
 * S5: an object was used before it was bound to what it needs. Ours makes every object complete:
 * all zero is a state in which every operation is answered. Here every operation comes straight
 * after creation, on objects that are bound to nothing.
 */
class S5FreshObjectsTest {
    private final Root u = new Root();
    private final int endpoint = u.endpoint();

    /** All labels and some that do not exist, with lengths and capabilities of all sorts. */
    private void everyOperation(Runnable fresh, int cptr) {
        int[][] capabilities = {Root.NONE, {Root.CNODE, Root.VSPACE, Abi.BOOT_IPC_BUFFER},
            {Root.TCB},
            {Root.VSPACE}, {u.untyped, Root.CNODE}, {endpoint}, {cptr, cptr, cptr}};
        int[][] words = {Root.NONE, {0, 32, 0, 32, 15, 0, 0, 32}, {0, 1, 3, 0, 0, 0, 0, 0}, {4096,
            8192, 1, 3}};
        for (int label = 0; label <= Attempts.LABELS + 2; label++) {
            for (int[] caps : capabilities) {
                for (int[] w : words) {
                    fresh.run();
                    // It may bind the object to the root task's own things, but nothing may break.
                    u.extra(caps);
                    u.svc(Abi.SYS_CALL, cptr, Root.info(label, caps.length, w.length), w);
                    u.svc(Abi.SYS_NB_SEND, cptr, Root.info(label, caps.length, w.length), w);
                    assertEquals(u.root, u.k.current(), "label " + label);
                }
            }
            Rules.check(u);
        }
    }

    @Test
    void everyOperationOnEveryObjectStraightAfterCreation() {
        int memory = u.make(Abi.OBJECT_UNTYPED, 20);
        int slot = u.empty();
        for (int type = Abi.OBJECT_UNTYPED; type < Abi.OBJECT_SECTION; type++) {
            if (type == Abi.OBJECT_ENDPOINT || type == Abi.OBJECT_NOTIFICATION) {
                continue;
            }
            int t = type;
            everyOperation(() -> {
                u.revoke(memory);
                u.ok(memory, Abi.UNTYPED_RETYPE, new int[] {Root.CNODE}, t, 6, 0, 0, slot, 1);
            }, slot);
        }
        everyOperation(() -> {
            u.revoke(memory);
            u.ok(memory, Abi.UNTYPED_RETYPE, new int[] {Root.CNODE}, Abi.OBJECT_PAGE_TABLE, 0, 0, 0,
                slot, 1);
        }, slot);
    }

    @Test
    void interruptCapabilitiesStraightAfterCreation() {
        int slot = u.empty();
        everyOperation(() -> {
            u.delete(slot);
            u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, new int[] {Root.CNODE}, 77, slot, 32);
        }, slot);
        everyOperation(() -> {
            u.delete(slot);
            u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, new int[] {Root.CNODE}, 7, 1, slot,
                32);
        }, slot);
    }

    /** An interrupt whose handler has no notification. */
    @Test
    void anInterruptWithoutNotificationIsTakenAndMasked() {
        int handler = u.empty();
        u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, new int[] {Root.CNODE}, 100, handler, 32);
        u.board.gic.setLine(100, true);
        u.step(3);
        assertEquals(u.root, u.k.current());
        assertEquals(false, u.board.gic.irqLine());
        int n = u.notification();
        u.ok(handler, Abi.IRQ_SET_HANDLER, new int[] {n});
        u.ok(handler, Abi.IRQ_ACK, Root.NONE);
        u.step(2);
        assertEquals(true, u.slot(n).notification().active());
    }

    /** A thread without any space runs, faults at once, has no handler, and that is all. */
    @Test
    void aThreadThatWasNeverConfiguredStops() {
        int t = u.make(Abi.OBJECT_TCB, 0);
        u.ok(t, Abi.TCB_RESUME, Root.NONE);
        int n = u.notification();
        u.svc(Abi.SYS_RECV, n, 0);
        assertEquals(u.tcb(t), u.k.current());
        u.step(1);
        assertEquals(u.k.idle(), u.k.current());
        assertEquals(Abi.INACTIVE, u.tcb(t).state());
        Rules.check(u);
    }

    /** Each part of a thread alone: what is missing is an error or a fault, never more. */
    @Test
    void aThreadWithHalfOfWhatItNeeds() {
        int directory = u.make(Abi.OBJECT_PAGE_DIRECTORY, 0);
        int t = u.make(Abi.OBJECT_TCB, 0);
        assertEquals("IllegalOperation", u.call(t, Abi.TCB_SET_SPACE, new int[] {Root.CNODE,
            directory}, 0, 0, 0));
        u.ok(Abi.BOOT_ASID_POOL, Abi.ASID_POOL_ASSIGN, new int[] {directory});
        u.ok(t, Abi.TCB_SET_SPACE, new int[] {Root.CNODE, directory}, u.mint(endpoint, 15, 3), 0,
            0);
        u.write(t, true, 0x40000000);
        u.svc(Abi.SYS_RECV, endpoint, 0);
        u.step(1);
        assertEquals(u.root, u.k.current());
        assertEquals(Abi.VM_FAULT << 12 | 4, u.board.cpu.r[1]);
        assertEquals(5, u.received(3), "FSR: section translation");
        assertTrue(u.slot(directory).type() == Slot.PAGE_DIRECTORY);
        Rules.check(u);
    }

    /** Endpoints and notifications: every system call on a new one, then its deletion. */
    @Test
    void everySystemCallOnNewEndpointsAndNotifications() {
        int bell = u.notification();
        int dead = u.notification();
        int waker = u.thread(Root.CODE, 50, 0);
        for (int type : new int[] {Abi.OBJECT_ENDPOINT, Abi.OBJECT_NOTIFICATION}) {
            for (int number = Abi.SYS_NB_RECV; number <= Abi.SYS_CALL; number++) {
                int object = u.make(type, 0);
                int t = u.thread(Root.CODE, 100, 0);
                u.write(t, true, Context.calling(object, number));
                u.write(waker, true, Context.calling(bell, Abi.SYS_SEND));
                u.svc(Abi.SYS_RECV, bell, 0);
                u.step(1);
                Rules.check(u);
                if (u.k.current() == u.tcb(t)) {
                    // It did not block in this call; let it sleep now.
                    u.svc(Abi.SYS_RECV, dead, 0);
                }
                u.step(1);
                assertEquals(u.root, u.k.current(), "call " + number);
                u.ok(waker, Abi.TCB_SUSPEND, Root.NONE);
                u.delete(object);
                Rules.check(u);
                u.ok(t, Abi.TCB_SUSPEND, Root.NONE);
            }
        }
    }
}
