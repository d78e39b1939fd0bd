package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Invocations of the IRQ control capability: they make handler and SGI capabilities, which become
 * its children. Source: ABI invocations 5.
 */
public final class IrqControl {
    private IrqControl() { }

    /**
     * Decodes and performs an invocation.
     *
     * @param length number of message words
     * @param control the IRQ control capability
     * @return OK, or ERROR with the error recorded and nothing changed
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.extraSlots(k);
      @ requires control.live && control.type == Slot.IRQ_CONTROL;
      @ requires k.irqState != null && k.irqState.length == 160;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    static int decode(Kernel k, int label, int length, Slot control) {
        if (label == Abi.IRQ_ISSUE_HANDLER) {
            return decodeIssue(k, length, control);
        }
        if (label == Abi.IRQ_ISSUE_HANDLER_TRIGGER) {
            return decodeIssueTrigger(k, length, control);
        }
        if (label == Abi.IRQ_ISSUE_SGI_SIGNAL) {
            return decodeSgi(k, length, control);
        }
        return Errors.illegalOperation(k);
    }

    /** IssueIRQHandler: argument 0 irq, 1 index, 2 depth; extra capability 0 root CNode. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.extraSlots(k);
      @ requires control.live && control.type == Slot.IRQ_CONTROL;
      @ requires k.irqState != null && k.irqState.length == 160;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 3 <= length && control.next.type == Slot.IRQ_HANDLER
      @   && k.irqState[control.next.irq] == Abi.IRQ_SIGNAL;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeIssue(Kernel k, int length, Slot control) {
        Slot root = k.extraCap(0);
        // Three message words and the root are needed.
        if (length < 3 || root == null) {
            return Errors.truncated(k);
        }
        int irq = Message.argument(k, 0);
        int checked = checkFree(k, irq);
        if (checked != Abi.OK) {
            return checked;
        }
        Slot dest = emptyTarget(k, root, Message.argument(k, 1), Message.argument(k, 2));
        if (dest == null) {
            return Abi.ERROR;
        }
        issue(k, irq, control, dest);
        return Abi.OK;
    }

    /** IssueIRQHandlerTrigger: argument 0 irq, 1 trigger, 2 index, 3 depth; extra 0 root CNode. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.extraSlots(k);
      @ requires control.live && control.type == Slot.IRQ_CONTROL;
      @ requires k.irqState != null && k.irqState.length == 160;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 4 <= length && control.next.type == Slot.IRQ_HANDLER
      @   && k.irqState[control.next.irq] == Abi.IRQ_SIGNAL;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeIssueTrigger(Kernel k, int length, Slot control) {
        Slot root = k.extraCap(0);
        // Four message words and the root are needed.
        if (length < 4 || root == null) {
            return Errors.truncated(k);
        }
        int irq = Message.argument(k, 0);
        int checked = checkFree(k, irq);
        if (checked != Abi.OK) {
            return checked;
        }
        Slot dest = emptyTarget(k, root, Message.argument(k, 2), Message.argument(k, 3));
        if (dest == null) {
            return Abi.ERROR;
        }
        k.hw().setTrigger(irq, Message.argument(k, 1) != 0);
        issue(k, irq, control, dest);
        return Abi.OK;
    }

    /** IssueSGISignal: argument 0 SGI number, 1 target, 2 index, 3 depth; extra 0 root CNode. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.extraSlots(k);
      @ requires control.live && control.type == Slot.IRQ_CONTROL;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 4 <= length && control.next.type == Slot.SGI_SIGNAL
      @   && 0 <= control.next.sgi && control.next.sgi < Abi.SGI_COUNT
      @   && 0 <= control.next.sgiTarget && control.next.sgiTarget < Abi.SGI_TARGETS;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeSgi(Kernel k, int length, Slot control) {
        Slot root = k.extraCap(0);
        // Four message words and the root are needed.
        if (length < 4 || root == null) {
            return Errors.truncated(k);
        }
        int sgi = Message.argument(k, 0);
        int target = Message.argument(k, 1);
        // There is no such software interrupt.
        if (!Bits.below(sgi, Abi.SGI_COUNT)) {
            return Errors.range(k, 0, Abi.SGI_COUNT - 1);
        }
        // There is no such target.
        if (!Bits.below(target, Abi.SGI_TARGETS)) {
            return Errors.invalidArgument(k, 1);
        }
        Slot dest = emptyTarget(k, root, Message.argument(k, 2), Message.argument(k, 3));
        if (dest == null) {
            return Abi.ERROR;
        }
        dest.setSgiSignal(sgi, target);
        Slots.insertCopy(k, control, dest);
        return Abi.OK;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && k.irqState != null && k.irqState.length == 160;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK
      @   <==> 0 <= irq && irq <= Abi.MAX_IRQ && k.irqState[irq] == Abi.IRQ_INACTIVE;
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable k.errorType, k.errorArg0, k.errorArg1; @*/
    private static int checkFree(Kernel k, int irq) {
        // There is no such interrupt.
        if (Bits.below(Abi.MAX_IRQ, irq)) {
            return Errors.range(k, 0, Abi.MAX_IRQ);
        }
        // It has a handler already, or the kernel uses it.
        if (k.irqState(irq) != Abi.IRQ_INACTIVE) {
            return Errors.revokeFirst(k);
        }
        return Abi.OK;
    }

    /** The slot that an index and a depth choose; null, with the error, if it is not empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live;
      @ ensures Inv.inv(k);
      @ ensures \result != null ==> \result.live && \result.type == Slot.NULL
      @   && \result.next == \result && !\fresh(\result);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch;
      @ ensures \result != null && \old(Inv.settled()) ==> Inv.settled();
      @ ensures \result == null ==> k.errorType == Abi.FAILED_LOOKUP
      @   || k.errorType == Abi.RANGE_ERROR || k.errorType == Abi.DELETE_FIRST;
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
    private static /*@ nullable @*/ Slot emptyTarget(Kernel k, Slot root, int index,
            int depth) {
        Slot dest = CSpace.target(k, root, index, depth);
        if (dest == null) {
            return null;
        }
        // The destination slot holds a capability.
        if (dest.type() != Slot.NULL) {
            Errors.deleteFirst(k);
            return null;
        }
        return dest;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && control.live && control.type == Slot.IRQ_CONTROL;
      @ requires dest.live && dest.type == Slot.NULL && dest != k.root;
      @ requires k.irqState != null && k.irqState.length == 160 && 0 <= irq && irq <= 159;
      @ ensures Inv.inv(k) && dest.type == Slot.IRQ_HANDLER && dest.irq == irq;
      @ ensures control.next == dest && dest.prev == control;
      @ ensures k.irqState[irq] == Abi.IRQ_SIGNAL;
      @ assignable k.irqState[irq], dest.*, control.next, control.next.prev, control.untypedFree;
      @*/
    private static void issue(Kernel k, int irq, Slot control, Slot dest) {
        Irq.setState(k, irq, Abi.IRQ_SIGNAL);
        dest.setIrqHandler(irq);
        Slots.insertCopy(k, control, dest);
    }
}
