package sel4j.abstractspec;

/** A thread's CSpace, address space and buffer (ABI invocations 4, 4.2, 4.3). */
final class ThreadSpace {
    private static final int BUFFER_BYTES = 512;

    private ThreadSpace() { }

    /** Configure, SetSpace. */
    static State set(State before, Region t, Call c) throws Refused {
        boolean configure = c.label() == Threads.CONFIGURE;
        c.demand(configure ? 4 : 3, configure ? 3 : 2);
        if (configure) {
            checkBuffer(before, c, 2, c.word(3));
        }
        // What the thread holds now does not take long to delete.
        if (longRunning(before, new Slot(t, Tcb.CSPACE))
                || longRunning(before, new Slot(t, Tcb.VSPACE))) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        // The CSpace is a CNode that takes the data, the address space one with an ASID.
        if (!(copy(before, c, 0, c.word(1)) instanceof Cap.CNode)
                || !(copy(before, c, 1, 0) instanceof Cap.PageDirectory)) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        State s = before.with(t, before.tcb(t).withHandler(c.word(0)));
        s = install(s, t, c, 0, Tcb.CSPACE, c.word(1));
        s = install(s, t, c, 1, Tcb.VSPACE, 0);
        return configure ? withBuffer(s, t, c, 2, c.word(3)) : s;
    }

    static State setBuffer(State s, Region t, Call c) throws Refused {
        c.demand(1, 1);
        checkBuffer(s, c, 0, c.word(0));
        return withBuffer(s, t, c, 0, c.word(0));
    }

    private static void checkBuffer(State s, Call c, int i, int address) throws Refused {
        if (address == 0) {
            return;
        }
        // It lies in RAM, at a multiple of its size.
        if (!(copy(s, c, i, 0) instanceof Cap.Frame f) || f.device()) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        if (address % BUFFER_BYTES != 0) {
            throw new Refused(Answer.ALIGNMENT_ERROR);
        }
    }

    private static State withBuffer(State before, Region t, Call c, int i, int address)
            throws Refused {
        State s = address == 0 ? Delete.delete(before, new Slot(t, Tcb.BUFFER))
            : install(before, t, c, i, Tcb.BUFFER, 0);
        return s.tcb(t) == null ? s
            : Threads.changed(s.with(t, s.tcb(t).withBufferAddress(address)), t);
    }

    private static boolean longRunning(State s, Slot slot) {
        Cap c = s.cap(slot);
        return (c instanceof Cap.Thread || c instanceof Cap.CNode || c instanceof Cap.Zombie)
            && s.isFinal(slot);
    }

    /** A copy of an extra capability with data, of which 0 is none. */
    private static Cap copy(State s, Call c, int i, int data) throws Refused {
        Cap copy = Derive.copy(s, c.caps().get(i), c.cap(s, i));
        return data == 0 ? copy : Derive.withData(copy, data, false);
    }

    /** The old capability is deleted, which may take away the new one, or the invoked one. */
    private static State install(State before, Region t, Call c, int i, int slot, int data)
            throws Refused {
        Cap source = c.cap(before, i);
        Slot to = new Slot(t, slot);
        State s = Delete.delete(before, to);
        boolean left = Same.object(source, c.cap(s, i))
            && s.cap(c.invoked()) instanceof Cap.Thread same && same.object().equals(t);
        return left ? s.withCopy(c.caps().get(i), to, copy(s, c, i, data)) : s;
    }
}
