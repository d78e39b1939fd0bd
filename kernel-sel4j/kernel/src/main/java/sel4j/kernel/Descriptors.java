package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * The translation entries of frames: what the hardware reads. Writing checks nothing.
 *
 * <p>The rights code of a frame (0 none, 1 kernel only, 2 read only, 3 read write) is the
 * hardware's AP field. Cacheable memory is write-back write-allocate (TEX 101, C 0, B 1), other
 * memory strongly ordered and shared. User entries are not global. Source: ABI boot-and-memory 5.
 */
public final class Descriptors {
    private Descriptors() { }

    /** TEX of write-back write-allocate memory, with C 0 and B 1. */
    static final int TEX_CACHED = 5;

    /**
     * Writes the entries of a frame at an address.
     *
     * @param slot the frame capability; its size and base are used
     * @param rights the access that the entries give
     * @param attributes word of Map: bit 0 cacheable, 1 parity, 2 execute never
     * @return whether the first of the entries was valid before
     */
    static boolean write(Kernel k, PageDirectory d, int virtual, Slot slot, int rights,
            int attributes) {
        int index = Bits.right(virtual, VSpace.PDE_SHIFT);
        if (slot.frameSize() == Abi.FRAME_SMALL) {
            return small(k, VSpace.table(k, d.pde(index)), VSpace.pteIndex(virtual),
                slot.frameBase(), rights, attributes);
        }
        if (slot.frameSize() == Abi.FRAME_LARGE) {
            return large(k, VSpace.table(k, d.pde(index)), VSpace.pteIndex(virtual),
                slot.frameBase(), rights, attributes);
        }
        boolean replaced = d.pde(index).type() != Pde.INVALID;
        if (slot.frameSize() == Abi.FRAME_SECTION) {
            section(k, d.pde(index), slot.frameBase(), false, rights, attributes);
            VSpace.cleanPdes(k, d, index, 1);
            return replaced;
        }
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ decreases 16 - i; @*/
        while (i < VSpace.REPEATED) {
            section(k, d.pde(index + i), slot.frameBase(), true, rights, attributes);
            i = i + 1;
        }
        VSpace.cleanPdes(k, d, index, VSpace.REPEATED);
        return replaced;
    }

    private static boolean small(Kernel k, PageTable table, int index, int base, int rights,
        int attributes) {
        boolean cached = Bits.and(attributes, Abi.ATTRIBUTE_CACHEABLE) != 0;
        boolean never = Bits.and(attributes, Abi.ATTRIBUTE_EXECUTE_NEVER) != 0;
        Pte pte = table.pte(index);
        boolean replaced = pte.type() != Pte.INVALID;
        pte.setSmall(base, true, !cached, false, tex(cached), rights, false, cached, never);
        VSpace.cleanPtes(k, table, index, 1);
        return replaced;
    }

    private static boolean large(Kernel k, PageTable table, int index, int base, int rights,
        int attributes) {
        boolean cached = Bits.and(attributes, Abi.ATTRIBUTE_CACHEABLE) != 0;
        boolean never = Bits.and(attributes, Abi.ATTRIBUTE_EXECUTE_NEVER) != 0;
        boolean replaced = table.pte(index).type() != Pte.INVALID;
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ decreases 16 - i; @*/
        while (i < VSpace.REPEATED) {
            table.pte(index + i).setLarge(largeBase(base), never, tex(cached), true, !cached, false,
                rights, false, cached);
            i = i + 1;
        }
        VSpace.cleanPtes(k, table, index, VSpace.REPEATED);
        return replaced;
    }

    private static void section(Kernel k, Pde pde, int base, boolean supersection, int rights,
        int attributes) {
        boolean cached = Bits.and(attributes, Abi.ATTRIBUTE_CACHEABLE) != 0;
        boolean parity = Bits.and(attributes, Abi.ATTRIBUTE_PARITY) != 0;
        boolean never = Bits.and(attributes, Abi.ATTRIBUTE_EXECUTE_NEVER) != 0;
        pde.setSection(sectionBase(base), supersection, true, !cached, false, tex(cached), rights,
            parity, never, false, cached);
    }

    private static int tex(boolean cached) {
        return cached ? TEX_CACHED : 0;
    }

    /** Physical address / 64 KiB of a physical page number. */
    static int largeBase(int page) {
        return Bits.right(page, Abi.LARGE_PAGE_BITS - Abi.SMALL_PAGE_BITS);
    }

    /** Physical address / 1 MiB of a physical page number. */
    static int sectionBase(int page) {
        return Bits.right(page, Abi.SECTION_BITS - Abi.SMALL_PAGE_BITS);
    }
}
