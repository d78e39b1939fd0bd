package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Slot;

/**
 * Users of an object are let go before its last capability is deleted, piece by piece.
 *
 * <p>They may be many: the threads that wait at an endpoint or notification, the address spaces of
 * an ASID pool. From the first piece on the capability is marked, and carries no rights: nobody can
 * begin to use the object, although the call may be cut. What is left to undo at once is
 * {@link Finalise}'s. Source: ABI objects-and-caps 7.1, bounded-syscalls 1.
 */
public final class Retire {
    private Retire() { }

    /**
     * Lets go of users of the object, if the slot holds its last capability.
     *
     * @return whether there are none left; if not the call has to return and be made again
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && s.live && s.type == \old(s.type);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static boolean done(Kernel k, Slot s) {
        //@ assert Inv.alive(s);
        boolean gone;
        if (s.type() == Slot.IRQ_HANDLER) {
            gone = !Cdt.isFinal(k, s) || handler(k, Irq.of(k, s));
        } else {
            gone = object(k, s);
        }
        //@ assert Inv.alive(s);
        return gone;
    }

    /** The interrupt's own notification capability, which goes with its last handler capability. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && 0 <= irq && irq <= 159;
      @ ensures Inv.inv(k);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    private static boolean handler(Kernel k, int irq) {
        return object(k, Irq.slotOf(k, irq));
    }

    /** As {@link #done}, for a capability that stands for itself. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && s.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    private static boolean object(Kernel k, Slot s) {
        int t = s.type();
        if (t != Slot.ENDPOINT && t != Slot.NOTIFICATION && t != Slot.ASID_POOL
                || !Cdt.isFinal(k, s)) {
            return true;
        }
        if (t == Slot.ASID_POOL) {
            return spaces(k, s);
        }
        //@ assert Inv.alive(s);
        if (t == Slot.NOTIFICATION) {
            Finalise.bound(k, s);
        }
        //@ assert Inv.alive(s);
        return waiters(k, s, queue(k, s));
    }

    /** The queue at an endpoint or notification, of which an endpoint has one that is not empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live
      @   && (s.type == Slot.ENDPOINT || s.type == Slot.NOTIFICATION);
      @ ensures \result != null && Inv.head(\result);
      @ assignable \strictly_nothing; @*/
    private static Link queue(Kernel k, Slot s) {
        if (s.type() == Slot.NOTIFICATION) {
            //@ assert s.notification != null && s.notification.live;
            return s.notification().waitQueue();
        }
        //@ assert s.endpoint != null && s.endpoint.live;
        Endpoint e = s.endpoint();
        //@ assert Inv.head(e.sendQueue) && Inv.head(e.receiveQueue);
        // Nobody waits to send while somebody waits to receive.
        return Queue.isEmpty(k, e.sendQueue()) ? e.receiveQueue() : e.sendQueue();
    }

    /** Whether the capability is one whose object is being retired. */
    /*@ public normal_behavior
      @ requires s.live;
      @ ensures \result == (s.revocable && !s.firstBadged);
      @ assignable \strictly_nothing; @*/
    public static boolean begun(Kernel k, Slot s) {
        return s.revocable() && !s.firstBadged();
    }

    /** The capability is marked: it gives no rights, and cannot be copied. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.live && s.revocable && !s.firstBadged;
      @ assignable s.revocable, s.firstBadged, s.next.firstBadged; @*/
    private static void mark(Kernel k, Slot s) {
        Slot n = s.next();
        //@ assert n != null && n.live && n.prev == s;
        // The flag that it will pass on when it leaves the ring goes to its successor now.
        if (s.firstBadged() && n != k.root()) {
            n.setFirstBadged(true);
        }
        Cdt.setFlags(k, s, true, false);
    }

    // ---- threads that wait ----

    /** Everybody in the queue restarts, from its head on; then a full scheduling decision. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch && Inv.head(q)
      @   && (s.type == Slot.ENDPOINT || s.type == Slot.NOTIFICATION);
      @ ensures Inv.inv(k) && s.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    private static boolean waiters(Kernel k, Slot s, Link q) {
        if (Queue.isEmpty(k, q)) {
            return true;
        }
        close(k, s);
        int budget = Abi.WORK_UNITS;
        boolean cut = false;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant Inv.inv(k) && s.live && Inv.head(q);
          @ loop_invariant Inv.idle(k);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ loop_invariant (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
          @ decreases budget;
          @ loop_assigns \everything; @*/
        while (budget > 0 && !cut && !Queue.isEmpty(k, q)) {
            Ipc.wake(k, Queue.first(k, q));
            cut = Delete.preemptionPoint(k);
            budget = budget - 1;
        }
        Scheduler.reschedule(k);
        return !cut && Queue.isEmpty(k, q);
    }

    /** Through the capability nobody can wait, send or signal any more. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root
      @   && (s.type == Slot.ENDPOINT || s.type == Slot.NOTIFICATION);
      @ ensures Inv.inv(k) && s.live && s.type == \old(s.type) && s.rights == 0;
      @ assignable s.rights, s.revocable, s.firstBadged, s.next.firstBadged; @*/
    private static void close(Kernel k, Slot s) {
        s.setRights(0);
        mark(k, s);
    }

    // ---- address spaces ----

    /**
     * The address spaces of a pool that is installed lose their ASIDs, but for that of the current
     * thread, which has to make the call again in it.
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s.type == Slot.ASID_POOL;
      @ ensures Inv.inv(k) && s.live && s.type == Slot.ASID_POOL;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    private static boolean spaces(Kernel k, Slot s) {
        if (!Asid.installed(k, s)) {
            return true;
        }
        mark(k, s);
        return Asid.emptyPool(k, s);
    }
}
