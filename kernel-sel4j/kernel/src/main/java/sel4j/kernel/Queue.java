package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Tcb;

/**
 * Queues of threads: rings with a sentinel. First is the sentinel's next, last its prev.
 *
 * <p>The queues are the ready queues, the two of every endpoint and the one of every notification.
 * A thread has one link, so it is in at most one of them, and knows which. Which queue fits which
 * state of a thread is the caller's knowledge: these are the leaves on which all of them rest.
 */
public final class Queue {
    private Queue() { }

    /**
     * The thread, which is in no queue, is the last of queue {@code q} from now on.
     *
     * @param state its state from now on
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.head(q) && t.live && t.link.queue == null;
      @ requires Inv.fits(q, t, state) && Inv.sideFree(q) && 0 <= state && state <= 7;
      @ ensures Inv.inv(k) && t.link.queue == q && t.state == state && q.prev == t.link;
      @ assignable t.link.next, t.link.prev, t.link.queue, t.state, q.prev, q.prev.next; @*/
    public static void append(Kernel k, Link q, Tcb t, int state) {
        Link n = t.link();
        /*@ assert n != null && n.live && n.tcb == t && n.queue == null
          @   && n.next == n && n.prev == n; @*/
        Link p = q.prev();
        //@ assert p != null && p.live && p.queue == q && p.next == q;
        n.setNext(q);
        n.setPrev(p);
        p.setNext(n);
        q.setPrev(n);
        t.setQueue(q);
        t.setState(state);
    }

    /** The thread, which is in no queue, is the first of queue {@code q} from now on. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.head(q) && t.live && t.link.queue == null;
      @ requires Inv.fits(q, t, t.state) && Inv.sideFree(q);
      @ ensures Inv.inv(k) && t.link.queue == q && q.next == t.link;
      @ assignable t.link.next, t.link.prev, t.link.queue, q.next, q.next.prev; @*/
    public static void prepend(Kernel k, Link q, Tcb t) {
        Link p = t.link();
        /*@ assert p != null && p.live && p.tcb == t && p.queue == null
          @   && p.next == p && p.prev == p; @*/
        Link n = q.next();
        //@ assert n != null && n.live && n.queue == q && n.prev == q;
        p.setNext(n);
        p.setPrev(q);
        n.setPrev(p);
        q.setNext(p);
        t.setQueue(q);
    }

    /**
     * The thread, wherever it is in its queue, is in no queue from now on.
     *
     * @param state its state from now on
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue != null && 0 <= state && state <= 7;
      @ ensures Inv.inv(k) && t.link.queue == null && t.state == state;
      @ assignable t.link.next, t.link.prev, t.link.queue, t.state, t.link.next.prev,
      @   t.link.prev.next;
      @*/
    public static void remove(Kernel k, Tcb t, int state) {
        unlink(k, t);
        leave(k, t, state);
    }

    /** The thread's link leaves the ring and stands alone; it still names the queue. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue != null;
      @ ensures Inv.inv(k) && t.link.next == t.link && t.link.prev == t.link;
      @ assignable t.link.next, t.link.prev, t.link.next.prev, t.link.prev.next; @*/
    private static void unlink(Kernel k, Tcb t) {
        Link s = t.link();
        //@ assert s != null && s.live && s.tcb == t;
        //@ assert s.queue != s;
        Link n = s.next();
        //@ assert n != null && n.live && n.prev == s && n.queue == s.queue;
        Link p = s.prev();
        //@ assert p != null && p.live && p.next == s && p.queue == s.queue;
        //@ assert n == s <==> p == s;
        n.setPrev(p);
        p.setNext(n);
        s.setNext(s);
        s.setPrev(s);
    }

    /** The thread, whose link stands alone, is in no queue from now on. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue != null && 0 <= state && state <= 7;
      @ requires t.link.next == t.link && t.link.prev == t.link;
      @ ensures Inv.inv(k) && t.link.queue == null && t.state == state;
      @ assignable t.link.queue, t.state; @*/
    private static void leave(Kernel k, Tcb t, int state) {
        //@ assert t.link != null && t.link.live && t.link.tcb == t;
        //@ assert t.link.queue != t.link;
        t.setQueue(null);
        t.setState(state);
    }

    /** Whether no thread is in queue {@code q}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.head(q);
      @ ensures \result == (q.next == q);
      @ assignable \strictly_nothing; @*/
    public static boolean isEmpty(Kernel k, Link q) {
        return q.next() == q;
    }

    /** The first thread of queue {@code q}; null if it is empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.head(q);
      @ ensures \result == null <==> q.next == q;
      @ ensures \result != null ==> \result.live && \result.link.queue == q
      @   && \result.link == q.next;
      @ assignable \strictly_nothing; @*/
    public static /*@ nullable @*/ Tcb first(Kernel k, Link q) {
        Link n = q.next();
        //@ assert n != null && n.live && n.queue == q;
        if (n == q) {
            return null;
        }
        //@ assert n.tcb != null && n.tcb.live && n.tcb.link == n;
        return n.tcb();
    }
}
