package sel4j.abstractspec;

/** Address spaces by number (ABI invocations 10, boot-and-memory 6). */
final class Asids {
    static final int MAKE_POOL = 46;
    static final int ASSIGN = 47;
    private static final int POOLS = 128;
    private static final int POOL_BITS = 12;
    private static final int LOW = 1 << 10;

    private Asids() { }

    private static KernelObject.AsidPool pool(State s, Region p) {
        return (KernelObject.AsidPool) s.objects().get(p);
    }

    /** The address space of a number, null if there is none; 0 is nobody's. */
    static Region directory(State s, int asid) {
        Region p = asid == 0 ? null : s.asids().get(asid / LOW);
        return p == null ? null : pool(s, p).directories().get(asid % LOW);
    }

    /** The number of an address space is still its own. */
    static void check(State s, Cap.PageDirectory d, int number) throws Refused {
        Region named = directory(s, d.asid());
        if (named == null) {
            throw new Refused(Answer.failedLookup(false, CSpace.Failure.INVALID_ROOT));
        }
        if (!named.equals(d.object())) {
            throw new Refused(Answer.invalidCapability(number));
        }
    }

    /** The processor uses the address space of the current thread, if that has one. */
    static State use(State s) {
        Cap root = s.cap(new Slot(s.current(), Tcb.VSPACE));
        return s.with(s.schedule().withSpace(root instanceof Cap.PageDirectory d && d.mapped()
            && d.object().equals(directory(s, d.asid())) ? d.object() : null));
    }

    /** A new pool, made of untyped memory. */
    static State makePool(State s, Call c) throws Refused {
        if (c.label() != MAKE_POOL) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        c.demand(2, 2);
        int free = 0;
        while (s.asids().containsKey(free)) {
            free++;
        }
        // There are as many as the high bits of an ASID can name.
        if (free == POOLS) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        if (!(c.cap(s, 0) instanceof Cap.Untyped u) || u.device()
                || u.region().bits() != POOL_BITS) {
            throw new Refused(Answer.invalidCapability(1));
        }
        if (!s.tree().of(c.caps().get(0)).isEmpty()) {
            throw new Refused(Answer.REVOKE_FIRST);
        }
        Slot to = Irqs.emptySlot(s, c, 1, 0);
        return s.with(c.caps().get(0), u.full()).withCopy(c.caps().get(0), to,
                new Cap.AsidPool(u.region(), free * LOW))
            .with(u.region(), KernelObject.AsidPool.EMPTY)
            .withAsids(s.asids().plus(free, u.region()));
    }

    /** A page directory gets the lowest free number of a pool. */
    static State assign(State s, Call c) throws Refused {
        if (c.label() != ASSIGN) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        Cap.AsidPool p = (Cap.AsidPool) s.cap(c.invoked());
        c.demand(0, 1);
        if (!(c.cap(s, 0) instanceof Cap.PageDirectory d) || d.mapped()) {
            throw new Refused(Answer.invalidCapability(1));
        }
        // The pool is the one that the kernel has in its place.
        Region named = s.asids().get(p.asid() / LOW);
        if (named == null) {
            throw new Refused(Answer.failedLookup(false, CSpace.Failure.INVALID_ROOT));
        }
        if (!named.equals(p.object())) {
            throw new Refused(Answer.invalidCapability(0));
        }
        int free = p.asid() == 0 ? 1 : 0;
        while (pool(s, named).directories().containsKey(free)) {
            free++;
        }
        if (free == LOW) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        return s.with(c.caps().get(0), new Cap.PageDirectory(d.object(), true, p.asid() + free))
            .with(named, new KernelObject.AsidPool(pool(s, named).directories().plus(free,
                d.object())));
    }

    /** The last capability of an address space goes. */
    static State deleteDirectory(State s, Cap.PageDirectory d) {
        if (!d.mapped() || !d.object().equals(directory(s, d.asid()))) {
            return s;
        }
        Region p = s.asids().get(d.asid() / LOW);
        return use(s.with(p, new KernelObject.AsidPool(pool(s, p).directories()
            .minus(d.asid() % LOW))));
    }

    /** The last capability of a pool goes, and with it the numbers of its address spaces. */
    static State deletePool(State before, Cap.AsidPool p) {
        State s = before;
        if (!p.object().equals(s.asids().get(p.asid() / LOW))) {
            return s;
        }
        for (Region d : pool(s, p.object()).directories().values()) {
            s = s.with(d, KernelObject.PageDirectory.EMPTY);
        }
        return use(s.withAsids(s.asids().minus(p.asid() / LOW)));
    }
}
