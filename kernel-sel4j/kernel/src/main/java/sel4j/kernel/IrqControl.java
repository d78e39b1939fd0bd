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
    private static Slot emptyTarget(Kernel k, Slot root, int index, int depth) {
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

    private static void issue(Kernel k, int irq, Slot control, Slot dest) {
        Irq.setState(k, irq, Abi.IRQ_SIGNAL);
        dest.setIrqHandler(irq);
        Slots.insertCopy(k, control, dest);
    }
}
