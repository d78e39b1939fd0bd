package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Tcb;

/**
 * Where a thread that cancels badged sends goes on after a cut, and where it ends: two threads that
 * wait to send.
 *
 * <p>The canceller's {@code progress} names the thread to look at next, or says that there is none;
 * {@code faultWord0} names the last thread to look at; {@code blockingBadge} is the badge. It does
 * not wait and has no fault, so the latter two are free. The {@code progress} of the threads named
 * names the canceller. So when one of them leaves the queue its neighbour takes over, and no name
 * outlives its thread. A thread has room for one canceller; as the last one it may stay without.
 *
 * <p>A name is a physical address and a number in its low bits. The calls are {@link BadgedSends}'.
 */
public final class Cursor {
    private Cursor() { }

    /** Of a canceller: the thread to look at next. */
    static final int NEXT = 1;
    /** Of a thread that waits: its canceller. */
    static final int WATCHED = 2;
    /** Of a canceller: nobody is left to look at. */
    static final int ENDED = 3;

    /** The last thread to look at names its canceller. */
    private static final int MARKED = 1;

    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= number && number <= 3;
      @ assignable \strictly_nothing; @*/
    private static int name(Kernel k, Tcb t, int number) {
        return Bits.or(Bits.left(t.place(), Abi.GRANULE_BITS), number);
    }

    /** The thread that a name names. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures \result != null && \result.live;
      @ assignable \strictly_nothing; @*/
    private static Tcb named(Kernel k, int name) {
        return k.tcb(Bits.right(name, Abi.GRANULE_BITS));
    }

    /** The thread to look at next, of a canceller whose progress is of kind {@link #NEXT}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures \result != null && \result.live;
      @ assignable \strictly_nothing; @*/
    static Tcb next(Kernel k, Tcb t) {
        return named(k, t.progress());
    }

    /** Whether the thread is the last one that the canceller has to look at. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live;
      @ assignable \strictly_nothing; @*/
    static boolean isLast(Kernel k, Tcb t, Tcb s) {
        return t.faultWord0() == name(k, s, 0) || t.faultWord0() == name(k, s, MARKED);
    }

    /** The canceller begins: {@code s} is the last thread that it has to look at. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live;
      @ ensures Inv.inv(k) && t.blockingBadge == badge;
      @ assignable t.blockingBadge, t.faultWord0, s.progress; @*/
    static void begin(Kernel k, Tcb t, Tcb s, int badge) {
        t.setBlockingBadge(badge);
        setLast(k, t, s);
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live;
      @ ensures Inv.inv(k);
      @ assignable t.faultWord0, s.progress; @*/
    private static void setLast(Kernel k, Tcb t, Tcb s) {
        if (s.progress() == 0) {
            s.setProgress(name(k, t, WATCHED));
        }
        boolean marked = s.progress() == name(k, t, WATCHED);
        t.setFaultWord0(name(k, s, marked ? MARKED : 0));
    }

    /** The canceller goes on, with the thread that it had to look at next. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && t.progress == 0;
      @ assignable \infinite_union(Tcb x; true; x.progress); @*/
    static void resume(Kernel k, Tcb t) {
        next(k, t).setProgress(0);
        t.setProgress(0);
    }

    /** The canceller stops before {@code s}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live;
      @ ensures Inv.inv(k);
      @ assignable \infinite_union(Tcb x; true;
      @ \set_union(x.progress, x.faultWord0, x.blockingBadge)); @*/
    static void stop(Kernel k, Tcb t, Tcb s) {
        // Another canceller whose mark is there begins anew.
        if (s.progress() != 0 && s.progress() != name(k, t, WATCHED)) {
            drop(k, named(k, s.progress()));
        }
        s.setProgress(name(k, t, WATCHED));
        t.setProgress(name(k, s, NEXT));
    }

    /** The canceller has finished, or gives up: nobody knows it any more. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && t.progress == 0;
      @ assignable t.faultWord0, t.blockingBadge, \infinite_union(Tcb x; true; x.progress); @*/
    static void drop(Kernel k, Tcb t) {
        if (Progress.kind(k, t) == NEXT) {
            next(k, t).setProgress(0);
        }
        if (Bits.low(t.faultWord0(), 1) == MARKED) {
            named(k, t.faultWord0()).setProgress(0);
        }
        t.setProgress(0);
        t.setFaultWord0(0);
        t.setBlockingBadge(0);
    }

    /** The thread is about to leave the queue that it waits in: its neighbour takes its place. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.link.queue != null;
      @ ensures Inv.inv(k);
      @ assignable \infinite_union(Tcb x; true;
      @ \set_union(x.progress, x.faultWord0, x.blockingBadge)); @*/
    static void leaving(Kernel k, Tcb s) {
        if (s.progress() == 0) {
            return;
        }
        Tcb t = named(k, s.progress());
        boolean last = isLast(k, t, s);
        boolean next = t.progress() == name(k, s, NEXT);
        s.setProgress(0);
        if (next && (last || s.link().next() == s.queue())) {
            t.setProgress(ENDED);
            t.setFaultWord0(0);
        } else if (next) {
            stop(k, t, s.link().next().tcb());
        } else if (last) {
            lastLeaves(k, t, s);
        }
    }

    /** The last thread to look at leaves: it is the one before it from now on. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live && s.link.queue != null;
      @ ensures Inv.inv(k);
      @ assignable t.faultWord0, \infinite_union(Tcb x; true; x.progress); @*/
    private static void lastLeaves(Kernel k, Tcb t, Tcb s) {
        Link p = s.link().prev();
        if (p == s.queue()) {
            t.setFaultWord0(0);
        } else {
            setLast(k, t, p.tcb());
        }
    }
}
