package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sel4j.kernel.Invocations.caps;
import static sel4j.kernel.Invocations.pde;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/** PageTable Map and Unmap: ABI invocations 7. */
class PageTablesTest {
    private final Invocations i = new Invocations();
    private final Slot d = i.directory();
    private final Slot t = i.pageTable();

    private String map(Slot table, Slot directory, int virtual) {
        return i.attempt(Abi.PAGE_TABLE_MAP, table, caps(directory), virtual, 3);
    }

    @Test
    void otherLabelsAreIllegal() {
        assertEquals("IllegalOperation", i.attempt(Abi.PAGE_MAP, t, caps()));
        assertEquals("IllegalOperation", i.attempt(0, t, caps()));
    }

    @Test
    void mapNeedsTwoWordsAndADirectory() {
        assertEquals("TruncatedMessage", i.attempt(Abi.PAGE_TABLE_MAP, t, caps(d), 0));
        assertEquals("TruncatedMessage", i.attempt(Abi.PAGE_TABLE_MAP, t, caps(), 0, 0));
    }

    @Test
    void mapChecksInTheOrderOfTheAbi() {
        Slot mapped = i.pageTable();
        assertEquals("ok", map(mapped, d, 0x123456));
        assertEquals("InvalidCapability 0", map(mapped, t, 0xA0000000));
        assertEquals("InvalidCapability 1", map(t, t, 0xA0000000));
        assertEquals("InvalidCapability 1", map(t, i.bareDirectory(), 0xA0000000));
        assertEquals("InvalidArgument 0", map(t, d, 0xA0000000));
        assertEquals("InvalidArgument 0", map(t, d, -1));
        Slot gone = i.directory();
        Asid.deleteDirectory(i.s.k, gone);
        assertEquals("FailedLookup 0 InvalidRoot", map(t, gone, 0x123456));
        i.directory();
        assertEquals("InvalidCapability 1", map(t, gone, 0x123456));
        assertEquals("DeleteFirst", map(t, d, 0x1FFFFF));
        assertEquals("ok", map(t, d, 0x9FFFFFFF));
    }

    @Test
    void mapWritesACoarseEntryAndRecordsThePlace() {
        i.ok(Abi.PAGE_TABLE_MAP, t, caps(d), 0x345678, 2);
        Pde e = pde(d, 0x300000);
        assertEquals(Pde.COARSE, e.type());
        assertEquals(t.pageTable().place() / 64, e.tableBase());
        assertTrue(e.parity());
        assertTrue(t.mapped());
        assertEquals(d.asid(), t.asid());
        assertEquals(3, t.tableAddress());
        Slot other = i.pageTable();
        i.ok(Abi.PAGE_TABLE_MAP, other, caps(d), 0x400000, 1);
        assertFalse(pde(d, 0x400000).parity());
    }

    @Test
    void unmapOfOneOfTwoCapabilitiesIsRefused() {
        assertEquals("ok", map(t, d, 0x300000));
        Slot copy = i.copy(t);
        assertEquals("RevokeFirst", i.attempt(Abi.PAGE_TABLE_UNMAP, t, caps()));
        assertEquals("RevokeFirst", i.attempt(Abi.PAGE_TABLE_UNMAP, copy, caps()));
        assertEquals(Pde.COARSE, pde(d, 0x300000).type());
        Slots.clear(i.s.k, copy);
        assertEquals("ok", i.attempt(Abi.PAGE_TABLE_UNMAP, t, caps()));
    }

    @Test
    void unmapClearsEntryTableAndTlb() {
        assertEquals("ok", map(t, d, 0x300000));
        i.ok(Abi.PAGE_MAP, i.frame(0), caps(d), 0x310000, 3, 3);
        HardwareAsid.use(i.s.k, d.pageDirectory(), d.asid());
        i.s.hw.calls.clear();
        assertEquals("ok", i.attempt(Abi.PAGE_TABLE_UNMAP, t, caps()));
        assertEquals(Pde.INVALID, pde(d, 0x300000).type());
        assertEquals(Pte.INVALID, t.pageTable().pte(0x10).type());
        assertFalse(t.mapped());
        assertEquals(List.of("flushTlbAsid " + d.pageDirectory().hardwareAsid()),
            i.s.hw.take("flushTlb"));
        assertEquals("ok", i.attempt(Abi.PAGE_TABLE_UNMAP, t, caps()), "once more: nothing to do");
        assertEquals("ok", map(t, d, 0x500000));
    }

    @Test
    void unmapOfAStaleCapabilityLeavesTheNewTableAlone() {
        assertEquals("ok", map(t, d, 0x300000));
        Asid.deleteDirectory(i.s.k, d);
        Slot other = i.directory();
        assertEquals(d.asid(), other.asid(), "the ASID is used again");
        Slot second = i.pageTable();
        assertEquals("ok", map(second, other, 0x300000));
        assertEquals("ok", i.attempt(Abi.PAGE_TABLE_UNMAP, t, caps()));
        assertEquals(Pde.COARSE, pde(other, 0x300000).type());
    }

    @Test
    void unmapAfterTheDirectoryIsGoneClearsTheTableOnly() {
        assertEquals("ok", map(t, d, 0x300000));
        i.ok(Abi.PAGE_MAP, i.frame(0), caps(d), 0x310000, 3, 3);
        Asid.deleteDirectory(i.s.k, d);
        assertEquals("ok", i.attempt(Abi.PAGE_TABLE_UNMAP, t, caps()));
        assertEquals(Pte.INVALID, t.pageTable().pte(0x10).type());
        assertFalse(t.mapped());
    }

    @Test
    void deletionOfTheLastCapabilityTakesTheTableOutButKeepsItsWords() {
        assertEquals("ok", map(t, d, 0x300000));
        i.ok(Abi.PAGE_MAP, i.frame(0), caps(d), 0x310000, 3, 3);
        VSpace.unmapTable(i.s.k, t);
        assertEquals(Pde.INVALID, pde(d, 0x300000).type());
        assertEquals(Pte.SMALL, t.pageTable().pte(0x10).type());
    }
}
