package sel4j.abstractspec;

/** What a copy of a capability is (ABI objects-and-caps 2.3, 2.4, 4.5). */
final class Derive {
    private static final int WORD = 32;
    static final int READ_ONLY = 2;
    static final int READ_WRITE = 3;
    private static final int BADGE_BITS = 28;

    private Derive() { }

    /** With no more than these rights. */
    static Cap masked(Cap c, int rights) {
        Rights r = Rights.of(rights);
        if (c instanceof Cap.Endpoint e) {
            return new Cap.Endpoint(e.object(), e.badge(), e.rights().and(r));
        } else if (c instanceof Cap.Notification n) {
            return new Cap.Notification(n.object(), n.badge(), new Rights(
                n.rights().write() && r.write(), n.rights().read() && r.read(), false, false));
        } else if (c instanceof Cap.Reply p) {
            return new Cap.Reply(p.thread(), p.grant() && r.grant(), p.master());
        } else if (c instanceof Cap.Frame f) {
            return new Cap.Frame(f.region(), f.device(), access(f.access(), r), f.asid(),
                f.address());
        }
        return c;
    }

    private static int access(int has, Rights r) {
        if (has == 0) {
            return 0;
        }
        boolean reads = r.read() && has >= READ_ONLY;
        return !reads ? 1 : has == READ_WRITE && r.write() ? READ_WRITE : READ_ONLY;
    }

    /** With a badge or a guard; null where it cannot have that. */
    static Cap withData(Cap c, int data, boolean preserve) {
        // A badge is given once, and never by moving.
        if (c instanceof Cap.Endpoint e) {
            return preserve || e.badge() != 0 ? Cap.NULL
                : new Cap.Endpoint(e.object(), badge(data), e.rights());
        } else if (c instanceof Cap.Notification n) {
            return preserve || n.badge() != 0 ? Cap.NULL
                : new Cap.Notification(n.object(), badge(data), n.rights());
        } else if (c instanceof Cap.CNode n) {
            int size = data >> 3 & 31;
            int guard = data >> 8 & (1 << 18) - 1;
            // Guard and index fit into an address.
            return size + n.radix() > WORD ? Cap.NULL : new Cap.CNode(n.object(), n.radix(),
                (int) (guard & (1L << size) - 1), size);
        }
        return c;
    }

    private static int badge(int data) {
        return data & (1 << BADGE_BITS) - 1;
    }

    /** What a copy of what a slot holds is; null: there can be none. */
    static Cap copy(State s, Slot from, Cap changed) throws Refused {
        // Of memory of which objects were made there is one capability.
        if (changed instanceof Cap.Untyped && !s.tree().of(from).isEmpty()) {
            throw new Refused(Answer.REVOKE_FIRST);
        }
        if (changed instanceof Cap.Zombie || changed instanceof Cap.IrqControl
                || changed instanceof Cap.Reply) {
            return Cap.NULL;
        }
        // Tables that are nowhere would end up in two places.
        if (changed instanceof Cap.PageTable t && !t.mapped()
                || changed instanceof Cap.PageDirectory d && !d.mapped()) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        // Each capability of a frame has a mapping of its own.
        return changed instanceof Cap.Frame f ? new Cap.Frame(f.region(), f.device(), f.access(),
            0, 0) : changed;
    }
}
