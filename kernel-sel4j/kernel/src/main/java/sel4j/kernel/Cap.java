package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * What a capability is: its memory, its rights, its data, and when two name the same thing.
 *
 * <p>It reads one or two slots, or changes the capability in one slot that is being prepared, and
 * knows nothing of the tree but the one question that derivation has to ask. Source: ABI
 * objects-and-caps 2, 4.2, 4.3, 4.5.
 */
public final class Cap {
    private Cap() { }

    /** Number of granules of 2^bits bytes. */
    /*@ public normal_behavior
      @ requires 4 <= bits && bits <= 29;
      @ ensures \result == (1 << (bits - 4)) && 1 <= \result && \result <= 0x2000000;
      @ assignable \strictly_nothing; @*/
    public static int granules(int bits) {
        return Bits.power(bits - Abi.GRANULE_BITS);
    }

    /** log2 of the bytes of a frame of a size class. */
    /*@ public normal_behavior
      @ requires 0 <= size && size <= 3;
      @ ensures \result == 12 + 4 * size;
      @ assignable \strictly_nothing; @*/
    public static int frameBits(int size) {
        return Abi.SMALL_PAGE_BITS + 4 * size;
    }

    /** Place of the first granule of a zombie's container. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.ZOMBIE;
      @ ensures \result == 2 * s.zombieBase && 0 <= \result;
      @ assignable \strictly_nothing; @*/
    public static int container(Kernel k, Slot s) {
        return 2 * s.zombieBase();
    }

    /** log2 of the bytes of memory that the capability names; -1 if it names none. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures \result == -1 || 4 <= \result && \result <= 29;
      @ ensures s.type == Slot.NULL ==> \result == -1;
      @ ensures s.type == Slot.UNTYPED ==> \result == s.untypedBits && 4 <= \result;
      @ ensures s.type == Slot.FRAME ==> \result == 12 + 4 * s.frameSize && 4 <= \result;
      @ assignable \strictly_nothing; @*/
    public static int bitsOf(Kernel k, Slot s) {
        int t = s.type();
        if (t == Slot.UNTYPED) {
            return s.untypedBits();
        }
        if (t == Slot.ENDPOINT) {
            return Abi.ENDPOINT_BITS;
        }
        if (t == Slot.NOTIFICATION) {
            return Abi.NOTIFICATION_BITS;
        }
        if (t == Slot.CNODE) {
            return Abi.SLOT_BITS + s.radix();
        }
        if (t == Slot.THREAD) {
            return Abi.TCB_BITS;
        }
        if (t == Slot.ZOMBIE) {
            return s.zombieRadix() == 0 ? Abi.TCB_BITS : Abi.SLOT_BITS + s.zombieRadix();
        }
        if (t == Slot.FRAME) {
            return frameBits(s.frameSize());
        }
        if (t == Slot.PAGE_TABLE) {
            return Abi.PAGE_TABLE_BITS;
        }
        if (t == Slot.PAGE_DIRECTORY) {
            return Abi.PAGE_DIRECTORY_BITS;
        }
        return t == Slot.ASID_POOL ? Abi.ASID_POOL_BITS : -1;
    }

    /** Place of the memory that the capability names, which must name some. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures s.type == Slot.UNTYPED ==> \result == s.untypedBase;
      @ ensures s.type == Slot.CNODE ==> \result == s.cnodeBase;
      @ ensures s.type == Slot.FRAME ==> \result == 256 * s.frameBase;
      @ ensures s.type == Slot.ENDPOINT ==> \result == s.endpoint.place;
      @ ensures s.type == Slot.NOTIFICATION ==> \result == s.notification.place;
      @ ensures s.type == Slot.THREAD ==> \result == s.thread.place;
      @ assignable \strictly_nothing; @*/
    public static int placeOf(Kernel k, Slot s) {
        int t = s.type();
        if (t == Slot.UNTYPED) {
            return s.untypedBase();
        }
        if (t == Slot.ENDPOINT) {
            return s.endpoint().place();
        }
        if (t == Slot.NOTIFICATION) {
            return s.notification().place();
        }
        if (t == Slot.CNODE) {
            return s.cnodeBase();
        }
        if (t == Slot.THREAD) {
            return s.thread().place();
        }
        if (t == Slot.ZOMBIE) {
            return container(k, s);
        }
        if (t == Slot.FRAME) {
            return 256 * s.frameBase();
        }
        if (t == Slot.PAGE_TABLE) {
            return s.pageTable().place();
        }
        if (t == Slot.PAGE_DIRECTORY) {
            return s.pageDirectory().place();
        }
        return t == Slot.ASID_POOL ? s.asidPool().place() : 0;
    }

    /** Whether {@code b} names memory, and all of it lies in that of {@code a}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live && (a.type == Slot.UNTYPED || a.type == Slot.FRAME);
      @ ensures \result ==> b.type != Slot.NULL;
      @ assignable \strictly_nothing; @*/
    private static boolean contains(Kernel k, Slot a, Slot b) {
        int bits = bitsOf(k, b);
        if (bits < 0) {
            return false;
        }
        int first = placeOf(k, a);
        int end = first + granules(bitsOf(k, a));
        int place = placeOf(k, b);
        return first <= place && place + granules(bits) <= end;
    }

    /** Whether {@code b} names the memory or thing that {@code a} names, or a part of it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live;
      @ ensures \result ==> a.type != Slot.NULL && b.type != Slot.NULL;
      @ ensures \result && (a.type == Slot.ENDPOINT || a.type == Slot.NOTIFICATION)
      @   ==> b.type == a.type;
      @ assignable \strictly_nothing; @*/
    public static boolean sameRegion(Kernel k, Slot a, Slot b) {
        int t = a.type();
        // Untyped memory: anything that lies in it.
        if (t == Slot.UNTYPED) {
            return contains(k, a, b);
        }
        // Interrupt control: itself and all that is made from it.
        if (t == Slot.IRQ_CONTROL) {
            return b.type() == Slot.IRQ_CONTROL || b.type() == Slot.IRQ_HANDLER
                || b.type() == Slot.SGI_SIGNAL;
        }
        if (t != b.type()) {
            return false;
        }
        if (t == Slot.FRAME) {
            return contains(k, a, b);
        }
        return sameThing(k, a, b);
    }

    /** Whether two capabilities of one type, neither untyped nor frame, name the same thing. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live && a.type == b.type;
      @ ensures \result ==> a.type != Slot.NULL;
      @ assignable \strictly_nothing; @*/
    private static boolean sameThing(Kernel k, Slot a, Slot b) {
        int t = a.type();
        if (t == Slot.ENDPOINT) {
            return a.endpoint() == b.endpoint();
        }
        if (t == Slot.NOTIFICATION) {
            return a.notification() == b.notification();
        }
        if (t == Slot.CNODE) {
            return a.cnodeBase() == b.cnodeBase() && a.radix() == b.radix();
        }
        if (t == Slot.THREAD) {
            return a.thread() == b.thread();
        }
        if (t == Slot.REPLY) {
            return a.replyTcb() == b.replyTcb();
        }
        if (t == Slot.PAGE_TABLE) {
            return a.pageTable() == b.pageTable();
        }
        if (t == Slot.PAGE_DIRECTORY) {
            return a.pageDirectory() == b.pageDirectory();
        }
        if (t == Slot.ASID_POOL) {
            return a.asidPool() == b.asidPool();
        }
        if (t == Slot.IRQ_HANDLER) {
            return a.irq() == b.irq();
        }
        if (t == Slot.SGI_SIGNAL) {
            return a.sgi() == b.sgi() && a.sgiTarget() == b.sgiTarget();
        }
        return t == Slot.DOMAIN || t == Slot.ASID_CONTROL;
    }

    /** Whether both name exactly the same object; decides whether a capability is the last one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live;
      @ ensures \result ==> a.type != Slot.NULL && a.type == b.type;
      @ assignable \strictly_nothing; @*/
    public static boolean sameObject(Kernel k, Slot a, Slot b) {
        int t = a.type();
        // Untyped memory, interrupt control and SGI capabilities never share an object.
        if (t != b.type() || t == Slot.UNTYPED || t == Slot.IRQ_CONTROL || t == Slot.SGI_SIGNAL) {
            return false;
        }
        if (t == Slot.FRAME) {
            return a.frameSize() == b.frameSize() && a.frameBase() == b.frameBase()
                && a.frameDevice() == b.frameDevice();
        }
        return sameThing(k, a, b);
    }

    /**
     * Whether the capability can take a data word: a badge, or the guard of a CNode.
     *
     * @param preserve the badge must stay as it is (Mutate, Rotate), so that none can be set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures \result && preserve ==> s.type != Slot.ENDPOINT && s.type != Slot.NOTIFICATION;
      @ assignable \strictly_nothing; @*/
    public static boolean takesData(Kernel k, Slot s, boolean preserve, int data) {
        int t = s.type();
        // A badge is set once and never again.
        if (t == Slot.ENDPOINT || t == Slot.NOTIFICATION) {
            return !preserve && s.badge() == 0;
        }
        // Guard and index must fit into a pointer.
        return t != Slot.CNODE || Bits.field(data, 3, 5) + s.radix() <= Abi.WORD_BITS;
    }

    // ---- changes of a capability that is being prepared ----

    /** Keeps of the capability's rights those in the rights word; other sorts have no rights. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.next == s;
      @ ensures Inv.inv(k) && s.type == \old(s.type);
      @ assignable s.rights, s.frameRights; @*/
    public static void maskRights(Kernel k, Slot s, int rights) {
        int t = s.type();
        if (t == Slot.ENDPOINT || t == Slot.NOTIFICATION || t == Slot.REPLY) {
            s.setRights(Bits.and(s.rights(), rights));
        } else if (t == Slot.FRAME) {
            s.setFrameRights(maskFrameRights(s.frameRights(), rights));
        }
    }

    /** The frame rights that are left of {@code held} under a rights word. */
    /*@ public normal_behavior
      @ requires 0 <= held && held <= 3;
      @ ensures 0 <= \result && \result <= 3;
      @ ensures held != Abi.FRAME_NO_ACCESS ==> \result <= held;
      @ assignable \strictly_nothing; @*/
    public static int maskFrameRights(int held, int rights) {
        boolean read = Bits.and(rights, Abi.RIGHT_READ) != 0;
        boolean write = Bits.and(rights, Abi.RIGHT_WRITE) != 0;
        if (held == Abi.FRAME_NO_ACCESS) {
            return Abi.FRAME_NO_ACCESS;
        }
        if (held == Abi.FRAME_READ_ONLY && read) {
            return Abi.FRAME_READ_ONLY;
        }
        if (held == Abi.FRAME_READ_WRITE && read) {
            return write ? Abi.FRAME_READ_WRITE : Abi.FRAME_READ_ONLY;
        }
        return Abi.FRAME_KERNEL_ONLY;
    }

    /**
     * Applies a data word: a badge, or the guard of a CNode. The slot becomes empty when the
     * capability cannot take the data.
     *
     * @param preserve the badge must stay as it is (Mutate, Rotate), so that none can be set
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.next == s && s != k.root;
      @ ensures Inv.inv(k) && (s.type == \old(s.type) || s.type == Slot.NULL);
      @ ensures s.live && s.next == s && s.prev == s;
      @ ensures s.type == Slot.UNTYPED ==> s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice);
      @ assignable s.*; @*/
    public static void updateData(Kernel k, Slot s, boolean preserve, int data) {
        int t = s.type();
        if (!takesData(k, s, preserve, data)) {
            Slots.empty(k, s);
        } else if (t == Slot.ENDPOINT || t == Slot.NOTIFICATION) {
            s.setBadge(Bits.and(data, Abi.BADGE_MASK));
        } else if (t == Slot.CNODE) {
            int bits = Bits.field(data, 3, 5);
            s.setGuardBits(bits);
            s.setGuard(Bits.low(Bits.field(data, 8, 18), bits));
        }
    }

    /**
     * Fills {@code into}, which is in no ring, with what a copy of the capability in {@code src}
     * would be: empty if it cannot be copied.
     *
     * @return OK, or ERROR when the copy is refused
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && into.live && src != into && into.next == into;
      @ requires src.type != Slot.NULL && into != k.root;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> into.type == src.type || into.type == Slot.NULL;
      @ ensures into.live && into.next == into && into.prev == into;
      @ assignable into.*, k.errorType; @*/
    public static int derive(Kernel k, Slot src, Slot into) {
        Slots.fill(k, src, into);
        return derivePrepared(k, src, into);
    }

    /**
     * The capability in {@code s}, which is in no ring and was copied from {@code src} with other
     * rights or data perhaps, becomes what a copy may be: empty if it cannot be copied.
     *
     * @return OK, or ERROR when the copy is refused
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && s.live && src != s && s.next == s && s != k.root;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> s.type == \old(s.type) || s.type == Slot.NULL;
      @ ensures s.live && s.next == s && s.prev == s;
      @ ensures s.type == Slot.UNTYPED ==> s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice);
      @ assignable s.*, k.errorType; @*/
    public static int derivePrepared(Kernel k, Slot src, Slot s) {
        int t = s.type();
        // Untyped memory from which something was made is not copied.
        if (t == Slot.UNTYPED && Cdt.hasChildren(k, src)) {
            return Errors.revokeFirst(k);
        }
        // A page table must be mapped, a page directory must have its ASID.
        if ((t == Slot.PAGE_TABLE || t == Slot.PAGE_DIRECTORY) && !s.mapped()) {
            return Errors.illegalOperation(k);
        }
        // A copy of a frame capability is not mapped.
        if (t == Slot.FRAME) {
            s.setFrameAsid(0);
        }
        // Replies, interrupt control and what is being deleted are not copied.
        if (t == Slot.ZOMBIE || t == Slot.IRQ_CONTROL || t == Slot.REPLY || Retire.begun(k, src)) {
            Slots.empty(k, s);
        }
        return Abi.OK;
    }
}
