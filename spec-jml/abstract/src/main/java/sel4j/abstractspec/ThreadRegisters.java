package sel4j.abstractspec;

import java.util.ArrayList;
import java.util.List;

/** Reading, writing and copying registers (ABI invocations 4, 4.1). */
final class ThreadRegisters {
    /** The order of seL4_UserContext: ten registers of the frame, then the integer ones. */
    private static final int[] CONTEXT = {KernelObject.Registers.RESTART_PC,
        KernelObject.Registers.SP, KernelObject.Registers.CPSR, 0, 1, 8, 9, 10, 11, 12, 2, 3, 4, 5,
        6, 7, KernelObject.Registers.LR, KernelObject.Registers.TPIDRURW,
        KernelObject.Registers.TPIDRURO};
    private static final int FRAME = 10;

    private ThreadRegisters() { }

    static Outcome read(State s, Region t, Call c) throws Refused {
        c.demand(2, 0);
        int n = c.word(1);
        if (n < 1 || n > CONTEXT.length) {
            throw new Refused(Answer.rangeError(1, CONTEXT.length));
        }
        notOneself(s, t);
        State after = (c.word(0) & 1) != 0 ? Threads.suspend(s, t) : s;
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            words.add(after.tcb(t).register(CONTEXT[i]));
        }
        return new Outcome(after, words);
    }

    static State write(State before, Region t, Call c) throws Refused {
        c.demand(2, 0);
        // The registers that are counted have come.
        if (c.words().size() - 2 < c.unsigned(1)) {
            throw new Refused(Answer.TRUNCATED_MESSAGE);
        }
        notOneself(before, t);
        Tcb tcb = before.tcb(t);
        for (int i = 0; i < Math.min(c.word(1), CONTEXT.length); i++) {
            tcb = tcb.withUserRegister(CONTEXT[i], c.word(2 + i));
        }
        State s = before.with(t, fromRestart(tcb));
        return (c.word(0) & 1) != 0 ? Threads.restart(s, t) : s;
    }

    private static void notOneself(State s, Region t) throws Refused {
        if (t.equals(s.current())) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
    }

    private static Tcb fromRestart(Tcb t) {
        return t.withRegister(KernelObject.Registers.NEXT_PC,
            t.register(KernelObject.Registers.RESTART_PC));
    }

    static State copy(State before, Region t, Call c) throws Refused {
        c.demand(1, 1);
        if (!(c.cap(before, 0) instanceof Cap.Thread source)) {
            throw new Refused(Answer.invalidCapability(1));
        }
        Region from = source.object();
        int flags = c.word(0);
        State s = (flags & 1) != 0 ? Threads.suspend(before, from) : before;
        s = (flags & 2) != 0 ? Threads.restart(s, t) : s;
        if ((flags & 4) != 0) {
            s = s.with(t, fromRestart(copied(s.tcb(from), s.tcb(t), 0, FRAME)));
        }
        if ((flags & 8) != 0) {
            s = s.with(t, copied(s.tcb(from), s.tcb(t), FRAME, CONTEXT.length));
        }
        return Threads.changed(s, t);
    }

    private static Tcb copied(Tcb from, Tcb to, int first, int end) {
        Tcb t = to;
        for (int i = first; i < end; i++) {
            t = t.withRegister(CONTEXT[i], from.register(CONTEXT[i]));
        }
        return t;
    }
}
