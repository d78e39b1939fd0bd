package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Tcb;

/**
 * CancelBadgedSends: who waits to send with a badge does so no more.
 *
 * <p>The queue is walked from its head to the thread that was last in the beginning, in pieces, for
 * it may be long and most of it have other badges. Where a call that was cut goes on: see
 * {@link Cursor}. Source: ABI objects-and-caps 5.
 */
public final class BadgedSends {
    private BadgedSends() { }

    /**
     * Senders that wait with this badge restart; then a full scheduling decision.
     *
     * @return OK, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && e.live;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ assignable \everything; @*/
    public static int cancel(Kernel k, Endpoint e, int badge) {
        Tcb t = k.current();
        Link q = e.sendQueue();
        Link n = next(k, t, q, badge);
        if (n == q) {
            Progress.forget(k, t);
            return Abi.OK;
        }
        int budget = Abi.WORK_UNITS;
        boolean cut = false;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant Inv.inv(k) && n != null && n.live && n.queue == q && Inv.head(q);
          @ decreases budget; @*/
        while (budget > 0 && !cut && n != q) {
            n = look(k, t, q, n.tcb(), badge);
            cut = Delete.preemptionPoint(k);
            budget = budget - 1;
        }
        Scheduler.reschedule(k);
        if (n == q) {
            Cursor.drop(k, t);
            return Abi.OK;
        }
        Cursor.stop(k, t, n.tcb());
        return Abi.PREEMPTED;
    }

    /** Looks at one sender; the link of the next one to look at, or the sentinel without one. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && s.live && Inv.head(q) && s.link.queue == q;
      @ ensures Inv.inv(k) && \result.live && \result.queue == q;
      @ assignable \everything; @*/
    private static Link look(Kernel k, Tcb t, Link q, Tcb s, int badge) {
        Link n = Cursor.isLast(k, t, s) ? q : s.link().next();
        if (s.blockingBadge() == badge) {
            Ipc.wake(k, s);
        }
        return n;
    }

    /** The link of the first sender to look at, or the sentinel if there is none. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && Inv.head(q);
      @ ensures Inv.inv(k) && \result.live && \result.queue == q;
      @ assignable \everything; @*/
    private static Link next(Kernel k, Tcb t, Link q, int badge) {
        int kind = Progress.kind(k, t);
        // The call is made again, and all have left that it had to look at.
        if (kind == Cursor.ENDED) {
            return q;
        }
        if (kind == Cursor.NEXT) {
            Tcb s = Cursor.next(k, t);
            // The same call is made again.
            if (s.queue() == q && t.blockingBadge() == badge) {
                Cursor.resume(k, t);
                return s.link();
            }
        }
        Progress.forget(k, t);
        if (!Queue.isEmpty(k, q)) {
            Cursor.begin(k, t, q.prev().tcb(), badge);
        }
        return q.next();
    }
}
