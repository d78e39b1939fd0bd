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
    static void complete(Kernel k, Notification n, Tcb t) {
        t.setRegister(Abi.REG_BADGE, n.signals());
        n.setActive(false);
        n.setSignals(0);
    }

    // ---- binding ----

    /** Binds the two to each other; neither is bound. */
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
    public static void release(Kernel k, Notification n) {
        unbind(k, n.boundTcb());
    }
}
