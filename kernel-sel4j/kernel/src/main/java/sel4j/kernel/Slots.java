package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Capabilities come into slots, move between them and leave them, with their place in the tree.
 *
 * <p>A slot is filled while it is in no ring, and emptied after it has left the ring. Nothing here
 * checks anything or deletes objects. Source: ABI objects-and-caps 4.1.
 */
public final class Slots {
    private Slots() { }

    /** {@code dest}, in no ring, gets a copy of the capability; it stays in no ring. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && from.live && dest.live && from != dest && dest.next == dest;
      @ requires dest != k.root && from.type != Slot.NULL;
      @ ensures Inv.inv(k) && dest.type == from.type && dest.live && Inv.sameMemory(dest, from);
      @ ensures dest.next == dest && dest.prev == dest;
      @ assignable dest.*; @*/
    public static void fill(Kernel k, Slot from, Slot dest) {
        dest.copyCapability(from);
    }

    /** The slot, in no ring, becomes empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.next == s && s != k.root;
      @ ensures Inv.inv(k) && s.type == Slot.NULL && !s.revocable && !s.firstBadged;
      @ ensures s.live && s.next == s && s.prev == s;
      @ assignable s.*; @*/
    public static void empty(Kernel k, Slot s) {
        s.setNull();
        s.setRevocable(false);
        s.setFirstBadged(false);
    }

    /**
     * The filled slot {@code dest} takes its place as a copy or derivation of {@code src}: directly
     * behind it, with the flags that the pair of capabilities asks for.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest && dest.next == dest;
      @ requires src.type != Slot.NULL && dest.type != Slot.NULL;
      @ requires Inv.inRing(src) && Inv.sameMemory(dest, src);
      @ ensures Inv.inv(k) && src.next == dest && dest.prev == src;
      @ assignable dest.next, dest.prev, dest.revocable, dest.firstBadged,
      @   src.next, src.next.prev, src.untypedFree; @*/
    public static void insertCopy(Kernel k, Slot src, Slot dest) {
        boolean r = revocableCopy(k, src, dest);
        Cdt.setFlags(k, dest, r, r);
        setFullIfShared(k, src, dest);
        Cdt.insert(k, src, dest);
    }

    /** {@code dest} gets the capability in {@code cap} and takes its place behind {@code src}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && cap.live && src.live && dest.live && dest.next == dest;
      @ requires dest != src && dest != cap && dest.type == Slot.NULL && dest != k.root;
      @ requires src.type != Slot.NULL && cap.type != Slot.NULL;
      @ requires Inv.inRing(src) && Inv.sameMemory(cap, src);
      @ ensures Inv.inv(k) && dest.type == cap.type && src.next == dest && dest.prev == src;
      @ assignable dest.*, src.next, src.next.prev, src.untypedFree; @*/
    public static void copyInto(Kernel k, Slot cap, Slot src, Slot dest) {
        fill(k, cap, dest);
        insertCopy(k, src, dest);
    }

    /** The filled slot {@code dest} becomes an original: revocable, directly behind its parent. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && parent.live && dest.live && parent != dest && dest.next == dest;
      @ requires (parent.type != Slot.NULL || parent == k.root) && dest.type != Slot.NULL;
      @ requires Inv.inRing(parent) && Inv.apart(k, dest);
      @ ensures Inv.inv(k) && parent.next == dest && dest.prev == parent;
      @ ensures dest.revocable && dest.firstBadged;
      @ assignable dest.next, dest.prev, dest.revocable, dest.firstBadged,
      @   parent.next, parent.next.prev; @*/
    public static void insertOriginal(Kernel k, Slot parent, Slot dest) {
        Cdt.setFlags(k, dest, true, true);
        Cdt.insert(k, parent, dest);
    }

    /** Whether the copy {@code dest} of {@code src} starts a subtree of its own (rule R). */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live;
      @ assignable \strictly_nothing; @*/
    private static boolean revocableCopy(Kernel k, Slot src, Slot dest) {
        int t = dest.type();
        // Endpoints and notifications: when the badge is a new one.
        if (t == Slot.ENDPOINT && src.type() == Slot.ENDPOINT
                || t == Slot.NOTIFICATION && src.type() == Slot.NOTIFICATION) {
            return dest.badge() != src.badge();
        }
        // Interrupt handlers and SGI signals: when made from the interrupt control capability.
        if (t == Slot.IRQ_HANDLER || t == Slot.SGI_SIGNAL) {
            return src.type() == Slot.IRQ_CONTROL;
        }
        // Untyped memory: always.
        return t == Slot.UNTYPED;
    }

    /** An untyped that is copied whole must hand out nothing more itself: it becomes full. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest;
      @ requires Inv.inRing(src) && Inv.sameMemory(dest, src);
      @ ensures Inv.inv(k) && Inv.apart(k, dest);
      @ assignable src.untypedFree; @*/
    private static void setFullIfShared(Kernel k, Slot src, Slot dest) {
        if (src.type() == Slot.UNTYPED && dest.type() == Slot.UNTYPED
                && src.untypedBase() == dest.untypedBase()
                && src.untypedBits() == dest.untypedBits()) {
            fillUp(k, src);
        }
    }

    /** The untyped capability hands out nothing more: what was left of its memory is vacant. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.UNTYPED && s.next != s;
      @ ensures Inv.inv(k);
      @ ensures Inv.vacant(k, s.untypedBase + \old(s.untypedFree),
      @   s.untypedBase + (1 << (s.untypedBits - 4)));
      @ assignable s.untypedFree; @*/
    private static void fillUp(Kernel k, Slot s) {
        int granules = Cap.granules(s.untypedBits());
        //@ assert s.live && 0 <= s.untypedFree && s.untypedFree <= granules;
        //@ assert Inv.unused(k, s.untypedBase + s.untypedFree, s.untypedBase + granules);
        //@ assert Inv.unused(k, s.untypedBase + granules, s.untypedBase + granules);
        s.setUntypedFree(granules);
    }

    /** The capability moves to the empty slot {@code dest}, with its place and its flags. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest;
      @ requires src.type != Slot.NULL && dest.type == Slot.NULL && dest != k.root;
      @ ensures Inv.inv(k) && src.type == Slot.NULL && dest.type == \old(src.type);
      @ ensures src.live && dest.live;
      @ assignable dest.*, src.*, src.next.prev, src.prev.next; @*/
    public static void move(Kernel k, Slot src, Slot dest) {
        fill(k, src, dest);
        takePlace(k, src, dest);
    }

    /**
     * As {@link #move}, but the capability gets new data.
     *
     * @return whether it accepts them; if not it stays where it is
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest;
      @ requires src.type != Slot.NULL && dest.type == Slot.NULL && dest != k.root;
      @ ensures Inv.inv(k);
      @ ensures \result ==> src.type == Slot.NULL && dest.type == \old(src.type);
      @ ensures !\result ==> src.type == \old(src.type) && dest.type == Slot.NULL;
      @ assignable \everything; @*/
    public static boolean moveWithData(Kernel k, Slot src, Slot dest, int data) {
        //@ assert dest.next == dest && src != k.root;
        fill(k, src, dest);
        Cap.updateData(k, dest, true, data);
        if (dest.type() == Slot.NULL) {
            empty(k, dest);
            return false;
        }
        takePlace(k, src, dest);
        return true;
    }

    /**
     * The filled slot {@code dest} takes place and flags of {@code src}, which becomes empty. At no
     * time are both in the ring, as no two untyped capabilities there may hand out the same memory.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest && dest.next == dest;
      @ requires src.type != Slot.NULL && dest.type != Slot.NULL && src != k.root;
      @ requires Inv.sameMemory(dest, src);
      @ ensures Inv.inv(k) && src.type == Slot.NULL && src.next == src;
      @ ensures dest.type == \old(dest.type) && src.live && dest.live;
      @ assignable dest.next, dest.prev, dest.revocable, dest.firstBadged, src.*, src.next.prev,
      @   src.prev.next; @*/
    private static void takePlace(Kernel k, Slot src, Slot dest) {
        Cdt.setFlags(k, dest, src.revocable(), src.firstBadged());
        if (src.next() != src) {
            Cdt.replace(k, src, dest);
        }
        empty(k, src);
    }

    /** The capabilities of two slots change places; either may be empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live && a != k.scratch && b != k.scratch;
      @ requires a != k.root && b != k.root && Inv.idle(k);
      @ ensures Inv.inv(k) && a.type == \old(b.type) && b.type == \old(a.type);
      @ ensures a.live && b.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void swap(Kernel k, Slot a, Slot b) {
        if (a == b) {
            return;
        }
        if (a.type() != Slot.NULL && b.type() != Slot.NULL) {
            exchange(k, a, b);
            return;
        }
        if (a.type() != Slot.NULL) {
            carry(k, a, b);
        } else if (b.type() != Slot.NULL) {
            carry(k, b, a);
        }
    }

    /** Two capabilities change places, over the slot for work. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live && a != k.scratch && b != k.scratch && a != b;
      @ requires a != k.root && b != k.root && Inv.idle(k);
      @ requires a.type != Slot.NULL && b.type != Slot.NULL;
      @ ensures Inv.inv(k) && a.type == \old(b.type) && b.type == \old(a.type);
      @ ensures a.live && b.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void exchange(Kernel k, Slot a, Slot b) {
        Slot t = k.scratch();
        //@ assert t != null && t.live && t != k.root && t.type == Slot.NULL;
        carryPast(k, a, t, b);
        carryPast(k, b, a, t);
        carryPast(k, t, b, a);
    }

    /** As {@link #carry}; of the others, the third slot is the one to be spoken of. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest;
      @ requires src.type != Slot.NULL && dest.type == Slot.NULL && dest != k.root;
      @ requires other.live && other != src && other != dest;
      @ ensures Inv.inv(k) && src.type == Slot.NULL && dest.type == \old(src.type);
      @ ensures src.live && dest.live && other.live && other.type == \old(other.type);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void carryPast(Kernel k, Slot src, Slot dest, Slot other) {
        //@ assert Inv.alive(other);
        carry(k, src, dest);
        //@ assert Inv.alive(other);
    }

    /** As {@link #move}, in words that name no neighbours: other slots keep their types. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && dest.live && src != dest;
      @ requires src.type != Slot.NULL && dest.type == Slot.NULL && dest != k.root;
      @ ensures Inv.inv(k) && src.type == Slot.NULL && dest.type == \old(src.type);
      @ ensures src.live && dest.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && x != src && x != dest ==> x.type == \old(x.type));
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void carry(Kernel k, Slot src, Slot dest) {
        move(k, src, dest);
    }

    /** The capability leaves the tree and the slot becomes empty; empty slots stay empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.type == Slot.NULL && s.next == s && s.prev == s && s.live;
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable s.*, s.next.prev, s.prev.next, s.next.firstBadged; @*/
    public static void clear(Kernel k, Slot s) {
        Cdt.remove(k, s);
        empty(k, s);
    }
}
