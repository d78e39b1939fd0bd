package sel4j.abstractspec;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Operations on the slots of a CNode (ABI objects-and-caps 5, invocations 3). */
final class CNode {
    static final int REVOKE = 17;
    static final int DELETE = 18;
    static final int CANCEL_BADGED_SENDS = 19;
    static final int COPY = 20;
    static final int MINT = 21;
    static final int MOVE = 22;
    static final int MUTATE = 23;
    static final int ROTATE = 24;
    static final int SAVE_CALLER = 25;
    private static final int ALL_RIGHTS = -1;
    private static final int ROTATE_WORDS = 8;

    private CNode() { }

    /** The state after the call. */
    static State invoke(State s, Call c) throws Refused {
        if (c.label() < REVOKE || c.label() > SAVE_CALLER) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        c.demand(2, 0);
        Cap node = s.cap(c.invoked());
        Slot to = CSpace.slot(s, node, c.word(0), c.word(1), false);
        switch (c.label()) {
            case REVOKE:
                return Delete.revoke(s, to);
            case DELETE:
                return Delete.delete(s, to);
            case CANCEL_BADGED_SENDS:
                return cancelBadgedSends(s, to);
            case SAVE_CALLER:
                return saveCaller(s, to);
            case ROTATE:
                return rotate(s, to, c);
            default:
                return insert(s, to, c);
        }
    }

    /** Copy, Mint, Move, Mutate. */
    private static State insert(State s, Slot to, Call c) throws Refused {
        c.demand(4, 1);
        if (!s.empty(to)) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        Slot from = CSpace.slot(s, c.cap(s, 0), c.word(2), c.word(3), true);
        if (s.empty(from)) {
            throw new Refused(Answer.failedLookup(true, missing(c.word(3))));
        }
        Cap cap = s.cap(from);
        switch (c.label()) {
            case COPY:
                c.demand(5, 1);
                return s.withCopy(from, to, some(Derive.copy(s, from,
                    Derive.masked(cap, c.word(4)))));
            case MINT:
                c.demand(6, 1);
                return s.withCopy(from, to, some(Derive.copy(s, from,
                    Derive.withData(Derive.masked(cap, c.word(4)), c.word(5), false))));
            case MOVE:
                return s.withMoved(from, to, cap);
            default:
                c.demand(5, 1);
                return s.withMoved(from, to, some(Derive.withData(
                    Derive.masked(cap, ALL_RIGHTS), c.word(4), true)));
        }
    }

    /** No result is no capability. */
    private static Cap some(Cap cap) throws Refused {
        if (cap instanceof Cap.Null) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        return cap;
    }

    private static CSpace.Failure missing(int depth) {
        return CSpace.Failure.missingCapability(Integer.toUnsignedLong(depth));
    }

    private static State rotate(State s, Slot to, Call c) throws Refused {
        c.demand(ROTATE_WORDS, 2);
        Slot from = CSpace.slot(s, c.cap(s, 1), c.word(6), c.word(7), true);
        Slot pivot = CSpace.slot(s, c.cap(s, 0), c.word(3), c.word(4), true);
        // The pivot is a third place.
        if (pivot.equals(from) || pivot.equals(to)) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        if (!from.equals(to) && !s.empty(to)) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        if (s.empty(from)) {
            throw new Refused(Answer.failedLookup(true, missing(c.word(7))));
        }
        if (s.empty(pivot)) {
            throw new Refused(Answer.failedLookup(false, missing(c.word(4))));
        }
        Cap moved = some(Derive.withData(s.cap(from), c.word(5), true));
        Cap turned = some(Derive.withData(s.cap(pivot), c.word(2), true));
        if (!from.equals(to)) {
            return s.withMoved(pivot, to, turned).withMoved(from, pivot, moved);
        }
        Slot between = new Slot(null, -1);
        return s.withMoved(pivot, between, turned).withMoved(from, pivot, moved)
            .withMoved(between, from, turned);
    }

    private static State saveCaller(State s, Slot to) throws Refused {
        if (!s.empty(to)) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        Slot caller = new Slot(s.current(), Tcb.CALLER);
        return s.empty(caller) ? s : s.withMoved(caller, to, s.cap(caller));
    }

    /** Those who wait to send with this badge make their calls again. */
    private static State cancelBadgedSends(State s, Slot to) throws Refused {
        // Who cancels may do all with the endpoint.
        if (!(s.cap(to) instanceof Cap.Endpoint e) || !e.rights().equals(Rights.ALL)) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        PVector<Region> senders = s.endpoint(e.object()).senders();
        return e.badge() == 0 || senders.isEmpty() ? s : Ipc.restartAll(s, TreePVector.from(
            senders.stream().filter(t -> s.tcb(t).state() instanceof ThreadState.BlockedOnSend b
                && b.badge() == e.badge()).toList()));
    }
}
