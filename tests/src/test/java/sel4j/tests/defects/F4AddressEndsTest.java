package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/**
 * F4: an untyped that ends at 2^32 overflowed the range check. Ours counts places of 16 bytes, so
 * no end overflows: objects can be made, derived and revoked at both ends of the address range.
 */
class F4AddressEndsTest {
    /** A slot far from those that tests are given. */
    private static final int KEPT = 8000;

    private final Root u = new Root("ldr r1, [r2]");

    /** The untyped of boot whose first byte, or whose end, is at address 0. */
    private int[] at(boolean end) {
        for (int i = 0; i < u.untypeds(); i++) {
            int[] x = u.untyped(i);
            if ((end ? x[1] + (1 << x[2]) : x[1]) == 0) {
                return x;
            }
        }
        throw new AssertionError("no untyped there");
    }

    @Test
    void theLastUntypedIsFullAfterExactlyItsSize() {
        int[] last = at(true);
        assertEquals(1, last[3], "it is a device");
        int pages = 1 << last[2] - 24;
        int first = u.empty();
        u.ok(last[0], Abi.UNTYPED_RETYPE, new int[] {Root.CNODE}, Abi.OBJECT_SUPERSECTION, 0, 0, 0,
            first, pages - 1);
        u.reuse(first + pages - 1);
        // The last 16 MiB in smaller and smaller pieces, down to the last 16 bytes.
        for (int bits = 23; bits >= 4; bits--) {
            u.makeOf(last[0], Abi.OBJECT_UNTYPED, bits);
        }
        int tail = u.makeOf(last[0], Abi.OBJECT_UNTYPED, 4);
        assertEquals(0x0FFFFFFF, u.slot(tail).untypedBase());
        assertEquals("NotEnoughMemory 0", u.call(last[0], Abi.UNTYPED_RETYPE,
            new int[] {Root.CNODE},
            Abi.OBJECT_UNTYPED, 4, 0, 0, u.empty(), 1));
        assertEquals("InvalidArgument 1", u.call(tail, Abi.UNTYPED_RETYPE, new int[] {Root.CNODE},
            Abi.OBJECT_ENDPOINT, 0, 0, 0, u.empty(), 1), "devices hold no endpoints");
        u.makeOf(tail, Abi.OBJECT_UNTYPED, 4);
        assertEquals("RevokeFirst", u.call(Root.CNODE, Abi.CNODE_COPY, new int[] {Root.CNODE},
            u.empty(), 32,
            tail, 32, 15), "it knows its child");
        Rules.check(u);
        u.revoke(last[0]);
        assertEquals(Slot.NULL, u.slot(tail).type());
        assertEquals(Slot.NULL, u.slot(first).type());
    }

    @Test
    void theLastPageIsThereAndCanBeMapped() {
        int[] last = at(true);
        int pages = 1 << last[2] - 24;
        int first = u.empty();
        u.ok(last[0], Abi.UNTYPED_RETYPE, new int[] {Root.CNODE}, Abi.OBJECT_SUPERSECTION, 0, 0, 0,
            first, pages);
        u.reuse(first + pages);
        assertEquals("ok 0xff000000", u.call(first + pages - 1, Abi.PAGE_GET_ADDRESS, Root.NONE));
        assertEquals("ok", u.map(first + pages - 1, Root.VSPACE, 0x10000000, 3));
        touch(0x10FFFFFC);
        u.revoke(last[0]);
        int small = u.empty();
        for (int done = 0; done < (1 << last[2] - 12); done += 256) {
            u.ok(last[0], Abi.UNTYPED_RETYPE, new int[] {Root.CNODE}, Abi.OBJECT_SMALL_PAGE, 0, 0,
                0, small, 256);
            if (done + 256 < 1 << last[2] - 12) {
                for (int i = 0; i < 255; i++) {
                    u.delete(small + i);
                }
                // One child stays, so that the watermark does too.
                u.delete(KEPT);
                u.ok(Root.CNODE, Abi.CNODE_MOVE, new int[] {Root.CNODE}, KEPT, 32, small + 255, 32);
            }
        }
        assertEquals("ok 0xfffff000", u.call(small + 255, Abi.PAGE_GET_ADDRESS, Root.NONE));
    }

    /** Nothing answers there: a fault of the user, external on the bus, and the system goes on. */
    private void touch(int address) {
        int endpoint = u.endpoint();
        int t = u.thread(Root.OWN, 100, endpoint);
        u.write(t, true, Context.at(Root.OWN, address));
        u.svc(Abi.SYS_RECV, endpoint, 0);
        u.step(1);
        assertEquals(u.root, u.k.current());
        assertEquals(Abi.VM_FAULT, u.board.cpu.r[1] >>> 12);
        assertEquals(address, u.received(1));
        assertEquals(8, u.received(3) & 0x40F, "FSR: synchronous external abort");
    }

    @Test
    void theFirstPageIsThereAndCanBeMapped() {
        int[] first = at(false);
        assertEquals(1, first[3]);
        int page = u.makeOf(first[0], Abi.OBJECT_SMALL_PAGE, 0);
        assertEquals("ok 0", u.call(page, Abi.PAGE_GET_ADDRESS, Root.NONE));
        u.table(Root.VSPACE, 0x10000000);
        assertEquals("ok", u.map(page, Root.VSPACE, 0x10000000, 3));
        touch(0x10000000);
        int copy = u.copy(page);
        u.revoke(first[0]);
        assertTrue(u.slot(page).type() == Slot.NULL && u.slot(copy).type() == Slot.NULL);
        Rules.check(u);
    }

    /**
     * Virtual addresses: nothing is mapped across the end of user memory or of the address
     * range.
     */
    @Test
    void mappingsEndBelowTheKernel() {
        Root v = new Root(128 << 20, new int[0]);
        for (int size = 0; size < 4; size++) {
            int f = v.frame(size);
            int bytes = 4096 << 4 * size;
            for (int at : new int[] {Abi.USER_TOP, -bytes, 0xF0000000, Abi.USER_TOP - 2048}) {
                assertEquals("InvalidArgument 0", v.map(f, Root.VSPACE, at, 3), "size " + size
                    + " at "
                    + Root.show(at));
            }
        }
    }
}
