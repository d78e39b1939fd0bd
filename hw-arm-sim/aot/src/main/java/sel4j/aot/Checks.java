package sel4j.aot;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** Which run-time checks the code of each method makes. */
public final class Checks {
    /**
     * What the proof of a method's contract excludes, as it excludes every exception of the Java
     * language: a null reference, an index outside its row, a division by zero. Ranges and cases of
     * fields are our own demands, and always checked.
     */
    public static final Set<Check> PROVABLE =
        Set.copyOf(EnumSet.of(Check.NULL, Check.INDEX, Check.DIVISION));

    private final Function<String, Set<Check>> made;

    private Checks(Function<String, Set<Check>> made) {
        this.made = made;
    }

    /** The same in every method. */
    public static Checks of(Set<Check> checks) {
        Set<Check> copy = Set.copyOf(checks);
        return new Checks(m -> copy);
    }

    /**
     * All checks, but in methods with a proof those that it makes needless.
     *
     * @param proved methods such as {@code Cdt.insert} whose contracts are proved for these very
     *     sources, with all that the proofs rest on
     */
    public static Checks unproved(Set<String> proved) {
        Set<String> methods = Set.copyOf(proved);
        Set<Check> others = EnumSet.allOf(Check.class);
        others.removeAll(PROVABLE);
        return new Checks(m -> methods.contains(m) ? others : Check.all());
    }

    /** The checks of a method, such as {@code Cdt.insert}; code inlined from it included. */
    public Set<Check> in(String method) {
        return made.apply(method);
    }
}
