package sel4j.abstractspec;

/**
 * Who may clean and invalidate caches where (ABI invocations 8, 9). What it does is nothing that
 * the state knows of.
 */
final class CacheOps {
    static final int CLEAN = 33;
    static final int UNIFY = 36;

    private CacheOps() { }

    /** Checks a call for a part of a frame. */
    static void ofFrame(State s, Cap.Frame f, Call c) throws Refused {
        c.demand(2, 0);
        // It is mapped, in an address space that there is.
        if (f.asid() == 0) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        if (Asids.directory(s, f.asid()) == null) {
            throw new Refused(Answer.failedLookup(false, CSpace.Failure.INVALID_ROOT));
        }
        long start = c.unsigned(0);
        long end = c.unsigned(1);
        // The part is not empty.
        if (end <= start) {
            throw new Refused(Answer.invalidArgument(1));
        }
        // The frame is what is there.
        if (!Frames.isMapped(s, f)) {
            throw new Refused(Answer.invalidCapability(0));
        }
        long size = 1L << f.region().bits();
        if (start >= size || end > size) {
            throw new Refused(Answer.invalidArgument(0));
        }
    }

    /** Checks a call for a part of an address space. */
    static void ofDirectory(State s, Call c) throws Refused {
        if (c.label() < CLEAN || c.label() > UNIFY) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        Cap.PageDirectory d = (Cap.PageDirectory) s.cap(c.invoked());
        c.demand(2, 0);
        long start = c.unsigned(0);
        long end = c.unsigned(1);
        // The part is not empty, and of users.
        if (end <= start) {
            throw new Refused(Answer.invalidArgument(1));
        }
        if (!VSpace.isUser(s, start) || end > s.configuration().userTop()) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        if (!d.mapped()) {
            throw new Refused(Answer.invalidCapability(0));
        }
        Asids.check(s, d, 0);
        KernelObject.Mapping m = VSpace.at(s, d.object(), start);
        // It lies in one page, if there is one.
        if (m != null) {
            long last = start | (1L << m.frame().bits()) - 1;
            if (end - 1 > last) {
                throw new Refused(Answer.rangeError(start, last));
            }
        }
    }
}
