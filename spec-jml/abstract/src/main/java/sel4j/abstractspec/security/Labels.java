package sel4j.abstractspec.security;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Slot;

/**
 * Whose everything is. Memory has a label, and so has any object that is ever made of it; hence
 * labels never change, whatever happens.
 */
public final class Labels {
    private static final int UNIT_BITS = 4;

    private final List<Map.Entry<Region, String>> memory;
    private final Map<Integer, String> irqs;
    private final String kernel;
    private final Map<Region, String> known = new HashMap<>();

    /**
     * A labelling.
     *
     * @param memory pieces of memory; of nested ones the smallest counts
     * @param irqs   interrupts by number
     * @param kernel the label of all else: other memory, other interrupts, and what there is once
     *     (the ASID table, interrupt control, the domain schedule, the idle thread)
     */
    public Labels(Map<Region, String> memory, Map<Integer, String> irqs, String kernel) {
        this.memory = memory.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue()))
            .sorted(Comparator.comparing(e -> e.getKey().bits())).toList();
        this.irqs = Map.copyOf(irqs);
        this.kernel = kernel;
    }

    /** The label of an object. */
    public String of(Region object) {
        return known.computeIfAbsent(object, o -> memory.stream()
            .filter(e -> e.getKey().contains(o)).map(Map.Entry::getValue).findFirst()
            .orElse(kernel));
    }

    /** The label of a slot: that of the object that it is in, or of its interrupt. */
    public String of(Slot s) {
        return s.container() == null ? ofIrq(s.index()) : of(s.container());
    }

    /** The label of an interrupt. */
    public String ofIrq(int irq) {
        return irqs.getOrDefault(irq, kernel);
    }

    /** The label of a word of memory, by its physical address / 4. */
    public String ofWord(int at) {
        return of(new Region(Integer.toUnsignedLong(at) >> 2, UNIT_BITS));
    }

    /** The labels of all that lies in a piece of memory. */
    public Set<String> within(Region piece) {
        Set<String> all = new TreeSet<>(Set.of(of(piece)));
        memory.stream().filter(e -> piece.contains(e.getKey())).map(Map.Entry::getValue)
            .forEach(all::add);
        return all;
    }

    /** The label of what there is once, and of all that has no other. */
    public String kernel() {
        return kernel;
    }
}
