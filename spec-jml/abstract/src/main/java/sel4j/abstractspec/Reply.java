package sel4j.abstractspec;

/** Answers (ABI syscalls-and-ipc 5.5, 5.6). */
final class Reply {
    private Reply() { }

    /** A thread that has none yet gets its master. */
    static State createMaster(State s, Region t) {
        Slot master = new Slot(t, Tcb.MASTER);
        return s.empty(master) ? s.withOriginal(null, master, new Cap.Reply(t, true, true)) : s;
    }

    /** The current thread answers its caller, if it has one. */
    static State toCaller(State s) {
        Slot caller = new Slot(s.current(), Tcb.CALLER);
        return s.cap(caller) instanceof Cap.Reply p && !p.master() ? send(s, caller, p) : s;
    }

    /** The current thread answers with a capability, which is used up. */
    static State send(State before, Slot slot, Cap.Reply cap) {
        Region r = cap.thread();
        if (before.tcb(r).fault() != null) {
            return FaultReply.accept(before.without(slot), r);
        }
        State s = Transfer.message(before, before.current(), null, 0, cap.grant(), r).without(slot);
        return Scheduler.possibleSwitch(Threads.setState(s, r, new ThreadState.Running()), r);
    }
}
