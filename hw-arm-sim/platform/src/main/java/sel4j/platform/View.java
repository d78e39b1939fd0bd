package sel4j.platform;

/**
 * A typed view of an object in RAM: the object's place and nothing else.
 *
 * <p>It is no copy and has no state of its own: every accessor of a subclass reads or writes RAM.
 * In native code a view is the object's address. Views are made by {@link Memory#view} alone, so
 * that {@code ==} is identity of objects.
 */
public abstract class View {
    /** The memory that holds the object. */
    protected final Memory memory;

    /** Index of the object's first word in {@link Memory#ram}: its offset in RAM / 4. */
    protected final int word;

    /** Used by the view classes' factories alone. */
    protected View(Memory memory, int word) {
        this.memory = memory;
        this.word = word;
    }

    /** The granule number of the object's first byte: physical address / 16, never negative. */
    public final int place() {
        return (Memory.RAM_BASE >>> 4) + (word >>> 2);
    }

    /** The object's address in the kernel window: how a reference to it is stored in RAM. */
    public final int reference() {
        return Memory.WINDOW_BASE + (word << 2);
    }
}
