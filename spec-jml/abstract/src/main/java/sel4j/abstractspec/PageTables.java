package sel4j.abstractspec;

/** The second level of address spaces (ABI invocations 7). */
final class PageTables {
    static final int MAP = 37;
    static final int UNMAP = 38;
    private static final int PARITY = 2;

    private PageTables() { }

    /** The state after a call. */
    static State invoke(State s, Call c) throws Refused {
        Cap.PageTable t = (Cap.PageTable) s.cap(c.invoked());
        if (c.label() == UNMAP) {
            // Nobody else has a capability of it.
            if (!s.isFinal(c.invoked())) {
                throw new Refused(Answer.REVOKE_FIRST);
            }
            // A table that was somewhere is empty when it is nowhere.
            return (t.mapped() ? unmapped(s, t).with(t.object(), KernelObject.PageTable.EMPTY) : s)
                .with(c.invoked(), new Cap.PageTable(t.object(), false, 0, 0));
        }
        if (c.label() != MAP) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        return map(s, t, c);
    }

    private static State map(State s, Cap.PageTable t, Call c) throws Refused {
        c.demand(2, 1);
        // It is nowhere yet.
        if (t.mapped()) {
            throw new Refused(Answer.invalidCapability(0));
        }
        // It goes into an address space with an ASID, to an address of users.
        if (!(c.cap(s, 0) instanceof Cap.PageDirectory d) || !d.mapped()) {
            throw new Refused(Answer.invalidCapability(1));
        }
        if (!VSpace.isUser(s, c.unsigned(0))) {
            throw new Refused(Answer.invalidArgument(0));
        }
        Asids.check(s, d, 1);
        int mib = VSpace.mib(c.unsigned(0));
        // Nothing is there.
        if (VSpace.directory(s, d.object()).entries().containsKey(mib)) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        return VSpace.withEntry(s, d.object(), mib, new KernelObject.Entry(t.object(),
            (c.word(1) & PARITY) != 0, null)).with(c.invoked(), new Cap.PageTable(t.object(), true,
                d.asid(), (long) mib << VSpace.MIB_BITS));
    }

    /** Without the entry of a table, if it is there still. */
    static State unmapped(State s, Cap.PageTable t) {
        Region d = t.mapped() ? Asids.directory(s, t.asid()) : null;
        return d != null && t.object().equals(VSpace.tableAt(s, d, t.address()))
            ? VSpace.withEntry(s, d, VSpace.mib(t.address()), null) : s;
    }
}
