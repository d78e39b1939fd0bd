package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * System calls: which of the eight it is, and the receiving ones.
 *
 * <p>Any other number is a debug call, or the call that sets the TLS register, or a fault. Source:
 * ABI syscalls-and-ipc 1, 5.2, 5.6, 8.
 */
public final class Syscall {
    private Syscall() { }

    /**
     * Handles the system call of the current thread.
     *
     * @return OK, or PREEMPTED when the call was cut short and will be made again
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
    public static int handle(Kernel k) {
        int number = k.current().register(Abi.REG_SYSCALL);
        if (number == Abi.SYS_CALL) {
            return Invocation.perform(k, true, true);
        }
        if (number == Abi.SYS_SEND) {
            return Invocation.perform(k, false, true);
        }
        if (number == Abi.SYS_NB_SEND) {
            return Invocation.perform(k, false, false);
        }
        // A call that is no invocation is never one that was cut.
        Progress.forget(k, k.current());
        if (number == Abi.SYS_REPLY_RECV) {
            Reply.ofCaller(k);
            receive(k, true);
        } else if (number == Abi.SYS_RECV) {
            receive(k, true);
        } else if (number == Abi.SYS_NB_RECV) {
            receive(k, false);
        } else if (number == Abi.SYS_REPLY) {
            Reply.ofCaller(k);
        } else if (number == Abi.SYS_YIELD) {
            Scheduler.yield(k);
        } else if (!DebugCalls.handle(k, number)) {
            Fault.setUnknownSyscall(k, number);
            Fault.deliver(k, k.current());
        }
        return Abi.OK;
    }

    /**
     * The current thread receives from the endpoint or notification that r0 names.
     *
     * @param block whether it waits
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && k.current.caller != k.root;
      @ requires (\forall Tcb x; x.live && x.state == Abi.BLOCKED_ON_SEND && x.blockingCall
      @   ==> x.master.type == Slot.REPLY);
      @ requires (\forall Tcb x; x.live && x.state == Abi.BLOCKED_ON_RECEIVE
      @   ==> x.caller.type == Slot.NULL && x.caller != k.root);
      @ requires k.current.master.type == Slot.REPLY && k.candidate != k.current;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void receive(Kernel k, boolean block) {
        Tcb t = k.current();
        int cptr = t.register(Abi.REG_BADGE);
        Slot slot = CSpace.lookupCap(k, t, cptr);
        // The pointer must name a slot.
        if (slot == null) {
            Fault.setCap(k, cptr, true);
            Fault.deliver(k, t);
            return;
        }
        // It must hold a capability from which this thread may receive.
        if (!receivable(k, t, slot)) {
            Errors.missingCapability(k, 0);
            Fault.setCap(k, cptr, true);
            Fault.deliver(k, t);
            return;
        }
        if (slot.type() == Slot.NOTIFICATION) {
            Notifications.receive(k, t, slot.notification(), block);
            return;
        }
        // A reply that is still due is given up.
        Slots.clear(k, t.caller());
        Ipc.receive(k, t, slot, block);
    }

    /**
     * Whether the thread may receive from the capability: an endpoint with Receive, or a
     * notification with Receive that is bound to nobody else.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live;
      @ ensures \result ==> s.type == Slot.ENDPOINT || s.type == Slot.NOTIFICATION;
      @ assignable \strictly_nothing; @*/
    private static boolean receivable(Kernel k, Tcb t, Slot s) {
        int type = s.type();
        if (type != Slot.ENDPOINT && type != Slot.NOTIFICATION
                || Bits.and(s.rights(), Abi.RIGHT_READ) == 0) {
            return false;
        }
        if (type == Slot.ENDPOINT) {
            return true;
        }
        Notification n = s.notification();
        return n.boundTcb() == null || n.boundTcb() == t;
    }
}
