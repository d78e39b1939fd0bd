package sel4j.machine;

/**
 * The local exclusive monitor: one physical address, or open. ARM ARM A3.4.1. The strictest
 * reading: a store-exclusive succeeds only at the very address of the load-exclusive before it.
 * Other stores and exceptions leave the monitor as it is; software clears it on a context switch.
 */
final class Exclusive {
    private boolean exclusive;
    private int address;

    void set(int physical) {
        exclusive = true;
        address = physical;
    }

    /** Whether a store to the address may happen; the monitor is open afterwards in either case. */
    boolean take(int physical) {
        boolean ok = exclusive && address == physical;
        exclusive = false;
        return ok;
    }

    void clear() {
        exclusive = false;
    }
}
