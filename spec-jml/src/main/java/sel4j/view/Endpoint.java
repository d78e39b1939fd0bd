// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * Two rings of threads: those that wait to send, and those that wait to receive. Proof view:
 * plain fields; without life all have their initial values.
 */
public final class Endpoint {
    /** This memory holds an Endpoint now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /*@ spec_public nullable @*/ private Link sendQueue;

    /*@ spec_public nullable @*/ private Link receiveQueue;

    /** An Endpoint without life; its parts and constants are set for ever. */
    Endpoint(int place) {
        this.place = place;
        sendQueue = new Link(null, true, this, true, null, -1);
        receiveQueue = new Link(null, true, this, false, null, -1);
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
        sendQueue.create();
        receiveQueue.create();
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        sendQueue.forget();
        receiveQueue.forget();
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public Link sendQueue() {
        return sendQueue;
    }

    public Link receiveQueue() {
        return receiveQueue;
    }
}
