package sel4j.abstractspec;

import org.pcollections.PVector;

/** Deletion of a capability, and of all that goes with the last one (ABI objects-and-caps 7). */
final class Delete {
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
            boolean last = s.isFinal(slot);
            Cap left = remainder(s.cap(slot), last);
            s = finalise(s, slot, last);
            // Nothing is left, or nothing but the slot itself: it can be emptied.
            if (!(left instanceof Cap.Zombie z) || z.count() == 0
                    || z.count() == 1 && slot.equals(new Slot(z.object(), 0))) {
                return emptied(s, slot, last);
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
            return new Cap.Zombie(t.object(), 0, Tcb.SLOTS);
        }
        return c instanceof Cap.Zombie ? c : Cap.NULL;
    }

    /** What goes with a capability, mostly with the last one (ABI objects-and-caps 7.1). */
    private static State finalise(State s, Slot slot, boolean last) {
        Cap c = s.cap(slot);
        if (c instanceof Cap.Frame f) {
            return Frames.unmapped(s, f);
        } else if (!last) {
            return s;
        } else if (c instanceof Cap.Endpoint e) {
            KernelObject.Endpoint o = s.endpoint(e.object());
            PVector<Region> queue = o.senders().isEmpty() ? o.receivers() : o.senders();
            return queue.isEmpty() ? s : Ipc.restartAll(s, queue);
        } else if (c instanceof Cap.Notification n) {
            return Notifications.delete(s, n.object());
        } else if (c instanceof Cap.Thread t) {
            return Fpu.release(Threads.suspend(Notifications.unbind(s, t.object()), t.object()),
                t.object());
        } else if (c instanceof Cap.IrqHandler h) {
            // The last handler of an interrupt takes the notification along.
            return delete(s, new Slot(null, h.irq()));
        } else if (c instanceof Cap.PageTable t) {
            return PageTables.unmapped(s, t);
        } else if (c instanceof Cap.PageDirectory d) {
            return Asids.deleteDirectory(s, d);
        }
        return c instanceof Cap.AsidPool p ? Asids.deletePool(s, p) : s;
    }

    private static State emptied(State s, Slot slot, boolean last) {
        Cap c = s.cap(slot);
        State t = s.without(slot);
        if (last && c instanceof Cap.IrqHandler h) {
            return Irqs.setState(t, h.irq(), 0);
        }
        // The object is no more. A zombie's container has had the last capability.
        return last && !(c instanceof Cap.Frame || c instanceof Cap.Untyped)
            && c.memory() != null ? t.withoutObject(c.memory()) : t;
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
