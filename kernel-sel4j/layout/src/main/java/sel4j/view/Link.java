// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * A place in a queue ring: of a thread, or the sentinel of a queue. Its accessors read and write
 * RAM.
 */
public final class Link extends View {
    private static final int KIND = Kinds.LINK;
    private static final Memory.Factory<Link> FACTORY = Link::new;

    private Link(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Link whose first word is ram[word]. */
    static Link at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** w0[31:3], itself if zero. */
    public Link next() {
        int r = memory.ram[word] & 0xFFFFFFF8;
        return r == 0 ? this : Link.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:3], itself if zero. */
    public void setNext(Link next) {
        memory.ram[word] = memory.ram[word] & 7 | (next == this ? 0 : next.reference());
    }

    /** w1[31:3], itself if zero. */
    public Link prev() {
        int r = memory.ram[word + 1] & 0xFFFFFFF8;
        return r == 0 ? this : Link.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w1[31:3], itself if zero. */
    public void setPrev(Link prev) {
        memory.ram[word + 1] = memory.ram[word + 1] & 7 | (prev == this ? 0 : prev.reference());
    }

    /**
     * the Tcb that holds this at byte 0xA0: only of a thread's link; compare with the sentinel
     * first. Demands that it is one's.
     */
    public Tcb tcb() {
        int whole = word - 40;
        int place = place() - 10;
        if (memory.owner(place()) != Kinds.TCB || (place & 63) != 0 || (whole & 3) != 0) {
            throw Stop.owner(this, "tcb");
        }
        return Tcb.at(memory, whole);
    }
}
