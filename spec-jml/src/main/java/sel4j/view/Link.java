// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * A place in a queue ring: of a thread, or the sentinel of a queue. Proof view: plain fields;
 * without life all have their initial values.
 */
public final class Link {
    /** This memory holds a Link now. */
    /*@ spec_public @*/ private boolean live;

    /** Of a sentinel: itself; of a thread's link: the thread's queue. */
    /*@ spec_public nullable @*/ private Link queue;

    /** Whose sentinel it is; null if none. */
    /*@ spec_public nullable @*/ private Endpoint endpoint;

    /** It is the sentinel of an endpoint's senders. */
    /*@ spec_public @*/ private boolean sending;

    /** Whose sentinel it is; null if none. */
    /*@ spec_public nullable @*/ private Notification notification;

    /** Number of the ready queue whose sentinel it is; else -1. */
    /*@ spec_public @*/ private int ready;

    /*@ spec_public nullable @*/ private Link next;

    /*@ spec_public nullable @*/ private Link prev;

    /** Only of a thread's link; compare with the sentinel first. */
    /*@ spec_public nullable @*/ private Tcb tcb;

    /** A Link without life; its parts and constants are set for ever. */
    Link(Tcb tcb, boolean queueItself, Endpoint endpoint, boolean sending,
            Notification notification, int ready) {
        this.tcb = tcb;
        this.queue = queueItself ? this : null;
        this.endpoint = endpoint;
        this.sending = sending;
        this.notification = notification;
        this.ready = ready;
        next = this;
        prev = this;
    }

    void holdQueue(Link v) {
        queue = v;
    }

    Link heldQueue() {
        return queue;
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        if (tcb != null) {
            queue = null;
        }
        next = this;
        prev = this;
    }

    public Link next() {
        //@ assert live;
        return next;
    }

    public void setNext(Link v) {
        //@ assert live;
        next = v;
    }

    public Link prev() {
        //@ assert live;
        return prev;
    }

    public void setPrev(Link v) {
        //@ assert live;
        prev = v;
    }

    public Tcb tcb() {
        //@ assert live && tcb != null;
        return tcb;
    }
}
