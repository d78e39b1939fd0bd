package sel4j.abstractspec;

import java.util.List;

/** Priorities, bound notifications, the TLS base, flags (ABI invocations 4, 4.4). */
final class ThreadControl {
    private ThreadControl() { }

    static Outcome invoke(State s, Region t, Call c) throws Refused {
        return switch (c.label()) {
            case Threads.SET_PRIORITY, Threads.SET_MC_PRIORITY, Threads.SET_SCHED_PARAMS ->
                Outcome.done(priority(s, t, c));
            case Threads.BIND_NOTIFICATION -> Outcome.done(bind(s, t, c));
            case Threads.UNBIND_NOTIFICATION -> {
                if (s.tcb(t).bound() == null) {
                    throw new Refused(Answer.ILLEGAL_OPERATION);
                }
                yield Outcome.done(Notifications.unbind(s, t));
            }
            case Threads.SET_TLS_BASE -> {
                c.demand(1, 0);
                yield Outcome.done(Threads.changed(s.with(t, s.tcb(t).withRegister(
                    KernelObject.Registers.TPIDRURO, c.word(0))), t));
            }
            case Threads.SET_FLAGS -> flags(s, t, c);
            default -> throw new Refused(Answer.ILLEGAL_OPERATION);
        };
    }

    private static State priority(State before, Region t, Call c) throws Refused {
        boolean both = c.label() == Threads.SET_SCHED_PARAMS;
        c.demand(both ? 2 : 1, 1);
        // The authority is a thread.
        if (!(c.cap(before, 0) instanceof Cap.Thread authority)) {
            throw new Refused(Answer.invalidCapability(1));
        }
        int most = before.tcb(authority.object()).maxPriority();
        // It can give no more than its own maximum.
        for (int i = 0; i < (both ? 2 : 1); i++) {
            if (c.unsigned(i) > most) {
                throw new Refused(Answer.rangeError(0, most));
            }
        }
        State s = c.label() == Threads.SET_PRIORITY ? before
            : before.with(t, before.tcb(t).withMaxPriority(c.word(0)));
        return c.label() == Threads.SET_MC_PRIORITY ? s
            : Threads.setPriority(s, t, c.word(both ? 1 : 0));
    }

    private static State bind(State s, Region t, Call c) throws Refused {
        c.demand(0, 1);
        // The thread is bound to nothing, and may receive from the notification.
        if (s.tcb(t).bound() != null || !(c.cap(s, 0) instanceof Cap.Notification cap)
                || !cap.rights().read()) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        KernelObject.Notification n = s.notification(cap.object());
        // Nobody waits for it, and nobody is bound to it.
        if (!n.waiters().isEmpty() || n.bound() != null) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        return Notifications.bind(s, cap.object(), t);
    }

    private static Outcome flags(State before, Region t, Call c) throws Refused {
        c.demand(2, 0);
        Tcb tcb = before.tcb(t);
        boolean off = before.configuration().fpu()
            && (tcb.fpuOff() && (c.word(0) & 1) == 0 || (c.word(1) & 1) != 0);
        State s = before.with(t, tcb.withFpuOff(off));
        s = off ? Fpu.release(s, t) : s;
        s = t.equals(s.current()) ? Fpu.use(s, t) : s;
        return new Outcome(s, List.of(off ? 1 : 0));
    }
}
