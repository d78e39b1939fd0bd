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

/**
 * Page_Unmap, deletion of frame capabilities, stale ones: ABI invocations 8, objects-and-caps 7.1.
 */
class FrameUnmapTest {
    private static final int V = 0x410000;

    private final Invocations i = new Invocations();
    private final Slot d = i.directory();

    private void map(Slot frame, Slot directory, int virtual) {
        i.ok(Abi.PAGE_MAP, frame, caps(directory), virtual, 3, 3);
    }

    private Slot table(Slot directory, int virtual) {
        Slot t = i.pageTable();
        i.ok(Abi.PAGE_TABLE_MAP, t, caps(directory), virtual, 3);
        return t;
    }

    @Test
    void unmapOfAnUnmappedFrameSucceeds() {
        assertEquals("ok", i.attempt(Abi.PAGE_UNMAP, i.frame(0), caps()));
    }

    @Test
    void unmapRemovesAllEntriesOfEverySize() {
        table(d, V);
        for (int size = 0; size < 4; size++) {
            int virtual = size < 2 ? V : 0x2000000;
            Slot f = i.frame(size);
            map(f, d, virtual);
            HardwareAsid.use(i.s.k, d.pageDirectory(), d.asid());
            i.s.hw.calls.clear();
            i.ok(Abi.PAGE_UNMAP, f, caps());
            assertEquals(size == 0
                ? List.of("flushTlbPage 410000 " + d.pageDirectory().hardwareAsid())
                : List.of("flushTlbAsid " + d.pageDirectory().hardwareAsid()),
                i.s.hw.take("flushTlb"));
            for (int n = 0; n < 16; n++) {
                assertEquals(Pte.INVALID, i.pte(d, V + n * 4096).type());
                assertEquals(Pde.INVALID, pde(d, 0x2000000 + (n << 20)).type());
            }
            assertEquals(0, f.frameAsid());
            assertEquals(0, f.frameAddress());
            map(f, d, virtual);
            i.ok(Abi.PAGE_UNMAP, f, caps());
        }
    }

    @Test
    void anAddressSpaceThatNeverRanHasNothingToFlush() {
        table(d, V);
        for (int size = 0; size < 4; size++) {
            Slot f = i.frame(size);
            map(f, d, size < 2 ? V : 0x2000000);
            i.s.hw.calls.clear();
            i.ok(Abi.PAGE_UNMAP, f, caps());
            assertEquals(List.of(), i.s.hw.take("flushTlb"));
        }
    }

    /** Frames of every size side by side: neither mapping nor unmapping touches a neighbour. */
    @Test
    void theNextFrameIsLeftAlone() {
        table(d, V);
        for (int size = 0; size < 4; size++) {
            int virtual = size < 2 ? V : 0x2000000;
            int next = virtual + (1 << 12 + 4 * size);
            Slot neighbour = i.frame(size < 2 ? 0 : 2);
            Slot f = i.frame(size);
            map(neighbour, d, next);
            map(f, d, virtual);
            i.ok(Abi.PAGE_UNMAP, f, caps());
            assertTrue(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), neighbour), "size " + size);
            i.ok(Abi.PAGE_UNMAP, neighbour, caps());
        }
    }

    @Test
    void unmapLeavesAMappingOfAnotherFrameAlone() {
        table(d, V);
        for (int size = 0; size < 4; size++) {
            int virtual = size < 2 ? V : 0x2000000;
            Slot first = i.frame(size);
            Slot second = i.frame(size);
            map(first, d, virtual);
            map(second, d, virtual);
            i.ok(Abi.PAGE_UNMAP, first, caps());
            assertTrue(size < 2 ? i.pte(d, V).type() != Pte.INVALID
                : pde(d, virtual).type() == Pde.SECTION, "size " + size);
            assertTrue(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), second));
            assertFalse(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), first));
            assertEquals(0, first.frameAsid());
            i.ok(Abi.PAGE_UNMAP, second, caps());
        }
    }

    @Test
    void unmapLeavesAMappingOfAnotherSizeAlone() {
        table(d, V);
        Slot large = i.frame(1);
        map(large, d, V);
        Slot small = i.frame(0);
        small.setFrame(large.frameBase(), false, d.asid(), 3, V >>> 12, 0);
        i.ok(Abi.PAGE_UNMAP, small, caps());
        assertTrue(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), large));
        Slot section = i.frame(2);
        map(section, d, 0x2000000);
        Slot huge = i.frame(3);
        huge.setFrame(section.frameBase(), false, d.asid(), 3, 0x2000, 3);
        i.ok(Abi.PAGE_UNMAP, huge, caps());
        assertTrue(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), section));
    }

    @Test
    void deletionOfAnyCopyRemovesExactlyItsMapping() {
        table(d, V);
        Slot f = i.frame(0);
        Slot copy = i.copy(f);
        map(f, d, V);
        map(copy, d, V + 0x1000);
        VSpace.unmapFrame(i.s.k, copy);
        assertEquals(Pte.INVALID, i.pte(d, V + 0x1000).type());
        assertEquals(Pte.SMALL, i.pte(d, V).type());
    }

    @Test
    void aStaleCapabilityRemovesNothingWithoutTableOrDirectory() {
        Slot t = table(d, V);
        Slot f = i.frame(0);
        Slot g = i.frame(0);
        map(f, d, V);
        map(g, d, V + 0x1000);
        i.ok(Abi.PAGE_TABLE_UNMAP, t, caps());
        i.ok(Abi.PAGE_UNMAP, f, caps());
        Asid.deleteDirectory(i.s.k, d);
        i.ok(Abi.PAGE_UNMAP, g, caps());
    }

    @Test
    void aStaleCapabilityReachesOnlyMappingsOfItsOwnFrameInAReusedAddressSpace() {
        table(d, V);
        Slot stale = i.frame(0);
        map(stale, d, V);
        Asid.deleteDirectory(i.s.k, d);
        Slot next = i.directory();
        assertEquals(d.asid(), next.asid(), "the ASID is used again");
        table(next, V);
        Slot other = i.frame(0);
        map(other, next, V);
        assertEquals("InvalidCapability 0", i.attempt(Abi.PAGE_CLEAN_DATA, stale, caps(), 0, 4096));
        i.ok(Abi.PAGE_UNMAP, stale, caps());
        assertEquals(other.frameBase(), i.pte(next, V).smallBase(), "another frame stays mapped");
    }

    @Test
    void aStaleCapabilityOfTheSameFrameAtTheSamePlaceCountsAsMappingIt() {
        table(d, V);
        Slot stale = i.frame(0);
        Slot copy = i.copy(stale);
        map(stale, d, V);
        Asid.deleteDirectory(i.s.k, d);
        Slot next = i.directory();
        table(next, V);
        map(copy, next, V);
        assertEquals("ok", i.attempt(Abi.PAGE_CLEAN_DATA, stale, caps(), 0, 4096));
        VSpace.unmapFrame(i.s.k, stale);
        assertFalse(FrameUnmap.isMapped(i.s.k, next.pageDirectory(), copy), "decision 010");
        i.ok(Abi.PAGE_UNMAP, copy, caps());
    }

    @Test
    void getAddressRepliesThePhysicalBase() {
        Slot f = i.frame(0);
        i.ok(Abi.PAGE_GET_ADDRESS, f, caps());
        assertEquals(f.frameBase() << 12, i.s.root().register(2));
    }

    @Test
    void otherLabelsAreIllegal() {
        Slot f = i.frame(0);
        assertEquals("IllegalOperation", i.attempt(Abi.PAGE_TABLE_MAP, f, caps()));
        assertEquals("IllegalOperation", i.attempt(Abi.PAGE_GET_ADDRESS + 1, f, caps()));
        assertEquals("IllegalOperation", i.attempt(0, f, caps()));
    }
}
