package sel4j.abstractspec;

/** When two capabilities name the same (ABI objects-and-caps 4.2, 4.3, 4.4). */
final class Same {
    private Same() { }

    /** Whether {@code b} names what {@code a} names, or a part of it. */
    static boolean region(Cap a, Cap b) {
        // Untyped memory: anything whose memory lies in it.
        if (a instanceof Cap.Untyped u) {
            return b.memory() != null && u.region().contains(b.memory());
        }
        // Interrupt control: itself and all that is made of it.
        if (a instanceof Cap.IrqControl) {
            return b instanceof Cap.IrqControl || b instanceof Cap.IrqHandler
                || b instanceof Cap.Sgi;
        }
        // A zombie, and nothing, name nothing.
        if (a.getClass() != b.getClass() || a instanceof Cap.Null || a instanceof Cap.Zombie) {
            return false;
        }
        // A frame: a frame in its memory.
        if (a instanceof Cap.Frame f) {
            return f.region().contains(b.memory());
        }
        // A CNode has its size, too; memory regions have theirs.
        if (a.memory() != null) {
            return a.memory().equals(b.memory());
        }
        if (a instanceof Cap.Reply r) {
            return r.thread().equals(((Cap.Reply) b).thread());
        }
        // Handlers by interrupt, SGI capabilities by number and target; of the others there is one.
        return a.equals(b);
    }

    /** Whether both name one object, so that neither is the last to do so. */
    static boolean object(Cap a, Cap b) {
        // Untyped memory and interrupt control are no objects; nor are software interrupts.
        if (a instanceof Cap.Untyped || a instanceof Cap.IrqControl || a instanceof Cap.Sgi) {
            return false;
        }
        if (a instanceof Cap.Frame f && b instanceof Cap.Frame g) {
            return f.region().equals(g.region()) && f.device() == g.device();
        }
        return region(a, b);
    }

    /** Whether {@code b}, which stands behind {@code a}, counts as derived from it. */
    static boolean parent(Held a, Held b) {
        // Only an original has children, and these name its memory or a part.
        if (!a.original() || !region(a.cap(), b.cap())) {
            return false;
        }
        // Of software interrupts the first of another group is no child.
        if (a.cap() instanceof Cap.Sgi) {
            return !b.first();
        }
        // A badged capability has children in its badge group only.
        return a.cap().badge() == 0 || a.cap().badge() == b.cap().badge() && !b.first();
    }
}
