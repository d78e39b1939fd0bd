package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * S1: a cache operation on a frame capability whose page table had been unmapped aborted inside the
 * kernel. Ours looks at the page tables before it acts and works on physical addresses: a stale
 * capability gets InvalidCapability or a failed lookup, whatever made it stale.
 */
class S1StaleFrameTest {
    private static final int V = 0x10000000;

    private final Root u = new Root(128 << 20, new int[0]);

    /**
     * How a mapping can go without the capability's knowledge; small and large pages need a
     * table.
     */
    private enum Stale { TABLE_UNMAPPED, TABLE_DELETED, OTHER_TABLE, OVERWRITTEN, SPACE_DELETED,
        POOL_DELETED }

    @Test
    void theSequenceOfTheDefect() {
        int space = u.space();
        int table = u.table(space, V);
        int frame = u.frame(0);
        assertEquals("ok", u.map(frame, space, V, 3));
        u.ok(table, Abi.PAGE_TABLE_UNMAP, Root.NONE);
        for (int op = Abi.PAGE_CLEAN_DATA; op <= Abi.PAGE_UNIFY_INSTRUCTION; op++) {
            assertEquals("InvalidCapability 0", u.call(frame, op, Root.NONE, 0, 4096));
        }
    }

    @Test
    void everyOperationOnEveryStaleMapping() {
        for (int size = 0; size < 4; size++) {
            for (Stale how : Stale.values()) {
                if (size < 2 || how.ordinal() >= Stale.OVERWRITTEN.ordinal()) {
                    for (int op = Abi.PAGE_MAP; op <= Abi.PAGE_GET_ADDRESS + 1; op++) {
                        stale(size, how, op);
                    }
                }
            }
        }
    }

    /** What takes a frame capability without looking at its mapping: copies, moves, IPC buffers. */
    @Test
    void otherOperationsTakeAStaleCapabilityAsAnyOther() {
        int space = u.space();
        int table = u.table(space, V);
        int frame = u.frame(0);
        assertEquals("ok", u.map(frame, space, V, 3));
        u.ok(table, Abi.PAGE_TABLE_UNMAP, Root.NONE);
        int thread = u.thread(Root.CODE, 1, 0);
        int[] spaces = {Root.CNODE, Root.VSPACE, frame};
        u.ok(thread, Abi.TCB_SET_IPC_BUFFER, new int[] {frame}, V);
        u.ok(thread, Abi.TCB_CONFIGURE, spaces, 0, 0, 0, V);
        assertEquals("InvalidArgument 0", u.map(frame, space, 2 * V, 3), "it has its address");
        int copy = u.copy(frame);
        u.table(space, 2 * V);
        assertEquals("ok", u.map(copy, space, 2 * V, 3), "a copy has none");
        int moved = u.empty();
        int[] root = {Root.CNODE};
        u.ok(Root.CNODE, Abi.CNODE_MOVE, root, moved, 32, frame, 32);
        u.ok(Root.CNODE, Abi.CNODE_MUTATE, root, frame, 32, moved, 32, 0);
        assertEquals("InvalidCapability 0", u.call(frame, Abi.PAGE_CLEAN_DATA, Root.NONE, 0, 4096));
        u.revoke(u.untyped);
        Rules.check(u);
    }

    /** One operation on a stale capability; PAGE_GET_ADDRESS + 1 stands for deletion. */
    private void stale(int size, Stale how, int op) {
        int first = u.empty();
        u.reuse(first);
        int pool = how == Stale.POOL_DELETED ? u.asidPool() : Abi.BOOT_ASID_POOL;
        int space = u.space(pool);
        int table = size < 2 ? u.table(space, V) : 0;
        int frame = u.frame(size);
        int other = u.makeOf(u.another(), Abi.OBJECT_SMALL_PAGE + size, 0);
        assertEquals("ok", u.map(frame, space, V, 3));
        switch (how) {
            case TABLE_UNMAPPED -> u.ok(table, Abi.PAGE_TABLE_UNMAP, Root.NONE);
            case TABLE_DELETED -> u.delete(table);
            case OTHER_TABLE -> {
                u.delete(table);
                u.table(space, V);
            }
            case OVERWRITTEN -> assertEquals("ok", u.map(other, space, V, 3));
            case SPACE_DELETED -> u.delete(space);
            default -> u.delete(pool);
        }
        String expected = expected(size, how, op);
        String what = "size " + size + ", " + how + ", label " + op;
        if (op == Abi.PAGE_MAP) {
            assertEquals(expected, u.map(frame, space, V, 3), what);
        } else if (op > Abi.PAGE_GET_ADDRESS) {
            u.delete(frame);
        } else {
            String answer = u.call(frame, op, Root.NONE, 0, 4096);
            assertEquals(expected, op == Abi.PAGE_GET_ADDRESS ? answer.replaceAll(" 0x.*", "")
                : answer, what);
        }
        if (how == Stale.OVERWRITTEN && op != Abi.PAGE_MAP) {
            // The mapping that is there now is not the stale capability's, and stays.
            assertEquals("ok", u.call(other, Abi.PAGE_CLEAN_DATA, Root.NONE, 0, 4096), what);
        }
        u.revoke(u.untyped);
        u.revoke(u.another());
        u.reuse(first);
    }

    private static String expected(int size, Stale how, int op) {
        boolean noSpace = how == Stale.SPACE_DELETED || how == Stale.POOL_DELETED;
        if (op == Abi.PAGE_MAP) {
            return how == Stale.SPACE_DELETED ? "InvalidCapability 1"
                : how == Stale.POOL_DELETED ? "FailedLookup 0 1"
                : size < 2 && (how == Stale.TABLE_UNMAPPED || how == Stale.TABLE_DELETED)
                    ? "FailedLookup 0 2 20" : "ok";
        }
        if (op == Abi.PAGE_UNMAP || op == Abi.PAGE_GET_ADDRESS) {
            return "ok";
        }
        return noSpace ? "FailedLookup 0 1" : "InvalidCapability 0";
    }
}
