package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * Virtual address spaces: the way in from invocations and deletions, and the walk through the two
 * levels of translation.
 *
 * <p>It maps nothing itself: see {@link PageTables}, {@link FrameMap}, {@link FrameUnmap},
 * {@link CacheOps}. Source: ABI invocations 7 to 9, boot-and-memory 5.
 */
public final class VSpace {
    private VSpace() { }

    /** log2 of the bytes that one first-level entry covers. */
    static final int PDE_SHIFT = 20;

    /** log2 of the bytes that one second-level entry covers. */
    static final int PTE_SHIFT = 12;

    /** Entries that a large page or a supersection repeats. */
    static final int REPEATED = 16;

    /** Decodes and performs an invocation of a frame, page table or page directory capability. */
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        if (slot.type() == Slot.FRAME) {
            return decodeFrame(k, label, length, slot, call);
        }
        if (slot.type() == Slot.PAGE_TABLE) {
            return PageTables.decode(k, label, length, slot);
        }
        return CacheOps.decodeDirectory(k, label, length, slot);
    }

    private static int decodeFrame(Kernel k, int label, int length, Slot slot, boolean call) {
        if (label == Abi.PAGE_MAP) {
            return FrameMap.decode(k, length, slot);
        }
        if (label == Abi.PAGE_UNMAP) {
            FrameUnmap.unmap(k, slot);
            return Abi.OK;
        }
        if (label == Abi.PAGE_GET_ADDRESS) {
            if (call) {
                Message.setReplyWord(k, 0, Bits.left(slot.frameBase(), PTE_SHIFT));
                Message.reply(k, 1);
            }
            return Abi.OK;
        }
        if (label >= Abi.PAGE_CLEAN_DATA && label <= Abi.PAGE_UNIFY_INSTRUCTION) {
            return CacheOps.decodeFrame(k, label, length, slot);
        }
        return Errors.illegalOperation(k);
    }

    /** The first-level entry for a virtual address. */
    static Pde pde(Kernel k, PageDirectory directory, int virtual) {
        return directory.pde(Bits.right(virtual, PDE_SHIFT));
    }

    /** The page table that a first-level entry refers to; null if it refers to none. */
    static PageTable table(Kernel k, Pde pde) {
        if (pde.type() != Pde.COARSE) {
            return null;
        }
        return k.pageTable(pde.tableBase() * Bits.power(Abi.PAGE_TABLE_BITS - Abi.GRANULE_BITS));
    }

    /** Number of the second-level entry for a virtual address. */
    static int pteIndex(int virtual) {
        return Bits.field(virtual, PTE_SHIFT, 8);
    }

    /** The second-level entry for a virtual address; null without a page table. */
    static Pte pte(Kernel k, PageDirectory directory, int virtual) {
        PageTable table = table(k, pde(k, directory, virtual));
        if (table == null) {
            return null;
        }
        return table.pte(pteIndex(virtual));
    }

    /** Makes new first-level entries visible to the table walk. */
    static void cleanPdes(Kernel k, PageDirectory directory, int index, int count) {
        k.hw().cleanToUnification(Bits.left(directory.place(), Abi.GRANULE_BITS) + 4 * index,
            4 * count);
    }

    /** Makes new second-level entries visible to the table walk. */
    static void cleanPtes(Kernel k, PageTable table, int index, int count) {
        k.hw().cleanToUnification(Bits.left(table.place(), Abi.GRANULE_BITS) + 4 * index,
            4 * count);
    }

    /** Finalises any frame capability: removes its own mapping, if it is still there. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.FRAME;
      @ ensures Inv.inv(k) && slot.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void unmapFrame(Kernel k, Slot slot) {
        FrameUnmap.unmap(k, slot);
    }

    /** Finalises the last capability of a page table: no directory refers to it any more. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE;
      @ ensures Inv.inv(k) && slot.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void unmapTable(Kernel k, Slot slot) {
        PageTables.unmap(k, slot);
    }

    /** Finalises the last capability of a page directory: its ASID names nothing any more. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_DIRECTORY;
      @ ensures Inv.inv(k) && slot.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void deleteDirectory(Kernel k, Slot slot) {
        Asid.deleteDirectory(k, slot);
    }
}
