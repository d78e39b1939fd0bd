package sel4j.abstractspec;

import org.pcollections.PVector;

/** Who runs next (ABI syscalls-and-ipc 10, boot-and-memory 9). */
final class Scheduler {
    private Scheduler() { }

    // ---- ready queues ----

    private static PVector<Region> queue(State s, Tcb t) {
        return s.schedule().queue(t.domain(), t.priority());
    }

    private static State with(State s, Tcb t, PVector<Region> q) {
        return s.with(s.schedule().withQueue(t.domain(), t.priority(), q));
    }

    /** A thread waits behind those of its priority, unless it waits already. */
    static State ready(State s, Region t) {
        PVector<Region> q = queue(s, s.tcb(t));
        return q.contains(t) ? s : with(s, s.tcb(t), q.plus(t));
    }

    /** Before them. */
    static State readyFirst(State s, Region t) {
        PVector<Region> q = queue(s, s.tcb(t));
        return q.contains(t) ? s : with(s, s.tcb(t), q.plus(0, t));
    }

    /** It does not wait to run any more, if it did. */
    static State remove(State s, Region t) {
        return with(s, s.tcb(t), queue(s, s.tcb(t)).minus(t));
    }

    // ---- preparing a decision ----

    private static boolean pending(State s) {
        return s.schedule().due() || s.schedule().candidate() != null;
    }

    /** A thread can run now, perhaps before others. */
    static State possibleSwitch(State s, Region t) {
        // Another domain's thread waits; so does one where a decision is prepared already.
        if (s.tcb(t).domain() != s.schedule().domain()) {
            return readyFirst(s, t);
        }
        return pending(s) ? readyFirst(reschedule(s), t)
            : s.with(s.schedule().withDecision(t, false));
    }

    /** A full decision will be taken. */
    static State reschedule(State before) {
        Region candidate = before.schedule().candidate();
        State s = candidate == null ? before : readyFirst(before, candidate);
        return s.with(s.schedule().withDecision(null, true));
    }

    static State stopped(State s, Region t) {
        return t.equals(s.current()) && !pending(s)
            ? s.with(s.schedule().withDecision(null, true)) : s;
    }

    /** The current thread lets others of its priority run. */
    static State yield(State s) {
        return reschedule(ready(s, s.current()));
    }

    /** A tick of the timer. */
    static State tick(State before) {
        State s = before;
        Region t = s.current();
        if (s.tcb(t).state() instanceof ThreadState.Running) {
            int left = s.tcb(t).slice() - 1;
            // Its time is over: it is the turn of others, and it will have new time then.
            s = left > 0 ? s.with(t, s.tcb(t).withSlice(left)) : Scheduler.yield(s.with(t,
                s.tcb(t).withSlice(s.configuration().timeSlice())));
        }
        return Domains.tick(s);
    }

    // ---- taking it ----

    /** The decision, if one is prepared. */
    static State schedule(State before) {
        if (!pending(before)) {
            return before;
        }
        State s = before;
        Tcb old = s.tcb(s.current());
        boolean goesOn = old != null && old.state().runnable();
        if (goesOn) {
            s = readyFirst(s, s.current());
        }
        Region candidate = s.schedule().candidate();
        s = s.with(s.schedule().withDecision(null, false));
        if (candidate == null) {
            return choose(s);
        }
        int priority = s.tcb(candidate).priority();
        // If the old thread is idle or of higher priority, a ready thread may be higher still.
        if ((old == null || old.state() instanceof ThreadState.Idle || priority < old.priority())
                && s.schedule().highest() > priority) {
            return choose(readyFirst(s, candidate));
        }
        // Waking a thread of one's own priority is no reason to stop.
        if (goesOn && priority == old.priority()) {
            return choose(ready(s, candidate));
        }
        return switchTo(s, candidate);
    }

    private static State choose(State before) {
        State s = Domains.over(before) ? Domains.next(before) : before;
        int priority = s.schedule().highest();
        return switchTo(s, priority < 0 ? Threads.idle(s)
            : s.schedule().queue(s.schedule().domain(), priority).get(0));
    }

    private static State switchTo(State before, Region t) {
        State s = remove(before, t);
        return Fpu.use(Asids.use(s.with(s.schedule().withCurrent(t))), t);
    }

    /** A thread that makes its call again begins at it. */
    static State activate(State s) {
        Tcb t = s.tcb(s.current());
        return !(t.state() instanceof ThreadState.Restart) ? s : s.with(s.current(),
            t.withRegister(KernelObject.Registers.NEXT_PC,
                t.register(KernelObject.Registers.RESTART_PC)).with(new ThreadState.Running()));
    }
}
