package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Tcb;

/**
 * What a call that was cut has done already, where the objects do not show it: the {@code progress}
 * word of threads.
 *
 * <p>It is one of four things, told apart by its two low bits; addresses are physical.
 * <ul>
 * <li>0: nothing, or the address that a cache operation has reached ({@link CacheOps});
 * <li>1: of a thread that cancels badged sends ({@link BadgedSends}): the thread to look at next;
 * <li>2: of that thread, which waits to send: the thread that cancels;
 * <li>3: of a thread that cancels: there is nobody left to look at.
 * </ul>
 * Kinds 1 and 2 point at each other. So the cursor moves on when its thread leaves the queue, and the
 * mark of its thread goes when the one that cancels does something else. The latter keeps the badge
 * in {@code blockingBadge}, and the place of the last thread to look at in {@code faultWord0}: it
 * does not wait and has no fault, so these words are free. Whoever begins anew does no harm.
 */
public final class Progress {
    private Progress() { }

    private static final int KIND_BITS = 2;
    /** The thread to look at next. */
    static final int CURSOR = 1;
    /** The thread that will look at this one. */
    static final int WATCHED = 2;
    /** Nobody is left to look at. */
    static final int ENDED = 3;

    /** Which of the four it is. */
    static int kind(Kernel k, Tcb t) {
        return Bits.low(t.progress(), KIND_BITS);
    }

    /** The other thread that a progress of kind 1 or 2 names. */
    static Tcb other(Kernel k, Tcb t) {
        return k.tcb(Bits.right(t.progress(), Abi.GRANULE_BITS));
    }

    private static int naming(Tcb t, int kind) {
        return Bits.or(Bits.left(t.place(), Abi.GRANULE_BITS), kind);
    }

    /** The thread does something else than to make its call again, or has finished it. */
    static void forget(Kernel k, Tcb t) {
        // What others know of a thread that waits is theirs.
        if (t.progress() == 0 || kind(k, t) == WATCHED) {
            return;
        }
        int kind = kind(k, t);
        if (kind == CURSOR) {
            other(k, t).setProgress(0);
        }
        if (kind != 0) {
            t.setBlockingBadge(0);
            t.setFaultWord0(0);
        }
        t.setProgress(0);
    }

    /** When the thread {@code t} makes its call again it will look at {@code s}, which waits. */
    static void watch(Kernel k, Tcb t, Tcb s) {
        // Another one that cancels had stopped here: it begins anew.
        if (s.progress() != 0) {
            other(k, s).setProgress(0);
        }
        s.setProgress(naming(t, WATCHED));
        t.setProgress(naming(s, CURSOR));
    }

    /** The thread is about to leave the queue that it waits in: a cursor at it moves on. */
    static void leaving(Kernel k, Tcb s) {
        if (s.progress() == 0) {
            return;
        }
        Tcb t = other(k, s);
        Link n = s.link().next();
        s.setProgress(0);
        if (s.place() == t.faultWord0() || n == s.queue()) {
            t.setProgress(ENDED);
        } else {
            watch(k, t, n.tcb());
        }
    }
}
