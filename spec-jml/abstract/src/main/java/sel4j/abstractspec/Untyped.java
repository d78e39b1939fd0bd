package sel4j.abstractspec;

/** New objects (ABI objects-and-caps 1, 6). */
final class Untyped {
    static final int RETYPE = 1;
    private static final int MOST_BITS = 29;
    private static final int WORD = 32;
    private static final int TYPES = 11;
    private static final int UNTYPED = 0;
    private static final int CNODE = 4;
    private static final int FIRST_FRAME = 6;
    private static final int LAST_FRAME = 9;
    private static final int UNIT_BITS = 4;
    private static final int FULL_ACCESS = 3;

    private Untyped() { }

    /** log2 of the bytes of an object; of some types the caller says it. */
    private static long bits(int type, long said) {
        return switch (type) {
            case UNTYPED -> said;
            case 1 -> 10;
            case 2, 3 -> 4;
            case CNODE -> said + UNIT_BITS;
            case 5 -> 14;
            case 6, 7, 8, 9 -> 12 + 4 * (type - FIRST_FRAME);
            default -> 10;
        };
    }

    /** The state after the call. */
    static State invoke(State s, Call c) throws Refused {
        if (c.label() != RETYPE) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        c.demand(6, 1);
        int type = c.word(0);
        long said = Integer.toUnsignedLong(c.word(1));
        if (type < 0 || type >= TYPES) {
            throw new Refused(Answer.invalidArgument(0));
        }
        // No object is larger than the largest untyped; a size that is ignored is a size, too.
        if (said >= WORD || bits(type, said) > MOST_BITS) {
            throw new Refused(Answer.rangeError(0, MOST_BITS));
        }
        // A CNode has slots; the smallest untyped has a unit.
        if (type == CNODE && said == 0 || type == UNTYPED && said < UNIT_BITS) {
            throw new Refused(Answer.invalidArgument(1));
        }
        int depth = c.word(3);
        Cap node = depth == 0 ? c.cap(s, 0)
            : s.cap(CSpace.slot(s, c.cap(s, 0), c.word(2), depth, false));
        if (!(node instanceof Cap.CNode n)) {
            throw new Refused(Answer.failedLookup(false,
                CSpace.Failure.missingCapability(Integer.toUnsignedLong(depth))));
        }
        long slots = 1L << n.radix();
        long offset = Integer.toUnsignedLong(c.word(4));
        if (offset > slots - 1) {
            throw new Refused(Answer.rangeError(0, slots - 1));
        }
        long count = Integer.toUnsignedLong(c.word(5));
        if (count < 1 || count > s.configuration().fanOut()) {
            throw new Refused(Answer.rangeError(1, s.configuration().fanOut()));
        }
        if (count > slots - offset) {
            throw new Refused(Answer.rangeError(1, slots - offset));
        }
        for (long i = offset; i < offset + count; i++) {
            if (!s.empty(new Slot(n.object(), (int) i))) {
                throw new Refused(Answer.DELETE_FIRST);
            }
        }
        return create(s, c.invoked(), n.object(), type, (int) bits(type, said), (int) offset,
            (int) count);
    }

    private static State create(State s, Slot slot, Region node, int type, int bits, int offset,
            int count) throws Refused {
        Cap.Untyped u = (Cap.Untyped) s.cap(slot);
        // Memory of which nothing is left is taken from its beginning again.
        long used = s.tree().of(slot).isEmpty() ? 0 : u.used();
        long free = u.region().units() - used << UNIT_BITS;
        if (free >> bits < count) {
            throw new Refused(Answer.notEnoughMemory(free));
        }
        // Memory of a device becomes frames and memory of a device alone.
        boolean frame = type >= FIRST_FRAME && type <= LAST_FRAME;
        if (u.device() && type != UNTYPED && !frame) {
            throw new Refused(Answer.invalidArgument(1));
        }
        long units = 1L << bits - UNIT_BITS;
        long start = (u.region().start() + used + units - 1) / units * units;
        State t = s.with(slot, new Cap.Untyped(u.region(), u.device(),
            start + count * units - u.region().start()));
        for (int i = 0; i < count; i++) {
            Region object = new Region(start + i * units, bits);
            t = t.withOriginal(slot, new Slot(node, offset + i), cap(type, object, u.device()));
            KernelObject o = object(t, type);
            t = o == null ? t : t.with(object, o);
        }
        return t;
    }

    /** A new object; null: there is nothing but its capabilities. */
    private static KernelObject object(State s, int type) {
        return switch (type) {
            case 1 -> Tcb.created(s.schedule().domain(), s.configuration());
            case 2 -> KernelObject.Endpoint.IDLE;
            case 3 -> KernelObject.Notification.IDLE;
            case 5 -> KernelObject.PageDirectory.EMPTY;
            case 10 -> KernelObject.PageTable.EMPTY;
            default -> null;
        };
    }

    /** The first capability of a new object. */
    private static Cap cap(int type, Region object, boolean device) {
        return switch (type) {
            case UNTYPED -> new Cap.Untyped(object, device, 0);
            case 1 -> new Cap.Thread(object);
            case 2 -> new Cap.Endpoint(object, 0, Rights.ALL);
            case 3 -> new Cap.Notification(object, 0, new Rights(true, true, false, false));
            case CNODE -> new Cap.CNode(object, object.bits() - UNIT_BITS, 0, 0);
            case 5 -> new Cap.PageDirectory(object, false, 0);
            case 10 -> new Cap.PageTable(object, false, 0, 0);
            default -> new Cap.Frame(object, device, FULL_ACCESS, 0, 0);
        };
    }
}
