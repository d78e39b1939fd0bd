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
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.FRAME;
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.FRAME;
      @ ensures slot.frameAsid == 0 && slot.frameAddress == 0;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    static void unmap(Kernel k, Slot slot) {
        PageDirectory d = Asid.directory(k, slot.frameAsid());
        if (d != null && isMapped(k, d, slot)) {
            clear(k, d, slot);
        }
        slot.setFrameAsid(0);
        slot.setFrameAddress(0);
    }

    /** Whether a directory maps the frame of a capability, in its size, where it says. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && slot.live && slot.type == Slot.FRAME;
      @ requires 0 <= slot.frameAddress && slot.frameAddress <= 1048575;
      @ requires (\forall Pde e; e.whole == d && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ ensures \result && slot.frameSize <= Abi.FRAME_LARGE
      @   ==> d.pde[slot.frameAddress / 256].type == Pde.COARSE;
      @ ensures \result && Abi.FRAME_LARGE < slot.frameSize
      @   ==> d.pde[slot.frameAddress / 256].type == Pde.SECTION
      @     && d.pde[slot.frameAddress / 256].supersection
      @       == (slot.frameSize == Abi.FRAME_SUPERSECTION);
      @ assignable \strictly_nothing; @*/
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
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && slot.live && slot.type == Slot.FRAME;
      @ requires 0 <= slot.frameAddress && slot.frameAddress <= 1048575;
      @ requires slot.type == Slot.FRAME && slot.frameSize == Abi.FRAME_LARGE
      @   ==> slot.frameAddress % 16 == 0;
      @ requires slot.type == Slot.FRAME && slot.frameSize == Abi.FRAME_SUPERSECTION
      @   ==> slot.frameAddress % 4096 == 0;
      @ requires slot.frameSize <= Abi.FRAME_LARGE
      @   ==> d.pde[slot.frameAddress / 256].type == Pde.COARSE;
      @ requires (\forall Pde e; e.whole == d && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ ensures Inv.inv(k) && d.live;
      @ ensures Abi.FRAME_LARGE < slot.frameSize
      @   ==> d.pde[slot.frameAddress / 256].type == Pde.INVALID;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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

    /*@ public normal_behavior
      @ requires Inv.inv(k) && table.live && 0 <= index && index <= 240;
      @ ensures Inv.inv(k) && table.live;
      @ ensures (\forall int j; index <= j && j < index + 16; table.pte[j].type == Pte.INVALID);
      @ ensures (\forall PageDirectory x; !\fresh(x) && \old(x.live) ==> x.live);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void clearLarge(Kernel k, PageTable table, int index) {
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ loop_invariant Inv.inv(k) && table.live;
          @ loop_invariant (\forall int j; index <= j && j < index + i;
          @   table.pte[j].type == Pte.INVALID);
          @ loop_invariant (\forall PageDirectory x; !\fresh(x) && \old(x.live) ==> x.live);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant \old(Inv.idle(k)) ==> Inv.idle(k);
          @ loop_invariant \old(Inv.settled()) ==> Inv.settled();
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ loop_invariant (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
          @ decreases 16 - i;
          @ loop_assigns \everything; @*/
        while (i < VSpace.REPEATED) {
            table.pte(index + i).setInvalid();
            i = i + 1;
        }
        VSpace.cleanPtes(k, table, index, VSpace.REPEATED);
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && 0 <= index && index <= 4080;
      @ ensures Inv.inv(k) && d.live;
      @ ensures (\forall int j; index <= j && j < index + 16; d.pde[j].type == Pde.INVALID);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void clearSupersection(Kernel k, PageDirectory d, int index) {
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ loop_invariant Inv.inv(k) && d.live;
          @ loop_invariant (\forall int j; index <= j && j < index + i;
          @   d.pde[j].type == Pde.INVALID);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant \old(Inv.idle(k)) ==> Inv.idle(k);
          @ loop_invariant \old(Inv.settled()) ==> Inv.settled();
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ loop_invariant (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
          @ decreases 16 - i;
          @ loop_assigns \everything; @*/
        while (i < VSpace.REPEATED) {
            d.pde(index + i).setInvalid();
            i = i + 1;
        }
        VSpace.cleanPdes(k, d, index, VSpace.REPEATED);
    }
}
