package sel4j.kernel;

import sel4j.view.AsidPool;
import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;

/**
 * The two invocations that hand out ASIDs: making a pool, and assigning one of its ASIDs to a page
 * directory. Source: ABI invocations 10.
 */
public final class AsidPools {
    private AsidPools() { }

    /**
     * MakePool: argument 0 index, 1 depth; extra capabilities: 0 untyped, 1 root CNode.
     *
     * @param length number of message words
     * @param control the ASID control capability
     * @return OK, or ERROR with the error recorded and nothing changed
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && control.live && Inv.extraSlots(k) && Inv.settled();
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 2 <= length && label == Abi.ASID_CONTROL_MAKE_POOL
      @   && \old(k.extraCap[0]).next.type == Slot.ASID_POOL;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static int decodeMakePool(Kernel k, int label, int length, Slot control) {
        if (label != Abi.ASID_CONTROL_MAKE_POOL) {
            return Errors.illegalOperation(k);
        }
        Slot untyped = k.extraCap(0);
        Slot root = k.extraCap(1);
        // Two message words and both extra capabilities are needed.
        if (length < 2 || untyped == null || root == null) {
            return Errors.truncated(k);
        }
        int index = Message.argument(k, 0);
        int depth = Message.argument(k, 1);
        // All 128 pools are in use.
        int high = freePool(k);
        if (high == Abi.ASID_POOL_COUNT) {
            return Errors.deleteFirst(k);
        }
        // The first extra capability is not untyped RAM of exactly the size of a pool.
        if (untyped.type() != Slot.UNTYPED || untyped.untypedBits() != Abi.ASID_POOL_BITS
            || untyped.untypedDevice()) {
            return Errors.invalidCapability(k, 1);
        }
        // The untyped memory is in use.
        if (Cdt.hasChildren(k, untyped)) {
            return Errors.revokeFirst(k);
        }
        Slot dest = CSpace.target(k, root, index, depth);
        if (dest == null) {
            return Abi.ERROR;
        }
        // The destination slot holds a capability.
        if (dest.type() != Slot.NULL) {
            return Errors.deleteFirst(k);
        }
        makePool(k, untyped, dest, high);
        return Abi.OK;
    }

    /**
     * Turns the whole untyped into pool number {@code high}, with its capability in {@code dest}.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && untyped.live && untyped.type == Slot.UNTYPED && Inv.inRing(untyped);
      @ requires untyped.untypedBits == Abi.ASID_POOL_BITS && !untyped.untypedDevice;
      @ requires dest.live && dest.type == Slot.NULL && dest != k.root && dest != k.scratch;
      @ requires k.asidTable != null && k.asidTable.length == 128 && 0 <= high && high < 128;
      @ ensures Inv.inv(k) && untyped.untypedFree == 256 && k.asidTable[high] == dest.asidPool;
      @ ensures dest.type == Slot.ASID_POOL && dest.asid == 1024 * high;
      @ ensures dest.asidPool.live && dest.asidPool.place == untyped.untypedBase;
      @ ensures untyped.next == dest && dest.prev == untyped;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void makePool(Kernel k, Slot untyped, Slot dest, int high) {
        int granules = Bits.power(Abi.ASID_POOL_BITS - Abi.GRANULE_BITS);
        untyped.setUntypedFree(granules);
        k.forget(untyped.untypedBase(), granules);
        AsidPool pool = k.createAsidPool(untyped.untypedBase());
        k.setAsidTable(high, pool);
        dest.setAsidPool(pool, high * Abi.ASIDS_PER_POOL);
        Slots.insertCopy(k, untyped, dest);
    }

    /** The lowest pool number that is not in use, or 128. */
    /*@ public normal_behavior
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ ensures 0 <= \result && \result <= Abi.ASID_POOL_COUNT;
      @ ensures \result < Abi.ASID_POOL_COUNT ==> k.asidTable[\result] == null;
      @ ensures (\forall int j; 0 <= j && j < \result; k.asidTable[j] != null);
      @ assignable \strictly_nothing; @*/
    private static int freePool(Kernel k) {
        int i = 0;
        /*@ loop_invariant 0 <= Abi.ASID_POOL_COUNT - i
          @   && Abi.ASID_POOL_COUNT - i <= Abi.ASID_POOL_COUNT;
          @ loop_invariant (\forall int j; 0 <= j && j < i; k.asidTable[j] != null);
          @ decreases Abi.ASID_POOL_COUNT - i;
          @ loop_assigns \strictly_nothing; @*/
        while (i < Abi.ASID_POOL_COUNT) {
            if (k.asidTable(i) == null) {
                return i;
            }
            i = i + 1;
        }
        return Abi.ASID_POOL_COUNT;
    }

    /**
     * Assign: extra capability 0 is a page directory without an ASID.
     *
     * @param slot the ASID pool capability
     * @return OK, or ERROR with the error recorded and nothing changed
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL && Inv.extraSlots(k);
      @ requires 0 <= slot.asid && slot.asid <= 130048 && slot.asid % 1024 == 0;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires slot.asidPool.directory != null && slot.asidPool.directory.length == 1024;
      @ requires (\forall PageDirectory d; 0 <= d.place);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> k.extraCap[0].mapped && k.extraCap[0].asid != 0
      @   && slot.asid <= k.extraCap[0].asid && k.extraCap[0].asid < slot.asid + 1024
      @   && slot.asidPool.directory[k.extraCap[0].asid - slot.asid]
      @     == k.extraCap[0].pageDirectory;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static int decodeAssign(Kernel k, int label, Slot slot) {
        if (label != Abi.ASID_POOL_ASSIGN) {
            return Errors.illegalOperation(k);
        }
        Slot directory = k.extraCap(0);
        // The page directory capability is missing.
        if (directory == null) {
            return Errors.truncated(k);
        }
        // It is not a page directory, or it has an ASID already.
        if (directory.type() != Slot.PAGE_DIRECTORY || directory.mapped()) {
            return Errors.invalidCapability(k, 1);
        }
        AsidPool pool = k.asidTable(slot.asid() / Abi.ASIDS_PER_POOL);
        // The pool's place in the kernel's table is empty.
        if (pool == null) {
            return Asid.invalidRoot(k);
        }
        // Another pool is there.
        if (pool != slot.asidPool()) {
            return Errors.invalidCapability(k, 0);
        }
        int i = freeEntry(k, pool, slot.asid());
        // The pool is full.
        if (i == Abi.ASIDS_PER_POOL) {
            return Errors.deleteFirst(k);
        }
        PageDirectory d = directory.pageDirectory();
        NewTables.copyKernelEntries(k, d);
        NewTables.cleanToUnification(k, d.place(), Abi.PAGE_DIRECTORY_BITS);
        directory.setMapped(true);
        directory.setAsid(slot.asid() + i);
        pool.setDirectory(i, d);
        return Abi.OK;
    }

    /** The lowest free entry of a pool whose first ASID is {@code base}, or 1024; never ASID 0. */
    /*@ public normal_behavior
      @ requires pool.live && pool.directory != null && pool.directory.length == 1024;
      @ ensures 0 <= \result && \result <= Abi.ASIDS_PER_POOL && (base == 0 ==> \result != 0);
      @ ensures \result < Abi.ASIDS_PER_POOL ==> pool.directory[\result] == null;
      @ ensures (\forall int j; 0 <= j && j < \result; j == 0 && base == 0
      @   || pool.directory[j] != null);
      @ assignable \strictly_nothing; @*/
    private static int freeEntry(Kernel k, AsidPool pool, int base) {
        int i = base == 0 ? 1 : 0;
        /*@ loop_invariant 0 <= Abi.ASIDS_PER_POOL - i
          @   && Abi.ASIDS_PER_POOL - i <= Abi.ASIDS_PER_POOL;
          @ loop_invariant base == 0 ==> 1 <= i;
          @ loop_invariant (\forall int j; 0 <= j && j < i; j == 0 && base == 0
          @   || pool.directory[j] != null);
          @ decreases Abi.ASIDS_PER_POOL - i;
          @ loop_assigns \strictly_nothing; @*/
        while (i < Abi.ASIDS_PER_POOL) {
            if (pool.directory(i) == null) {
                return i;
            }
            i = i + 1;
        }
        return Abi.ASIDS_PER_POOL;
    }
}
