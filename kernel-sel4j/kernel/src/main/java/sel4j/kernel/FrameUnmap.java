package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * Removing the mapping of a frame capability. It never fails.
 *
 * <p>A capability remembers where it mapped its frame, and that memory can be stale: the page
 * table, the directory or the ASID may have gone since, or have been used again for something else.
 * So an entry is removed only when it refers to this frame and is of its size. Source: ABI
 * invocations 8, objects-and-caps 7.1.
 */
public final class FrameUnmap {
    private FrameUnmap() { }

    /** Removes the mapping, if it is still there; the capability is unmapped afterwards. */
    static void unmap(Kernel k, Slot slot) {
        PageDirectory d = Asid.directory(k, slot.frameAsid());
        if (d != null && isMapped(k, d, slot)) {
            clear(k, d, slot);
        }
        slot.setFrameAsid(0);
        slot.setFrameAddress(0);
    }

    /** Whether a directory maps the frame of a capability, in its size, where it says. */
    static boolean isMapped(Kernel k, PageDirectory d, Slot slot) {
        int virtual = Bits.left(slot.frameAddress(), VSpace.PTE_SHIFT);
        Pde pde = VSpace.pde(k, d, virtual);
        if (slot.frameSize() == Abi.FRAME_SECTION || slot.frameSize() == Abi.FRAME_SUPERSECTION) {
            return pde.type() == Pde.SECTION
                && pde.supersection() == (slot.frameSize() == Abi.FRAME_SUPERSECTION)
                && pde.sectionBase() == Descriptors.sectionBase(slot.frameBase());
        }
        PageTable table = VSpace.table(k, pde);
        if (table == null) {
            return false;
        }
        Pte pte = table.pte(VSpace.pteIndex(virtual));
        if (slot.frameSize() == Abi.FRAME_SMALL) {
            return pte.type() == Pte.SMALL && pte.smallBase() == slot.frameBase();
        }
        return pte.type() == Pte.LARGE
            && pte.largeBase() == Descriptors.largeBase(slot.frameBase());
    }

    /** Clears the entries of a mapping that is there. */
    private static void clear(Kernel k, PageDirectory d, Slot slot) {
        int virtual = Bits.left(slot.frameAddress(), VSpace.PTE_SHIFT);
        int index = Bits.right(virtual, VSpace.PDE_SHIFT);
        if (slot.frameSize() == Abi.FRAME_SMALL) {
            PageTable table = VSpace.table(k, d.pde(index));
            table.pte(VSpace.pteIndex(virtual)).setInvalid();
            VSpace.cleanPtes(k, table, VSpace.pteIndex(virtual), 1);
            HardwareAsid.flushPage(k, d, virtual);
            return;
        }
        if (slot.frameSize() == Abi.FRAME_LARGE) {
            clearLarge(k, VSpace.table(k, d.pde(index)), VSpace.pteIndex(virtual));
        } else if (slot.frameSize() == Abi.FRAME_SECTION) {
            d.pde(index).setInvalid();
            VSpace.cleanPdes(k, d, index, 1);
        } else {
            clearSupersection(k, d, index);
        }
        HardwareAsid.flush(k, d);
    }

    private static void clearLarge(Kernel k, PageTable table, int index) {
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ decreases 16 - i; @*/
        while (i < VSpace.REPEATED) {
            table.pte(index + i).setInvalid();
            i = i + 1;
        }
        VSpace.cleanPtes(k, table, index, VSpace.REPEATED);
    }

    private static void clearSupersection(Kernel k, PageDirectory d, int index) {
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ decreases 16 - i; @*/
        while (i < VSpace.REPEATED) {
            d.pde(index + i).setInvalid();
            i = i + 1;
        }
        VSpace.cleanPdes(k, d, index, VSpace.REPEATED);
    }
}
