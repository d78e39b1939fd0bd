package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
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
      @ ensures type == Abi.OBJECT_CNODE ==> \result == Abi.SLOT_BITS + sizeBits;
      @ ensures (type == Abi.OBJECT_UNTYPED ==> 4 <= sizeBits)
      @   && (type == Abi.OBJECT_CNODE ==> 0 < sizeBits) && \result <= 29
      @   ==> Inv.sized(type, \result);
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
        return Cap.frameBits(sizeClass(type));
    }

    /** The size class of a frame of the object type, 6..9. */
    /*@ public normal_behavior
      @ requires 6 <= type && type <= 9;
      @ ensures \result == type - 6;
      @ assignable \strictly_nothing; @*/
    private static int sizeClass(int type) {
        return type - Abi.OBJECT_SMALL_PAGE;
    }

    /**
     * Makes one object and fills an unlinked empty slot with its capability.
     *
     * @param place first granule, aligned to the size of the object; all of its memory is free
     * @param bits log2 of the bytes of the object
     * @param device the memory belongs to a device: only untyped memory and frames are made of it
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && Inv.sized(type, bits) && 0 <= place && place <= 0xFFFFFFF;
      @ requires place % (1 << (bits - 4)) == 0 && place + (1 << (bits - 4)) <= 0x10000000;
      @ requires device ==> type == Abi.OBJECT_UNTYPED || 6 <= type && type <= 9;
      @ requires !device ==> Kernel.FIRST <= place
      @   && place - Kernel.FIRST + (1 << (bits - 4)) <= k.slot.length;
      @ requires Inv.unused(k, place, place + (1 << (bits - 4)));
      @ requires Inv.unclaimed(place, place + (1 << (bits - 4)));
      @ ensures Inv.inv(k) && dest.type != Slot.NULL && Inv.apart(k, dest);
      @ ensures dest.live && dest.next == dest;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ ensures (\forall Slot s; !\fresh(s) && s != dest ==> s.type == \old(s.type)
      @   && s.next == \old(s.next) && s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice)
      @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
      @ assignable \everything; @*/
    public static void create(Kernel k, int type, int place, int bits, boolean device, Slot dest) {
        if (type == Abi.OBJECT_UNTYPED) {
            FirstCap.untyped(k, place, bits, device, dest);
        } else if (type == Abi.OBJECT_TCB) {
            FirstCap.thread(k, newThread(k, place), dest);
        } else if (type == Abi.OBJECT_ENDPOINT) {
            FirstCap.endpoint(k, k.createEndpoint(place), dest);
        } else if (type == Abi.OBJECT_NOTIFICATION) {
            FirstCap.notification(k, k.createNotification(place), dest);
        } else if (type == Abi.OBJECT_CNODE) {
            k.createCNode(place, bits - Abi.SLOT_BITS);
            FirstCap.cnode(k, place, bits - Abi.SLOT_BITS, dest);
        } else if (type == Abi.OBJECT_PAGE_DIRECTORY) {
            FirstCap.pageDirectory(k, newDirectory(k, place), dest);
        } else if (type == Abi.OBJECT_PAGE_TABLE) {
            FirstCap.pageTable(k, newTable(k, place), dest);
        } else {
            //@ assert 6 <= type && type <= 9 && bits == 12 + 4 * (type - 6);
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
      @ requires Inv.inv(k) && Kernel.FIRST <= place && (place - Kernel.FIRST) % 64 == 0;
      @ requires place - Kernel.FIRST + 64 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 64) && Inv.unclaimed(place, place + 64);
      @ ensures Inv.inv(k) && \result.live && \result.place == place;
      @ ensures \result.state == 0 && \result.link.queue == null && \result.domain == k.domain;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ assignable k.tcb[place - Kernel.FIRST].*, k.tcb[place - Kernel.FIRST].link.live,
      @   k.tcb[place - Kernel.FIRST].register[16], \infinite_union(Slot s; true; s.live); @*/
    private static Tcb newThread(Kernel k, int place) {
        Tcb t = k.createTcb(place);
        t.setDomain(k.domain());
        return t;
    }

    /** A frame: not mapped, readable and writable; what RAM holds is what devices see. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && 0 <= size && size <= 3 && 0 <= place && place <= 0xFFFFFFF;
      @ requires !device ==> Kernel.FIRST <= place
      @   && place - Kernel.FIRST + (1 << (8 + 4 * size)) <= k.slot.length;
      @ requires Inv.unused(k, place, place + (1 << (8 + 4 * size)));
      @ requires Inv.unclaimed(place, place + (1 << (8 + 4 * size)));
      @ ensures Inv.inv(k) && dest.type == Slot.FRAME && dest.live && dest.next == dest;
      @ ensures dest.frameBase == place / 256 && dest.frameSize == size;
      @ assignable dest.*, k.user[*]; @*/
    private static void createFrame(Kernel k, int size, int place, boolean device, Slot dest) {
        int bits = Cap.frameBits(size);
        if (!device) {
            k.createFrame(place, bits);
            cleanToRam(k, place, bits);
        }
        FirstCap.frame(k, place, size, device, dest);
    }

    /** What 2^bits bytes hold is in RAM, where devices see it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= place && 0 <= bits && bits <= 30;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    private static void cleanToRam(Kernel k, int place, int bits) {
        k.hw().cleanToRam(physical(place), Bits.power(bits));
    }

    /** What 2^bits bytes hold is where translation and instructions see it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= place && 0 <= bits && bits <= 30;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    private static void cleanToUnification(Kernel k, int place, int bits) {
        k.hw().cleanToUnification(physical(place), Bits.power(bits));
    }

    /** A page table: nothing mapped. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Kernel.FIRST <= place && (place - Kernel.FIRST) % 64 == 0;
      @ requires place - Kernel.FIRST + 64 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 64) && Inv.unclaimed(place, place + 64);
      @ ensures Inv.inv(k) && \result.live && \result.place == place;
      @ assignable k.pageTable[place - Kernel.FIRST].live; @*/
    private static PageTable newTable(Kernel k, int place) {
        PageTable t = k.createPageTable(place);
        cleanToUnification(k, place, Abi.PAGE_TABLE_BITS);
        return t;
    }

    /** An address space: nothing mapped for the user, the kernel's part as everywhere. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Kernel.FIRST <= place && (place - Kernel.FIRST) % 1024 == 0;
      @ requires place - Kernel.FIRST + 1024 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 1024) && Inv.unclaimed(place, place + 1024);
      @ ensures Inv.inv(k) && \result.live && \result.place == place;
      @ assignable k.pageDirectory[place - Kernel.FIRST].live, \infinite_union(Pde e; true; e.*); @*/
    private static PageDirectory newDirectory(Kernel k, int place) {
        PageDirectory d = k.createPageDirectory(place);
        copyKernelEntries(k, d);
        cleanToUnification(k, place, Abi.PAGE_DIRECTORY_BITS);
        return d;
    }

    /** Copies the kernel's entries of the global directory, but for that of the hardware ASID. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live;
      @ ensures Inv.inv(k);
      @ assignable \infinite_union(Pde e; true; e.*); @*/
    public static void copyKernelEntries(Kernel k, PageDirectory d) {
        PageDirectory global = k.globalDirectory();
        //@ assert global != null && global.live;
        int left = Abi.PDE_COUNT - Abi.FIRST_KERNEL_PDE;
        /*@ loop_invariant 0 <= left && left <= 1536;
          @ loop_invariant Inv.inv(k);
          @ decreases left;
          @ loop_assigns \infinite_union(Pde e; true; e.*); @*/
        while (left > 0) {
            int i = Abi.PDE_COUNT - left;
            if (i != Abi.HARDWARE_ASID_PDE) {
                //@ assert global.pde[i] != null && global.pde[i].whole == global;
                Pde e = d.pde(i);
                //@ assert e != null && e.whole == d;
                e.copyEntry(global.pde(i));
            }
            left = left - 1;
        }
    }
}
