package sel4j.aot;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many checks the source of a method asks for: those that its code makes, and those that were
 * dropped as {@link Checks} says. Passes may still remove one that can never fail or that an
 * earlier one repeats; a check that is dropped was never there.
 */
public final class CheckCount {
    private final Map<Check, Integer> kept = new EnumMap<>(Check.class);
    private final Map<Check, Integer> dropped = new EnumMap<>(Check.class);

    void count(Check check, boolean made) {
        (made ? kept : dropped).merge(check, 1, Integer::sum);
    }

    /** Number of checks of a kind that were kept. */
    public int kept(Check check) {
        return kept.getOrDefault(check, 0);
    }

    /** Number of checks of a kind that were dropped. */
    public int dropped(Check check) {
        return dropped.getOrDefault(check, 0);
    }

    /** Number of all checks that were kept. */
    public int kept() {
        return kept.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of all checks that were dropped. */
    public int dropped() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
