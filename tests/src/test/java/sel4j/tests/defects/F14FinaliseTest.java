package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/**
 * F14: a pointer was used after it had been removed, in finalisation. In ours every pair of objects
 * that know each other is undone on both sides by whichever goes first; here groups of such objects
 * are deleted in every order, and reused.
 */
class F14FinaliseTest {
    private final Root u = new Root();
    private final int memory = u.make(Abi.OBJECT_UNTYPED, 17);
    private final int first = u.empty();

    private int make(int type, int bits) {
        return u.makeOf(memory, type, bits);
    }

    /** A thread that makes one system call again and again. */
    private int thread(int endpoint, int number, int priority) {
        int t = make(Abi.OBJECT_TCB, 0);
        u.ok(t, Abi.TCB_SET_SPACE, new int[] {Root.CNODE, Root.VSPACE}, endpoint, 0, 0);
        u.ok(t, Abi.TCB_SET_PRIORITY, new int[] {Root.TCB}, priority);
        u.write(t, true, Context.calling(endpoint, number));
        return t;
    }

    private static int factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    /**
     * Deletes in the order of a number, looking at everything after each, and takes all memory
     * back.
     */
    private void deleteAll(int order, int... victims) {
        for (int v : F5LazyStateTest.permutation(order, victims)) {
            u.delete(v);
            u.let(1);
            if (order % 23 == 7) {
                Rules.check(u);
            }
        }
        if (order % 5 == 0) {
            Rules.check(u);
        }
        u.revoke(memory);
        u.reuse(first);
        // The memory is whole: nothing points into it, or creating would fail.
        int big = make(Abi.OBJECT_UNTYPED, 17);
        assertEquals(Slot.UNTYPED, u.slot(big).type());
        u.delete(big);
        u.reuse(first);
    }

    /**
     * Caller, server with its reply capability, sender, receiver's bound notification, and the
     * CNode.
     */
    @Test
    void threadsThatWaitForEachOther() {
        u.let(1);
        for (int order = 0; order < factorial(6); order++) {
            int endpoint = make(Abi.OBJECT_ENDPOINT, 0);
            int notification = make(Abi.OBJECT_NOTIFICATION, 0);
            int node = make(Abi.OBJECT_CNODE, 3);
            int server = thread(endpoint, Abi.SYS_RECV, 203);
            int caller = thread(endpoint, Abi.SYS_CALL, 202);
            int sender = thread(endpoint, Abi.SYS_SEND, 201);
            u.ok(server, Abi.TCB_BIND_NOTIFICATION, new int[] {notification});
            u.let(3);
            assertEquals(Abi.BLOCKED_ON_REPLY, state(caller), "the caller waits for the server");
            u.ok(node, Abi.CNODE_COPY, new int[] {Root.CNODE}, 1, 3, sender, 32, 15);
            u.ok(node, Abi.CNODE_COPY, new int[] {Root.CNODE}, 2, 3, endpoint, 32, 15);
            u.ok(node, Abi.CNODE_COPY, new int[] {Root.CNODE}, 3, 3, node, 32, 15);
            deleteAll(order, endpoint, notification, node, server, caller, sender);
        }
    }

    private int state(int thread) {
        return u.tcb(thread).state();
    }

    /** A directory, its table and pages of two sizes, the pool, and a thread that lives there. */
    @Test
    void addressSpaces() {
        for (int order = 0; order < factorial(6); order++) {
            int poolMemory = make(Abi.OBJECT_UNTYPED, 12);
            int pool = u.empty();
            u.ok(Abi.BOOT_ASID_CONTROL, Abi.ASID_CONTROL_MAKE_POOL, new int[] {poolMemory,
                Root.CNODE}, pool, 32);
            int directory = make(Abi.OBJECT_PAGE_DIRECTORY, 0);
            u.ok(pool, Abi.ASID_POOL_ASSIGN, new int[] {directory});
            int table = make(Abi.OBJECT_PAGE_TABLE, 0);
            u.ok(table, Abi.PAGE_TABLE_MAP, new int[] {directory}, 0x10000000, 3);
            int small = make(Abi.OBJECT_SMALL_PAGE, 0);
            assertEquals("ok", u.map(small, directory, 0x10000000, 3));
            int thread = make(Abi.OBJECT_TCB, 0);
            int large = make(Abi.OBJECT_LARGE_PAGE, 0);
            assertEquals("ok", u.map(large, directory, 0x10010000, 3));
            u.ok(thread, Abi.TCB_CONFIGURE, new int[] {Root.CNODE, directory, small}, 0, 0, 0,
                0x10000000);
            u.ok(thread, Abi.TCB_SET_PRIORITY, new int[] {Root.TCB}, 200);
            u.ok(thread, Abi.TCB_RESUME, Root.NONE);
            deleteAll(order, pool, directory, table, small, large, thread);
        }
    }

    /** An interrupt with its notification, on which a thread waits, and copies of all. */
    @Test
    void interrupts() {
        u.let(1);
        for (int order = 0; order < factorial(5); order++) {
            int notification = make(Abi.OBJECT_NOTIFICATION, 0);
            int copy = u.copy(notification);
            int handler = u.empty();
            u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, new int[] {Root.CNODE}, 99, handler,
                32);
            int second = u.copy(handler);
            u.ok(handler, Abi.IRQ_SET_HANDLER, new int[] {copy});
            int thread = thread(notification, Abi.SYS_RECV, 200);
            u.let(1);
            assertEquals(Abi.BLOCKED_ON_NOTIFICATION, state(thread));
            u.board.gic.setLine(99, order % 2 == 0);
            deleteAll(order, notification, copy, handler, second, thread);
            u.board.gic.setLine(99, false);
            assertEquals(Abi.IRQ_INACTIVE, u.k.irqState(99));
        }
    }

    /** A thread deletes what it runs on: itself by its last capability, its space, its CSpace. */
    @Test
    void aThreadDeletesWhatItRunsOn() {
        for (int victim = 0; victim < 3; victim++) {
            int space = u.spaceWithCode();
            int node = u.make(Abi.OBJECT_CNODE, 13);
            u.ok(node, Abi.CNODE_COPY, new int[] {Root.CNODE}, 2, 13, Root.CNODE, 32, 15);
            int t = u.thread(space, Root.CODE, 100, 0);
            int[] victims = {t, space, node};
            u.ok(t, Abi.TCB_SET_SPACE, new int[] {node, space}, 0, 19 << 3, 0);
            int[] c = Context.calling(Root.CNODE, Abi.SYS_CALL);
            c[4] = Root.info(Abi.CNODE_DELETE, 0, 2);
            c[10] = victims[victim];
            c[11] = 32;
            u.write(t, true, c);
            u.let(20);
            assertEquals(Slot.NULL, u.slot(victims[victim]).type(), "victim " + victim);
            Rules.check(u);
        }
    }
}
