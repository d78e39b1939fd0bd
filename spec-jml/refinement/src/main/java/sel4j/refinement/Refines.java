package sel4j.refinement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tree;

/** Whether a kernel's memory stands for an abstract state, and if not, what differs. */
final class Refines {
    private static final int MOST = 5;

    private Refines() { }

    /** The first differences in words; nothing if memory stands for the state. */
    static String difference(Abstraction is, State specified) {
        List<String> found = new ArrayList<>();
        maps(found, "", " holds ", is.walk(), specified.held());
        if (found.isEmpty() && !specified.tree().fits(is.walk())) {
            trees(found, Tree.of(is.walk()), specified.tree());
        }
        return objects(found, is, specified);
    }

    /** The same where the slots are known to be as specified. */
    static String differenceOfObjects(Abstraction is, State specified) {
        return objects(new ArrayList<>(), is, specified);
    }

    private static String objects(List<String> found, Abstraction is, State specified) {
        maps(found, "", " is ", is.all(), specified.objects());
        differ(found, "the schedule", is.schedule(), specified.schedule());
        maps(found, "the ASID pool ", " is ", is.asids(), specified.asids());
        maps(found, "interrupt ", " is ", is.irqs(), specified.irqs());
        differ(found, "the owner of floating point", is.fpuOwner(), specified.fpuOwner());
        return String.join("\n", found.subList(0, Math.min(found.size(), MOST)));
    }

    private static void differ(List<String> found, String what, Object has, Object wanted) {
        if (!Objects.equals(has, wanted)) {
            found.add(what + ": " + has + ",\n    specified " + wanted);
        }
    }

    private static <K> void maps(List<String> found, String what, String is, Map<K, ?> concrete,
            Map<K, ?> specified) {
        if (concrete.equals(specified)) {
            return;
        }
        TreeSet<K> keys = new TreeSet<>(Comparator.comparing(Object::toString));
        keys.addAll(concrete.keySet());
        keys.addAll(specified.keySet());
        for (K key : keys) {
            if (!Objects.equals(concrete.get(key), specified.get(key))) {
                found.add(what + key + is + concrete.get(key) + ",\n    specified "
                    + specified.get(key));
            }
        }
    }

    /** In which order capabilities were derived. */
    private static void trees(List<String> found, Tree is, Tree specified) {
        List<Slot> walk = is.walk(null);
        List<Slot> wanted = specified.walk(null);
        for (int i = 0; i < walk.size(); i++) {
            if (!walk.get(i).equals(wanted.get(i))) {
                found.add("capability " + i + " of the walk is in " + walk.get(i)
                    + ",\n    specified " + wanted.get(i));
                return;
            }
        }
        for (Slot s : walk) {
            differ(found, "what " + s + " was derived from", is.parents().get(s),
                specified.parents().get(s));
        }
    }
}
