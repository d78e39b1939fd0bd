package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Reply capabilities: each answers one Call, once.
 *
 * <p>Every thread that ever ran has a hidden master reply capability. A Call puts a child of it
 * into the receiver's caller slot; there is at most one such child, and while the thread waits for
 * its reply. Source: ABI syscalls-and-ipc 5.5, 5.6.
 */
public final class Reply {
    private Reply() { }

    /** The thread gets its master reply capability, unless it has it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.master != k.root;
      @ ensures Inv.inv(k) && t.master.live && t.master.type != Slot.NULL;
      @ ensures \old(t.master.type) == Slot.NULL ==> t.master.type == Slot.REPLY
      @   && t.master.replyTcb == t && t.master.replyMaster && k.root.next == t.master;
      @ ensures \old(t.master.type) != Slot.NULL ==> t.master.type == \old(t.master.type);
      @ assignable t.master.*, k.root.next, k.root.next.prev; @*/
    public static void createMaster(Kernel k, Tcb t) {
        Slot master = t.master();
        if (master.type() == Slot.NULL) {
            master.setReply(t, true, Abi.RIGHT_GRANT);
            Slots.insertOriginal(k, k.root(), master);
        }
    }

    /**
     * The thread {@code s} waits for the reply of {@code r}, which gets the capability to give it.
     *
     * @param grant whether the reply may carry capabilities: Grant of the capability through which
     *     r received
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live && s.link.queue == null;
      @ requires s.master.type == Slot.REPLY && r.caller.type == Slot.NULL && r.caller != k.root;
      @ ensures Inv.inv(k) && s.state == Abi.BLOCKED_ON_REPLY && s.link.queue == null;
      @ ensures r.caller.live && r.caller.type == Slot.REPLY && r.caller.replyTcb == s;
      @ ensures !r.caller.replyMaster && r.caller.rights == (grant ? Abi.RIGHT_GRANT : 0);
      @ ensures s == k.current ==> k.reschedule || k.candidate != null;
      @ assignable s.state, k.reschedule, r.caller.*, s.master.next, s.master.next.prev,
      @   s.master.untypedFree; @*/
    public static void expect(Kernel k, Tcb s, Tcb r, boolean grant) {
        Threads.setState(k, s, Abi.BLOCKED_ON_REPLY);
        Slot caller = r.caller();
        caller.setReply(s, false, grant ? Abi.RIGHT_GRANT : 0);
        Slots.insertCopy(k, s.master(), caller);
    }

    /**
     * The thread's outstanding reply capability is deleted, wherever it is, and its fault
     * forgotten.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.master != k.root && t.master != k.scratch;
      @ requires t.link.queue == null;
      @ ensures Inv.inv(k) && t.live && t.faultType == Abi.FAULT_NONE && t.state == \old(t.state);
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void cancel(Kernel k, Tcb t) {
        t.setFaultType(Abi.FAULT_NONE);
        if (Cdt.hasChildren(k, t.master())) {
            Slots.clear(k, t.master().next());
        }
    }

    /** Reply, and the first half of ReplyRecv: answers through the caller slot, if it is filled. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.caller.type == Slot.REPLY
      @   ==> k.current.caller.replyTcb.state == Abi.BLOCKED_ON_REPLY
      @   && k.current.caller.replyTcb.link.queue == null;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void ofCaller(Kernel k) {
        Slot caller = k.current().caller();
        if (caller.type() == Slot.REPLY && !caller.replyMaster()) {
            send(k, caller);
        }
    }

    /**
     * The current thread answers through a reply capability, which is used up.
     *
     * @param reply a slot with a reply capability that is no master
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires reply.live && reply.type == Slot.REPLY;
      @ requires reply.replyTcb.state == Abi.BLOCKED_ON_REPLY && reply.replyTcb.link.queue == null;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures reply.live && reply.type == Slot.NULL;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void send(Kernel k, Slot reply) {
        Tcb s = k.current();
        Tcb r = reply.replyTcb();
        if (r.faultType() == Abi.FAULT_NONE) {
            boolean grant = Bits.and(reply.rights(), Abi.RIGHT_GRANT) != 0;
            Transfer.message(k, s, null, 0, grant, r);
            Slots.clear(k, reply);
            Threads.setState(k, r, Abi.RUNNING);
            Scheduler.possibleSwitch(k, r);
            return;
        }
        Slots.clear(k, reply);
        boolean restart = FaultReply.accept(k, s, r);
        r.setFaultType(Abi.FAULT_NONE);
        if (restart) {
            Threads.setState(k, r, Abi.RESTART);
            Scheduler.possibleSwitch(k, r);
        } else {
            Threads.setState(k, r, Abi.INACTIVE);
        }
    }
}
