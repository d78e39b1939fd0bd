package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * The types of objects, and making one of any type with the first capability to it.
 *
 * <p>Free memory of RAM is zero, and nothing of it waits in a cache; so a new object is in its
 * initial state at once, but for a few numbers. Where it goes is {@link Untyped}'s; how one of each
 * type is made, that of {@link NewObjects} and {@link NewTables}. Source: ABI objects-and-caps 1.
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
      @ ensures type != Abi.OBJECT_UNTYPED && type != Abi.OBJECT_CNODE ==> \result <= 24;
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
      @ requires Inv.aligned(place, bits) && place + (1 << (bits - 4)) <= 0x10000000;
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
            NewObjects.untyped(k, place, bits, device, dest);
        } else if (type == Abi.OBJECT_TCB) {
            //@ assert !device && (1 << (bits - 4)) == 64;
            NewObjects.thread(k, place, dest);
        } else if (type == Abi.OBJECT_ENDPOINT) {
            //@ assert !device && (1 << (bits - 4)) == 1;
            NewObjects.endpoint(k, place, dest);
        } else if (type == Abi.OBJECT_NOTIFICATION) {
            //@ assert !device && (1 << (bits - 4)) == 1;
            NewObjects.notification(k, place, dest);
        } else if (type == Abi.OBJECT_CNODE) {
            NewObjects.cnode(k, place, bits, dest);
        } else if (type == Abi.OBJECT_PAGE_DIRECTORY) {
            //@ assert !device && (1 << (bits - 4)) == 1024;
            NewTables.directory(k, place, dest);
        } else if (type == Abi.OBJECT_PAGE_TABLE) {
            //@ assert !device && (1 << (bits - 4)) == 64;
            NewTables.table(k, place, dest);
        } else {
            //@ assert 6 <= type && type <= 9 && bits == 12 + 4 * (type - 6);
            NewObjects.frame(k, sizeClass(type), place, device, dest);
        }
    }
}
