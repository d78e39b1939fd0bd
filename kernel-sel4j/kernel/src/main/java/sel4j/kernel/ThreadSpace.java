package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Invocations that give a thread its capability space, its address space and its fault handler.
 *
 * <p>The capabilities that a thread holds are copies. Its IPC buffer is {@link ThreadBuffer}'s.
 * Source: ABI invocations 4 (Configure, SetSpace), 4.3.
 */
public final class ThreadSpace {
    private ThreadSpace() { }

    /**
     * Configure: argument 0 fault handler, 1 data of the CSpace, 2 of the VSpace, 3 buffer address;
     * extra capabilities 0 CSpace, 1 VSpace, 2 buffer frame. SetSpace: the same without the buffer.
     *
     * @param slot the invoked thread capability
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k) && k.candidate == null;
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.THREAD && Inv.extraSlots(k);
      @ requires slot.thread.cspace != k.root && slot.thread.cspace != k.scratch;
      @ requires slot.thread.vspace != k.root && slot.thread.vspace != k.scratch;
      @ requires slot.thread.buffer != k.root && slot.thread.buffer != k.scratch;
      @ requires slot != slot.thread.cspace && slot != slot.thread.vspace;
      @ requires k.extraCap[1] != slot.thread.cspace && k.extraCap[2] != slot.thread.cspace
      @   && k.extraCap[2] != slot.thread.vspace;
      @ requires (\forall Slot x; x.live && x.revocable && !x.firstBadged
      @   ==> x.type == Slot.ENDPOINT || x.type == Slot.NOTIFICATION || x.type == Slot.ASID_POOL);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    static int decode(Kernel k, int label, int length, Slot slot) {
        boolean configure = label == Abi.TCB_CONFIGURE;
        Slot cspace = k.extraCap(0);
        Slot vspace = k.extraCap(1);
        // The arguments and the capabilities are needed.
        if (length < (configure ? 4 : 3) || cspace == null || vspace == null
                || configure && k.extraCap(2) == null) {
            return Errors.truncated(k);
        }
        int code = Abi.OK;
        if (configure) {
            code = ThreadBuffer.check(k, k.extraCap(2), Message.argument(k, 3));
        }
        if (code == Abi.OK) {
            code = check(k, slot.thread(), cspace, vspace);
        }
        if (code == Abi.OK) {
            code = set(k, slot, cspace, vspace);
        }
        if (code == Abi.OK && configure) {
            code = ThreadBuffer.set(k, slot, k.extraCap(2), Message.argument(k, 3));
        }
        return code;
    }

    /** The checks of both invocations. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live && cspace.live && vspace.live;
      @ ensures Inv.inv(k) && Inv.idle(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK
      @   ==> cspace.type == Slot.CNODE && vspace.type == Slot.PAGE_DIRECTORY;
      @ ensures \result == Abi.OK
      @   ==> (\forall int i; i == k.current.register[Abi.REG_MR0 + 1] && i != 0 ==>
      @     (i < 0 ? 31 - (-1 - i) / 8 % 32 : i / 8 % 32) + cspace.radix <= 32);
      @ assignable k.scratch.*, k.errorType; @*/
    private static int check(Kernel k, Tcb t, Slot cspace, Slot vspace) {
        // What the thread holds now must not take long to delete.
        if (Delete.longRunning(k, t.cspace()) || Delete.longRunning(k, t.vspace())) {
            return Errors.illegalOperation(k);
        }
        // The CSpace must be a CNode that accepts the data and can be copied.
        int code = checkCopy(k, cspace, Message.argument(k, 1), Slot.CNODE);
        if (code != Abi.OK) {
            return code;
        }
        // The VSpace must be a page directory that has its ASID; its data means nothing.
        return checkCopy(k, vspace, 0, Slot.PAGE_DIRECTORY);
    }

    /**
     * Whether a copy of the capability, with a data word that is applied unless it is 0, is one of
     * the wanted type.
     *
     * @return OK; or ERROR with the error of the derivation, or IllegalOperation
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && src.live && wanted != Slot.NULL;
      @ ensures Inv.inv(k) && Inv.idle(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> src.type == wanted;
      @ ensures \result == Abi.OK && data != 0 && wanted == Slot.CNODE
      @   ==> (data < 0 ? 31 - (-1 - data) / 8 % 32 : data / 8 % 32) + src.radix <= 32;
      @ assignable k.scratch.*, k.errorType; @*/
    static int checkCopy(Kernel k, Slot src, int data, int wanted) {
        Slot s = k.scratch();
        int code = Abi.OK;
        if (src.type() != Slot.NULL) {
            code = Cap.derive(k, src, s);
        }
        if (code == Abi.OK && data != 0) {
            Cap.updateData(k, s, false, data);
        }
        boolean right = s.type() == wanted;
        Slots.empty(k, s);
        if (code != Abi.OK) {
            return code;
        }
        return right ? Abi.OK : Errors.illegalOperation(k);
    }

    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.THREAD && cspace.live && vspace.live;
      @ requires cspace.type == Slot.CNODE && vspace.type == Slot.PAGE_DIRECTORY;
      @ requires slot.thread.cspace != k.root && slot.thread.cspace != k.scratch;
      @ requires slot.thread.vspace != k.root && slot.thread.vspace != k.scratch;
      @ requires slot != slot.thread.cspace && slot != slot.thread.vspace;
      @ requires vspace != slot.thread.cspace;
      @ requires (\forall int i; i == k.current.register[Abi.REG_MR0 + 1] && i != 0
      @   ==> (i < 0 ? 31 - (-1 - i) / 8 % 32 : i / 8 % 32) + cspace.radix <= 32);
      @ requires (\forall Slot x; x.live && x.revocable && !x.firstBadged
      @   ==> x.type == Slot.ENDPOINT || x.type == Slot.NOTIFICATION || x.type == Slot.ASID_POOL);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int set(Kernel k, Slot slot, Slot cspace, Slot vspace) {
        Tcb t = slot.thread();
        t.setFaultHandler(Message.argument(k, 0));
        int code = install(k, slot, cspace, t.cspace(), Message.argument(k, 1));
        if (code != Abi.OK) {
            return code;
        }
        return install(k, slot, vspace, t.vspace(), 0);
    }

    /**
     * Puts a copy of a capability into a slot of the thread, in place of what is there; but leaves
     * the slot empty if the deletion changes what is copied, or the invoked capability.
     *
     * @param slot the invoked thread capability
     * @param dest a slot of its thread
     * @param data a data word that is applied unless it is 0
     * @return OK or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.THREAD && src.live && dest.live;
      @ requires src.type == Slot.CNODE || src.type == Slot.PAGE_DIRECTORY
      @   || src.type == Slot.FRAME;
      @ requires dest != k.root && dest != k.scratch;
      @ requires src.type == Slot.CNODE && data != 0
      @   ==> (data < 0 ? 31 - (-1 - data) / 8 % 32 : data / 8 % 32) + src.radix <= 32;
      @ requires (\forall Slot x; x.live && x.revocable && !x.firstBadged
      @   ==> x.type == Slot.ENDPOINT || x.type == Slot.NOTIFICATION || x.type == Slot.ASID_POOL);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures \result == Abi.OK ==> dest.type == Slot.NULL || dest.type == \old(src.type);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    static int install(Kernel k, Slot slot, Slot src, Slot dest, int data) {
        Tcb t = slot.thread();
        int type = src.type();
        int place = Cap.placeOf(k, src);
        int bits = Cap.bitsOf(k, src);
        if (Delete.delete(k, dest) == Abi.PREEMPTED) {
            return Abi.PREEMPTED;
        }
        if (src.type() == type && Cap.placeOf(k, src) == place && Cap.bitsOf(k, src) == bits
                && slot.type() == Slot.THREAD && slot.thread() == t) {
            Cap.derive(k, src, dest);
            if (data != 0) {
                Cap.updateData(k, dest, false, data);
            }
            Slots.insertCopy(k, src, dest);
        }
        return Abi.OK;
    }
}
