package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sel4j.view.Slot;

/** The untyped list of the root task: ABI boot-and-memory 3.5. */
class BootUntypedTest {
    private record Block(long from, long to, boolean device) { }

    @Property(tries = 25)
    void untypedMemoryCoversExactlyWhatIsFree(@ForAll @IntRange(min = 16, max = 40) int megabytes,
        @ForAll @IntRange(min = 1, max = 3000) int pages, @ForAll @IntRange(max = 0x9000) int page,
        @ForAll @IntRange(max = 65535) int tree) {
        check(new BootedSystem(megabytes << 20, page << 12, pages, tree));
    }

    @Example
    void untypedMemoryCoversExactlyWhatIsFreeAtTheLargestSizesOfRam() {
        for (int megabytes : new int[] {257, 1024}) {
            check(new BootedSystem(megabytes << 20, 0x8000, 77, 3000));
        }
    }

    /** The extra bootinfo takes a power of two pages: those of each device tree from 1 byte on. */
    @Example
    void untypedMemoryCoversExactlyWhatIsFreeForEverySizeOfDeviceTree() {
        for (int pages = 0; pages < 16; pages++) {
            check(new BootedSystem(16 << 20, 0x10000, 2, pages * 4096 + 1));
        }
        check(new BootedSystem(16 << 20, 0x10000, 2, 65536));
    }

    @Example
    void theObjectsFillARegionThatIsJustLargeEnough() {
        assertEquals(0x40FC000, BootPlan.place(16 << 20, 0x40300, 0x40FC0, 0, 1));
        assertTrue(BootPlan.place(16 << 20, 0x40300, 0x40FC1, 0, 1) < 0x4030000);
        check(new BootedSystem(16 << 20, 0x10000, 0xCC0, 0));
        assertEquals(0x407C000, BootPlan.place(16 << 20, 0x40800, 0x41000, 0, 1),
            "between kernel and image, when the image lies at the end");
    }

    @Example
    void theObjectsOfTheRootTaskGoToTheLastFreeRegionThatFits() {
        BootedSystem high = BootedSystem.small();
        assertTrue(high.root().place() > 0x40F0000, "the end of RAM");
        BootedSystem low = new BootedSystem(16 << 20, 0x10000, 13 * 256, 0);
        assertEquals(Boot.DONE, low.result);
        assertTrue(low.root().place() < 0x4020000,
            "below the kernel when the image fills the rest");
        check(low);
    }

    private void check(BootedSystem s) {
        if (s.result == Boot.IMAGE_MISPLACED) {
            assertTrue(Integer.compareUnsigned(s.imageEnd, 0x40000000 + s.ramBytes) > 0);
            return;
        }
        assertEquals(Boot.DONE, s.result);
        List<Block> blocks = new ArrayList<>();
        int first = s.info(0x4C);
        int end = s.info(0x50);
        assertTrue(end - first < 230, "nothing is dropped");
        for (int i = first; i < end; i++) {
            Slot slot = s.slot(i);
            assertEquals(Slot.UNTYPED, slot.type());
            long from = Integer.toUnsignedLong(slot.untypedBase()) << 4;
            long size = 1L << slot.untypedBits();
            assertEquals(0, from % size, "aligned");
            assertTrue(size >= 16 && size <= 1L << 29);
            assertEquals(size / 16, slot.untypedFree(), "full");
            blocks.add(new Block(from, from + size, slot.untypedDevice()));
            int entry = 0x54 + 8 * (i - first);
            assertEquals((int) from, s.info(entry), "paddr");
            assertEquals(slot.untypedBits() | (slot.untypedDevice() ? 0x100 : 0),
                s.info(entry + 4));
        }
        assertEquals(0, s.info(0x54 + 8 * (end - first)), "behind the last entry");
        assertEquals(expected(s), merged(blocks));
        assertEquals(end, s.info(0x14), "the first empty slot follows");
        assertEquals(Slot.NULL, s.slot(end).type());
    }

    /**
     * Neighbouring blocks joined; in the order of the list, which is ascending within each sort.
     */
    private List<Block> merged(List<Block> blocks) {
        List<Block> r = new ArrayList<>();
        for (Block b : blocks) {
            Block last = r.isEmpty() ? null : r.get(r.size() - 1);
            if (last != null && last.device == b.device && last.to == b.from) {
                r.set(r.size() - 1, new Block(last.from, b.to, b.device));
            } else {
                r.add(b);
            }
        }
        return r;
    }

    /** Devices without the interrupt controller and RAM; RAM without everything in use. */
    private List<Block> expected(BootedSystem s) {
        long ramEnd = 0x40000000L + s.ramBytes;
        List<Block> r = new ArrayList<>(List.of(new Block(0, 0x08000000L, true),
            new Block(0x08020000L, 0x40000000L, true), new Block(ramEnd, 0x9F000000L, true),
            new Block(0x9F100000L, 1L << 32, true)));
        long start = Long.MAX_VALUE;
        long end = 0;
        List<long[]> objects = new ArrayList<>();
        objects.add(new long[] {s.root().cspace().cnodeBase(), 8192});
        objects.add(new long[] {s.directory().place(), 1024});
        objects.add(new long[] {s.slot(6).asidPool().place(), 256});
        objects.add(new long[] {s.slot(9).frameBase() * 256L, 256});
        objects.add(new long[] {s.slot(10).frameBase() * 256L, 256});
        objects.add(new long[] {s.root().place(), 64});
        for (int i = s.info(0x2C); i < s.info(0x30); i++) {
            objects.add(new long[] {s.slot(i).pageTable().place(), 64});
        }
        if (s.treeBytes != 0) {
            int pages = (s.treeBytes + 8 + 4095) / 4096;
            int rounded = Integer.highestOneBit(pages) == pages
                ? pages : 2 * Integer.highestOneBit(pages);
            objects.add(new long[] {s.slot(s.info(0x3C)).frameBase() * 256L, rounded * 256L});
        }
        long sum = 0;
        for (long[] o : objects) {
            assertEquals(0, o[0] % Math.min(o[1], 1024), "aligned object");
            start = Math.min(start, o[0]);
            end = Math.max(end, o[0] + o[1]);
            sum += o[1];
        }
        assertEquals(end - start, sum, "one block without holes");
        addWithout(r, 0x40000000L, 0x40200000L, start * 16, end * 16);
        addWithout(r, Integer.toUnsignedLong(s.imageEnd), ramEnd, start * 16, end * 16);
        return r;
    }

    private void addWithout(List<Block> r, long from, long to, long start, long end) {
        boolean inside = start >= from && start < to;
        long[][] parts = inside ? new long[][] {{from, start}, {end, to}}
            : new long[][] {{from, to}};
        for (long[] p : parts) {
            if (p[0] < p[1]) {
                r.add(new Block(p[0], p[1], false));
            }
        }
    }
}
