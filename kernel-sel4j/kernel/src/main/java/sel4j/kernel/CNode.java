package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The operations on slots that a CNode capability allows.
 *
 * <p>Each function checks everything in the order of the ABI and changes nothing but the error
 * record until all checks have passed; then it acts, and cannot fail. Source: ABI invocations 3,
 * objects-and-caps 5.
 */
public final class CNode {
    private CNode() { }

    /**
     * Decodes and performs a call on a CNode capability. Arguments 0 and 1 are index and depth of
     * the slot that the operation is about.
     *
     * @return OK, ERROR, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.CNODE && Inv.extraSlots(k);
      @ requires Inv.settled() && Inv.idle(k);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        // The label must be one of a CNode's.
        if (label < Abi.CNODE_REVOKE || label > Abi.CNODE_SAVE_CALLER) {
            return Errors.illegalOperation(k);
        }
        // Index and depth must be there, and name a slot.
        if (length < 2) {
            return Errors.truncated(k);
        }
        Slot dest = CSpace.target(k, slot, Message.argument(k, 0), Message.argument(k, 1));
        if (dest == null) {
            return Abi.ERROR;
        }
        if (label >= Abi.CNODE_COPY && label <= Abi.CNODE_MUTATE) {
            return decodeInsert(k, label, length, dest);
        }
        return decodeOther(k, label, length, dest);
    }

    /** All operations on a slot but those that fill it with a capability from another one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest != k.scratch && dest != k.root;
      @ requires Inv.extraSlots(k) && Inv.settled() && Inv.idle(k);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ assignable \everything; @*/
    private static int decodeOther(Kernel k, int label, int length, Slot dest) {
        if (label == Abi.CNODE_REVOKE) {
            return Delete.revoke(k, dest);
        }
        if (label == Abi.CNODE_DELETE) {
            return Delete.delete(k, dest);
        }
        if (label == Abi.CNODE_CANCEL_BADGED_SENDS) {
            return decodeCancelBadgedSends(k, dest);
        }
        if (label == Abi.CNODE_ROTATE) {
            return Rotate.decode(k, length, dest);
        }
        return decodeSaveCaller(k, dest);
    }

    /**
     * Copy, Mint, Move, Mutate. Arguments: 2 source index, 3 source depth; Copy and Mint: 4 rights;
     * Mint: 5 data; Mutate: 4 data; extra capability 0: the source's root.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest != k.scratch && dest != k.root;
      @ requires Inv.extraSlots(k) && Inv.settled();
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> \old(dest.type) == Slot.NULL && dest.type != Slot.NULL;
      @ ensures \result == Abi.ERROR ==> dest.type == \old(dest.type);
      @ assignable \everything; @*/
    private static int decodeInsert(Kernel k, int label, int length, Slot dest) {
        Slot src = source(k, length, dest);
        if (src == null) {
            return Abi.ERROR;
        }
        if (label == Abi.CNODE_MOVE) {
            Slots.move(k, src, dest);
            return Abi.OK;
        }
        // Copy and Mutate have one word more, Mint has two.
        if (length < 5 || label == Abi.CNODE_MINT && length < 6) {
            return Errors.truncated(k);
        }
        if (label == Abi.CNODE_MUTATE) {
            return mutate(k, src, dest, Message.argument(k, 4));
        }
        boolean mint = label == Abi.CNODE_MINT;
        return copy(k, src, dest, Message.argument(k, 4), mint, mint ? Message.argument(k, 5) : 0);
    }

    /**
     * The slot whose capability is to come into the slot {@code dest}.
     *
     * @return a filled slot, and {@code dest} is empty; or null, with the error set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && Inv.extraSlots(k);
      @ ensures Inv.inv(k);
      @ ensures \result != null ==> \result.live && \result.type != Slot.NULL
      @   && dest.type == Slot.NULL && \result != k.root && \result != k.scratch
      @   && !\fresh(\result);
      @ assignable k.errorType, k.errorArg0, k.errorArg1, k.errorSource, k.bitsLeft, k.lookupType,
      @   k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound; @*/
    private static /*@ nullable @*/ Slot source(Kernel k, int length, Slot dest) {
        // The source must be named.
        if (length < 4 || k.extraCap(0) == null) {
            Errors.truncated(k);
            return null;
        }
        // The destination must be empty.
        if (dest.type() != Slot.NULL) {
            Errors.deleteFirst(k);
            return null;
        }
        int depth = Message.argument(k, 3);
        Slot src = CSpace.source(k, k.extraCap(0), Message.argument(k, 2), depth);
        // The source must not be empty.
        if (src != null && src.type() == Slot.NULL) {
            Errors.missingCapability(k, depth);
            Errors.failedLookup(k, true);
            return null;
        }
        return src;
    }

    /**
     * A copy of the capability in {@code src}, with masked rights, goes to the empty slot
     * {@code dest}.
     *
     * @param withData apply the data word: a badge or a guard
     * @return OK; or ERROR, when there is no such copy
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src.type != Slot.NULL;
      @ requires dest.type == Slot.NULL && dest != k.root && Inv.inRing(src);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> dest.type == src.type && src.next == dest && dest.prev == src;
      @ ensures \result == Abi.ERROR ==> dest.type == Slot.NULL && src.next == \old(src.next)
      @   && src.next.prev == src && src.untypedFree == \old(src.untypedFree);
      @ assignable dest.*, src.next, src.next.prev, src.untypedFree, k.errorType; @*/
    public static int copy(Kernel k, Slot src, Slot dest, int rights, boolean withData, int data) {
        //@ assert dest.next == dest && dest != src;
        //@ assert src.next != null && src.next.prev == src && src.next != dest;
        int code = prepare(k, src, dest, rights, withData, data);
        if (code == Abi.OK) {
            Slots.insertCopy(k, src, dest);
        } else {
            Slots.empty(k, dest);
        }
        return code;
    }

    /**
     * The slot {@code s}, in no ring, gets what a copy of the capability in {@code src} would be.
     *
     * @return OK; or ERROR, when there is no such copy: what the slot holds then means nothing
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && s.live && src.type != Slot.NULL && src != s;
      @ requires s.next == s && s != k.root;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> s.type == src.type && Inv.sameMemory(s, src);
      @ ensures s.live && s.next == s && s.prev == s;
      @ assignable s.*, k.errorType; @*/
    private static int prepare(Kernel k, Slot src, Slot s, int rights, boolean withData, int data) {
        Slots.fill(k, src, s);
        Cap.maskRights(k, s, rights);
        if (withData) {
            Cap.updateData(k, s, false, data);
        }
        int code = Cap.derivePrepared(k, src, s);
        // What cannot be copied, or cannot take the data, is refused.
        if (code == Abi.OK && s.type() == Slot.NULL) {
            return Errors.illegalOperation(k);
        }
        return code;
    }

    /** The capability moves to the empty slot, with new data that it must accept. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src.type != Slot.NULL;
      @ requires dest.type == Slot.NULL && dest != k.root;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> dest.type != Slot.NULL;
      @ ensures \result == Abi.ERROR ==> dest.type == Slot.NULL;
      @ assignable \everything; @*/
    private static int mutate(Kernel k, Slot src, Slot dest, int data) {
        // A badge cannot be changed, and a guard must fit.
        if (!Slots.moveWithData(k, src, dest, data)) {
            return Errors.illegalOperation(k);
        }
        return Abi.OK;
    }

    /** The slot's endpoint: those who wait to send with the capability's badge give up. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ assignable \everything; @*/
    private static int decodeCancelBadgedSends(Kernel k, Slot dest) {
        // It must be an endpoint capability with all four rights.
        if (dest.type() != Slot.ENDPOINT || dest.rights() != Abi.RIGHTS_ALL) {
            return Errors.illegalOperation(k);
        }
        if (dest.badge() == 0) {
            return Abi.OK;
        }
        //@ assert dest.endpoint != null && dest.endpoint.live;
        return BadgedSends.cancel(k, dest.endpoint(), dest.badge());
    }

    /** The reply capability of the current thread's last received Call moves to the empty slot. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest != k.root;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ assignable \everything; @*/
    private static int decodeSaveCaller(Kernel k, Slot dest) {
        // The destination must be empty.
        if (dest.type() != Slot.NULL) {
            return Errors.deleteFirst(k);
        }
        Tcb t = k.current();
        //@ assert t != null && t.live && t.caller != null && t.caller.live;
        Slot caller = t.caller();
        if (caller.type() == Slot.REPLY && !caller.replyMaster()) {
            Slots.move(k, caller, dest);
        }
        return Abi.OK;
    }
}
