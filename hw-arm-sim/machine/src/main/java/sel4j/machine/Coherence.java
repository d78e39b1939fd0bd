package sel4j.machine;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Looks for cache, TLB and barrier maintenance that was forgotten, on a board with {@link Caches}:
 * at each table walk, TLB hit, instruction fetch and access that is not cacheable it compares what
 * the processor is about to use with what was written last. The first difference is kept and told.
 * Nobody needs to say who forgot what: that somebody did is seen where it matters, and only there.
 *
 * <p>Not seen: maintenance that is missing but changes nothing in this run; a forgotten
 * invalidation of a clean data line (see {@link Caches}); system registers written without ISB.
 */
public final class Coherence {
    /** What was about to be used. */
    public enum Kind {
        /** A translation table entry that was not cleaned to the point of unification. */
        WALK,
        /** A TLB entry that the translation tables no longer give. */
        TRANSLATION,
        /**
         * An instruction that was not cleaned, or whose instruction cache line was not invalidated.
         */
        FETCH,
        /** Data that were not cleaned to RAM before an access that is not cacheable. */
        UNCACHED
    }

    /**
     * Maintenance that was missing.
     *
     * @param kind         what was about to be used
     * @param address      physical address of the word; of a TLB entry the virtual address used
     * @param instructions the processor's instruction count
     * @param text         all of it in one line
     */
    public record Violation(Kind kind, int address, long instructions, String text) { }

    private final LongSupplier instructions;
    private final Consumer<Violation> listener;
    private final Caches caches;
    private Violation first;

    /**
     * A checker of a board's caches, switched on.
     *
     * @param board    one that has caches
     * @param listener told of the first violation
     */
    public Coherence(Board board, Consumer<Violation> listener) {
        this(board.caches, board.cpu::instructions, listener);
    }

    Coherence(Caches caches, LongSupplier instructions, Consumer<Violation> listener) {
        this.instructions = instructions;
        this.listener = listener;
        this.caches = caches;
        caches.check(this);
    }

    /** The first violation, null if there was none. */
    public Violation first() {
        return first;
    }

    /** A walk reads a descriptor. That of no entry is as good as any other of no entry. */
    void walk(int physical, int seen, int latest, int virtual) {
        if ((seen & 3) != 0 || (latest & 3) != 0) {
            report(Kind.WALK, physical,
                String.format("table walk for virtual 0x%08x reads the entry at 0x%08x as "
                + "0x%08x, but 0x%08x was written: not cleaned to the point of unification",
                    virtual, physical, seen, latest));
        }
    }

    /** A translation comes from a TLB entry that a walk would not give. */
    void translation(int virtual, String now) {
        report(Kind.TRANSLATION, virtual,
            String.format("the TLB translates virtual 0x%08x, but the translation tables "
            + "%s: not invalidated", virtual, now));
    }

    /** An instruction is fetched that is not the one in memory. */
    void fetch(int physical, int seen, int latest, int virtual, boolean cleaned) {
        report(Kind.FETCH, physical,
            String.format("fetch from virtual 0x%08x finds 0x%08x at 0x%08x, but 0x%08x was "
            + "written: %s", virtual, seen, physical, latest,
            cleaned ? "instruction cache not invalidated"
                : "data cache not cleaned to the point of unification"));
    }

    /** An access that is not cacheable meets a dirty line. */
    void uncached(int physical, int seen, int latest) {
        report(Kind.UNCACHED, physical,
            String.format("uncached access finds 0x%08x at 0x%08x, but the data cache holds "
            + "0x%08x: not cleaned to RAM", seen, physical, latest));
    }

    private void report(Kind kind, int address, String text) {
        if (first == null) {
            long now = instructions.getAsLong();
            first = new Violation(kind, address, now, text + caches.maintenance.waiting()
                + " (instruction " + now + ")");
            listener.accept(first);
        }
    }
}
