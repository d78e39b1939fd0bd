package sel4j.abstractspec;

import org.pcollections.TreePVector;

/** Signals (ABI syscalls-and-ipc 8). */
final class Notifications {
    private Notifications() { }

    /** A badge is signalled. */
    static State signal(State s, Region object, int badge) {
        KernelObject.Notification n = s.notification(object);
        if (!n.waiters().isEmpty()) {
            return wake(s, n.waiters().get(0), badge);
        }
        // Signals that wait already add up.
        if (n.active()) {
            return s.with(object, new KernelObject.Notification(true, n.signals() | badge,
                n.waiters(), n.bound()));
        }
        // The bound thread gets it where it waits for messages.
        if (n.bound() != null
                && s.tcb(n.bound()).state() instanceof ThreadState.BlockedOnReceive) {
            return wake(s, n.bound(), badge);
        }
        return s.with(object, new KernelObject.Notification(true, badge, n.waiters(), n.bound()));
    }

    private static State wake(State before, Region t, int badge) {
        State s = Threads.setState(Ipc.cancel(before, t), t, new ThreadState.Running());
        s = s.with(t, s.tcb(t).withRegister(KernelObject.Registers.CPTR, badge));
        return Scheduler.possibleSwitch(s, t);
    }

    /** The current thread waits for a signal, or asks for one. */
    static State receive(State s, Region object, boolean block) {
        KernelObject.Notification n = s.notification(object);
        if (n.active()) {
            return complete(s, object);
        }
        Region t = s.current();
        return !block ? s.with(t, s.tcb(t).withRegister(KernelObject.Registers.CPTR, 0))
            : Threads.setState(s.with(object, new KernelObject.Notification(false, 0,
                n.waiters().plus(t), n.bound())), t,
                new ThreadState.BlockedOnNotification(object));
    }

    /** The current thread gets the signals that wait. */
    static State complete(State s, Region object) {
        KernelObject.Notification n = s.notification(object);
        Region t = s.current();
        return s.with(object, new KernelObject.Notification(false, 0, n.waiters(), n.bound()))
            .with(t, s.tcb(t).withRegister(KernelObject.Registers.CPTR, n.signals()));
    }

    static KernelObject.Notification without(KernelObject.Notification n, Region t) {
        return new KernelObject.Notification(n.active(), n.signals(), n.waiters().minus(t),
            n.bound());
    }

    static State bind(State s, Region object, Region t) {
        KernelObject.Notification n = s.notification(object);
        return s.with(t, s.tcb(t).withBound(object)).with(object,
            new KernelObject.Notification(n.active(), n.signals(), n.waiters(), t));
    }

    /** A thread is bound no more, if it was. */
    static State unbind(State s, Region t) {
        Region object = s.tcb(t).bound();
        if (object == null) {
            return s;
        }
        KernelObject.Notification n = s.notification(object);
        return s.with(t, s.tcb(t).withBound(null)).with(object,
            new KernelObject.Notification(n.active(), n.signals(), n.waiters(), null));
    }

    /** The last capability goes (ABI objects-and-caps 7.1). */
    static State delete(State before, Region object) {
        KernelObject.Notification n = before.notification(object);
        State s = n.bound() == null ? before : unbind(before, n.bound());
        return n.waiters().isEmpty() ? s : Ipc.restartAll(s, TreePVector.from(n.waiters()));
    }
}
