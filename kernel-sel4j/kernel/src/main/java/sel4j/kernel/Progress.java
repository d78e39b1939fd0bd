package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * What a call that was cut has done already, where the objects do not show it: the {@code progress}
 * word of the thread.
 *
 * <p>It belongs to the same call made again, and to nothing else. Its two low bits tell what it is:
 * <ul>
 * <li>0: nothing, or the physical address that a cache operation has reached ({@link CacheOps});
 * <li>1, 2, 3: part of a {@link Cursor}.
 * </ul>
 * Whoever has lost it begins anew, which does no harm.
 */
public final class Progress {
    private Progress() { }

    private static final int KIND_BITS = 2;

    /** Which of the four it is. */
    /*@ public normal_behavior
      @ requires t.live;
      @ ensures 0 <= \result && \result <= 3;
      @ assignable \strictly_nothing; @*/
    static int kind(Kernel k, Tcb t) {
        return Bits.low(t.progress(), KIND_BITS);
    }

    /** The thread does something else than to make its call again, or has finished it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k);
      @ assignable \everything; @*/
    static void forget(Kernel k, Tcb t) {
        if (t.progress() == 0) {
            return;
        }
        int kind = kind(k, t);
        if (kind == 0) {
            t.setProgress(0);
        } else if (kind != Cursor.WATCHED) {
            // What others know of a thread that waits is theirs.
            Cursor.drop(k, t);
        }
    }
}
