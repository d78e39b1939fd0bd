package sel4j.abstractspec;

import org.pcollections.PVector;

/** Sending and receiving through endpoints (ABI syscalls-and-ipc 5). */
final class Ipc {
    private Ipc() { }

    /** The current thread sends with a capability that allows it. */
    static State send(State before, Cap.Endpoint cap, boolean call, boolean block) {
        State s = before;
        Region t = s.current();
        KernelObject.Endpoint e = s.endpoint(cap.object());
        boolean grant = cap.rights().grant();
        boolean mayReply = grant || cap.rights().grantReply();
        if (e.receivers().isEmpty()) {
            // Nobody receives: it waits, or the message is lost.
            return !block ? s : Threads.setState(s.with(cap.object(),
                new KernelObject.Endpoint(e.senders().plus(t), e.receivers())), t,
                new ThreadState.BlockedOnSend(cap.object(), cap.badge(), grant,
                    cap.rights().grantReply(), call));
        }
        Region r = e.receivers().get(0);
        boolean granted = ((ThreadState.BlockedOnReceive) s.tcb(r).state()).grant();
        s = s.with(cap.object(), new KernelObject.Endpoint(e.senders(), e.receivers().minus(0)));
        s = Transfer.message(s, t, cap.object(), cap.badge(), grant, r);
        s = Scheduler.possibleSwitch(Threads.setState(s, r, new ThreadState.Running()), r);
        return call ? called(s, t, mayReply, r, granted) : s;
    }

    /** The current thread receives from an endpoint (ABI 5.2, from step 3 on). */
    static State receive(State before, Cap.Endpoint cap, boolean block) {
        Region t = before.current();
        Slot caller = new Slot(t, Tcb.CALLER);
        // An answer that is still due is given up.
        State s = before.empty(caller) ? before : before.without(caller);
        Region bound = s.tcb(t).bound();
        // Signals of the bound notification come first.
        if (bound != null && s.notification(bound).active()) {
            return Notifications.complete(s, bound);
        }
        KernelObject.Endpoint e = s.endpoint(cap.object());
        if (e.senders().isEmpty()) {
            return !block ? s.with(t, s.tcb(t).withRegister(KernelObject.Registers.CPTR, 0))
                : Threads.setState(s.with(cap.object(),
                    new KernelObject.Endpoint(e.senders(), e.receivers().plus(t))), t,
                    new ThreadState.BlockedOnReceive(cap.object(), cap.rights().grant()));
        }
        Region from = e.senders().get(0);
        var w = (ThreadState.BlockedOnSend) s.tcb(from).state();
        s = s.with(cap.object(), new KernelObject.Endpoint(e.senders().minus(0), e.receivers()));
        s = Transfer.message(s, from, cap.object(), w.badge(), w.grant(), t);
        return w.call() ? called(s, from, w.grant() || w.grantReply(), t, cap.rights().grant())
            : Scheduler.possibleSwitch(Threads.setState(s, from, new ThreadState.Running()), from);
    }

    /** Who has called waits for an answer, or for ever. */
    private static State called(State s, Region t, boolean mayReply, Region r, boolean grant) {
        return !mayReply ? Threads.setState(s, t, new ThreadState.Inactive())
            : Threads.setState(s, t, new ThreadState.BlockedOnReply()).withCopy(
                new Slot(t, Tcb.MASTER), new Slot(r, Tcb.CALLER), new Cap.Reply(t, grant, false));
    }

    /** A thread stops waiting, whatever for (ABI objects-and-caps 8). */
    static State cancel(State before, Region t) {
        State s = before;
        ThreadState w = s.tcb(t).state();
        if (w instanceof ThreadState.BlockedOnReply) {
            Slot master = new Slot(t, Tcb.MASTER);
            s = s.with(t, s.tcb(t).with((Fault) null));
            return s.tree().of(master).isEmpty() ? s : s.without(s.tree().of(master).get(0));
        }
        if (w instanceof ThreadState.BlockedOnSend b) {
            KernelObject.Endpoint e = s.endpoint(b.endpoint());
            s = s.with(b.endpoint(), new KernelObject.Endpoint(e.senders().minus(t),
                e.receivers()));
        } else if (w instanceof ThreadState.BlockedOnReceive b) {
            KernelObject.Endpoint e = s.endpoint(b.endpoint());
            s = s.with(b.endpoint(), new KernelObject.Endpoint(e.senders(),
                e.receivers().minus(t)));
        } else if (w instanceof ThreadState.BlockedOnNotification b) {
            s = s.with(b.notification(), Notifications.without(s.notification(b.notification()),
                t));
        } else {
            return s;
        }
        return s.with(t, s.tcb(t).with((Fault) null).with(new ThreadState.Inactive()));
    }

    /** Threads of a queue make their calls again; the last one runs first (ABI 8). */
    static State restartAll(State before, PVector<Region> threads) {
        State s = before;
        for (Region t : threads) {
            s = cancel(s, t);
            s = Scheduler.readyFirst(s.with(t, s.tcb(t).with(new ThreadState.Restart())), t);
        }
        return Scheduler.reschedule(s);
    }
}
