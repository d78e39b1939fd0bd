package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Capabilities of containers whose object is gone and whose slots are still being emptied.
 *
 * <p>A zombie names the first slot of the container, a CNode or the five slots of a thread, and how
 * many slots from the first on may still be filled. How they get emptied is {@link Delete}'s.
 * Source: ABI objects-and-caps 7.3.
 */
public final class Zombies {
    private Zombies() { }

    /** The last capability of a CNode becomes the zombie of all its slots. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.CNODE;
      @ ensures Inv.inv(k) && s.type == Slot.ZOMBIE && s.live;
      @ assignable s.*; @*/
    public static void ofCNode(Kernel k, Slot s) {
        int radix = s.radix();
        s.setZombie(Bits.power(radix), s.cnodeBase() / 2, radix);
    }

    /** The last capability of a thread becomes the zombie of its five slots. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.THREAD;
      @ ensures Inv.inv(k) && s.type == Slot.ZOMBIE && s.live;
      @ assignable s.*; @*/
    public static void ofThread(Kernel k, Slot s) {
        s.setZombie(Abi.TCB_SLOTS, s.thread().place() / 2, 0);
    }

    /** Whether the slot may be emptied: it holds no zombie, or one with nothing left to empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures s.type != Slot.ZOMBIE ==> \result;
      @ ensures !\result ==> s.type == Slot.ZOMBIE && 0 < s.zombieCount;
      @ assignable \strictly_nothing; @*/
    public static boolean removable(Kernel k, Slot s) {
        //@ assert s.type == Slot.ZOMBIE ==> 0 <= s.zombieCount;
        return s.type() != Slot.ZOMBIE || s.zombieCount() == 0
            || s.zombieCount() == 1 && Cap.container(k, s) == s.place();
    }

    /** Whether the zombie lies in the first slot of its own container. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.ZOMBIE;
      @ ensures \result == (2 * s.zombieBase == s.place);
      @ assignable \strictly_nothing; @*/
    public static boolean cyclic(Kernel k, Slot s) {
        return Cap.container(k, s) == s.place();
    }

    /** The first slot of the container. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.ZOMBIE && 0 < s.zombieCount;
      @ ensures \result != null && \result.live && \result != k.root && \result != k.scratch;
      @ assignable \strictly_nothing; @*/
    public static Slot first(Kernel k, Slot s) {
        /*@ assert k.slot != null && Kernel.FIRST <= 2 * s.zombieBase
          @   && 2 * s.zombieBase - Kernel.FIRST < k.slot.length; @*/
        return k.slot(Cap.container(k, s));
    }

    /** The last slot of the container that may still be filled; there is one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.ZOMBIE && 0 < s.zombieCount;
      @ ensures \result != null && \result.live && \result != k.root && \result != k.scratch;
      @ assignable \strictly_nothing; @*/
    public static Slot last(Kernel k, Slot s) {
        /*@ assert k.slot != null && Kernel.FIRST <= 2 * s.zombieBase && k.slot.length <= 67108864
          @   && 2 * s.zombieBase - Kernel.FIRST + s.zombieCount <= k.slot.length; @*/
        return k.slot(Cap.container(k, s) + s.zombieCount() - 1);
    }

    /** Whether the slot holds the zombie with these values. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures \result ==> s.type == Slot.ZOMBIE && s.zombieCount == count;
      @ assignable \strictly_nothing; @*/
    public static boolean is(Kernel k, Slot s, int count, int base, int radix) {
        return s.type() == Slot.ZOMBIE && s.zombieCount() == count && s.zombieBase() == base
            && s.zombieRadix() == radix;
    }

    /** The last slot counted is empty: it is counted no more. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.ZOMBIE && 0 < s.zombieCount;
      @ ensures Inv.inv(k) && s.zombieCount == \old(s.zombieCount) - 1;
      @ assignable s.zombieCount; @*/
    public static void shrink(Kernel k, Slot s) {
        s.setZombieCount(s.zombieCount() - 1);
    }
}
