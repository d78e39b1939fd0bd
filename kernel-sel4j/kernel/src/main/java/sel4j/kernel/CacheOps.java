package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Cache operations on a range of a mapped frame, or of the page at an address of an address space.
 *
 * <p>They work on physical addresses, so neither a stale mapping nor missing access rights can make
 * them fault; a stale frame capability is refused. Source: ABI invocations 8 and 9.
 */
public final class CacheOps {
    private CacheOps() { }

    /**
     * Clean, Invalidate, CleanInvalidate, Unify of a frame: argument 0 start, 1 end, both offsets.
     *
     * @param label one of the four
     * @param slot the frame capability
     * @return OK, PREEMPTED, or ERROR with the error recorded
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.FRAME;
      @ requires Abi.PAGE_CLEAN_DATA <= label && label <= Abi.PAGE_UNIFY_INSTRUCTION;
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
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures \result == Abi.OK || \result == Abi.PREEMPTED
      @   ==> 2 <= length && slot.frameAsid != 0;
      @ assignable k.errorType, k.errorSource, k.errorArg0, k.lookupType, k.workUnits,
      @   k.current.progress; @*/
    static int decodeFrame(Kernel k, int label, int length, Slot slot) {
        // Two message words are needed.
        if (length < 2) {
            return Errors.truncated(k);
        }
        // The frame is not mapped.
        if (slot.frameAsid() == 0) {
            return Errors.illegalOperation(k);
        }
        int start = Message.argument(k, 0);
        int end = Message.argument(k, 1);
        PageDirectory d = Asid.directory(k, slot.frameAsid());
        // The ASID of the mapping names no address space.
        if (d == null) {
            return Asid.invalidRoot(k);
        }
        // The range is empty.
        if (!Bits.below(start, end)) {
            return Errors.invalidArgument(k, 1);
        }
        // What is mapped there is not this frame with this size.
        if (!FrameUnmap.isMapped(k, d, slot)) {
            return Errors.invalidCapability(k, 0);
        }
        int size = Bits.power(Cap.frameBits(slot.frameSize()));
        // The range leaves the frame.
        if (!Bits.below(start, size) || Bits.below(size, end)) {
            return Errors.invalidArgument(k, 0);
        }
        int physical = Bits.left(slot.frameBase(), VSpace.PTE_SHIFT);
        return perform(k, label - Abi.PAGE_CLEAN_DATA, physical + start, end - start);
    }

    /**
     * The same for an address space: argument 0 start, 1 end, both virtual addresses.
     *
     * @param slot the page directory capability
     * @return OK, PREEMPTED, or ERROR with the error recorded
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_DIRECTORY;
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
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures \result == Abi.OK || \result == Abi.PREEMPTED
      @   ==> 2 <= length && slot.mapped && slot.asid != 0;
      @ assignable k.errorType, k.errorSource, k.errorArg0, k.errorArg1, k.lookupType, k.workUnits,
      @   k.current.progress; @*/
    static int decodeDirectory(Kernel k, int label, int length, Slot slot) {
        if (label < Abi.PD_CLEAN_DATA || label > Abi.PD_UNIFY_INSTRUCTION) {
            return Errors.illegalOperation(k);
        }
        // Two message words are needed.
        if (length < 2) {
            return Errors.truncated(k);
        }
        int start = Message.argument(k, 0);
        int end = Message.argument(k, 1);
        // The range is empty.
        if (!Bits.below(start, end)) {
            return Errors.invalidArgument(k, 1);
        }
        // The range is not in user memory.
        if (!Bits.below(start, Abi.USER_TOP) || Bits.below(Abi.USER_TOP, end)) {
            return Errors.illegalOperation(k);
        }
        // The directory has no ASID.
        if (!slot.mapped()) {
            return Errors.invalidCapability(k, 0);
        }
        int checked = Asid.check(k, slot, 0);
        if (checked != Abi.OK) {
            return checked;
        }
        PageDirectory d = slot.pageDirectory();
        int bits = mappedBits(k, d, start);
        // Nothing is mapped at the start: there is nothing to do.
        if (bits == 0) {
            return Abi.OK;
        }
        // The range leaves the page that contains its start.
        int last = Bits.alignDown(start, bits) + (Bits.power(bits) - 1);
        if (Bits.below(last, end - 1)) {
            return Errors.range(k, start, last);
        }
        return perform(k, label - Abi.PD_CLEAN_DATA, physical(k, d, start, bits), end - start);
    }

    /** log2 of the bytes of the page that is mapped at an address; 0 if none is. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live;
      @ requires (\forall Pde e; e.whole == d && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ ensures \result == 0 || \result == Abi.SMALL_PAGE_BITS || \result == Abi.LARGE_PAGE_BITS
      @   || \result == Abi.SECTION_BITS || \result == Abi.SUPERSECTION_BITS;
      @ ensures Abi.SECTION_BITS <= \result
      @   <==> d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576].type == Pde.SECTION;
      @ ensures \result == Abi.SMALL_PAGE_BITS || \result == Abi.LARGE_PAGE_BITS ==>
      @   (\forall Pde e; e == d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576]
      @     ==> e.type == Pde.COARSE
      @       && (\forall PageTable x; x == k.pageTable[e.tableBase * 64 - Kernel.FIRST] ==>
      @         (\forall Pte y; y == x.pte[virtual < 0 ? 255 - (-1 - virtual) / 4096 % 256
      @             : virtual / 4096 % 256] ==> y.type == Pte.SMALL || y.type == Pte.LARGE)));
      @ assignable \strictly_nothing; @*/
    private static int mappedBits(Kernel k, PageDirectory d, int virtual) {
        Pde pde = VSpace.pde(k, d, virtual);
        if (pde.type() == Pde.SECTION) {
            return pde.supersection() ? Abi.SUPERSECTION_BITS : Abi.SECTION_BITS;
        }
        PageTable table = VSpace.table(k, pde);
        if (table == null) {
            return 0;
        }
        Pte pte = table.pte(VSpace.pteIndex(virtual));
        if (pte.type() == Pte.SMALL) {
            return Abi.SMALL_PAGE_BITS;
        }
        return pte.type() == Pte.LARGE ? Abi.LARGE_PAGE_BITS : 0;
    }

    /** Physical address of a virtual address in a mapped page of 2^bits bytes. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && 0 <= bits && bits <= Abi.SUPERSECTION_BITS;
      @ requires (\forall Pde e; e.whole == d && e.type == Pde.COARSE
      @   ==> Kernel.FIRST <= e.tableBase * 64
      @     && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @     && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ requires d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576].type == Pde.SECTION
      @   || (\forall Pde e; e == d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576]
      @     ==> e.type == Pde.COARSE
      @       && (\forall PageTable x; x == k.pageTable[e.tableBase * 64 - Kernel.FIRST] ==>
      @         (\forall Pte y; y == x.pte[virtual < 0 ? 255 - (-1 - virtual) / 4096 % 256
      @             : virtual / 4096 % 256] ==> y.type == Pte.SMALL || y.type == Pte.LARGE)));
      @ assignable \strictly_nothing; @*/
    private static int physical(Kernel k, PageDirectory d, int virtual, int bits) {
        Pde pde = VSpace.pde(k, d, virtual);
        int offset = Bits.low(virtual, bits);
        if (pde.type() == Pde.SECTION) {
            return Bits.left(pde.sectionBase(), Abi.SECTION_BITS) + offset;
        }
        Pte pte = VSpace.table(k, pde).pte(VSpace.pteIndex(virtual));
        if (pte.type() == Pte.SMALL) {
            return Bits.left(pte.smallBase(), Abi.SMALL_PAGE_BITS) + offset;
        }
        return Bits.left(pte.largeBase(), Abi.LARGE_PAGE_BITS) + offset;
    }

    /**
     * The operation itself, in pieces, each a unit of work.
     *
     * @param operation 0 clean, 1 invalidate, 2 clean and invalidate, 3 unify
     * @param bytes a range of exactly one byte does nothing
     * @return OK, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= operation && operation <= 3 && 0 < bytes;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ assignable k.workUnits, k.current.progress; @*/
    private static int perform(Kernel k, int operation, int physical, int bytes) {
        if (bytes == 1) {
            return Abi.OK;
        }
        Tcb t = k.current();
        int done = reached(k, t, physical, bytes);
        int budget = Abi.WORK_UNITS;
        boolean cut = false;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant done <= bytes && 0 <= done;
          @ decreases budget; @*/
        while (budget > 0 && !cut && done < bytes) {
            int size = piece(k, physical + done, bytes - done);
            onPiece(k, operation, physical + done, size);
            done = done + size;
            cut = Delete.preemptionPoint(k);
            budget = budget - 1;
        }
        if (done == bytes) {
            return Abi.OK;
        }
        t.setProgress(physical + done);
        return Abi.PREEMPTED;
    }

    /** How many bytes of the range were done before the call was cut; 0 if it was not. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 < bytes;
      @ ensures 0 <= \result && \result < bytes;
      @ assignable \strictly_nothing; @*/
    private static int reached(Kernel k, Tcb t, int physical, int bytes) {
        int done = t.progress() - physical;
        if (Progress.kind(k, t) != 0 || t.progress() == 0 || !Bits.below(done, bytes)) {
            return 0;
        }
        return done;
    }

    /** The bytes from an address to the end of its piece, or of the range. */
    /*@ public normal_behavior
      @ requires 0 < left;
      @ ensures 0 < \result && \result <= left;
      @ assignable \strictly_nothing; @*/
    private static int piece(Kernel k, int physical, int left) {
        int whole = Bits.power(Abi.CACHE_CHUNK_BITS) - Bits.low(physical, Abi.CACHE_CHUNK_BITS);
        return left < whole ? left : whole;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ assignable \strictly_nothing; @*/
    private static void onPiece(Kernel k, int operation, int physical, int bytes) {
        if (operation == 0) {
            k.hw().cleanToRam(physical, bytes);
        } else if (operation == 1) {
            k.hw().invalidateData(physical, bytes);
        } else if (operation == 2) {
            k.hw().cleanInvalidateData(physical, bytes);
        } else {
            k.hw().unifyInstruction(physical, bytes);
        }
    }
}
