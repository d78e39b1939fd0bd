package sel4j.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sel4j.platform.Memory;

/**
 * Maintenance of caches and TLB between the operation and the barriers that make it take effect, at
 * the latest moment that the architecture allows: data operations at the next DSB; operations on
 * instruction cache and TLB at the first context synchronisation (ISB, exception, return from one)
 * after the next DSB. ARM ARM B2.2.7, B3.10.1, A3.8.3. Between two DSBs instruction lines are
 * fetched again before the data operations happen, so a DSB that is missing between the two is
 * seen.
 *
 * <p>Ranges are physical addresses and bytes, and mean all lines that they touch.
 */
public final class Maintenance {
    private final Caches caches;
    private final List<Supplier<Runnable>> issued = new ArrayList<>();
    private final List<Runnable> issuedData = new ArrayList<>();
    private final List<Runnable> completed = new ArrayList<>();

    Maintenance(Caches caches) {
        this.caches = caches;
    }

    /** Cleans data lines to the point of coherency: RAM. */
    public void cleanToRam(int physical, int bytes) {
        issuedData.add(() -> caches.cleanToRam(physical, bytes));
    }

    /** Cleans data lines to the point of unification: level 2. */
    public void cleanToUnification(int physical, int bytes) {
        issuedData.add(() -> caches.cleanToUnification(physical, bytes));
    }

    /** Drops data lines: what was not cleaned is lost. */
    public void invalidate(int physical, int bytes) {
        issuedData.add(() -> caches.invalidate(physical, bytes));
    }

    /** Drops lines of the instruction cache. */
    public void invalidateInstructions(int physical, int bytes) {
        issued.add(() -> caches.refresh(physical, bytes));
    }

    /** A TLB operation. */
    public void tlb(Runnable flush) {
        issued.add(() -> flush);
    }

    /** One operation by set and way: see {@link Caches#bySet}. */
    void bySet(int operand, boolean clean, boolean invalidate) {
        issuedData.add(() -> caches.bySet(operand, clean, invalidate));
    }

    /** Drops all lines of the instruction cache. */
    void invalidateAllInstructions() {
        invalidateInstructions(Memory.RAM_BASE, caches.bytes());
    }

    /** DSB. */
    public void dsb() {
        issued.forEach(s -> completed.add(s.get()));
        issued.clear();
        issuedData.forEach(Runnable::run);
        issuedData.clear();
    }

    /** A context synchronisation: ISB, an exception or the return from one. */
    public void isb() {
        completed.forEach(Runnable::run);
        completed.clear();
    }

    /**
     * What the operations under way wait for, as the end of a sentence; empty if there are none.
     */
    String waiting() {
        return !issued.isEmpty() || !issuedData.isEmpty()
            ? "; maintenance was issued, but no DSB followed"
            : completed.isEmpty() ? "" : "; maintenance is complete, but no ISB followed";
    }
}
