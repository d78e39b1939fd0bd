package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * C1: a stale frame capability keeps authority over an address space that has got the same ASID, at
 * the same address. Ours, as decided in docs/decisions/010: such a capability reaches a mapping of
 * its own frame, in its own size, at its own address, and nothing else; it never maps anything
 * without a capability of the new address space.
 */
class C1StaleAuthorityTest {
    private static final int V = 0x10000000;

    private final Root u = new Root();
    private final int frame = u.frame(0);
    /** A copy whose mapping was in an address space that is gone. */
    private final int stale = u.copy(frame);
    /** The address space that has its ASID now. */
    private final int space;

    C1StaleAuthorityTest() {
        int old = u.space();
        u.table(old, V);
        assertEquals("ok", u.map(stale, old, V, 3));
        int asid = u.slot(old).asid();
        u.delete(old);
        space = u.space();
        assertEquals(asid, u.slot(space).asid(), "the ASID is used again");
        u.table(space, V);
    }

    private boolean mapped(int cptr) {
        return u.call(cptr, Abi.PAGE_CLEAN_DATA, Root.NONE, 0, 4096).equals("ok");
    }

    @Test
    void anotherFrameAtTheAddressIsOutOfItsReach() {
        int other = u.frame(0);
        assertEquals("ok", u.map(other, space, V, 3));
        for (int op = Abi.PAGE_CLEAN_DATA; op <= Abi.PAGE_UNIFY_INSTRUCTION; op++) {
            assertEquals("InvalidCapability 0", u.call(stale, op, Root.NONE, 0, 4096));
        }
        u.ok(stale, Abi.PAGE_UNMAP, Root.NONE);
        assertEquals(true, mapped(other), "Unmap of the stale capability removed nothing");
    }

    @Test
    void deletionLeavesAnotherFrameMapped() {
        int other = u.frame(0);
        assertEquals("ok", u.map(other, space, V, 3));
        u.delete(stale);
        assertEquals(true, mapped(other));
    }

    @Test
    void theSameFrameElsewhereIsOutOfItsReach() {
        assertEquals("ok", u.map(frame, space, V + 0x1000, 3));
        assertEquals("InvalidCapability 0", u.call(stale, Abi.PAGE_CLEAN_DATA, Root.NONE, 0, 4096));
        u.delete(stale);
        assertEquals(true, mapped(frame));
    }

    /** What remains, and is documented: the same frame, in the same size, at the same address. */
    @Test
    void theSameFrameAtTheSameAddressIsWithinItsReach() {
        assertEquals("ok", u.map(frame, space, V, 3));
        assertEquals("ok", u.call(stale, Abi.PAGE_CLEAN_DATA, Root.NONE, 0, 4096));
        u.ok(stale, Abi.PAGE_UNMAP, Root.NONE);
        assertEquals(false, mapped(frame), "the mapping of its own frame is gone");
    }

    @Test
    void nothingIsMappedWithoutTheNewSpacesCapability() {
        int foreign = u.space();
        u.table(foreign, V);
        assertEquals("InvalidCapability 1", u.map(stale, foreign, V, 3), "another ASID");
        assertEquals("InvalidCapability 1", u.map(stale, u.make(Abi.OBJECT_PAGE_DIRECTORY, 0), V,
            3), "none");
        assertEquals("InvalidArgument 0", u.map(stale, space, V + 0x1000, 3), "another address");
    }

    /** A frame of another size at the address. */
    @Test
    void mappingsOfOtherSizesAreOutOfItsReach() {
        int large = u.frame(1);
        assertEquals("ok", u.map(large, space, V, 3));
        u.delete(stale);
        assertEquals("ok", u.call(large, Abi.PAGE_CLEAN_DATA, Root.NONE, 0, 65536));
    }

    /** A stale page table capability removes only an entry that refers to its own table. */
    @Test
    void aStaleTableCapabilityLeavesTheNewTable() {
        int old = u.space();
        int staleTable = u.table(old, V);
        u.delete(old);
        int next = u.space();
        u.table(next, V);
        int page = u.frame(0);
        assertEquals("ok", u.map(page, next, V, 3));
        u.ok(staleTable, Abi.PAGE_TABLE_UNMAP, Root.NONE);
        assertEquals(true, mapped(page));
    }
}
