package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Finds the slot that a capability pointer names.
 *
 * <p>A lookup changes nothing but the kernel's records: the lookup failure, or the number of bits
 * that were left over. Source: ABI objects-and-caps 3.
 */
public final class CSpace {
    private CSpace() { }

    /**
     * Resolves the low {@code depth} bits of a pointer, from the CNode capability in {@code root}.
     *
     * @param depth 1..32
     * @return the slot, with {@code k.bitsLeft} set; or null, with the lookup failure set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live && 1 <= depth && depth <= 32;
      @ ensures Inv.inv(k);
      @ ensures \result != null ==> \result.live && 0 <= k.bitsLeft && k.bitsLeft < depth
      @   && (k.bitsLeft == 0 || \result.type != Slot.CNODE);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ ensures \result != null && \old(Inv.settled()) ==> Inv.settled();
      @ ensures root.type != Slot.CNODE
      @   ==> \result == null && k.lookupType == Abi.INVALID_ROOT;
      @ ensures root.type == Slot.CNODE && \result == null
      @   ==> 1 <= k.lookupBitsLeft && k.lookupBitsLeft <= depth
      @     && (\exists Slot n; Inv.stopped(k, n));
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound;
      @*/
    public static /*@ nullable @*/ Slot lookupSlot(Kernel k, Slot root, int cptr, int depth) {
        if (root.type() != Slot.CNODE) {
            Errors.invalidRoot(k);
            return null;
        }
        //@ assert root != null;
        Slot s = root;
        int left = depth;
        /*@ loop_invariant 0 <= left && left <= 32;
          @ loop_invariant left <= depth && (left < depth || s == root);
          @ loop_invariant Inv.inv(k) && s != null && (\exists Slot x; x == s) && s.live;
          @ loop_invariant !\fresh(s);
          @ loop_invariant \old(Inv.settled()) ==> Inv.settled();
          @ loop_invariant left < depth ==> s != k.root && s != k.scratch;
          @ decreases left;
          @ loop_assigns k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound; @*/
        while (left > 0 && s.type() == Slot.CNODE) {
            int used = levelBits(k, s, cptr, left);
            if (used == 0) {
                return null;
            }
            left = left - used;
            s = slotAt(k, s, Bits.field(cptr, left, s.radix()));
        }
        found(k, left);
        return s;
    }

    /** A lookup ended at a slot, with {@code left} bits of the pointer left over. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.bitsLeft == left;
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable k.bitsLeft; @*/
    private static void found(Kernel k, int left) {
        k.setBitsLeft(left);
    }

    /**
     * Number of bits of the pointer that one level consumes: its guard and its index.
     *
     * @param node a CNode capability
     * @param left number of low bits of the pointer that are not yet resolved, 1..32
     * @return 1..left; or 0, with the lookup failure set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && node.live && node.type == Slot.CNODE && 1 <= left && left <= 32;
      @ ensures Inv.inv(k) && 0 <= \result && \result <= left;
      @ ensures \result != 0 ==> \result == node.guardBits + node.radix
      @   && 0 <= node.guardBits && 1 <= node.radix && node.radix <= 25;
      @ ensures \result == 0 ==> k.lookupBitsLeft == left && Inv.stopped(k, node);
      @ ensures \result != 0 && \old(Inv.settled()) ==> Inv.settled();
      @ assignable k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound; @*/
    public static int levelBits(Kernel k, Slot node, int cptr, int left) {
        /*@ assert 0 <= node.guardBits && node.guardBits <= 31
          @   && 1 <= node.radix && node.radix <= 25; @*/
        int guardBits = node.guardBits();
        // The guard must fit, and be equal to the bits just below the bit position.
        if (guardBits > left || guardBits > 0
                && Bits.field(cptr, left - guardBits, guardBits) != node.guard()) {
            Errors.guardMismatch(k, left, node.guard(), guardBits);
            return 0;
        }
        int used = guardBits + node.radix();
        // The index must fit as well.
        if (used > left) {
            Errors.depthMismatch(k, left, used);
            return 0;
        }
        return used;
    }

    /** Slot number {@code i} of the CNode that the capability names, for i in 0..2^radix-1. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && node.live && node.type == Slot.CNODE;
      @ requires 0 <= i && i < (1 << node.radix);
      @ ensures \result != null && \result.live
      @   && \result == k.slot[node.cnodeBase + i - Kernel.FIRST];
      @ ensures \result != k.root && \result != k.scratch;
      @ assignable \strictly_nothing; @*/
    public static Slot slotAt(Kernel k, Slot node, int i) {
        /*@ assert k.slot != null && k.slot.length <= 67108864 && Kernel.FIRST <= node.cnodeBase
          @   && node.cnodeBase + i - Kernel.FIRST < k.slot.length; @*/
        /*@ assert k.slot[node.cnodeBase + i - Kernel.FIRST] != null
          @   && k.slot[node.cnodeBase + i - Kernel.FIRST].live
          @   && k.slot[node.cnodeBase + i - Kernel.FIRST] != k.root
          @   && k.slot[node.cnodeBase + i - Kernel.FIRST] != k.scratch; @*/
        return k.slot(node.cnodeBase() + i);
    }

    /**
     * The slot that a pointer of 32 bits names in the thread's own space. Left-over bits do not
     * matter.
     *
     * @return the slot, which may be empty; or null, with the lookup failure set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k);
      @ ensures \result != null ==> \result.live && \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound;
      @*/
    public static /*@ nullable @*/ Slot lookupCap(Kernel k, Tcb t, int cptr) {
        return lookupSlot(k, t.cspace(), cptr, Abi.WORD_BITS);
    }

    /** The slot that an operation writes: {@link #operand} of a target. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live;
      @ ensures Inv.inv(k) && (\result != null ==> \result.live && k.bitsLeft == 0);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ ensures \result != null ==> root.type == Slot.CNODE && 1 <= depth && depth <= 32;
      @ ensures \result != null && \old(Inv.settled()) ==> Inv.settled();
      @ ensures \result == null ==> (k.errorType == Abi.FAILED_LOOKUP && k.errorSource == false
      @   || k.errorType == Abi.RANGE_ERROR && k.errorArg0 == 1 && k.errorArg1 == 32
      @   && root.type == Slot.CNODE && (depth < 1 || 32 < depth));
      @ ensures root.type != Slot.CNODE ==> k.lookupType == Abi.INVALID_ROOT;
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
    public static /*@ nullable @*/ Slot target(Kernel k, Slot root, int index, int depth) {
        return operand(k, root, index, depth, false);
    }

    /** The slot that an operation takes from: {@link #operand} of a source. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live;
      @ ensures Inv.inv(k) && (\result != null ==> \result.live && k.bitsLeft == 0);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ ensures \result != null ==> root.type == Slot.CNODE && 1 <= depth && depth <= 32;
      @ ensures \result == null ==> (k.errorType == Abi.FAILED_LOOKUP && k.errorSource == true
      @   || k.errorType == Abi.RANGE_ERROR && k.errorArg0 == 1 && k.errorArg1 == 32
      @   && root.type == Slot.CNODE && (depth < 1 || 32 < depth));
      @ ensures root.type != Slot.CNODE ==> k.lookupType == Abi.INVALID_ROOT;
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
    public static /*@ nullable @*/ Slot source(Kernel k, Slot root, int index, int depth) {
        return operand(k, root, index, depth, true);
    }

    /** The slot in the middle of a rotation: {@link #operand} of a source. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live;
      @ ensures Inv.inv(k) && (\result != null ==> \result.live && k.bitsLeft == 0);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ ensures \result != null ==> root.type == Slot.CNODE && 1 <= depth && depth <= 32;
      @ ensures \result == null ==> (k.errorType == Abi.FAILED_LOOKUP && k.errorSource == true
      @   || k.errorType == Abi.RANGE_ERROR && k.errorArg0 == 1 && k.errorArg1 == 32
      @   && root.type == Slot.CNODE && (depth < 1 || 32 < depth));
      @ ensures root.type != Slot.CNODE ==> k.lookupType == Abi.INVALID_ROOT;
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
    public static /*@ nullable @*/ Slot pivot(Kernel k, Slot root, int index, int depth) {
        return operand(k, root, index, depth, true);
    }

    /**
     * The slot that exactly {@code depth} bits of {@code index} name below {@code root}.
     *
     * @return the slot, which may be empty; or null, with the error set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live;
      @ ensures Inv.inv(k) && (\result != null ==> \result.live && k.bitsLeft == 0);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ ensures \result != null ==> root.type == Slot.CNODE && 1 <= depth && depth <= 32;
      @ ensures \result != null && \old(Inv.settled()) ==> Inv.settled();
      @ ensures \result == null ==> (k.errorType == Abi.FAILED_LOOKUP && k.errorSource == source
      @   || k.errorType == Abi.RANGE_ERROR && k.errorArg0 == 1 && k.errorArg1 == 32
      @   && root.type == Slot.CNODE && (depth < 1 || 32 < depth));
      @ ensures root.type != Slot.CNODE ==> k.lookupType == Abi.INVALID_ROOT;
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
    private static /*@ nullable @*/ Slot operand(Kernel k, Slot root, int index, int depth,
            boolean source) {
        // The root must be a CNode.
        if (root.type() != Slot.CNODE) {
            Errors.invalidRoot(k);
            Errors.failedLookup(k, source);
            return null;
        }
        // The depth must be 1..32.
        if (depth < 1 || depth > Abi.WORD_BITS) {
            Errors.range(k, 1, Abi.WORD_BITS);
            return null;
        }
        Slot s = lookupSlot(k, root, index, depth);
        if (s == null) {
            Errors.failedLookup(k, source);
            return null;
        }
        // No bits may be left over.
        if (k.bitsLeft() != 0) {
            Errors.depthMismatch(k, k.bitsLeft(), 0);
            Errors.failedLookup(k, source);
            return null;
        }
        return s;
    }
}
