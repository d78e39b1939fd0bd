package sel4j.abstractspec.security;

/**
 * Something that a step has changed.
 *
 * @param what what has changed: an object, a slot, or words
 * @param rule the rule that allows it; null: none does
 */
public record Finding(Object what, String rule) {
    /** Whether a rule allows it. */
    public boolean allowed() {
        return rule != null;
    }

    @Override
    public String toString() {
        return what + (rule == null ? ": no rule allows that" : ": " + rule);
    }
}
