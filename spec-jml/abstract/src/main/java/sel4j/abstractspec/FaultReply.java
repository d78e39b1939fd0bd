package sel4j.abstractspec;

/** What the answer to a fault's message does (ABI syscalls-and-ipc 7.3). */
final class FaultReply {
    /** The registers that the message of an unknown system call tells, and its answer sets. */
    static final int[] SYSCALL = {0, 1, 2, 3, 4, 5, 6, 7, KernelObject.Registers.RESTART_PC,
        KernelObject.Registers.SP, KernelObject.Registers.LR, KernelObject.Registers.CPSR};
    /** Those of a user exception. */
    static final int[] EXCEPTION = {KernelObject.Registers.RESTART_PC, KernelObject.Registers.SP,
        KernelObject.Registers.CPSR};

    private FaultReply() { }

    /** The current thread answers {@code r}, which runs on or stops. */
    static State accept(State before, Region r) {
        State s = before;
        Fault f = s.tcb(r).fault();
        boolean goesOn = true;
        if (f instanceof Fault.UnknownSyscall || f instanceof Fault.UserException) {
            int[] set = f instanceof Fault.UnknownSyscall ? SYSCALL : EXCEPTION;
            Message m = Message.of(s, s.current());
            for (int i = 0; i < set.length && i < m.words().size(); i++) {
                s = s.with(r, s.tcb(r).withUserRegister(set[i], m.words().get(i)));
            }
            // Any other label than 0 leaves it stopped.
            goesOn = m.label() == 0;
        }
        s = s.with(r, s.tcb(r).with((Fault) null));
        return goesOn ? Scheduler.possibleSwitch(Threads.setState(s, r, new ThreadState.Restart()),
            r) : Threads.setState(s, r, new ThreadState.Inactive());
    }
}
