package sel4j.abstractspec;

/**
 * What a slot holds.
 *
 * @param cap      the capability
 * @param original it is no plain copy: others can count as derived from it
 * @param first    it is the first of its badge group
 */
public record Held(Cap cap, boolean original, boolean first) {
    /** With another capability. */
    Held with(Cap other) {
        return new Held(other, original, first);
    }
}
