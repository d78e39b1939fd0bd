package sel4j.abstractspec;

/** Deletion of a capability, and of all that goes with the last one (ABI objects-and-caps 7). */
final class Delete {
    private static final int THREAD_SLOTS = 5;

    private Delete() { }

    /** The capability in a slot goes, if it has one. */
    static State delete(State s, Slot slot) {
        return delete(s, slot, true);
    }

    /**
     * The loop of ABI objects-and-caps 7.3.
     *
     * @param exposed users can reach the slot; else it lies in a container that is going, and its
     *     own container is made unreachable instead of being emptied
     */
    private static State delete(State before, Slot slot, boolean exposed) {
        State s = before;
        while (!s.empty(slot)) {
            Cap left = remainder(s.cap(slot), s.isFinal(slot));
            // Nothing is left, or nothing but the slot itself: it can be emptied.
            if (!(left instanceof Cap.Zombie z) || z.count() == 0
                    || z.count() == 1 && slot.equals(new Slot(z.object(), 0))) {
                return emptied(s, slot, s.isFinal(slot));
            }
            s = s.with(slot, z);
            Slot first = new Slot(z.object(), 0);
            if (exposed) {
                s = delete(s, new Slot(z.object(), z.count() - 1), false);
                // Unless this slot was swapped with what it counts, that is one slot less.
                if (s.cap(slot).equals(z)) {
                    s = s.with(slot, new Cap.Zombie(z.object(), z.radix(), z.count() - 1));
                }
            } else if (slot.equals(first)) {
                // It is in its own container, and nobody can reach it any more.
                return s;
            } else {
                s = exchange(s, slot, first);
            }
        }
        return s;
    }

    /** What finalisation leaves of a capability (ABI objects-and-caps 7.1). */
    private static Cap remainder(Cap c, boolean last) {
        if (last && c instanceof Cap.CNode n) {
            return new Cap.Zombie(n.object(), n.radix(), 1 << n.radix());
        } else if (last && c instanceof Cap.Thread t) {
            return new Cap.Zombie(t.object(), 0, THREAD_SLOTS);
        }
        return c instanceof Cap.Zombie ? c : Cap.NULL;
    }

    private static State emptied(State s, Slot slot, boolean last) {
        Slot signalled = last && s.cap(slot) instanceof Cap.IrqHandler h ? new Slot(null, h.irq())
            : null;
        // The last handler of an interrupt takes the notification along.
        State t = signalled == null || s.empty(signalled) ? s : s.without(signalled);
        return t.without(slot);
    }

    private static State exchange(State s, Slot a, Slot b) {
        if (s.empty(b)) {
            return s.withMoved(a, b, s.cap(a));
        }
        Slot between = new Slot(null, -1);
        State t = s.withMoved(b, between, s.cap(b));
        t = t.withMoved(a, b, t.cap(a));
        return t.withMoved(between, a, t.cap(between));
    }

    /** All that was derived from a slot goes. */
    static State revoke(State before, Slot slot) {
        State s = before;
        while (!s.tree().of(slot).isEmpty()) {
            s = delete(s, s.tree().of(slot).get(0));
        }
        return s;
    }
}
