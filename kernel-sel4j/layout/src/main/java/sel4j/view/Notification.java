// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * A word of signals and the ring of threads that wait for it. Its accessors read and write RAM.
 */
public final class Notification extends View {
    private static final int KIND = Kinds.NOTIFICATION;
    private static final Memory.Factory<Notification> FACTORY = Notification::new;

    private Notification(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Notification whose first word is ram[word]. */
    static Notification at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** bytes from 0x0. */
    public Link waitQueue() {
        return Link.at(memory, word);
    }

    /** w2: OR of the badges signalled. */
    public int signals() {
        return memory.ram[word + 2];
    }

    /** w2: OR of the badges signalled. */
    public void setSignals(int signals) {
        memory.ram[word + 2] = signals;
    }

    /** w3[31:4], null if none. */
    public Tcb boundTcb() {
        int r = memory.ram[word + 3] & 0xFFFFFFF0;
        return r == 0 ? null : Tcb.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w3[31:4], null if none. */
    public void setBoundTcb(Tcb boundTcb) {
        memory.ram[word + 3] = memory.ram[word + 3] & 0xF
                | (boundTcb == null ? 0 : boundTcb.reference());
    }

    /** w3[0]. */
    public boolean active() {
        return (memory.ram[word + 3] & 1) != 0;
    }

    /** w3[0]. */
    public void setActive(boolean active) {
        memory.ram[word + 3] = memory.ram[word + 3] & 0xFFFFFFFE | (active ? 1 : 0);
    }
}
