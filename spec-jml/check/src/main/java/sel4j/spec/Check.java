package sel4j.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Asks a kernel that exists all that the specification says of its memory between entries. */
public final class Check {
    /** What says that dead objects are everywhere: a heap has those alone that were needed. */
    private static final Set<String> OF_ABSENT = Set.of("slotPlaces", "threadPlaces",
        "endpointPlaces", "notificationPlaces", "pageTablePlaces", "pageDirectoryPlaces",
        "asidPoolPlaces");

    private Check() { }

    /** Every predicate by its name: the invariant, then the rules, in the order of their files. */
    public static Map<String, BooleanSupplier> questions(Heap heap, Object kernel) {
        Map<String, BooleanSupplier> all = invariant(new Invariants(heap, kernel));
        all.putAll(new Rules(heap, kernel).all());
        return all;
    }

    /** The parts of the invariant. */
    static Map<String, BooleanSupplier> invariant(Invariants words) {
        Map<String, BooleanSupplier> all = new LinkedHashMap<>(words.all());
        all.keySet().removeAll(OF_ABSENT);
        return all;
    }

    /** The names of those that do not hold, with the reason where one cannot be asked. */
    public static List<String> broken(Map<String, BooleanSupplier> questions) {
        List<String> broken = new ArrayList<>();
        questions.forEach((name, holds) -> {
            try {
                if (!holds.getAsBoolean()) {
                    broken.add(name);
                }
            } catch (RuntimeException e) {
                broken.add(name + ": " + e.getMessage());
            }
        });
        return broken;
    }
}
