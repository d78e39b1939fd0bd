package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Tcb;

/**
 * Notifications: a word of signals, and threads that wait for one.
 *
 * <p>A notification is idle, waiting (its ring is not empty) or active (it holds a word). It may be
 * bound to one thread, which then gets its signals also while it receives from an endpoint. Source:
 * ABI syscalls-and-ipc 8, objects-and-caps 7.1.
 */
public final class Notifications {
    private Notifications() { }

    /** A signal: it wakes who waits for it, or is kept in the word. The sender never waits. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && n.live;
      @ requires n.boundTcb != null && n.boundTcb.state == Abi.BLOCKED_ON_RECEIVE
      @   ==> n.boundTcb.link.queue != null;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && n.live;
      @ ensures \old(n.waitQueue.next == n.waitQueue && n.active) ==> n.active;
      @ ensures \old(n.waitQueue.next == n.waitQueue && !n.active && n.boundTcb == null)
      @   ==> n.active && n.signals == badge;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void signal(Kernel k, Notification n, int badge) {
        Tcb t = Queue.first(k, n.waitQueue());
        // Waiting: the first in the queue gets it.
        if (t != null) {
            wake(k, t, badge);
            return;
        }
        // Active: the badges add up.
        if (n.active()) {
            n.setSignals(Bits.or(n.signals(), badge));
            return;
        }
        Tcb bound = n.boundTcb();
        // Idle, and the bound thread receives from an endpoint: it gets the signal instead.
        if (bound != null && bound.state() == Abi.BLOCKED_ON_RECEIVE) {
            wake(k, bound, badge);
            return;
        }
        n.setActive(true);
        n.setSignals(badge);
    }

    /** A thread that waits in a queue goes on with this badge. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue != null;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.state == Abi.RUNNING && t.register[Abi.REG_BADGE] == badge;
      @ ensures k.candidate == t || t.link.queue != null;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ assignable k.candidate, k.reschedule, t.state, t.register[Abi.REG_BADGE],
      @   t.link.next.prev, t.link.prev.next,
      @   t.link.next, t.link.prev, t.link.queue,
      @   k.ready[t.domain * 256 + t.priority].next,
      @   k.ready[t.domain * 256 + t.priority].next.prev,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    private static void wake(Kernel k, Tcb t, int badge) {
        Queue.remove(k, t, Abi.INACTIVE);
        Threads.setState(k, t, Abi.RUNNING);
        t.setRegister(Abi.REG_BADGE, badge);
        Scheduler.possibleSwitch(k, t);
    }

    /**
     * The thread waits for a signal.
     *
     * @param block whether it waits in the queue; if not, and there is no signal, it gets badge 0
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && n.live && t.link.queue == null;
      @ ensures Inv.inv(k) && n.live;
      @ ensures \old(n.active) ==> t.register[Abi.REG_BADGE] == \old(n.signals) && !n.active
      @   && n.signals == 0 && t.state == \old(t.state) && t.link.queue == null;
      @ ensures !\old(n.active) && block
      @   ==> t.state == Abi.BLOCKED_ON_NOTIFICATION && t.link.queue == n.waitQueue;
      @ ensures !\old(n.active) && !block
      @   ==> t.register[Abi.REG_BADGE] == 0 && t.state == \old(t.state) && t.link.queue == null;
      @ assignable t.register[Abi.REG_BADGE], n.active, n.signals, t.state, k.reschedule,
      @   t.link.next, t.link.prev, t.link.queue, n.waitQueue.prev, n.waitQueue.prev.next; @*/
    public static void receive(Kernel k, Tcb t, Notification n, boolean block) {
        if (n.active()) {
            complete(k, n, t);
        } else if (block) {
            Ipc.wait(k, t, n.waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        } else {
            t.setRegister(Abi.REG_BADGE, 0);
        }
    }

    /** The thread gets the word of an active notification, which is idle then. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && n.live && t.live;
      @ ensures Inv.inv(k) && t.register[Abi.REG_BADGE] == \old(n.signals);
      @ ensures !n.active && n.signals == 0;
      @ assignable t.register[Abi.REG_BADGE], n.active, n.signals; @*/
    static void complete(Kernel k, Notification n, Tcb t) {
        t.setRegister(Abi.REG_BADGE, n.signals());
        n.setActive(false);
        n.setSignals(0);
    }

    // ---- binding ----

    /** Binds the two to each other; neither is bound. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && n.live;
      @ requires t.boundNotification == null && n.boundTcb == null;
      @ ensures Inv.inv(k) && t.boundNotification == n && n.boundTcb == t;
      @ assignable n.boundTcb, t.boundNotification; @*/
    public static void bind(Kernel k, Tcb t, Notification n) {
        n.setBoundTcb(t);
        t.setBoundNotification(n);
    }

    /** Ends the thread's binding, if there is a thread and it has one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && (t != null ==> t.live);
      @ ensures Inv.inv(k) && (t != null ==> t.boundNotification == null);
      @ assignable t.boundNotification, t.boundNotification.boundTcb; @*/
    public static void unbind(Kernel k, /*@ nullable @*/ Tcb t) {
        if (t == null || t.boundNotification() == null) {
            return;
        }
        t.boundNotification().setBoundTcb(null);
        t.setBoundNotification(null);
    }

    /** Ends the notification's binding, if it has one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && n.live;
      @ ensures Inv.inv(k) && n.boundTcb == null;
      @ ensures \old(n.boundTcb) != null ==> \old(n.boundTcb).boundNotification == null;
      @ assignable n.boundTcb, n.boundTcb.boundNotification,
      @   n.boundTcb.boundNotification.boundTcb; @*/
    public static void release(Kernel k, Notification n) {
        unbind(k, n.boundTcb());
    }
}
