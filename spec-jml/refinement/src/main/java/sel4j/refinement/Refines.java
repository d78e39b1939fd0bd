package sel4j.refinement;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;

/** Whether a kernel's memory stands for an abstract state, and if not, what differs. */
public final class Refines {
    private static final int MOST = 5;

    private Refines() { }

    /** The first differences in words; nothing if the states are one. */
    public static String difference(State concrete, State specified) {
        Set<Slot> slots = new TreeSet<>(java.util.Comparator.comparing(Slot::toString));
        slots.addAll(concrete.held().keySet());
        slots.addAll(specified.held().keySet());
        String held = slots.stream().filter(s -> !Objects.equals(concrete.held().get(s),
            specified.held().get(s))).limit(MOST).map(s -> s + " holds " + concrete.held().get(s)
            + ", specified " + specified.held().get(s)).collect(Collectors.joining("\n"));
        if (!held.isEmpty()) {
            return held;
        }
        List<Slot> walk = concrete.walk();
        List<Slot> wanted = specified.walk();
        for (int i = 0; i < walk.size(); i++) {
            if (!walk.get(i).equals(wanted.get(i))) {
                return "capability " + i + " of the walk is in " + walk.get(i) + ", specified "
                    + wanted.get(i);
            }
        }
        return walk.stream().filter(s -> !Objects.equals(concrete.tree().parents().get(s),
            specified.tree().parents().get(s))).limit(MOST).map(s -> s + " was derived from "
            + concrete.tree().parents().get(s) + ", specified "
            + specified.tree().parents().get(s)).collect(Collectors.joining("\n"));
    }
}
