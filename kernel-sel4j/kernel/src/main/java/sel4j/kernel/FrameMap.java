package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * Mapping a frame: the checks of {@code Page_Map}, in the order of the ABI.
 *
 * <p>A mapping of the same kind that is there already is overwritten, also one of another frame.
 * The entries themselves are written by {@link Descriptors}. Source: ABI invocations 8.
 */
public final class FrameMap {
    private FrameMap() { }

    /**
     * Map: argument 0 virtual address, 1 rights, 2 attributes; extra capability 0 page directory.
     *
     * @param slot the frame capability
     * @return OK, or ERROR with the error recorded and nothing changed
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.FRAME && Inv.extraSlots(k);
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
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.FRAME;
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> slot.frameAsid == k.extraCap[0].asid && slot.frameAsid != 0
      @   && k.asidTable[slot.frameAsid / 1024].directory[slot.frameAsid % 1024]
      @     == k.extraCap[0].pageDirectory;
      @ ensures \result == Abi.ERROR ==> slot.frameAsid == \old(slot.frameAsid);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static int decode(Kernel k, int length, Slot slot) {
        Slot directory = k.extraCap(0);
        // Three message words and the page directory are needed.
        if (length < 3 || directory == null) {
            return Errors.truncated(k);
        }
        int virtual = Message.argument(k, 0);
        // The extra capability is not a page directory with an ASID.
        if (directory.type() != Slot.PAGE_DIRECTORY || !directory.mapped()) {
            return Errors.invalidCapability(k, 1);
        }
        int bits = Cap.frameBits(slot.frameSize());
        if (slot.frameAsid() != 0) {
            // The frame is mapped in another address space.
            if (slot.frameAsid() != directory.asid()) {
                return Errors.invalidCapability(k, 1);
            }
            // The frame is mapped at another address.
            if (Bits.left(slot.frameAddress(), VSpace.PTE_SHIFT) != virtual) {
                return Errors.invalidArgument(k, 0);
            }
        } else {
            // The last byte is not a user address.
            if (!Bits.below(virtual + (Bits.power(bits) - 1), Abi.USER_TOP)) {
                return Errors.invalidArgument(k, 0);
            }
        }
        int checked = Asid.check(k, directory, 1);
        if (checked != Abi.OK) {
            return checked;
        }
        // The address is not a multiple of the frame's size.
        if (!Bits.aligned(virtual, bits)) {
            return Errors.alignment(k);
        }
        checked = checkEntries(k, directory.pageDirectory(), virtual, slot.frameSize());
        if (checked != Abi.OK) {
            return checked;
        }
        int rights = Cap.maskFrameRights(slot.frameRights(), Message.argument(k, 1));
        int attributes = Message.argument(k, 2);
        map(k, slot, directory.pageDirectory(), directory.asid(), virtual, rights, attributes);
        return Abi.OK;
    }

    /** Checks that the entries for a frame of a size are there, and free or of its own kind. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && 0 <= size && size <= Abi.FRAME_SUPERSECTION;
      @ requires size == Abi.FRAME_LARGE ==> virtual % 65536 == 0;
      @ requires size == Abi.FRAME_SUPERSECTION ==> virtual % 16777216 == 0;
      @ requires (\forall Pde e; e.whole == d && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK && size <= Abi.FRAME_LARGE
      @   ==> d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576].type == Pde.COARSE;
      @ ensures \result == Abi.OK && Abi.FRAME_LARGE < size
      @   ==> d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576].type != Pde.COARSE;
      @ assignable k.errorType, k.errorSource, k.lookupType, k.lookupBitsLeft; @*/
    private static int checkEntries(Kernel k, PageDirectory d, int virtual, int size) {
        if (size == Abi.FRAME_SMALL || size == Abi.FRAME_LARGE) {
            PageTable table = VSpace.table(k, VSpace.pde(k, d, virtual));
            // No page table at the address.
            if (table == null) {
                Errors.missingCapability(k, VSpace.PDE_SHIFT);
                return Errors.failedLookup(k, false);
            }
            if (size == Abi.FRAME_SMALL) {
                // A large page is mapped there.
                if (table.pte(VSpace.pteIndex(virtual)).type() == Pte.LARGE) {
                    return Errors.deleteFirst(k);
                }
                return Abi.OK;
            }
            return checkLarge(k, table, VSpace.pteIndex(virtual));
        }
        int index = Bits.right(virtual, VSpace.PDE_SHIFT);
        if (size == Abi.FRAME_SECTION) {
            // A page table or a supersection is mapped there.
            if (!isFree(k, d.pde(index), false)) {
                return Errors.deleteFirst(k);
            }
            return Abi.OK;
        }
        return checkSupersection(k, d, index);
    }

    /** No small page may be mapped in the 16 entries from {@code index} on. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && table.live && 0 <= index && index <= 240;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK
      @   <==> (\forall int j; index <= j && j < index + 16; table.pte[j].type != Pte.SMALL);
      @ assignable k.errorType; @*/
    private static int checkLarge(Kernel k, PageTable table, int index) {
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ loop_invariant Inv.inv(k) && table.live;
          @ loop_invariant (\forall int j; index <= j && j < index + i;
          @   table.pte[j].type != Pte.SMALL);
          @ decreases 16 - i;
          @ loop_assigns k.errorType; @*/
        while (i < VSpace.REPEATED) {
            if (table.pte(index + i).type() == Pte.SMALL) {
                return Errors.deleteFirst(k);
            }
            i = i + 1;
        }
        return Abi.OK;
    }

    /** No page table or section may be mapped in the 16 entries from {@code index} on. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && 0 <= index && index <= 4080;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK
      @   <==> (\forall int j; index <= j && j < index + 16; d.pde[j].type == Pde.INVALID
      @     || d.pde[j].type == Pde.SECTION && d.pde[j].supersection);
      @ assignable k.errorType; @*/
    private static int checkSupersection(Kernel k, PageDirectory d, int index) {
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ loop_invariant Inv.inv(k) && d.live;
          @ loop_invariant (\forall int j; index <= j && j < index + i; d.pde[j].type == Pde.INVALID
          @   || d.pde[j].type == Pde.SECTION && d.pde[j].supersection);
          @ decreases 16 - i;
          @ loop_assigns k.errorType; @*/
        while (i < VSpace.REPEATED) {
            if (!isFree(k, d.pde(index + i), true)) {
                return Errors.deleteFirst(k);
            }
            i = i + 1;
        }
        return Abi.OK;
    }

    /*@ public normal_behavior
      @ requires pde.whole != null && pde.whole.live;
      @ ensures \result == (pde.type == Pde.INVALID
      @   || pde.type == Pde.SECTION && pde.supersection == supersection);
      @ assignable \strictly_nothing; @*/
    private static boolean isFree(Kernel k, Pde pde, boolean supersection) {
        if (pde.type() == Pde.INVALID) {
            return true;
        }
        return pde.type() == Pde.SECTION && pde.supersection() == supersection;
    }

    /** Writes the entries; drops what the TLB may hold of a mapping that was there before. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.FRAME && d.live;
      @ requires 0 <= asid && asid <= 131071 && 0 <= rights && rights <= 3;
      @ requires slot.frameSize == Abi.FRAME_LARGE ==> virtual % 65536 == 0;
      @ requires slot.frameSize == Abi.FRAME_SUPERSECTION ==> virtual % 16777216 == 0;
      @ requires slot.frameSize <= Abi.FRAME_LARGE
      @   ==> d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576].type == Pde.COARSE;
      @ requires (\forall Pde e; e.whole == d && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.FRAME && d.live;
      @ ensures slot.frameAsid == asid;
      @ ensures slot.frameAddress == (virtual < 0 ? 1048575 - (-1 - virtual) / 4096
      @     : virtual / 4096);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    static void map(Kernel k, Slot slot, PageDirectory d, int asid, int virtual, int rights,
        int attributes) {
        boolean replaced = Descriptors.write(k, d, virtual, slot, rights, attributes);
        slot.setFrameAsid(asid);
        slot.setFrameAddress(Bits.right(virtual, VSpace.PTE_SHIFT));
        if (replaced) {
            HardwareAsid.flush(k, d);
        }
    }
}
