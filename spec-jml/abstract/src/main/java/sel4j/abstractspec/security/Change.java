package sel4j.abstractspec.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;

/** A step that is judged: two states, whose step it was, and what has been found so far. */
final class Change {
    /** What is one's own may change in any way. */
    static final String OWN = "own";
    /** What an interrupt is that makes time pass. */
    private static final int TIMER = 2;

    final Labels labels;
    final State before;
    final State after;
    private final Policy policy;
    private final Set<String> own;
    private final List<Finding> found = new ArrayList<>();

    Change(Policy policy, Labels labels, State before, State after, Set<String> subjects) {
        this.policy = policy;
        this.labels = labels;
        this.before = before;
        this.after = after;
        own = policy.own(subjects);
    }

    boolean own(String label) {
        return own.contains(label);
    }

    boolean own(Region object) {
        return own(labels.of(object));
    }

    boolean own(Slot s) {
        return own(labels.of(s));
    }

    /** Whether the subject may do something to an object. */
    boolean may(Edge.Kind kind, Region object) {
        return policy.allows(own, kind, labels.of(object));
    }

    /** Whether the subject may do something to what is in a slot's container. */
    boolean may(Edge.Kind kind, Slot s) {
        return policy.allows(own, kind, labels.of(s));
    }

    /** Whether the subject may do something to a word of memory. */
    boolean mayWord(Edge.Kind kind, int at) {
        return policy.allows(own, kind, labels.ofWord(at));
    }

    /** Whether it is a step of the timer. */
    boolean timer() {
        return before.irqs().entrySet().stream().anyMatch(e -> e.getValue() == TIMER
            && own(labels.ofIrq(e.getKey())));
    }

    /** Whether an object is no more. */
    boolean gone(Region object) {
        return !after.objects().containsKey(object);
    }

    /** Whether the subject had such a capability in a slot of its own. */
    boolean had(Predicate<Cap> sort) {
        return before.held().entrySet().stream().anyMatch(e -> sort.test(e.getValue().cap())
            && own(e.getKey()));
    }

    /** A thread as it was; null if it was none. */
    Tcb was(Region thread) {
        return before.objects().get(thread) instanceof Tcb t ? t : null;
    }

    /** A thread as it is; null if it is none. */
    Tcb is(Region thread) {
        return after.objects().get(thread) instanceof Tcb t ? t : null;
    }

    /** Something has changed; a rule of null: none allows it. */
    void found(String rule, Object what) {
        found.add(new Finding(what, rule));
    }

    /** Something has changed from one value to another. */
    void found(String rule, Object what, Object from, Object to) {
        // Told in full only if somebody has to read it.
        found.add(new Finding(rule != null ? what : what + " of " + (what instanceof
            Region r ? labels.of(r) : what instanceof Slot s ? labels.of(s) : "all") + " was "
            + Objects.toString(from, "nothing") + "\n    and is " + Objects.toString(to,
            "nothing"), rule));
    }

    List<Finding> findings() {
        return List.copyOf(found);
    }
}
