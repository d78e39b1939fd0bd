package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Send, NBSend and Call: the capability that is invoked decides what happens.
 *
 * <p>It finds the capabilities, hands on to the object's own file, and answers a Call. While the
 * operation lasts the calling thread is in state Restart, so that one that is cut short is simply
 * made again. Source: ABI syscalls-and-ipc 4, 6.
 */
public final class Invocation {
    private Invocation() { }

    /**
     * The current thread invokes the capability that r0 names.
     *
     * @param call whether it waits for an answer
     * @param block whether it may wait for a receiver, or for its fault handler
     * @return OK or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && k.current.state == Abi.RUNNING;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures \result == Abi.OK || \result == Abi.PREEMPTED;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures k.candidate == null && !k.reschedule ==> k.current.link.queue == null
      @   && (k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART);
      @ ensures \result == Abi.PREEMPTED ==> k.current.link.queue == null;
      @ assignable \everything; @*/
    public static int perform(Kernel k, boolean call, boolean block) {
        Tcb t = k.current();
        int info = t.register(Abi.REG_INFO);
        Slot slot = find(k, t, info);
        if (slot == null) {
            Progress.forget(k, t);
            if (block) {
                Fault.deliver(k, t);
            }
            return Abi.OK;
        }
        t.setState(Abi.RESTART);
        int code = decode(k, slot, Message.label(info), lengthOf(k, t, info), call, block);
        ExtraCaps.drop(k);
        if (code == Abi.PREEMPTED) {
            return code;
        }
        Progress.forget(k, t);
        // Whoever waits or is stopped by its own operation gets no answer now.
        if (t.state() == Abi.RESTART) {
            if (call) {
                if (code == Abi.ERROR) {
                    replyError(k, t);
                } else {
                    Message.reply(k, 0);
                }
            }
            t.setState(Abi.RUNNING);
        }
        return Abi.OK;
    }

    /** The capability invoked, with its extra capabilities; null, with the fault set, if none. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k);
      @ ensures \result != null ==> \result.live && \result != k.root && \result != k.scratch;
      @ ensures \result != null ==> Inv.extraSlots(k);
      @ ensures \result == null ==> k.faultType == Abi.CAP_FAULT;
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.faultType, k.faultWord0, k.faultWord1, k.extraCap[0 .. 2]; @*/
    private static /*@ nullable @*/ Slot find(Kernel k, Tcb t, int info) {
        int cptr = t.register(Abi.REG_BADGE);
        // The pointer must name a slot.
        Slot slot = CSpace.lookupCap(k, t, cptr);
        if (slot == null) {
            Fault.setCap(k, cptr, false);
            return null;
        }
        // So must those of the extra capabilities, in their order.
        if (!ExtraCaps.lookup(k, t, Buffer.ofSender(k, t), Message.extraCaps(info))) {
            ExtraCaps.drop(k);
            return null;
        }
        return slot;
    }

    /** Number of message words that the thread really sends: no more than 4 without a buffer. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures 0 <= \result && \result <= Abi.MAX_MESSAGE_LENGTH;
      @ assignable \strictly_nothing; @*/
    private static int lengthOf(Kernel k, Tcb t, int info) {
        int length = Message.length(info);
        if (length > Abi.MESSAGE_REGISTERS && Buffer.ofSender(k, t) == null) {
            return Abi.MESSAGE_REGISTERS;
        }
        return length;
    }

    /** Endpoints, notifications and replies ignore the label; all other objects decode it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires slot.live && slot != k.root && slot != k.scratch && Inv.extraSlots(k);
      @ requires 0 <= length && length <= Abi.MAX_MESSAGE_LENGTH;
      @ requires k.current.link.queue == null && k.current.state == Abi.RESTART;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ assignable \everything; @*/
    private static int decode(Kernel k, Slot slot, int label, int length, boolean call,
            boolean block) {
        int type = slot.type();
        // An endpoint or notification needs Send; a master reply capability is nobody's to invoke.
        if (type == Slot.ENDPOINT && Bits.and(slot.rights(), Abi.RIGHT_WRITE) != 0) {
            Ipc.send(k, k.current(), slot, call, block);
            return Abi.OK;
        }
        if (type == Slot.NOTIFICATION && Bits.and(slot.rights(), Abi.RIGHT_WRITE) != 0) {
            Notifications.signal(k, slot.notification(), slot.badge());
            return Abi.OK;
        }
        if (type == Slot.REPLY && !slot.replyMaster()) {
            Reply.send(k, slot);
            return Abi.OK;
        }
        if (type == Slot.UNTYPED) {
            return Untyped.decode(k, label, length, slot, call);
        }
        if (type == Slot.CNODE) {
            return CNode.decode(k, label, length, slot, call);
        }
        if (type == Slot.THREAD) {
            return Threads.decode(k, label, length, slot, call);
        }
        return decodeOther(k, slot, label, length, call);
    }

    /** Capabilities of address spaces, interrupts and domains; and those that nobody can invoke. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires slot.live && slot != k.root && slot != k.scratch && Inv.extraSlots(k);
      @ requires 0 <= length && length <= Abi.MAX_MESSAGE_LENGTH;
      @ requires k.current.link.queue == null && k.current.state == Abi.RESTART;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ assignable \everything; @*/
    private static int decodeOther(Kernel k, Slot slot, int label, int length, boolean call) {
        int type = slot.type();
        if (type == Slot.FRAME || type == Slot.PAGE_TABLE || type == Slot.PAGE_DIRECTORY) {
            return VSpace.decode(k, label, length, slot, call);
        }
        if (type == Slot.ASID_CONTROL || type == Slot.ASID_POOL) {
            return Asid.decode(k, label, length, slot, call);
        }
        if (type == Slot.IRQ_CONTROL || type == Slot.IRQ_HANDLER || type == Slot.SGI_SIGNAL) {
            return Irq.decode(k, label, length, slot, call);
        }
        if (type == Slot.DOMAIN) {
            return Domains.decode(k, label, length);
        }
        // Nothing, what is being deleted, or a right is missing.
        return Errors.invalidCapability(k, 0);
    }

    /** Answers a Call with the error in the kernel's record. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && t.register[Abi.REG_BADGE] == 0;
      @ assignable t.register[*]; @*/
    private static void replyError(Kernel k, Tcb t) {
        Frame buffer = Buffer.ofReceiver(k, t);
        int type = k.errorType();
        int length = 0;
        if (type == Abi.INVALID_ARGUMENT || type == Abi.INVALID_CAPABILITY
                || type == Abi.NOT_ENOUGH_MEMORY) {
            length = Message.put(k, t, buffer, 0, k.errorArg0());
        } else if (type == Abi.RANGE_ERROR) {
            Message.put(k, t, buffer, 0, k.errorArg0());
            length = Message.put(k, t, buffer, 1, k.errorArg1());
        } else if (type == Abi.FAILED_LOOKUP) {
            Message.put(k, t, buffer, 0, k.errorSource() ? 1 : 0);
            length = FaultMessage.lookup(k, t, buffer, 1, k.lookupType(), k.lookupBitsLeft(),
                k.lookupGuard(), k.lookupBitsFound());
        }
        t.setRegister(Abi.REG_BADGE, 0);
        t.setRegister(Abi.REG_INFO, Message.info(type, 0, 0, length));
    }
}
