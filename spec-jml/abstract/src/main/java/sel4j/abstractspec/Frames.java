package sel4j.abstractspec;

import java.util.List;

/** Memory for users, mapped and unmapped (ABI invocations 8). */
final class Frames {
    static final int MAP = 39;
    static final int UNMAP = 40;
    static final int CLEAN = 41;
    static final int UNIFY = 44;
    static final int GET_ADDRESS = 45;
    private static final int CACHEABLE = 1;
    private static final int PARITY = 2;
    private static final int EXECUTE_NEVER = 4;
    private static final int UNIT = 16;

    private Frames() { }

    /** The state after a call. */
    static Outcome invoke(State s, Call c) throws Refused {
        Cap.Frame f = (Cap.Frame) s.cap(c.invoked());
        return switch (c.label()) {
            case MAP -> Outcome.done(map(s, f, c));
            case UNMAP -> Outcome.done(unmapped(s, f).with(c.invoked(), f.at(0, 0)));
            case GET_ADDRESS -> new Outcome(s, List.of((int) (f.region().start() * UNIT)));
            default -> {
                if (c.label() < CLEAN || c.label() > UNIFY) {
                    throw new Refused(Answer.ILLEGAL_OPERATION);
                }
                CacheOps.ofFrame(s, f, c);
                yield Outcome.done(s);
            }
        };
    }

    private static State map(State s, Cap.Frame f, Call c) throws Refused {
        c.demand(3, 1);
        long address = c.unsigned(0);
        // It goes into an address space with an ASID.
        if (!(c.cap(s, 0) instanceof Cap.PageDirectory d) || !d.mapped()) {
            throw new Refused(Answer.invalidCapability(1));
        }
        // One that is mapped stays where it is; any other goes to an address of users.
        if (f.asid() != 0 && f.asid() != d.asid()) {
            throw new Refused(Answer.invalidCapability(1));
        }
        long size = 1L << f.region().bits();
        if (f.asid() != 0 ? f.address() != address
                : !VSpace.isUser(s, address + size - 1 & 0xFFFF_FFFFL)) {
            throw new Refused(Answer.invalidArgument(0));
        }
        Asids.check(s, d, 1);
        if (address % size != 0) {
            throw new Refused(Answer.ALIGNMENT_ERROR);
        }
        free(s, d.object(), address, f.region().bits());
        int attributes = c.word(2);
        Cap.Frame masked = (Cap.Frame) Derive.masked(f, c.word(1));
        return VSpace.with(s, d.object(), address, f.region().bits(), new KernelObject.Mapping(
            f.region(), masked.access(), (attributes & CACHEABLE) != 0,
            f.region().bits() >= VSpace.MIB_BITS && (attributes & PARITY) != 0,
            (attributes & EXECUTE_NEVER) != 0)).with(c.invoked(), f.at(d.asid(), address));
    }

    /** Only mappings of frames of its own size may be in the way: they are replaced. */
    private static void free(State s, Region d, long address, int bits) throws Refused {
        if (bits < VSpace.MIB_BITS && VSpace.tableAt(s, d, address) == null) {
            throw new Refused(Answer.failedLookup(false,
                CSpace.Failure.missingCapability(VSpace.MIB_BITS)));
        }
        long step = bits < VSpace.MIB_BITS ? 1 << VSpace.PAGE_BITS : 1 << VSpace.MIB_BITS;
        for (long a = address; a < address + (1L << bits); a += step) {
            KernelObject.Mapping m = VSpace.at(s, d, a);
            if (bits >= VSpace.MIB_BITS && VSpace.tableAt(s, d, a) != null
                    || m != null && m.frame().bits() != bits) {
                throw new Refused(Answer.DELETE_FIRST);
            }
        }
    }

    /** Whether a capability's mapping is where it says. */
    static boolean isMapped(State s, Cap.Frame f) {
        Region d = Asids.directory(s, f.asid());
        if (d == null || f.region().bits() >= VSpace.MIB_BITS
                && VSpace.tableAt(s, d, f.address()) != null) {
            return false;
        }
        KernelObject.Mapping m = VSpace.at(s, d, f.address());
        return m != null && m.frame().equals(f.region());
    }

    /** Without the mapping of a capability, if it is there still. */
    static State unmapped(State s, Cap.Frame f) {
        return isMapped(s, f) ? VSpace.with(s, Asids.directory(s, f.asid()), f.address(),
            f.region().bits(), null) : s;
    }
}
