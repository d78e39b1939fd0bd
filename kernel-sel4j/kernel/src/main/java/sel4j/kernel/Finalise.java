package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * What has to be undone before a capability may go, by its type.
 *
 * <p>It prepares the object for its end; the slot keeps its place in the tree and is emptied by
 * {@link Delete}. {@code last} says that it is the last capability of its object. Source: ABI
 * objects-and-caps 7.1.
 */
public final class Finalise {
    private Finalise() { }

    /** Any capability; the last one of a CNode becomes a zombie. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures Inv.inv(k) && (s.type == \old(s.type) || s.type == Slot.ZOMBIE);
      @ assignable \everything; @*/
    public static void any(Kernel k, Slot s, boolean last) {
        if (last && s.type() == Slot.CNODE) {
            Zombies.ofCNode(k, s);
        }
    }
}
