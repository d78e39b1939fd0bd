package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Makes new objects, and the first capability to each.
 *
 * <p>Memory has to be free and, but for frames of devices, zero; a new object is in its initial
 * state then. Where it goes and what it costs is {@link Untyped}'s. Source: ABI objects-and-caps 1.
 */
public final class Objects {
    private Objects() { }

    /** Whether the object type is a frame of any size. */
    /*@ public normal_behavior
      @ ensures \result == (6 <= type && type <= 9);
      @ assignable \strictly_nothing; @*/
    public static boolean isFrame(int type) {
        return type >= Abi.OBJECT_SMALL_PAGE && type <= Abi.OBJECT_SUPERSECTION;
    }

    /**
     * log2 of the bytes of an object.
     *
     * @param type object type of Retype, 0..10
     * @param sizeBits log2 of the bytes of untyped memory or of the slots of a CNode, 0..31; not
     *     used for other types
     */
    /*@ public normal_behavior
      @ requires 0 <= type && type < Abi.OBJECT_COUNT && 0 <= sizeBits && sizeBits <= 31;
      @ ensures 0 <= \result && \result <= 35;
      @ ensures type == Abi.OBJECT_UNTYPED ==> \result == sizeBits;
      @ ensures type != Abi.OBJECT_UNTYPED ==> 4 <= \result;
      @ assignable \strictly_nothing; @*/
    public static int bits(int type, int sizeBits) {
        if (type == Abi.OBJECT_UNTYPED) {
            return sizeBits;
        }
        if (type == Abi.OBJECT_TCB) {
            return Abi.TCB_BITS;
        }
        if (type == Abi.OBJECT_ENDPOINT) {
            return Abi.ENDPOINT_BITS;
        }
        if (type == Abi.OBJECT_NOTIFICATION) {
            return Abi.NOTIFICATION_BITS;
        }
        if (type == Abi.OBJECT_CNODE) {
            return Abi.SLOT_BITS + sizeBits;
        }
        if (type == Abi.OBJECT_PAGE_DIRECTORY) {
            return Abi.PAGE_DIRECTORY_BITS;
        }
        if (type == Abi.OBJECT_PAGE_TABLE) {
            return Abi.PAGE_TABLE_BITS;
        }
        return Cap.frameBits(type - Abi.OBJECT_SMALL_PAGE);
    }

    /**
     * Makes one object and fills an unlinked empty slot with its capability.
     *
     * @param place first granule, aligned to the size of the object
     * @param device the memory belongs to a device: only untyped memory and frames are made of it
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires 0 <= type && type < Abi.OBJECT_COUNT && 0 <= place;
      @ requires device ==> type == Abi.OBJECT_UNTYPED || 6 <= type && type <= 9;
      @ ensures Inv.inv(k) && dest.type != Slot.NULL;
      @ assignable \everything; @*/
    public static void create(Kernel k, int type, int place, int sizeBits, boolean device,
            Slot dest) {
        if (type == Abi.OBJECT_UNTYPED) {
            dest.setUntyped(place, sizeBits, device, 0);
        } else if (type == Abi.OBJECT_TCB) {
            createThread(k, place, dest);
        } else if (type == Abi.OBJECT_ENDPOINT) {
            dest.setEndpoint(k.createEndpoint(place), 0, Abi.RIGHTS_ALL);
        } else if (type == Abi.OBJECT_NOTIFICATION) {
            dest.setNotification(k.createNotification(place), 0,
                Abi.RIGHT_WRITE + Abi.RIGHT_READ);
        } else if (type == Abi.OBJECT_CNODE) {
            k.createCNode(place, sizeBits);
            dest.setCNode(place, sizeBits, 0, 0);
        } else if (type == Abi.OBJECT_PAGE_DIRECTORY) {
            createDirectory(k, place, dest);
        } else if (type == Abi.OBJECT_PAGE_TABLE) {
            dest.setPageTable(k.createPageTable(place), false, 0, 0);
            k.hw().cleanToUnification(physical(place), Bits.power(Abi.PAGE_TABLE_BITS));
        } else {
            createFrame(k, type - Abi.OBJECT_SMALL_PAGE, place, device, dest);
        }
    }

    /** Physical address of a place. */
    /*@ public normal_behavior
      @ requires 0 <= place;
      @ assignable \strictly_nothing; @*/
    private static int physical(int place) {
        return Bits.left(place, Abi.GRANULE_BITS);
    }

    /** A thread: inactive, in the current domain. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ ensures Inv.inv(k) && dest.type == Slot.THREAD;
      @ assignable \everything; @*/
    private static void createThread(Kernel k, int place, Slot dest) {
        Tcb t = k.createTcb(place);
        t.setDomain(k.domain());
        dest.setThread(t);
    }

    /** A frame: not mapped, readable and writable; what RAM holds is what devices see. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires 0 <= size && size <= 3 && place % 256 == 0;
      @ ensures Inv.inv(k) && dest.type == Slot.FRAME;
      @ assignable \everything; @*/
    private static void createFrame(Kernel k, int size, int place, boolean device, Slot dest) {
        int bits = Cap.frameBits(size);
        if (!device) {
            k.createFrame(place, bits);
            k.hw().cleanToRam(physical(place), Bits.power(bits));
        }
        dest.setFrame(place / 256, device, 0, Abi.FRAME_READ_WRITE, 0, size);
    }

    /** An address space: nothing mapped for the user, the kernel's part as everywhere. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ ensures Inv.inv(k) && dest.type == Slot.PAGE_DIRECTORY;
      @ assignable \everything; @*/
    private static void createDirectory(Kernel k, int place, Slot dest) {
        PageDirectory d = k.createPageDirectory(place);
        copyKernelEntries(k, d);
        k.hw().cleanToUnification(physical(place), Bits.power(Abi.PAGE_DIRECTORY_BITS));
        dest.setPageDirectory(d, false, 0);
    }

    /** Copies the kernel's entries of the global directory, but for that of the hardware ASID. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live;
      @ ensures Inv.inv(k);
      @ assignable \everything; @*/
    public static void copyKernelEntries(Kernel k, PageDirectory d) {
        PageDirectory global = k.globalDirectory();
        int left = Abi.PDE_COUNT - Abi.FIRST_KERNEL_PDE;
        /*@ loop_invariant 0 <= left && left <= 1536;
          @ loop_invariant Inv.inv(k) && d.live;
          @ decreases left;
          @ loop_assigns \everything; @*/
        while (left > 0) {
            int i = Abi.PDE_COUNT - left;
            if (i != Abi.HARDWARE_ASID_PDE) {
                d.pde(i).copyEntry(global.pde(i));
            }
            left = left - 1;
        }
    }
}
