package sel4j.abstractspec.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import sel4j.abstractspec.Held;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Schedule;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;

/**
 * What some labels see of a state: all that their own steps can depend on, but for the words of
 * memory. Noninterference says that runs that differ in what a label may not see look the same to
 * it.
 *
 * @param objects objects of these labels
 * @param held    what their slots hold
 * @param parents what that was derived from, if that is in a slot of theirs as well
 * @param irqs    their interrupts
 * @param ready   those of their threads that wait to run
 * @param current the current thread if it is theirs, else null
 * @param space   the address space in use if the current thread is theirs, else null
 */
public record Observation(Map<Region, KernelObject> objects, Map<Slot, Held> held,
        Map<Slot, Slot> parents, Map<Integer, Integer> irqs,
        Map<Schedule.Queue, List<Region>> ready, Region current, Region space) {
    private static final int MOST = 5;

    /** The labels that a label may see: its own, what it may read, and where it may receive. */
    public static Set<String> seen(Policy p, String label) {
        Set<String> seen = new HashSet<>(p.own(Set.of(label)));
        Set<String> own = Set.copyOf(seen);
        p.edges().stream().filter(e -> own.contains(e.from()) && (e.kind() == Edge.Kind.READ
            || e.kind() == Edge.Kind.RECEIVE || e.kind() == Edge.Kind.SEND)).map(Edge::to)
            .forEach(seen::add);
        return seen;
    }

    /** What labels see of a state. */
    public static Observation of(State s, Labels labels, Set<String> seen) {
        Map<Region, KernelObject> objects = new HashMap<>(s.objects());
        objects.keySet().removeIf(r -> !seen.contains(labels.of(r)));
        Map<Slot, Held> held = new HashMap<>(s.held());
        held.keySet().removeIf(t -> !seen.contains(labels.of(t)));
        Map<Slot, Slot> parents = new HashMap<>();
        held.keySet().forEach(t -> {
            Slot parent = s.tree().parents().get(t);
            if (parent != null && held.containsKey(parent)) {
                parents.put(t, parent);
            }
        });
        Map<Integer, Integer> irqs = new HashMap<>(s.irqs());
        irqs.keySet().removeIf(i -> !seen.contains(labels.ofIrq(i)));
        Map<Schedule.Queue, List<Region>> ready = new HashMap<>();
        s.schedule().ready().forEach((q, threads) -> {
            List<Region> theirs = threads.stream().filter(t -> seen.contains(labels.of(t)))
                .toList();
            if (!theirs.isEmpty()) {
                ready.put(q, theirs);
            }
        });
        boolean runs = seen.contains(labels.of(s.current()));
        return new Observation(objects, held, parents, irqs, ready, runs ? s.current() : null,
            runs ? s.schedule().space() : null);
    }

    /** Where two differ, in words; nothing if they are equal. */
    public static List<String> difference(Observation a, Observation b) {
        List<String> all = new ArrayList<>();
        differ(all, "", a.objects, b.objects);
        differ(all, "", a.held, b.held);
        differ(all, "the parent of ", a.parents, b.parents);
        differ(all, "interrupt ", a.irqs, b.irqs);
        differ(all, "who waits to run, ", a.ready, b.ready);
        if (!Objects.equals(a.current, b.current) || !Objects.equals(a.space, b.space)) {
            all.add("the current thread is " + a.current + " in " + a.space + ",\n    and "
                + b.current + " in " + b.space);
        }
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private static <K> void differ(List<String> all, String what, Map<K, ?> a, Map<K, ?> b) {
        Integrity.differing(a, b).forEach(k -> all.add(what + k + " is " + a.get(k)
            + ",\n    and " + b.get(k)));
    }
}
