package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The first capability to a new object: an empty slot that is in no ring is filled with it, one
 * method for each kind. The slot stays in no ring. Source: ABI objects-and-caps 1, 2.
 */
final class FirstCap {
    private FirstCap() { }

    /** To 2^bits bytes of untyped memory, of which nothing is in use. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && 4 <= bits && bits <= 29 && 0 <= place && place <= 0xFFFFFFF;
      @ requires Inv.aligned(place, bits) && place + (1 << (bits - 4)) <= 0x10000000;
      @ requires !device ==> Kernel.FIRST <= place
      @   && place - Kernel.FIRST + (1 << (bits - 4)) <= k.slot.length;
      @ requires Inv.unused(k, place, place + (1 << (bits - 4)));
      @ requires Inv.unclaimed(place, place + (1 << (bits - 4)));
      @ ensures Inv.inv(k) && Inv.apart(k, dest) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.UNTYPED && dest.untypedBase == place && dest.untypedBits == bits;
      @ ensures dest.untypedFree == 0 && dest.untypedDevice == device;
      @ assignable dest.*; @*/
    static void untyped(Kernel k, int place, int bits, boolean device, Slot dest) {
        dest.setUntyped(place, bits, device, 0);
    }

    /** To a thread. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && t.live;
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.THREAD && dest.thread == t;
      @ assignable dest.*; @*/
    static void thread(Kernel k, Tcb t, Slot dest) {
        dest.setThread(t);
    }

    /** To an endpoint, with all rights and no badge. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && e.live;
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.ENDPOINT && dest.endpoint == e && dest.badge == 0;
      @ assignable dest.*; @*/
    static void endpoint(Kernel k, Endpoint e, Slot dest) {
        dest.setEndpoint(e, 0, Abi.RIGHTS_ALL);
    }

    /** To a notification, to signal and to wait for, with no badge. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && n.live;
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.NOTIFICATION && dest.notification == n && dest.badge == 0;
      @ assignable dest.*; @*/
    static void notification(Kernel k, Notification n, Slot dest) {
        dest.setNotification(n, 0, Abi.RIGHT_WRITE + Abi.RIGHT_READ);
    }

    /** To a CNode of 2^radix slots without a guard. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && 1 <= radix && radix <= 25 && Kernel.FIRST <= place;
      @ requires place - Kernel.FIRST + (1 << radix) <= k.slot.length && place <= 0xFFFFFFF;
      @ requires (\forall int i; place - Kernel.FIRST <= i
      @   && i < place - Kernel.FIRST + (1 << radix);
      @   k.slot[i] != null && k.slot[i].live && k.slot[i] != k.root && k.slot[i] != k.scratch);
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.CNODE && dest.cnodeBase == place && dest.radix == radix;
      @ assignable dest.*; @*/
    static void cnode(Kernel k, int place, int radix, Slot dest) {
        dest.setCNode(place, radix, 0, 0);
    }

    /** To a page table that is not mapped. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && t.live;
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.PAGE_TABLE && dest.pageTable == t && !dest.mapped;
      @ assignable dest.*; @*/
    static void pageTable(Kernel k, PageTable t, Slot dest) {
        dest.setPageTable(t, false, 0, 0);
    }

    /** To a page directory without an ASID. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && d.live;
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.PAGE_DIRECTORY && dest.pageDirectory == d && !dest.mapped;
      @ assignable dest.*; @*/
    static void pageDirectory(Kernel k, PageDirectory d, Slot dest) {
        dest.setPageDirectory(d, false, 0);
    }

    /** To a frame of a size class: not mapped, readable and writable. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root && 0 <= size && size <= 3 && 0 <= place && place <= 0xFFFFFFF;
      @ ensures Inv.inv(k) && dest.live && dest.next == dest;
      @ ensures dest.type == Slot.FRAME && dest.frameBase == place / 256 && dest.frameSize == size;
      @ assignable dest.*; @*/
    static void frame(Kernel k, int place, int size, boolean device, Slot dest) {
        dest.setFrame(place / 256, device, 0, Abi.FRAME_READ_WRITE, 0, size);
    }
}
