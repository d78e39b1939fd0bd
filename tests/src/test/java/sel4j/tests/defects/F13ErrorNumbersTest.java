package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F13: the error named the wrong argument. Each test here makes every error of one object that
 * carries a number, and looks at the number: of an argument, of a capability, the limits of a
 * range, and whether a lookup was of the source.
 */
class F13ErrorNumbersTest {
    private static final int V = 0x10000000;

    private final Root u = new Root();
    private final int endpoint = u.endpoint();

    private static int[] caps(int... c) {
        return c;
    }

    private void refused(String error, int cptr, int label, int[] caps, int... words) {
        assertEquals(error, u.call(cptr, label, caps, words), () -> "label " + label);
    }

    @Test
    void untyped() {
        int[] root = caps(Root.CNODE);
        int to = u.empty();
        refused("InvalidArgument 0", u.untyped, 1, root, 11, 0, 0, 0, to, 1);
        refused("InvalidArgument 0", u.untyped, 1, root, -1, 0, 0, 0, to, 1);
        refused("RangeError 0 29", u.untyped, 1, root, Abi.OBJECT_ENDPOINT, 32, 0, 0, to, 1);
        refused("RangeError 0 29", u.untyped, 1, root, Abi.OBJECT_UNTYPED, 30, 0, 0, to, 1);
        refused("RangeError 0 29", u.untyped, 1, root, Abi.OBJECT_CNODE, 26, 0, 0, to, 1);
        refused("InvalidArgument 1", u.untyped, 1, root, Abi.OBJECT_CNODE, 0, 0, 0, to, 1);
        refused("InvalidArgument 1", u.untyped, 1, root, Abi.OBJECT_UNTYPED, 3, 0, 0, to, 1);
        refused("FailedLookup 0 1", u.untyped, 1, caps(endpoint), 2, 0, 1, 32, to, 1);
        refused("RangeError 1 32", u.untyped, 1, root, 2, 0, 1, 33, to, 1);
        refused("FailedLookup 0 2 32", u.untyped, 1, root, 2, 0, endpoint, 32, to, 1);
        refused("FailedLookup 0 2 0", u.untyped, 1, caps(endpoint), 2, 0, 0, 0, to, 1);
        refused("RangeError 0 0x1fff", u.untyped, 1, root, 2, 0, 0, 0, 0x2000, 1);
        refused("RangeError 1 256", u.untyped, 1, root, 2, 0, 0, 0, to, 0);
        refused("RangeError 1 256", u.untyped, 1, root, 2, 0, 0, 0, to, 257);
        refused("RangeError 1 2", u.untyped, 1, root, 2, 0, 0, 0, 0x1FFE, 3);
        int device = u.untyped(0)[0];
        refused("InvalidArgument 1", device, 1, root, Abi.OBJECT_ENDPOINT, 0, 0, 0, to, 1);
    }

    @Test
    void cnode() {
        int c = Root.CNODE;
        int to = u.empty();
        int none = u.empty();
        int node = u.make(Abi.OBJECT_CNODE, 4);
        int node2 = u.make(Abi.OBJECT_CNODE, 4);
        for (int label = Abi.CNODE_REVOKE; label <= Abi.CNODE_SAVE_CALLER; label++) {
            refused("RangeError 1 32", c, label, caps(c, c), to, 0, 0, 0, 0, 0, 0, 0);
            refused("FailedLookup 0 3 31 32", c, label, caps(c, c), to, 31, 0, 0, 0, 0, 0, 0);
            refused("FailedLookup 0 4 32 0 19", c, label, caps(c, c), -1, 32, 0, 0, 0, 0, 0, 0);
        }
        for (int label = Abi.CNODE_COPY; label <= Abi.CNODE_MUTATE; label++) {
            refused("FailedLookup 1 1", c, label, caps(endpoint), to, 32, endpoint, 32, 15, 0);
            refused("RangeError 1 32", c, label, caps(c), to, 32, endpoint, 33, 15, 0);
            refused("FailedLookup 1 2 32", c, label, caps(c), to, 32, none, 32, 15, 0);
        }
        int[] cc = caps(c, c);
        refused("FailedLookup 1 1", c, Abi.CNODE_ROTATE, caps(c, endpoint), to, 32, 0, node, 32, 0,
            node2, 32);
        refused("FailedLookup 1 1", c, Abi.CNODE_ROTATE, caps(endpoint, c), to, 32, 0, node, 32, 0,
            node2, 32);
        refused("FailedLookup 1 2 32", c, Abi.CNODE_ROTATE, cc, to, 32, 0, node, 32, 0, none, 32);
        refused("FailedLookup 0 2 32", c, Abi.CNODE_ROTATE, cc, to, 32, 0, none, 32, 0, node2, 32);
    }

    @Test
    void threads() {
        int t = u.thread(Root.CODE, 1, 0);
        refused("InvalidCapability 1", t, Abi.TCB_COPY_REGISTERS, caps(endpoint), 0);
        refused("InvalidCapability 1", t, Abi.TCB_SET_PRIORITY, caps(endpoint), 0);
        refused("InvalidCapability 1", t, Abi.TCB_SET_MC_PRIORITY, caps(endpoint), 0);
        refused("InvalidCapability 1", t, Abi.TCB_SET_SCHED_PARAMS, caps(endpoint), 0, 0);
        int weak = u.thread(Root.CODE, 1, 0);
        u.ok(weak, Abi.TCB_SET_MC_PRIORITY, caps(Root.TCB), 77);
        refused("RangeError 0 77", t, Abi.TCB_SET_PRIORITY, caps(weak), 78);
        refused("RangeError 0 77", t, Abi.TCB_SET_MC_PRIORITY, caps(weak), 256);
        refused("RangeError 0 77", t, Abi.TCB_SET_SCHED_PARAMS, caps(weak), 78, 0);
        refused("RangeError 0 77", t, Abi.TCB_SET_SCHED_PARAMS, caps(weak), 0, -1);
        refused("RangeError 1 19", t, Abi.TCB_READ_REGISTERS, caps(), 0, 20);
        refused("RevokeFirst", t, Abi.TCB_CONFIGURE, caps(Root.CNODE, Root.VSPACE, u.untyped), 0, 0,
            0, 0x200);
    }

    @Test
    void interrupts() {
        int[] root = caps(Root.CNODE);
        int to = u.empty();
        for (int irq : new int[] {160, 1019, 1023, -1}) {
            refused("RangeError 0 159", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, root, irq, to,
                32);
            refused("RangeError 0 159", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER_TRIGGER, root,
                irq, 0, to, 32);
        }
        refused("FailedLookup 0 1", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(endpoint), 60,
            to, 32);
        refused("RangeError 1 32", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, root, 60, to, 0);
        refused("RangeError 0 15", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, root, 16, 0, to,
            32);
        refused("InvalidArgument 1", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, root, 15, 8,
            to, 32);
        u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, root, 60, to, 32);
        refused("InvalidCapability 0", to, Abi.IRQ_SET_HANDLER, caps(endpoint));
        int readOnly = u.mint(u.notification(), Abi.RIGHT_READ, 0);
        refused("InvalidCapability 0", to, Abi.IRQ_SET_HANDLER, caps(readOnly));
    }

    @Test
    void domains() {
        int t = u.thread(Root.CODE, 1, 0);
        int d = Abi.BOOT_DOMAIN;
        refused("InvalidArgument 0", d, Abi.DOMAIN_SET, caps(t), Abi.DOMAINS);
        refused("InvalidArgument 0", d, Abi.DOMAIN_SET, caps(), -1);
        refused("InvalidArgument 1", d, Abi.DOMAIN_SET, caps(endpoint), 0);
        int last = Abi.DOMAIN_SCHEDULE_ENTRIES - 2;
        refused("RangeError 0 " + last, d, Abi.DOMAIN_SCHEDULE_CONFIGURE, caps(), last + 1, 0, 1,
            0);
        refused("RangeError 0 " + (Abi.DOMAINS - 1), d, Abi.DOMAIN_SCHEDULE_CONFIGURE, caps(), 0,
            Abi.DOMAINS, 1, 0);
        refused("InvalidArgument 2", d, Abi.DOMAIN_SCHEDULE_CONFIGURE, caps(), 0, 0, 0, 1 << 24);
        refused("InvalidArgument 2", d, Abi.DOMAIN_SCHEDULE_CONFIGURE, caps(), 0, 0, 0, 0);
        refused("RangeError 0 " + (last + 1), d, Abi.DOMAIN_SCHEDULE_SET_START, caps(), last + 2);
        refused("InvalidArgument 0", d, Abi.DOMAIN_SCHEDULE_SET_START, caps(), last + 1);
    }

    @Test
    void pageTablesAndFrames() {
        int table = u.make(Abi.OBJECT_PAGE_TABLE, 0);
        int bare = u.make(Abi.OBJECT_PAGE_DIRECTORY, 0);
        int space = u.space();
        refused("InvalidCapability 1", table, Abi.PAGE_TABLE_MAP, caps(endpoint), V, 3);
        refused("InvalidCapability 1", table, Abi.PAGE_TABLE_MAP, caps(bare), V, 3);
        refused("InvalidArgument 0", table, Abi.PAGE_TABLE_MAP, caps(space), Abi.USER_TOP, 3);
        u.ok(table, Abi.PAGE_TABLE_MAP, caps(space), V, 3);
        refused("InvalidCapability 0", table, Abi.PAGE_TABLE_MAP, caps(endpoint), V, 3);
        int page = u.frame(0);
        refused("InvalidCapability 1", page, Abi.PAGE_MAP, caps(endpoint), V, 3, 3);
        refused("InvalidCapability 1", page, Abi.PAGE_MAP, caps(bare), V, 3, 3);
        refused("InvalidArgument 0", page, Abi.PAGE_MAP, caps(space), Abi.USER_TOP - 1, 3, 3);
        refused("FailedLookup 0 2 20", page, Abi.PAGE_MAP, caps(space), 2 * V, 3, 3);
        u.ok(page, Abi.PAGE_MAP, caps(space), V, 3, 3);
        refused("InvalidCapability 1", page, Abi.PAGE_MAP, caps(u.space()), V, 3, 3);
        refused("InvalidArgument 0", page, Abi.PAGE_MAP, caps(space), V + 0x1000, 3, 3);
        for (int op = 0; op < 4; op++) {
            refused("InvalidArgument 1", page, Abi.PAGE_CLEAN_DATA + op, caps(), 8, 8);
            refused("InvalidArgument 0", page, Abi.PAGE_CLEAN_DATA + op, caps(), 0, 4097);
            refused("InvalidArgument 0", page, Abi.PAGE_CLEAN_DATA + op, caps(), 4096, 4098);
            refused("InvalidArgument 1", space, Abi.PD_CLEAN_DATA + op, caps(), V, V);
            refused("InvalidCapability 0", bare, Abi.PD_CLEAN_DATA + op, caps(), V, V + 1);
            refused("RangeError 0x10000004 0x10000fff", space, Abi.PD_CLEAN_DATA + op, caps(), V
                + 4, V + 4097);
        }
        // The capability still names the ASID of a directory that is gone, then of the next one.
        int stale = u.copy(space);
        u.delete(stale);
        u.delete(space);
        refused("FailedLookup 0 1", page, Abi.PAGE_CLEAN_DATA, caps(), 0, 4096);
        u.space();
        refused("InvalidCapability 0", page, Abi.PAGE_CLEAN_DATA, caps(), 0, 4096);
    }

    @Test
    void asids() {
        int control = Abi.BOOT_ASID_CONTROL;
        int to = u.empty();
        int small = u.make(Abi.OBJECT_UNTYPED, 11);
        int right = u.make(Abi.OBJECT_UNTYPED, 12);
        refused("InvalidCapability 1", control, Abi.ASID_CONTROL_MAKE_POOL, caps(endpoint,
            Root.CNODE), to, 32);
        refused("InvalidCapability 1", control, Abi.ASID_CONTROL_MAKE_POOL, caps(small, Root.CNODE),
            to, 32);
        refused("FailedLookup 0 1", control, Abi.ASID_CONTROL_MAKE_POOL, caps(right, endpoint), to,
            32);
        u.ok(control, Abi.ASID_CONTROL_MAKE_POOL, caps(right, Root.CNODE), to, 32);
        refused("InvalidCapability 1", to, Abi.ASID_POOL_ASSIGN, caps(endpoint));
        int space = u.space();
        refused("InvalidCapability 1", to, Abi.ASID_POOL_ASSIGN, caps(space));
    }

    @Test
    void capabilitiesThatHaveNoInvocation() {
        refused("InvalidCapability 0", u.empty(), 1, caps());
        refused("InvalidCapability 0", u.mint(endpoint, Abi.RIGHT_READ, 0), 1, caps());
        refused("InvalidCapability 0", u.mint(u.notification(), Abi.RIGHT_READ, 0), 1, caps());
    }
}
