package sel4j.abstractspec.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;

/**
 * Integrity: what a step changes is the subject's own, or the policy allows to change it just so.
 * Nothing is asked about how the step comes about; so it can be asked of any kernel, and of the
 * specification.
 *
 * <p>Not stated: who runs next, whether floating point is in the unit, and the order of brothers in
 * the tree of derivation.
 */
public final class Integrity {
    private Integrity() { }

    /**
     * Judges a step.
     *
     * @param subjects whose step it is: the label of the thread that was current; of an interrupt's
     *     step that of the interrupt; of a call that was cut for an interrupt both
     * @param words words of memory outside objects that have changed, by their physical address / 4
     * @return all that has changed, each with the rule that allows it, or none
     */
    public static List<Finding> judge(Policy policy, Labels labels, State before, State after,
            Set<String> subjects, Set<Integer> words) {
        Change c = new Change(policy, labels, before, after, subjects);
        differing(before.objects(), after.objects()).forEach(r -> object(c, r));
        SlotRules.judge(c);
        MemoryRules.judge(c, new TreeSet<>(words));
        GlobalRules.judge(c);
        return c.findings();
    }

    /** What no rule allows, in words; nothing if the step is allowed. */
    public static List<String> broken(List<Finding> findings) {
        return findings.stream().filter(f -> !f.allowed()).map(Finding::toString).toList();
    }

    /** The keys whose values differ. */
    static <K> Set<K> differing(Map<K, ?> a, Map<K, ?> b) {
        return a == b ? Set.of() : Stream.concat(a.keySet().stream(), b.keySet().stream())
            .filter(k -> !Objects.equals(a.get(k), b.get(k))).collect(Collectors.toSet());
    }

    private static void object(Change c, Region r) {
        KernelObject was = c.before.objects().get(r);
        KernelObject is = c.after.objects().get(r);
        // Whose thread it may be, nobody gets into a mode that users do not have.
        if (is instanceof Tcb t && !ThreadRules.isUser(t)) {
            c.found(null, r, was, is);
        } else if (c.own(r)) {
            c.found(Change.OWN, r, was, is);
        } else if (was instanceof Tcb b && is instanceof Tcb a) {
            c.found(ThreadRules.rule(c, r, b, a), r, was, is);
        } else if (was instanceof KernelObject.Endpoint
                || was instanceof KernelObject.Notification) {
            c.found(MeetingRules.rule(c, r, was, is), r, was, is);
        } else if (was instanceof KernelObject.AsidPool b
                && is instanceof KernelObject.AsidPool a) {
            // An address space that goes gives its number back.
            boolean ownOnly = differing(b.directories(), a.directories()).stream().allMatch(i ->
                !a.directories().containsKey(i) && c.own(b.directories().get(i)));
            c.found(ownOnly ? "own space leaves its pool" : null, r, was, is);
        } else {
            c.found(null, r, was, is);
        }
    }
}
