package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static sel4j.kernel.Invocations.caps;
import static sel4j.kernel.Invocations.pde;

import org.junit.jupiter.api.Test;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/** What deletion of capabilities of address spaces does to translations: objects-and-caps 7.1. */
class FinaliseSpaceTest {
    private static final int V = 0x4000000;

    private final Invocations i = new Invocations();
    private final Slot d = i.directory();
    private final Slot t = i.pageTable();

    private void delete(Slot s) {
        assertEquals(Abi.OK, Delete.delete(i.s.k, s));
        assertEquals(Slot.NULL, s.type());
    }

    private void mapTable() {
        i.ok(Abi.PAGE_TABLE_MAP, t, caps(d), V, 0);
    }

    /** Each frame capability has its own mapping, the last one or not. */
    @Test
    void aFrameCapabilityTakesItsMappingAlongAndNoOther() {
        mapTable();
        Slot f = i.frame(Abi.FRAME_SMALL);
        Slot copy = i.copy(f);
        i.ok(Abi.PAGE_MAP, f, caps(d), V, Abi.FRAME_READ_WRITE, 0);
        i.ok(Abi.PAGE_MAP, copy, caps(d), V + 0x1000, Abi.FRAME_READ_WRITE, 0);
        delete(f);
        assertEquals(Pte.INVALID, i.pte(d, V).type());
        assertEquals(Pte.SMALL, i.pte(d, V + 0x1000).type());
        delete(copy);
        assertEquals(Pte.INVALID, i.pte(d, V + 0x1000).type());
    }

    @Test
    void theLastCapabilityOfAPageTableTakesItOutOfItsDirectory() {
        mapTable();
        Slot copy = i.copy(t);
        delete(t);
        assertEquals(Pde.COARSE, pde(d, V).type(), "another one keeps it");
        delete(copy);
        assertEquals(Pde.INVALID, pde(d, V).type());
    }

    @Test
    void aPageTableThatIsNotMappedIsDeletedWithoutASideEffect() {
        i.s.hw.calls.clear();
        delete(t);
        assertEquals(0, i.s.hw.calls.size());
    }

    @Test
    void theLastCapabilityOfADirectoryFreesItsAsid() {
        int asid = d.asid();
        Slot copy = i.copy(d);
        delete(d);
        assertNotNull(Asid.directory(i.s.k, asid), "another one keeps it");
        delete(copy);
        assertNull(Asid.directory(i.s.k, asid));
        assertNotNull(Asid.directory(i.s.k, 1), "the root task's own stays");
    }

    @Test
    void aDirectoryWithoutAnAsidFreesNone() {
        delete(i.bareDirectory());
        assertNotNull(Asid.directory(i.s.k, d.asid()));
    }

    @Test
    void theLastCapabilityOfAnAsidPoolFreesAllItsAsids() {
        Slot pool = i.s.slot(6);
        Slot copy = i.copy(pool);
        delete(pool);
        assertNotNull(Asid.directory(i.s.k, d.asid()), "another one keeps it");
        delete(copy);
        assertNull(Asid.directory(i.s.k, d.asid()));
        assertNull(Asid.directory(i.s.k, 1));
        assertEquals(i.s.k.globalDirectory().place(), i.s.hw.directoryPlace,
            "the root task has lost its address space");
    }
}
