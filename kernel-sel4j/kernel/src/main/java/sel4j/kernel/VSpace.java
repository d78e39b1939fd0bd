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
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && Inv.extraSlots(k) && (slot.type == Slot.FRAME
      @   || slot.type == Slot.PAGE_TABLE || slot.type == Slot.PAGE_DIRECTORY);
      @ requires slot.type == Slot.PAGE_TABLE
      @   ==> 0 <= slot.pageTable.place && slot.pageTable.place <= 0xFFFFFFF;
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires (\forall int i; 0 <= i && i < 128; k.asidTable[i] != null ==> k.asidTable[i].live);
      @ requires (\forall sel4j.view.AsidPool p; p.directory != null && p.directory.length == 1024
      @   && (\forall int i; 0 <= i && i < 1024;
      @     p.directory[i] != null ==> p.directory[i].live));
      @ requires (\forall sel4j.view.AsidPool p; (\forall int i; 0 <= i && i < 1024;
      @   (\forall Pde e; e.whole == p.directory[i] && e.type == Pde.COARSE
      @     ==> Kernel.FIRST <= e.tableBase * 64
      @       && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @       && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @       && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live)));
      @ requires (\forall Slot x; 0 <= x.asid && x.asid <= 131071
      @   && 0 <= x.frameAsid && x.frameAsid <= 131071
      @   && 0 <= x.frameAddress && x.frameAddress <= 1048575
      @   && 0 <= x.tableAddress && x.tableAddress <= 4095);
      @ requires slot.type == Slot.FRAME && slot.frameSize == Abi.FRAME_LARGE
      @   ==> slot.frameAddress % 16 == 0;
      @ requires slot.type == Slot.FRAME && slot.frameSize == Abi.FRAME_SUPERSECTION
      @   ==> slot.frameAddress % 4096 == 0;
      @ ensures Inv.inv(k) && slot.live && slot.type == \old(slot.type);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        if (slot.type() == Slot.FRAME) {
            return decodeFrame(k, label, length, slot, call);
        }
        if (slot.type() == Slot.PAGE_TABLE) {
            return PageTables.decode(k, label, length, slot);
        }
        return CacheOps.decodeDirectory(k, label, length, slot);
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.FRAME && Inv.extraSlots(k);
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires (\forall int i; 0 <= i && i < 128; k.asidTable[i] != null ==> k.asidTable[i].live);
      @ requires (\forall sel4j.view.AsidPool p; p.directory != null && p.directory.length == 1024
      @   && (\forall int i; 0 <= i && i < 1024;
      @     p.directory[i] != null ==> p.directory[i].live));
      @ requires (\forall sel4j.view.AsidPool p; (\forall int i; 0 <= i && i < 1024;
      @   (\forall Pde e; e.whole == p.directory[i] && e.type == Pde.COARSE
      @     ==> Kernel.FIRST <= e.tableBase * 64
      @       && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @       && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @       && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live)));
      @ requires (\forall Slot x; 0 <= x.asid && x.asid <= 131071
      @   && 0 <= x.frameAsid && x.frameAsid <= 131071
      @   && 0 <= x.frameAddress && x.frameAddress <= 1048575
      @   && 0 <= x.tableAddress && x.tableAddress <= 4095);
      @ requires slot.type == Slot.FRAME && slot.frameSize == Abi.FRAME_LARGE
      @   ==> slot.frameAddress % 16 == 0;
      @ requires slot.type == Slot.FRAME && slot.frameSize == Abi.FRAME_SUPERSECTION
      @   ==> slot.frameAddress % 4096 == 0;
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.FRAME;
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures label == Abi.PAGE_UNMAP ==> \result == Abi.OK && slot.frameAsid == 0;
      @ ensures label == Abi.PAGE_GET_ADDRESS ==> \result == Abi.OK;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures \result != null && \result.whole == directory;
      @ ensures \result == directory.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576];
      @ assignable \strictly_nothing; @*/
    static Pde pde(Kernel k, PageDirectory directory, int virtual) {
        return directory.pde(Bits.right(virtual, PDE_SHIFT));
    }

    /** The page table that a first-level entry refers to; null if it refers to none. */
    /*@ public normal_behavior
      @ requires pde.whole != null && pde.whole.live;
      @ requires pde.type == Pde.COARSE ==> k.pageTable != null
      @   && Kernel.FIRST <= pde.tableBase * 64
      @   && pde.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @   && k.pageTable[pde.tableBase * 64 - Kernel.FIRST] != null
      @   && k.pageTable[pde.tableBase * 64 - Kernel.FIRST].live
      @   && pde.tableBase <= 4194303;
      @ ensures pde.type != Pde.COARSE ==> \result == null;
      @ ensures pde.type == Pde.COARSE ==> \result != null && \result.live
      @   && \result == k.pageTable[pde.tableBase * 64 - Kernel.FIRST];
      @ assignable \strictly_nothing; @*/
    static /*@ nullable @*/ PageTable table(Kernel k, Pde pde) {
        if (pde.type() != Pde.COARSE) {
            return null;
        }
        return k.pageTable(pde.tableBase() * Bits.power(Abi.PAGE_TABLE_BITS - Abi.GRANULE_BITS));
    }

    /** Number of the second-level entry for a virtual address. */
    /*@ public normal_behavior
      @ ensures 0 <= \result && \result <= 255;
      @ ensures \result == (virtual < 0 ? 255 - (-1 - virtual) / 4096 % 256
      @     : virtual / 4096 % 256);
      @ assignable \strictly_nothing; @*/
    static int pteIndex(int virtual) {
        return Bits.field(virtual, PTE_SHIFT, 8);
    }

    /** The second-level entry for a virtual address; null without a page table. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && directory.live;
      @ requires (\forall Pde e; e.whole == directory && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ ensures \result != null ==> \result.whole != null && \result.whole.live;
      @ assignable \strictly_nothing; @*/
    static /*@ nullable @*/ Pte pte(Kernel k, PageDirectory directory, int virtual) {
        PageTable table = table(k, pde(k, directory, virtual));
        if (table == null) {
            return null;
        }
        return table.pte(pteIndex(virtual));
    }

    /** Makes new first-level entries visible to the table walk. */
    /*@ public normal_behavior
      @ requires k.hw != null;
      @ assignable \strictly_nothing; @*/
    static void cleanPdes(Kernel k, PageDirectory directory, int index, int count) {
        k.hw().cleanToUnification(Bits.left(directory.place(), Abi.GRANULE_BITS) + 4 * index,
            4 * count);
    }

    /** Makes new second-level entries visible to the table walk. */
    /*@ public normal_behavior
      @ requires k.hw != null;
      @ assignable \strictly_nothing; @*/
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
