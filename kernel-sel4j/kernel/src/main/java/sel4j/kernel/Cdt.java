package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * The derivation tree of all capabilities, kept as one ring of slots.
 *
 * <p>The ring starts and ends at the sentinel {@code k.root()}. The descendants of a slot stand
 * directly behind it; where they end is decided by the parent test alone. A slot that is in no ring
 * is its own neighbour. This class knows order and parenthood; what a capability is, and when two
 * name the same memory, is {@link Cap}'s. Source: ABI objects-and-caps 4.
 */
public final class Cdt {
    private Cdt() { }

    /** Puts the unlinked slot {@code s} directly behind {@code before}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && before.live && s.live && s != before && s.next == s;
      @ requires s.type != Slot.NULL && (before.type != Slot.NULL || before == k.root);
      @ requires Inv.inRing(before) && Inv.apart(k, s);
      @ ensures Inv.inv(k) && before.next == s && s.prev == before && s.next == \old(before.next);
      @ assignable s.next, s.prev, before.next, before.next.prev; @*/
    public static void insert(Kernel k, Slot before, Slot s) {
        Slot n = before.next();
        //@ assert n != null && n.live && n.prev == before && s.prev == s && n != s;
        s.setNext(n);
        s.setPrev(before);
        n.setPrev(s);
        before.setNext(s);
    }

    /** The unlinked slot {@code s} takes the place of {@code old}, which is unlinked then. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && old.live && s.live && old != s && s.next == s && old.next != old;
      @ requires old != k.root && s.type != Slot.NULL && Inv.sameMemory(s, old);
      @ ensures Inv.inv(k) && old.next == old && old.prev == old && s.next != s;
      @ assignable s.next, s.prev, old.next, old.prev, old.next.prev, old.prev.next; @*/
    public static void replace(Kernel k, Slot old, Slot s) {
        Slot n = old.next();
        //@ assert n != null && n.live && n.prev == old && n != old && n != s;
        Slot p = old.prev();
        //@ assert p != null && p.live && p.next == old && p != old && p != s;
        s.setNext(n);
        s.setPrev(p);
        n.setPrev(s);
        p.setNext(s);
        old.setNext(old);
        old.setPrev(old);
    }

    /** Takes the slot out of the ring; it is its own neighbour then. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.next == s && s.prev == s;
      @ assignable s.next, s.prev, s.next.prev, s.prev.next; @*/
    public static void unlink(Kernel k, Slot s) {
        Slot n = s.next();
        //@ assert n != null && n.live && n.prev == s;
        Slot p = s.prev();
        //@ assert p != null && p.live && p.next == s;
        n.setPrev(p);
        p.setNext(n);
        s.setNext(s);
        s.setPrev(s);
    }

    /** Sets both flags of a slot. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.revocable == revocable && s.firstBadged == firstBadged;
      @ ensures \old(Inv.apart(k, s)) ==> Inv.apart(k, s);
      @ assignable s.revocable, s.firstBadged; @*/
    public static void setFlags(Kernel k, Slot s, boolean revocable, boolean firstBadged) {
        s.setRevocable(revocable);
        s.setFirstBadged(firstBadged);
    }

    /** The slot leaves: if it was first of a badge group, its successor becomes first. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s != k.root;
      @ ensures Inv.inv(k) && s.next == s && s.prev == s;
      @ assignable s.next, s.prev, s.next.prev, s.prev.next, s.next.firstBadged; @*/
    public static void remove(Kernel k, Slot s) {
        Slot n = s.next();
        //@ assert n != null && n.live && n.prev == s;
        if (s.firstBadged() && n != k.root()) {
            n.setFirstBadged(true);
        }
        unlink(k, s);
    }

    /** Whether {@code b}, which stands behind {@code a}, was derived from it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && a.live && b.live;
      @ ensures \result ==> a.revocable && a.type != Slot.NULL && b.type != Slot.NULL;
      @ assignable \strictly_nothing; @*/
    public static boolean isParent(Kernel k, Slot a, Slot b) {
        // A must be revocable, and name the memory of B or more.
        if (!a.revocable() || !Cap.sameRegion(k, a, b)) {
            return false;
        }
        // An SGI capability is no parent of the first of another group.
        if (a.type() == Slot.SGI_SIGNAL) {
            return !b.firstBadged();
        }
        // A badged endpoint or notification is a parent within its badge group only.
        if (a.type() == Slot.ENDPOINT || a.type() == Slot.NOTIFICATION) {
            return a.badge() == 0 || a.badge() == b.badge() && !b.firstBadged();
        }
        return true;
    }

    /** Whether capabilities derived from this slot's exist: its successor is one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures \result ==> s.next != null && s.next.live && s.next != k.root
      @   && s.next.type != Slot.NULL;
      @ assignable \strictly_nothing; @*/
    public static boolean hasChildren(Kernel k, Slot s) {
        Slot n = s.next();
        //@ assert n != null && n.live && n.prev == s;
        return n != k.root() && isParent(k, s, n);
    }

    /** Whether the slot holds the last capability of its object: no neighbour names the same. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type != Slot.NULL;
      @ assignable \strictly_nothing; @*/
    public static boolean isFinal(Kernel k, Slot s) {
        Slot p = s.prev();
        //@ assert p != null && p.live && p.next == s;
        Slot n = s.next();
        //@ assert n != null && n.live && n.prev == s;
        return (p == s || !Cap.sameObject(k, p, s)) && (n == s || !Cap.sameObject(k, s, n));
    }
}
