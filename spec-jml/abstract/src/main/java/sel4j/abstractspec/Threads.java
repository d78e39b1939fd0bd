package sel4j.abstractspec;

/** What is done to threads (ABI objects-and-caps 8, invocations 4). */
final class Threads {
    static final int READ_REGISTERS = 2;
    static final int WRITE_REGISTERS = 3;
    static final int COPY_REGISTERS = 4;
    static final int CONFIGURE = 5;
    static final int SET_PRIORITY = 6;
    static final int SET_MC_PRIORITY = 7;
    static final int SET_SCHED_PARAMS = 8;
    static final int SET_IPC_BUFFER = 9;
    static final int SET_SPACE = 10;
    static final int SUSPEND = 11;
    static final int RESUME = 12;
    static final int BIND_NOTIFICATION = 13;
    static final int UNBIND_NOTIFICATION = 14;
    static final int SET_TLS_BASE = 15;
    static final int SET_FLAGS = 16;

    private Threads() { }

    /** The thread that runs when nobody else can. */
    static Region idle(State s) {
        return s.objects().entrySet().stream().filter(e -> e.getValue() instanceof Tcb t
            && t.state() instanceof ThreadState.Idle).findAny().orElseThrow().getKey();
    }

    static State setState(State s, Region t, ThreadState state) {
        State n = s.with(t, s.tcb(t).with(state));
        return state.runnable() ? n : Scheduler.stopped(n, t);
    }

    /** A thread stops; resumed, it goes on where it was. */
    static State suspend(State before, Region t) {
        State s = Ipc.cancel(before, t);
        Tcb tcb = s.tcb(t);
        if (tcb.state() instanceof ThreadState.Running) {
            s = s.with(t, tcb.withRegister(KernelObject.Registers.RESTART_PC,
                tcb.register(KernelObject.Registers.NEXT_PC)));
        }
        return setState(Scheduler.remove(s, t), t, new ThreadState.Inactive());
    }

    /** A thread that has stopped, or waits, runs again. */
    static State restart(State before, Region t) {
        ThreadState state = before.tcb(t).state();
        if (state.runnable() || state instanceof ThreadState.Idle) {
            return before;
        }
        State s = Reply.createMaster(Ipc.cancel(before, t), t);
        s = setState(s, t, new ThreadState.Restart());
        return Scheduler.possibleSwitch(Scheduler.readyFirst(s, t), t);
    }

    static State setPriority(State before, Region t, int priority) {
        State s = Scheduler.remove(before, t);
        s = s.with(t, s.tcb(t).withPriority(priority));
        if (!s.tcb(t).state().runnable()) {
            return s;
        }
        return t.equals(s.current()) ? Scheduler.reschedule(s) : Scheduler.possibleSwitch(s, t);
    }

    /** What changes when the running thread was changed. */
    static State changed(State s, Region t) {
        return t.equals(s.current()) ? Scheduler.reschedule(s) : s;
    }

    /** The state after a call. */
    static Outcome invoke(State s, Call c) throws Refused {
        Region t = ((Cap.Thread) s.cap(c.invoked())).object();
        return switch (c.label()) {
            case READ_REGISTERS -> ThreadRegisters.read(s, t, c);
            case WRITE_REGISTERS -> Outcome.done(ThreadRegisters.write(s, t, c));
            case COPY_REGISTERS -> Outcome.done(ThreadRegisters.copy(s, t, c));
            case CONFIGURE, SET_SPACE -> Outcome.done(ThreadSpace.set(s, t, c));
            case SET_IPC_BUFFER -> Outcome.done(ThreadSpace.setBuffer(s, t, c));
            case SUSPEND -> Outcome.done(suspend(s, t));
            case RESUME -> Outcome.done(restart(s, t));
            default -> ThreadControl.invoke(s, t, c);
        };
    }
}
