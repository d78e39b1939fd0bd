package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Invocations that set a thread's priorities, binding, TLS register and flags.
 *
 * <p>Source: ABI invocations 4. Any label that no other file of the thread invocations knows comes
 * here.
 */
public final class ThreadControl {
    private ThreadControl() { }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && Inv.extraSlots(k);
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live;
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    static int decode(Kernel k, int label, int length, Tcb t, boolean call) {
        if (label == Abi.TCB_SET_PRIORITY || label == Abi.TCB_SET_MC_PRIORITY) {
            return decodePriority(k, label, length, t);
        }
        if (label == Abi.TCB_SET_SCHED_PARAMS) {
            return decodeParameters(k, length, t);
        }
        if (label == Abi.TCB_BIND_NOTIFICATION) {
            return decodeBind(k, t);
        }
        if (label == Abi.TCB_UNBIND_NOTIFICATION) {
            return decodeUnbind(k, t);
        }
        if (label == Abi.TCB_SET_TLS_BASE) {
            return decodeTls(k, length, t);
        }
        if (label == Abi.TCB_SET_FLAGS) {
            return decodeFlags(k, length, t, call);
        }
        // There is no such operation.
        return Errors.illegalOperation(k);
    }

    /** SetPriority, SetMCPriority: argument 0 priority; extra capability 0 authority. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && Inv.extraSlots(k);
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live && t.state == \old(t.state);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK && label == Abi.TCB_SET_PRIORITY
      @   ==> t.priority <= \old(k.extraCap[0].thread.maxPriority);
      @ ensures \result == Abi.OK && label != Abi.TCB_SET_PRIORITY
      @   ==> t.maxPriority <= \old(k.extraCap[0].thread.maxPriority);
      @ ensures \result == Abi.ERROR
      @   ==> t.priority == \old(t.priority) && t.maxPriority == \old(t.maxPriority);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodePriority(Kernel k, int label, int length, Tcb t) {
        // One message word and the authority are needed.
        if (length < 1 || k.extraCap(0) == null) {
            return Errors.truncated(k);
        }
        int priority = Message.argument(k, 0);
        int code = checkPriority(k, priority, k.extraCap(0));
        if (code != Abi.OK) {
            return code;
        }
        if (label == Abi.TCB_SET_PRIORITY) {
            Threads.setPriority(k, t, priority);
        } else {
            t.setMaxPriority(priority);
        }
        return Abi.OK;
    }

    /** SetSchedParams: argument 0 maximum controlled priority, 1 priority; extra 0 authority. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && Inv.extraSlots(k);
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live && t.state == \old(t.state);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> t.priority <= \old(k.extraCap[0].thread.maxPriority)
      @   && t.maxPriority <= \old(k.extraCap[0].thread.maxPriority);
      @ ensures \result == Abi.ERROR
      @   ==> t.priority == \old(t.priority) && t.maxPriority == \old(t.maxPriority);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeParameters(Kernel k, int length, Tcb t) {
        Slot authority = k.extraCap(0);
        // Two message words and the authority are needed.
        if (length < 2 || authority == null) {
            return Errors.truncated(k);
        }
        int most = Message.argument(k, 0);
        int priority = Message.argument(k, 1);
        int code = checkPriority(k, most, authority);
        if (code == Abi.OK) {
            code = checkPriority(k, priority, authority);
        }
        if (code != Abi.OK) {
            return code;
        }
        t.setMaxPriority(most);
        Threads.setPriority(k, t, priority);
        return Abi.OK;
    }

    /** Whether the authority allows to give away this priority. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && authority.live;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK <==> authority.type == Slot.THREAD
      @   && 0 <= priority && priority <= authority.thread.maxPriority;
      @ ensures \result == Abi.OK ==> priority <= 255;
      @ assignable k.errorType, k.errorArg0, k.errorArg1; @*/
    private static int checkPriority(Kernel k, int priority, Slot authority) {
        // The authority must be a thread.
        if (authority.type() != Slot.THREAD) {
            return Errors.invalidCapability(k, 1);
        }
        int most = authority.thread().maxPriority();
        // The priority must not be above the authority's maximum controlled priority.
        if (Bits.below(most, priority)) {
            return Errors.range(k, 0, most);
        }
        return Abi.OK;
    }

    /** BindNotification: extra capability 0 notification. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && Inv.extraSlots(k);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> \old(t.boundNotification) == null
      @   && k.extraCap[0].type == Slot.NOTIFICATION
      @   && t.boundNotification == k.extraCap[0].notification
      @   && t.boundNotification.boundTcb == t;
      @ ensures \result == Abi.ERROR ==> t.boundNotification == \old(t.boundNotification);
      @ assignable t.boundNotification, k.extraCap[0].notification.boundTcb, k.errorType; @*/
    private static int decodeBind(Kernel k, Tcb t) {
        Slot s = k.extraCap(0);
        // The notification is needed.
        if (s == null) {
            return Errors.truncated(k);
        }
        // The thread must not be bound yet; the capability must be a notification with Receive.
        if (t.boundNotification() != null || s.type() != Slot.NOTIFICATION
                || Bits.and(s.rights(), Abi.RIGHT_READ) == 0) {
            return Errors.illegalOperation(k);
        }
        Notification n = s.notification();
        // Nobody may wait for the notification, and no thread be bound to it.
        if (!Queue.isEmpty(k, n.waitQueue()) || n.boundTcb() != null) {
            return Errors.illegalOperation(k);
        }
        Notifications.bind(k, t, n);
        return Abi.OK;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && t.boundNotification == null;
      @ ensures \result == (\old(t.boundNotification) == null ? Abi.ERROR : Abi.OK);
      @ assignable t.boundNotification, t.boundNotification.boundTcb, k.errorType; @*/
    private static int decodeUnbind(Kernel k, Tcb t) {
        // The thread must be bound.
        if (t.boundNotification() == null) {
            return Errors.illegalOperation(k);
        }
        Notifications.unbind(k, t);
        return Abi.OK;
    }

    /** SetTLSBase: argument 0 value. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live && t.state == \old(t.state);
      @ ensures \result == (length < 1 ? Abi.ERROR : Abi.OK);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeTls(Kernel k, int length, Tcb t) {
        // One message word is needed.
        if (length < 1) {
            return Errors.truncated(k);
        }
        t.setRegister(Abi.REG_TPIDRURO, Message.argument(k, 0));
        if (t == k.current()) {
            Scheduler.reschedule(k);
        }
        return Abi.OK;
    }

    /** SetFlags: argument 0 flags to clear, 1 flags to set; bit 0 switches the FPU off. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live;
      @ ensures \result == (length < 2 ? Abi.ERROR : Abi.OK);
      @ ensures t != k.current ==> t.state == \old(t.state);
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeFlags(Kernel k, int length, Tcb t, boolean call) {
        // Two message words are needed.
        if (length < 2) {
            return Errors.truncated(k);
        }
        boolean kept = t.fpuDisabled() && !Bits.has(Message.argument(k, 0), 0);
        // Without floating point there is no flag.
        t.setFpuDisabled(Abi.FPU && (kept || Bits.has(Message.argument(k, 1), 0)));
        if (t.fpuDisabled()) {
            Fpu.release(k, t);
        }
        if (t == k.current()) {
            Fpu.use(k, t);
        }
        if (call) {
            Message.setReplyWord(k, 0, t.fpuDisabled() ? 1 : 0);
            Message.reply(k, 1);
        }
        return Abi.OK;
    }
}
