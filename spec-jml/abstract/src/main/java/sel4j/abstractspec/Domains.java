package sel4j.abstractspec;

/** Domains and their schedule (ABI invocations 6, boot-and-memory 9). */
final class Domains {
    static final int SET = 30;
    static final int CONFIGURE = 31;
    static final int SET_START = 32;
    private static final long MOST_TICKS = (1L << 56) - 1;
    private static final int WORD = 32;

    private Domains() { }

    static State tick(State before) {
        if (before.configuration().domains() == 1) {
            return before;
        }
        State s = before.with(before.schedule().withTime(before.schedule().time() - 1));
        return over(s) ? Scheduler.reschedule(s) : s;
    }

    static boolean over(State s) {
        return s.schedule().time() == 0;
    }

    /** The next entry of the schedule; behind an end marker it starts anew. */
    static State next(State s) {
        int next = s.schedule().index() + 1;
        return s.withFpuOwner(null).with(s.schedule().withIndex(
            s.schedule().turns().containsKey(next) ? next : s.schedule().start()));
    }

    /** The state after a call. */
    static State invoke(State s, Call c) throws Refused {
        return switch (c.label()) {
            case SET -> set(s, c);
            case CONFIGURE -> configure(s, c);
            case SET_START -> setStart(s, c);
            default -> throw new Refused(Answer.ILLEGAL_OPERATION);
        };
    }

    private static State set(State before, Call c) throws Refused {
        c.demand(1, 0);
        // There is such a domain.
        if (c.unsigned(0) >= before.configuration().domains()) {
            throw new Refused(Answer.invalidArgument(0));
        }
        c.demand(1, 1);
        if (!(c.cap(before, 0) instanceof Cap.Thread cap)) {
            throw new Refused(Answer.invalidArgument(1));
        }
        Region t = cap.object();
        State s = c.word(0) == before.schedule().domain() ? before : Fpu.release(before, t);
        s = Scheduler.remove(s, t);
        s = s.with(t, s.tcb(t).withDomain(c.word(0)));
        if (s.tcb(t).state().runnable()) {
            s = Scheduler.readyFirst(s, t);
        }
        return t.equals(s.current()) ? Scheduler.reschedule(s) : s;
    }

    private static State configure(State s, Call c) throws Refused {
        c.demand(4, 0);
        int last = s.configuration().scheduleEntries() - 1;
        // The last entry stays an end marker.
        if (c.unsigned(0) >= last) {
            throw new Refused(Answer.rangeError(0, last - 1));
        }
        if (c.unsigned(1) >= s.configuration().domains()) {
            throw new Refused(Answer.rangeError(0, s.configuration().domains() - 1));
        }
        long ticks = c.unsigned(2) | (long) c.word(3) << WORD;
        if (ticks < 0 || ticks > MOST_TICKS) {
            throw new Refused(Answer.invalidArgument(2));
        }
        // An end marker has domain 0, and the schedule does not start at one.
        if (ticks == 0 && c.word(1) != 0) {
            throw new Refused(Answer.invalidArgument(1));
        }
        if (ticks == 0 && c.word(0) == s.schedule().start()) {
            throw new Refused(Answer.invalidArgument(2));
        }
        return s.with(s.schedule().withTurn(c.word(0), ticks == 0 ? null
            : new Schedule.Turn(c.word(1), ticks)));
    }

    private static State setStart(State s, Call c) throws Refused {
        c.demand(1, 0);
        int most = s.configuration().scheduleEntries() - 1;
        if (c.unsigned(0) > most) {
            throw new Refused(Answer.rangeError(0, most));
        }
        if (!s.schedule().turns().containsKey(c.word(0))) {
            throw new Refused(Answer.invalidArgument(0));
        }
        // The running entry ends now.
        return Scheduler.reschedule(s.with(s.schedule().withStart(c.word(0)).withTime(0)));
    }
}
