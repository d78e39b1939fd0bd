package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.view.Endpoint;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Where a long call is cut, after each single unit of its work, all that every proof assumes of
 * memory is true; and both faces of the kernel agree.
 */
class CutCallsTest {
    /** Slots of the root CNode: endpoint, notification, threads, directories, memory, pool. */
    private static final int ENDPOINT = 4000;
    private static final int BADGED = 4001;
    private static final int NOTIFICATION = 4002;
    private static final int THREADS = 4010;
    private static final int DIRECTORIES = 4020;
    private static final int MEMORY = 4030;
    private static final int POOL = 4031;
    private static final int COUNT = 3;

    private BothFaces f;
    private RootTask root;

    @BeforeEach
    void objects() throws Throwable {
        f = BothFacesAgreeTest.booted(new Quiet(), BothFacesAgreeTest.PROOF);
        root = new RootTask(f);
        root.retype(Abi.OBJECT_ENDPOINT, 4, ENDPOINT, 1);
        root.retype(Abi.OBJECT_NOTIFICATION, 4, NOTIFICATION, 1);
        root.retype(Abi.OBJECT_TCB, 10, THREADS, COUNT);
        for (int i = 0; i < COUNT; i++) {
            f.call("Reply", "createMaster", thread(i));
        }
        root.retype(Abi.OBJECT_PAGE_DIRECTORY, 14, DIRECTORIES, COUNT);
        root.retype(Abi.OBJECT_UNTYPED, 12, MEMORY, 1);
        root.call(Abi.BOOT_CNODE, Abi.CNODE_MINT, new int[] {2}, BADGED, 32, ENDPOINT, 32, 15, 7);
    }

    /** A call that is cut after each unit of work, so many times. */
    private void cut(int cuts, int label, int... words) throws Throwable {
        int n = 0;
        boolean ended;
        do {
            f.call("Delete", "charge", Abi.WORK_UNITS - 1);
            ended = root.entry(Abi.BOOT_CNODE, label, new int[0], words);
            assertEquals(List.of(), f.proof().brokenInvariants(), "after cut " + n);
            n += ended ? 0 : 1;
        } while (!ended);
        assertEquals(0, root.thread.register(Abi.REG_INFO) >>> 12);
        assertEquals(cuts, n);
    }

    private Tcb thread(int i) {
        return root.slot(THREADS + i).thread();
    }

    private void send(int thread, int cap) throws Throwable {
        f.call("Ipc", "send", thread(thread), root.slot(cap), false, true);
    }

    @Test
    void deletionOfAnEndpoint() throws Throwable {
        Endpoint e = root.slot(ENDPOINT).endpoint();
        root.call(Abi.BOOT_CNODE, Abi.CNODE_DELETE, new int[0], BADGED, 32);
        for (int i = 0; i < COUNT; i++) {
            send(i, ENDPOINT);
        }
        cut(COUNT, Abi.CNODE_DELETE, ENDPOINT, 32);
        assertTrue(e.sendQueue().next() == e.sendQueue());
    }

    @Test
    void deletionOfANotification() throws Throwable {
        f.call("Notifications", "bind", thread(0), root.slot(NOTIFICATION).notification());
        for (int i = 0; i < COUNT; i++) {
            f.call("Queue", "append", root.slot(NOTIFICATION).notification().waitQueue(), thread(i),
                Abi.BLOCKED_ON_NOTIFICATION);
        }
        cut(COUNT, Abi.CNODE_DELETE, NOTIFICATION, 32);
    }

    @Test
    void cancelBadgedSends() throws Throwable {
        send(0, ENDPOINT);
        send(1, BADGED);
        send(2, ENDPOINT);
        cut(COUNT - 1, Abi.CNODE_CANCEL_BADGED_SENDS, BADGED, 32);
        assertEquals(Abi.RESTART, thread(1).state());
    }

    /** The pool's memory goes with it: each address space is a unit, and the pool one more. */
    @Test
    void revokeOfAnAsidPoolsMemory() throws Throwable {
        root.call(Abi.BOOT_ASID_CONTROL, Abi.ASID_CONTROL_MAKE_POOL, new int[] {MEMORY, 2}, POOL,
            32);
        for (int i = 0; i < COUNT; i++) {
            root.call(POOL, Abi.ASID_POOL_ASSIGN, new int[] {DIRECTORIES + i});
        }
        cut(COUNT + 1, Abi.CNODE_REVOKE, MEMORY, 32);
        assertEquals(Slot.NULL, root.slot(POOL).type());
    }
}
