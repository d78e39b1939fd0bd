package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Capabilities are deleted: one, with all that lies in its container, or all that were derived.
 *
 * <p>A container can hold containers without end, so deletion goes on in steps, with a preemption
 * point after each; all progress is in the slots, and the same call made again goes on. There is no
 * recursion: what is found inside a container is deleted "unexposed", that is, a container within
 * is taken out of reach by exchange, not emptied first. Source: ABI objects-and-caps 5, 7.
 */
public final class Delete {
    private Delete() { }

    /** Counts one unit of work; true when the call has to return and be made again. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ ensures \result == (\old(k.workUnits) + 1 >= Abi.WORK_UNITS);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable k.workUnits; @*/
    public static boolean preemptionPoint(Kernel k) {
        int units = k.workUnits() + 1;
        if (units >= Abi.WORK_UNITS) {
            k.setWorkUnits(0);
            return true;
        }
        k.setWorkUnits(units);
        return false;
    }

    /**
     * Counts more units, of work that is done and cannot be cut: the next preemption point comes
     * so much sooner.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= units && units <= 1000;
      @ ensures Inv.inv(k);
      @ ensures k.workUnits == (\old(k.workUnits) + units < Abi.WORK_UNITS
      @   ? \old(k.workUnits) + units : Abi.WORK_UNITS - 1);
      @ assignable k.workUnits; @*/
    public static void charge(Kernel k, int units) {
        //@ assert 0 <= k.workUnits && k.workUnits < Abi.WORK_UNITS;
        int sum = k.workUnits() + units;
        k.setWorkUnits(sum < Abi.WORK_UNITS ? sum : Abi.WORK_UNITS - 1);
    }

    /**
     * Deletes the capability in a slot that user level can name; an empty slot stays empty.
     *
     * @return OK when the slot is empty, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && s.live && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \result == Abi.OK ==> s.type == Slot.NULL;
      @ assignable \everything; @*/
    public static int delete(Kernel k, Slot s) {
        int budget = Abi.WORK_UNITS;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant Inv.inv(k) && s.live && s != k.root && s != k.scratch;
          @ loop_invariant Inv.idle(k);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ decreases budget;
          @ loop_assigns \everything; @*/
        while (budget > 0 && s.type() != Slot.NULL) {
            if (!Retire.done(k, s)) {
                return Abi.PREEMPTED;
            }
            if (finish(k, s)) {
                return Abi.OK;
            }
            if (reduce(k, s) == Abi.PREEMPTED || preemptionPoint(k)) {
                return Abi.PREEMPTED;
            }
            budget = budget - 1;
        }
        return s.type() == Slot.NULL ? Abi.OK : Abi.PREEMPTED;
    }

    /** Empties the last filled slot of the zombie's container, and counts one slot less. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch
      @   && s.type == Slot.ZOMBIE && 0 < s.zombieCount;
      @ ensures Inv.inv(k) && s.live && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int reduce(Kernel k, Slot s) {
        int count = s.zombieCount();
        int base = s.zombieBase();
        int radix = s.zombieRadix();
        //@ assert Inv.alive(s);
        int result = deleteUnexposed(k, Zombies.last(k, s));
        //@ assert Inv.alive(s);
        // Or an exchange has put another zombie here, which points to this very slot.
        if (result == Abi.OK && Zombies.is(k, s, count, base, radix)) {
            Zombies.shrink(k, s);
        }
        return result;
    }

    /**
     * Deletes the capability in a slot inside a zombie's container. A container found there changes
     * places with its own first slot, until it is gone or lies in itself.
     *
     * @return OK when the slot is empty or holds a zombie of its own container, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && s.live && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int deleteUnexposed(Kernel k, Slot s) {
        int budget = Abi.WORK_UNITS;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant Inv.inv(k) && s.live && s != k.root && s != k.scratch;
          @ loop_invariant Inv.idle(k);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ decreases budget;
          @ loop_assigns \everything; @*/
        while (budget > 0 && s.type() != Slot.NULL) {
            if (!Retire.done(k, s)) {
                return Abi.PREEMPTED;
            }
            if (finish(k, s) || Zombies.cyclic(k, s)) {
                return Abi.OK;
            }
            Slots.swap(k, Zombies.first(k, s), s);
            if (preemptionPoint(k)) {
                return Abi.PREEMPTED;
            }
            budget = budget - 1;
        }
        return s.type() == Slot.NULL ? Abi.OK : Abi.PREEMPTED;
    }

    /** Finalises the capability, and empties the slot unless a zombie with slots left is in it. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch
      @   && s.type != Slot.NULL;
      @ ensures Inv.inv(k) && s.live && (\result ==> s.type == Slot.NULL);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures !\result ==> s.type == Slot.ZOMBIE && 0 < s.zombieCount;
      @ assignable \everything; @*/
    private static boolean finish(Kernel k, Slot s) {
        boolean last = Cdt.isFinal(k, s);
        if (atOnce(k, s, last)) {
            return true;
        }
        boolean handler = last && s.type() == Slot.IRQ_HANDLER;
        int irq = handler ? Irq.of(k, s) : 0;
        Finalise.any(k, s, last);
        if (!Zombies.removable(k, s)) {
            return false;
        }
        Slots.clear(k, s);
        // The interrupt can be given out anew only when its last handler capability is gone.
        if (handler) {
            Irq.deletedHandler(k, irq);
        }
        return true;
    }

    /**
     * Deletes a capability before whose end nothing has to be undone, as is so of most.
     *
     * @param last whether it is the last capability of its object
     * @return false when something has to be undone; then nothing has changed
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.live;
      @ ensures \result ==> s.type == Slot.NULL && s.next == s && s.prev == s;
      @ ensures !\result ==> s.type == \old(s.type) && s.type != Slot.NULL;
      @ ensures \old(s.type) == Slot.NULL || \old(s.type) == Slot.UNTYPED
      @   || \old(s.type) == Slot.REPLY || \old(s.type) == Slot.DOMAIN
      @   || !last && (\old(s.type) == Slot.ENDPOINT || \old(s.type) == Slot.NOTIFICATION
      @     || \old(s.type) == Slot.CNODE || \old(s.type) == Slot.THREAD) ==> \result;
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable s.*, s.next.prev, s.prev.next, s.next.firstBadged; @*/
    public static boolean atOnce(Kernel k, Slot s, boolean last) {
        if (!Finalise.nothing(k, s, last)) {
            return false;
        }
        Slots.clear(k, s);
        return true;
    }

    /**
     * Deletes at once a reply or notification capability; an empty slot stays empty. Nobody waits
     * any more at what a last capability names: {@link Retire}.
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.type == Slot.NULL;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void deleteOne(Kernel k, Slot s) {
        if (s.type() == Slot.NOTIFICATION && Cdt.isFinal(k, s)) {
            Finalise.bound(k, s);
        }
        Slots.clear(k, s);
    }

    /**
     * Deletes all capabilities that were derived from the one in the slot, which stays.
     *
     * @return OK when there are none left, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ assignable \everything; @*/
    public static int revoke(Kernel k, Slot s) {
        int budget = Abi.WORK_UNITS;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant Inv.inv(k) && s.live && s != k.root && s != k.scratch;
          @ loop_invariant Inv.idle(k);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ decreases budget;
          @ loop_assigns \everything; @*/
        while (budget > 0 && Cdt.hasChildren(k, s)) {
            //@ assert Inv.alive(s);
            int result = delete(k, s.next());
            //@ assert Inv.alive(s);
            if (result == Abi.PREEMPTED || preemptionPoint(k)) {
                return Abi.PREEMPTED;
            }
            budget = budget - 1;
        }
        return Cdt.hasChildren(k, s) ? Abi.PREEMPTED : Abi.OK;
    }

    /** Whether deleting the capability may take many calls: the last of a container. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures s.type == Slot.NULL ==> !\result;
      @ assignable \strictly_nothing; @*/
    public static boolean longRunning(Kernel k, Slot s) {
        int t = s.type();
        return (t == Slot.THREAD || t == Slot.ZOMBIE || t == Slot.CNODE) && Cdt.isFinal(k, s);
    }
}
