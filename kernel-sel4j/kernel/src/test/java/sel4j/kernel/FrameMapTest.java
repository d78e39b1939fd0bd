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

/** Page_Map: ABI invocations 8, checks 1 to 6 in their order, and the effect. */
class FrameMapTest {
    private static final int RW = 3;
    private static final int CACHED = 3;

    private final Invocations i = new Invocations();
    private final Slot d = i.directory();

    private String map(Slot frame, Slot directory, int virtual) {
        return i.attempt(Abi.PAGE_MAP, frame, caps(directory), virtual, RW, CACHED);
    }

    private void table(int virtual) {
        i.ok(Abi.PAGE_TABLE_MAP, i.pageTable(), caps(d), virtual, CACHED);
    }

    @Test
    void threeWordsAndADirectoryAreNeeded() {
        Slot f = i.frame(0);
        assertEquals("TruncatedMessage", i.attempt(Abi.PAGE_MAP, f, caps(d), 0x400000, RW));
        assertEquals("TruncatedMessage", i.attempt(Abi.PAGE_MAP, f, caps(), 0x400000, RW, CACHED));
    }

    @Test
    void theDirectoryMustBeOneWithAnAsid() {
        Slot f = i.frame(0);
        assertEquals("InvalidCapability 1", map(f, i.pageTable(), 0xA0000000));
        assertEquals("InvalidCapability 1", map(f, i.bareDirectory(), 0xA0000000));
    }

    @Test
    void aMappedFrameGoesOnlyWhereItIs() {
        Slot f = i.frame(0);
        table(0x400000);
        assertEquals("ok", map(f, d, 0x400000));
        assertEquals("InvalidCapability 1", map(f, i.directory(), 0x401000));
        assertEquals("InvalidArgument 0", map(f, d, 0x401000));
        assertEquals("InvalidArgument 0", map(f, d, 0x400004), "unaligned is another address");
        assertEquals("ok", map(f, d, 0x400000), "the same place again");
    }

    @Test
    void theLastByteMustBeBelowUserTop() {
        assertEquals("InvalidArgument 0", map(i.frame(0), d, 0xA0000000));
        assertEquals("InvalidArgument 0", map(i.frame(0), d, 0x9FFFF004));
        assertEquals("InvalidArgument 0", map(i.frame(0), d, 0xFFFFF000));
        assertEquals("InvalidArgument 0", map(i.frame(1), d, 0x9FFF8000));
        assertEquals("FailedLookup 0 Missing 20", map(i.frame(0), d, 0x9FFFF000));
        assertEquals("ok", map(i.frame(2), d, 0x9FF00000));
        assertEquals("AlignmentError", map(i.frame(2), d, 0xFFF80000), "the end wraps around");
    }

    @Test
    void theAsidMustStillNameTheDirectory() {
        Slot other = i.directory();
        Asid.deleteDirectory(i.s.k, other);
        assertEquals("FailedLookup 0 InvalidRoot", map(i.frame(0), other, 0x400001));
        Slot again = i.directory();
        assertEquals(other.asid(), again.asid());
        assertEquals("InvalidCapability 1", map(i.frame(0), other, 0x400001));
    }

    @Test
    void theAddressMustBeAligned() {
        int[] sizes = {12, 16, 20, 24};
        for (int size = 0; size < 4; size++) {
            Slot f = i.frame(size);
            for (int bit = 0; bit < sizes[size]; bit++) {
                assertEquals("AlignmentError", map(f, d, 0x2000000 + (1 << bit)));
            }
        }
    }

    @Test
    void pagesNeedAPageTable() {
        assertEquals("FailedLookup 0 Missing 20", map(i.frame(0), d, 0x400000));
        assertEquals("FailedLookup 0 Missing 20", map(i.frame(1), d, 0x400000));
        assertEquals("ok", map(i.frame(2), d, 0x400000));
        assertEquals("FailedLookup 0 Missing 20", map(i.frame(0), d, 0x400000),
            "a section is no table");
    }

    @Test
    void aMappingOfAnotherKindIsInTheWay() {
        table(0x400000);
        assertEquals("ok", map(i.frame(1), d, 0x410000));
        assertEquals("DeleteFirst", map(i.frame(0), d, 0x41F000), "small over large");
        assertEquals("ok", map(i.frame(0), d, 0x42F000));
        assertEquals("DeleteFirst", map(i.frame(1), d, 0x420000), "large over its last small page");
        assertEquals("DeleteFirst", map(i.frame(2), d, 0x400000), "section over page table");
        assertEquals("DeleteFirst", map(i.frame(3), d, 0), "supersection over page table");
        assertEquals("ok", map(i.frame(2), d, 0x1F00000));
        assertEquals("DeleteFirst", map(i.frame(3), d, 0x1000000),
            "supersection over its last section");
        assertEquals("ok", map(i.frame(3), d, 0x3000000));
        assertEquals("DeleteFirst", map(i.frame(2), d, 0x3F00000), "section over supersection");
    }

    @Test
    void aMappingOfTheSameKindIsOverwritten() {
        table(0x400000);
        for (int size = 0; size < 4; size++) {
            int virtual = size < 2 ? 0x410000 + 0x10000 * size : 0x1000000 * size;
            assertEquals("ok", map(i.frame(size), d, virtual));
            i.s.hw.calls.clear();
            HardwareAsid.use(i.s.k, d.pageDirectory(), d.asid());
            Slot second = i.frame(size);
            assertEquals("ok", map(second, d, virtual));
            assertTrue(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), second));
            assertEquals(List.of("flushTlbAsid "
                + Integer.toHexString(d.pageDirectory().hardwareAsid())),
                i.s.hw.take("flushTlb"), "the old translation may be in the TLB");
            assertEquals("ok", map(i.frame(size), d, virtual + 0x1000000 * (size < 2 ? 0 : 4)
                + (size < 2 ? 0x20000 : 0)));
            assertEquals(List.of(), i.s.hw.take("flushTlb"), "nothing was there before");
        }
    }

    @Test
    void smallPageEntryHasTheBitsOfTheAbi() {
        table(0x400000);
        Slot f = i.frame(0);
        assertEquals("ok", i.attempt(Abi.PAGE_MAP, f, caps(d), 0x4FF000, 2, 1));
        Pte p = i.pte(d, 0x4FF000);
        assertEquals(word(f.frameBase() << 12, 0x800 | 5 << 6 | 2 << 4 | 4 | 2), raw(p, 0xFF));
        assertEquals("ok", i.attempt(Abi.PAGE_MAP, f, caps(d), 0x4FF000, 3, 4));
        assertEquals(word(f.frameBase() << 12, 0x800 | 0x400 | 3 << 4 | 2 | 1), raw(p, 0xFF));
        assertEquals(d.asid(), f.frameAsid());
        assertEquals(0x4FF, f.frameAddress());
    }

    @Test
    void largePageHasSixteenEqualEntries() {
        table(0x400000);
        Slot f = i.frame(1);
        assertEquals("ok", i.attempt(Abi.PAGE_MAP, f, caps(d), 0x420000, 3, 5));
        for (int n = 0; n < 16; n++) {
            assertEquals(word(f.frameBase() << 12, 1 << 15 | 5 << 12 | 0x800 | 3 << 4 | 4 | 1),
                raw(i.pte(d, 0x420000), 0x20 + n));
        }
        assertEquals(Pte.INVALID, i.pte(d, 0x41F000).type());
        assertEquals(Pte.INVALID, i.pte(d, 0x430000).type());
    }

    @Test
    void sectionAndSupersectionEntriesHaveTheBitsOfTheAbi() {
        Slot f = i.frame(2);
        assertEquals("ok", i.attempt(Abi.PAGE_MAP, f, caps(d), 0x500000, 3, 3));
        assertEquals(word(f.frameBase() << 12, 1 << 17 | 5 << 12 | 3 << 10 | 1 << 9 | 4 | 2),
            raw(d, 5));
        Slot g = i.frame(3);
        assertEquals("ok", i.attempt(Abi.PAGE_MAP, g, caps(d), 0x1000000, 2, 4));
        for (int n = 0; n < 16; n++) {
            assertEquals(word(g.frameBase() << 12,
                1 << 18 | 1 << 17 | 1 << 16 | 2 << 10 | 1 << 4 | 2), raw(d, 16 + n));
        }
        assertEquals(Pde.INVALID, pde(d, 0xF00000).type());
        assertEquals(Pde.INVALID, pde(d, 0x2000000).type());
    }

    @Test
    void rightsAreMaskedAndTheCapabilityKeepsItsOwn() {
        table(0x400000);
        int[][] cases = {{3, 3, 3}, {3, 2, 2}, {3, 1, 1}, {3, 0, 1}, {2, 3, 2}, {2, 1, 1},
            {1, 3, 1},
            {0, 3, 0}};
        for (int[] c : cases) {
            Slot f = i.frame(0);
            f.setFrameRights(c[0]);
            assertEquals("ok", i.attempt(Abi.PAGE_MAP, f, caps(d), 0x400000, c[1], CACHED));
            assertEquals(c[2], i.pte(d, 0x400000).access(), "held " + c[0] + " asked " + c[1]);
            assertEquals(c[0], f.frameRights());
        }
    }

    @Test
    void aRefusedMapChangesNothing() {
        table(0x400000);
        Slot f = i.frame(0);
        assertEquals("ok", map(i.frame(1), d, 0x410000));
        i.s.hw.calls.clear();
        assertEquals("DeleteFirst", map(f, d, 0x410000));
        assertEquals(0, f.frameAsid());
        assertEquals(0, f.frameAddress());
        assertEquals(List.of(), i.s.hw.calls);
        assertFalse(FrameUnmap.isMapped(i.s.k, d.pageDirectory(), f));
    }

    private static String word(int base, int bits) {
        return Integer.toHexString(base | bits);
    }

    private String raw(Pte p, int index) {
        int word = (p.place() - 0x4000000) / 64 * 64 * 4 + index;
        return Integer.toHexString(i.s.memory.ram[word]);
    }

    private String raw(Slot directory, int index) {
        return Integer.toHexString(i.s.memory.ram[(directory.pageDirectory().place() - 0x4000000)
            * 4 + index]);
    }
}
