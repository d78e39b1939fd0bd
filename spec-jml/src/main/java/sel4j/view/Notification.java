// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * A word of signals and the ring of threads that wait for it. Proof view: plain fields; without
 * life all have their initial values.
 */
public final class Notification {
    /** This memory holds a Notification now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /*@ spec_public nullable @*/ private Link waitQueue;

    /** OR of the badges signalled. */
    /*@ spec_public @*/ private int signals;

    /*@ spec_public nullable @*/ private Tcb boundTcb;

    /*@ spec_public @*/ private boolean active;

    /** A Notification without life; its parts and constants are set for ever. */
    Notification(int place) {
        this.place = place;
        waitQueue = new Link(null, true, null, false, this, -1);
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
        waitQueue.create();
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        waitQueue.forget();
        signals = 0;
        boundTcb = null;
        active = false;
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public Link waitQueue() {
        return waitQueue;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == signals;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int signals() {
        return signals;
    }

    public void setSignals(int v) {
        //@ assert live;
        signals = v;
    }

    public Tcb boundTcb() {
        //@ assert live;
        return boundTcb;
    }

    public void setBoundTcb(Tcb v) {
        //@ assert live;
        boundTcb = v;
    }

    public boolean active() {
        //@ assert live;
        return active;
    }

    public void setActive(boolean v) {
        //@ assert live;
        active = v;
    }
}
