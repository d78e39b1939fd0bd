package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Makes a new object of one type, and fills an unlinked empty slot with the first capability to it;
 * tables of translation are {@link NewTables}'. Memory has to be free and, but for that of devices,
 * zero. Source: ABI objects-and-caps 1.
 */
final class NewObjects {
    private NewObjects() { }

    /** Untyped memory of 2^bits bytes. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires 4 <= bits && bits <= 29 && 0 <= place && place <= 0xFFFFFFF;
      @ requires Inv.aligned(place, bits) && place + (1 << (bits - 4)) <= 0x10000000;
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
    static void untyped(Kernel k, int place, int bits, boolean device, Slot dest) {
        FirstCap.untyped(k, place, bits, device, dest);
    }

    /** A thread: inactive, in the current domain. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires place % 64 == 0 && Kernel.FIRST <= place && place <= 0xFFFFFFF;
      @ requires place - Kernel.FIRST + 64 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 64) && Inv.unclaimed(place, place + 64);
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
    static void thread(Kernel k, int place, Slot dest) {
        Tcb t = threadAt(k, place);
        FirstCap.thread(k, t, dest);
    }

    /** A thread without a capability. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Kernel.FIRST <= place && (place - Kernel.FIRST) % 64 == 0;
      @ requires place - Kernel.FIRST + 64 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 64) && Inv.unclaimed(place, place + 64);
      @ ensures Inv.inv(k) && \result.live && \result.domain == k.domain;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ assignable k.tcb[place - Kernel.FIRST].live, k.tcb[place - Kernel.FIRST].cspace.live,
      @   k.tcb[place - Kernel.FIRST].vspace.live, k.tcb[place - Kernel.FIRST].master.live,
      @   k.tcb[place - Kernel.FIRST].caller.live, k.tcb[place - Kernel.FIRST].buffer.live,
      @   k.tcb[place - Kernel.FIRST].link.live, k.tcb[place - Kernel.FIRST].register[16],
      @   k.tcb[place - Kernel.FIRST].timeSlice, k.tcb[place - Kernel.FIRST].domain; @*/
    private static Tcb threadAt(Kernel k, int place) {
        Tcb t = k.createTcb(place);
        enterDomain(k, t);
        return t;
    }

    /** The thread, in no queue, comes into the current domain. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue == null;
      @ ensures Inv.inv(k) && t.domain == k.domain;
      @ assignable t.domain; @*/
    private static void enterDomain(Kernel k, Tcb t) {
        t.setDomain(k.domain());
    }

    /** An endpoint: nobody waits. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires Kernel.FIRST <= place && place <= 0xFFFFFFF;
      @ requires place - Kernel.FIRST + 1 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 1) && Inv.unclaimed(place, place + 1);
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
    static void endpoint(Kernel k, int place, Slot dest) {
        Endpoint e = k.createEndpoint(place);
        FirstCap.endpoint(k, e, dest);
    }

    /** A notification: idle, bound to no thread. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires Kernel.FIRST <= place && place <= 0xFFFFFFF;
      @ requires place - Kernel.FIRST + 1 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 1) && Inv.unclaimed(place, place + 1);
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
    static void notification(Kernel k, int place, Slot dest) {
        Notification n = k.createNotification(place);
        FirstCap.notification(k, n, dest);
    }

    /** A CNode of 2^bits bytes, that is 2^(bits - 4) empty slots. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires 5 <= bits && bits <= 29 && Kernel.FIRST <= place && place <= 0xFFFFFFF;
      @ requires place - Kernel.FIRST + (1 << (bits - 4)) <= k.slot.length;
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
    static void cnode(Kernel k, int place, int bits, Slot dest) {
        int radix = radix(bits);
        k.createCNode(place, radix);
        FirstCap.cnode(k, place, radix, dest);
    }

    /** log2 of the number of slots in 2^bits bytes. */
    /*@ public normal_behavior
      @ requires 5 <= bits && bits <= 29;
      @ ensures \result == bits - 4;
      @ assignable \strictly_nothing; @*/
    private static int radix(int bits) {
        return bits - Abi.SLOT_BITS;
    }

    /** A frame: not mapped, readable and writable; what RAM holds is what devices see. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires 0 <= size && size <= 3 && 0 <= place && place <= 0xFFFFFFF;
      @ requires !device ==> Kernel.FIRST <= place
      @   && place - Kernel.FIRST + (1 << (8 + 4 * size)) <= k.slot.length;
      @ requires Inv.unused(k, place, place + (1 << (8 + 4 * size)));
      @ requires Inv.unclaimed(place, place + (1 << (8 + 4 * size)));
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
    static void frame(Kernel k, int size, int place, boolean device, Slot dest) {
        if (!device) {
            memory(k, place, Cap.frameBits(size));
        }
        FirstCap.frame(k, place, size, device, dest);
    }

    /** 2^bits bytes of RAM are memory of user programs. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 12 <= bits && bits <= 24 && Kernel.FIRST <= place;
      @ requires place - Kernel.FIRST + (1 << (bits - 4)) <= k.slot.length;
      @ requires Inv.unused(k, place, place + (1 << (bits - 4)));
      @ requires Inv.unclaimed(place, place + (1 << (bits - 4)));
      @ ensures Inv.inv(k);
      @ assignable k.user[place - Kernel.FIRST .. place - Kernel.FIRST + (1 << (bits - 4)) - 1]; @*/
    private static void memory(Kernel k, int place, int bits) {
        k.createFrame(place, bits);
    }
}
