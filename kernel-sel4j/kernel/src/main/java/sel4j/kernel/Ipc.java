package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Endpoints: threads meet to pass a message, or wait for each other in order of arrival.
 *
 * <p>Senders and receivers wait in two rings, of which one is always empty. What a message is and
 * how it moves is {@link Transfer}'s. Source: ABI syscalls-and-ipc 5.1, 5.2; objects-and-caps 7.1,
 * 8.
 */
public final class Ipc {
    private Ipc() { }

    /**
     * The thread sends to an endpoint.
     *
     * @param t the sender, which is runnable
     * @param cap a slot with an endpoint capability that has Send
     * @param call whether it waits for a reply afterwards
     * @param block whether it waits for a receiver; if not, and none waits, the message is lost
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires t.live && t.link.queue == null && cap.live && cap.type == Slot.ENDPOINT;
      @ requires call ==> t.master.type == Slot.REPLY;
      @ requires (\forall Tcb x; x.live && x.state == Abi.BLOCKED_ON_RECEIVE
      @   ==> x.caller.type == Slot.NULL && x.caller != k.root);
      @ requires k.candidate != t;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures call && block ==> t.state == Abi.BLOCKED_ON_REPLY
      @   || t.state == Abi.BLOCKED_ON_SEND || t.state == Abi.INACTIVE;
      @ assignable \everything; @*/
    public static void send(Kernel k, Tcb t, Slot cap, boolean call, boolean block) {
        Endpoint e = cap.endpoint();
        int rights = cap.rights();
        boolean grant = Bits.and(rights, Abi.RIGHT_GRANT) != 0;
        boolean grantReply = Bits.and(rights, Abi.RIGHT_GRANT_REPLY) != 0;
        Tcb r = Queue.first(k, e.receiveQueue());
        if (r != null) {
            Queue.remove(k, r, Abi.INACTIVE);
            Transfer.message(k, t, e, cap.badge(), grant, r);
            Threads.setState(k, r, Abi.RUNNING);
            Scheduler.possibleSwitch(k, r);
            if (call) {
                called(k, t, grant || grantReply, r, r.blockingGrant());
            }
        } else if (block) {
            t.setBlockingBadge(cap.badge());
            t.setBlockingGrant(grant);
            t.setBlockingGrantReply(grantReply);
            t.setBlockingCall(call);
            wait(k, t, e.sendQueue(), Abi.BLOCKED_ON_SEND);
        }
    }

    /**
     * The thread receives from an endpoint; a signal of its bound notification comes first.
     *
     * @param t the receiver, which is running and has an empty caller slot
     * @param cap a slot with an endpoint capability that has Receive
     * @param block whether it waits for a sender; if not, and none waits, it gets badge 0
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires t.live && t.link.queue == null && cap.live && cap.type == Slot.ENDPOINT;
      @ requires t.caller.type == Slot.NULL && t.caller != k.root;
      @ requires (\forall Tcb x; x.live && x.state == Abi.BLOCKED_ON_SEND && x.blockingCall
      @   ==> x.master.type == Slot.REPLY);
      @ requires k.candidate != t;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures t.state == \old(t.state) && t.link.queue == null
      @   || block && t.state == Abi.BLOCKED_ON_RECEIVE && t.link.queue != null;
      @ assignable \everything; @*/
    public static void receive(Kernel k, Tcb t, Slot cap, boolean block) {
        Notification bound = t.boundNotification();
        if (bound != null && bound.active()) {
            Notifications.complete(k, bound, t);
            return;
        }
        Endpoint e = cap.endpoint();
        boolean grant = Bits.and(cap.rights(), Abi.RIGHT_GRANT) != 0;
        Tcb s = Queue.first(k, e.sendQueue());
        if (s != null) {
            Cursor.leaving(k, s);
            Queue.remove(k, s, Abi.INACTIVE);
            Transfer.message(k, s, e, s.blockingBadge(), s.blockingGrant(), t);
            if (s.blockingCall()) {
                called(k, s, s.blockingGrant() || s.blockingGrantReply(), t, grant);
            } else {
                Threads.setState(k, s, Abi.RUNNING);
                Scheduler.possibleSwitch(k, s);
            }
        } else if (block) {
            t.setBlockingGrant(grant);
            wait(k, t, e.receiveQueue(), Abi.BLOCKED_ON_RECEIVE);
        } else {
            t.setRegister(Abi.REG_BADGE, 0);
        }
    }

    /** The message of {@code s}, a Call, has arrived at {@code r}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live && s.link.queue == null;
      @ requires mayReply ==> s.master.type == Slot.REPLY && r.caller.type == Slot.NULL
      @   && r.caller != k.root;
      @ ensures Inv.inv(k) && s.link.queue == null;
      @ ensures s.state == (mayReply ? Abi.BLOCKED_ON_REPLY : Abi.INACTIVE);
      @ ensures mayReply ==> r.caller.type == Slot.REPLY && r.caller.replyTcb == s;
      @ ensures s == k.current ==> k.reschedule || k.candidate != null;
      @ assignable s.state, k.reschedule, r.caller.*, s.master.next, s.master.next.prev,
      @   s.master.untypedFree; @*/
    private static void called(Kernel k, Tcb s, boolean mayReply, Tcb r, boolean grant) {
        if (mayReply) {
            Reply.expect(k, s, r, grant);
        } else {
            Threads.setState(k, s, Abi.INACTIVE);
        }
    }

    /**
     * The thread, which is in no queue, waits at the tail of one, in the state that belongs to it.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.head(q) && t.live && t.link.queue == null;
      @ requires Inv.fits(q, t, state) && Inv.sideFree(q) && 0 <= state && state <= 7;
      @ ensures Inv.inv(k) && t.link.queue == q && t.state == state && q.prev == t.link;
      @ ensures t == k.current ==> k.reschedule || k.candidate != null;
      @ assignable t.link.next, t.link.prev, t.link.queue, t.state, q.prev, q.prev.next,
      @   k.reschedule; @*/
    static void wait(Kernel k, Tcb t, Link q, int state) {
        Queue.append(k, q, t, state);
        Scheduler.stopped(k, t);
    }

    // ---- waiting ends early ----

    /**
     * A thread that waits for whatever stops to: it leaves its queue, or loses its reply. It is
     * inactive then, unless it did not wait, or waited for a reply: then its state stays.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.master != k.root && t.master != k.scratch;
      @ requires t.state == Abi.BLOCKED_ON_SEND || t.state == Abi.BLOCKED_ON_RECEIVE
      @   || t.state == Abi.BLOCKED_ON_NOTIFICATION ==> t.link.queue != null;
      @ ensures Inv.inv(k) && t.live && t.faultType == (\old(t.state) == Abi.BLOCKED_ON_SEND
      @   || \old(t.state) == Abi.BLOCKED_ON_RECEIVE || \old(t.state) == Abi.BLOCKED_ON_NOTIFICATION
      @   || \old(t.state) == Abi.BLOCKED_ON_REPLY ? Abi.FAULT_NONE : \old(t.faultType));
      @ ensures t.state == (\old(t.state) == Abi.BLOCKED_ON_SEND
      @   || \old(t.state) == Abi.BLOCKED_ON_RECEIVE || \old(t.state) == Abi.BLOCKED_ON_NOTIFICATION
      @   ? Abi.INACTIVE : \old(t.state));
      @ ensures \old(t.state) == Abi.BLOCKED_ON_SEND || \old(t.state) == Abi.BLOCKED_ON_RECEIVE
      @   || \old(t.state) == Abi.BLOCKED_ON_NOTIFICATION ==> t.link.queue == null;
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void cancel(Kernel k, Tcb t) {
        int state = t.state();
        if (state == Abi.BLOCKED_ON_SEND || state == Abi.BLOCKED_ON_RECEIVE
                || state == Abi.BLOCKED_ON_NOTIFICATION) {
            Cursor.leaving(k, t);
            Queue.remove(k, t, Abi.INACTIVE);
            t.setFaultType(Abi.FAULT_NONE);
        } else if (state == Abi.BLOCKED_ON_REPLY) {
            Reply.cancel(k, t);
        }
    }

    /** A thread that waits in a queue restarts its call, at the head of its ready queue. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue != null;
      @ requires t.state == Abi.BLOCKED_ON_SEND || t.state == Abi.BLOCKED_ON_RECEIVE
      @   || t.state == Abi.BLOCKED_ON_NOTIFICATION;
      @ ensures Inv.inv(k) && t.live && t.state == Abi.RESTART && t.faultType == Abi.FAULT_NONE;
      @ ensures t.link.queue == k.ready[t.domain * 256 + t.priority];
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    static void wake(Kernel k, Tcb t) {
        Cursor.leaving(k, t);
        Queue.remove(k, t, Abi.INACTIVE);
        t.setFaultType(Abi.FAULT_NONE);
        t.setState(Abi.RESTART);
        Scheduler.readyFirst(k, t);
    }
}
