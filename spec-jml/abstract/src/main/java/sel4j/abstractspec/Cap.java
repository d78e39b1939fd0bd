package sel4j.abstractspec;

/** A capability: what it names, and what may be done with it (ABI objects-and-caps 2). */
public sealed interface Cap {
    /** None. */
    Cap NULL = new Null();

    /** An empty slot has it. */
    record Null() implements Cap { }

    /**
     * Memory to make objects of.
     *
     * @param used how many units from the beginning were handed out since the last reset
     */
    record Untyped(Region region, boolean device, long used) implements Cap {
        /** Nothing of it can be handed out any more. */
        Untyped full() {
            return new Untyped(region, device, region.units());
        }
    }

    /** Badge 0: none. */
    record Endpoint(Region object, int badge, Rights rights) implements Cap { }

    /** Badge 0: none. */
    record Notification(Region object, int badge, Rights rights) implements Cap { }

    /** To answer a thread; the master is the thread's own and answers nobody. */
    record Reply(Region thread, boolean grant, boolean master) implements Cap { }

    /** A table of 2^radix slots; addresses of them begin with a guard. */
    record CNode(Region object, int radix, int guard, int guardBits) implements Cap { }

    /** A thread. */
    record Thread(Region object) implements Cap { }

    /**
     * What is left of a capability while the slots of its object are being emptied.
     *
     * @param radix of a CNode; 0: a thread
     * @param count slots that may still hold capabilities
     */
    record Zombie(Region object, int radix, int count) implements Cap { }

    /**
     * Memory for users, and where this capability has mapped it.
     *
     * @param access  0 none, 1 kernel only, 2 read only, 3 read and write
     * @param asid    address space of the mapping, 0 if there is none
     * @param address of the mapping, 0 if there is none
     */
    record Frame(Region region, boolean device, int access, int asid, long address)
        implements Cap {
        /** The same, mapped elsewhere. */
        Frame at(int inAsid, long at) {
            return new Frame(region, device, access, inAsid, at);
        }
    }

    /** The second level of an address space; {@code asid} 0: not mapped. */
    record PageTable(Region object, boolean mapped, int asid, long address) implements Cap { }

    /** An address space. */
    record PageDirectory(Region object, boolean mapped, int asid) implements Cap { }

    /** 1024 numbers of address spaces, from {@code asid} on. */
    record AsidPool(Region object, int asid) implements Cap { }

    /** To make ASID pools. */
    record AsidControl() implements Cap { }

    /** To make handlers and SGI capabilities. */
    record IrqControl() implements Cap { }

    /** To handle an interrupt. */
    record IrqHandler(int irq) implements Cap { }

    /** To set domains. */
    record Domain() implements Cap { }

    /** To raise a software interrupt. */
    record Sgi(int number, int target) implements Cap { }

    /** The memory that it names; null if it names none. */
    default Region memory() {
        if (this instanceof Untyped c) {
            return c.region;
        } else if (this instanceof Endpoint c) {
            return c.object;
        } else if (this instanceof Notification c) {
            return c.object;
        } else if (this instanceof CNode c) {
            return c.object;
        } else if (this instanceof Thread c) {
            return c.object;
        } else if (this instanceof Zombie c) {
            return c.object;
        } else if (this instanceof Frame c) {
            return c.region;
        } else if (this instanceof PageTable c) {
            return c.object;
        } else if (this instanceof PageDirectory c) {
            return c.object;
        }
        return this instanceof AsidPool c ? c.object : null;
    }

    /** The badge of an endpoint or notification capability; 0 for all others. */
    default int badge() {
        return this instanceof Endpoint e ? e.badge : this instanceof Notification n ? n.badge : 0;
    }
}
