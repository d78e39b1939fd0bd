package sel4j.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Maintenance instructions between their execution and the barriers that make them take effect, at
 * the latest moment that the architecture allows: data operations at the next DSB; operations on
 * instruction cache and TLB at the first context synchronisation (ISB, exception, return from one)
 * after the next DSB. ARM ARM B2.2.7, B3.10.1, A3.8.3. Between two DSBs instruction lines are
 * fetched again before the data operations happen, so a DSB missing between the two is seen.
 */
final class Maintenance {
    private final Caches caches;
    private final List<Supplier<Runnable>> issued = new ArrayList<>();
    private final List<Runnable> issuedData = new ArrayList<>();
    private final List<Runnable> completed = new ArrayList<>();

    Maintenance(Caches caches) {
        this.caches = caches;
    }

    /**
     * An operation of c7 on the line at a physical address, or of a set and way: opc2 and CRm of
     * MCR.
     */
    void data(int crm, boolean bySet, int operand) {
        // CRm: 6 invalidate, 10 clean, 11 clean to unification, 14 both.
        if (bySet) {
            issuedData.add(() -> caches.bySet(operand, crm != 6, crm != 10));
        } else {
            issuedData.add(() -> {
                if (crm == 11) {
                    caches.cleanToUnification(operand, 1);
                } else if (crm != 6) {
                    caches.cleanToRam(operand, 1);
                }
                if (crm == 6 || crm == 14) {
                    caches.invalidate(operand, 1);
                }
            });
        }
    }

    /** Invalidation of the instruction line at a physical address. */
    void instruction(int physical) {
        issued.add(() -> caches.refresh(physical, 1));
    }

    /** Invalidation of all instruction lines. */
    void instructions() {
        issued.add(() -> caches.refresh(sel4j.platform.Memory.RAM_BASE, caches.bytes()));
    }

    /** A TLB operation. */
    void tlb(Runnable flush) {
        issued.add(() -> flush);
    }

    /** DSB. */
    void complete() {
        issued.forEach(s -> completed.add(s.get()));
        issued.clear();
        issuedData.forEach(Runnable::run);
        issuedData.clear();
    }

    /** ISB, an exception or the return from one. */
    void synchronise() {
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
