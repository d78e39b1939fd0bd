package sel4j.abstractspec.security;

import java.util.List;
import sel4j.abstractspec.State;

/**
 * Authority confinement: a policy is an upper bound of what a state gives. A step of a thread whose
 * label is no supervisor keeps it, if the policy is {@link WellFormed}; supervisors can give what
 * they have to whom they like, and are to be watched.
 */
public final class Confinement {
    private Confinement() { }

    /**
     * What a state gives beyond a policy.
     *
     * @return each edge too many and where it comes from, in words; nothing if there is none
     */
    public static List<String> broken(State s, Labels labels, Policy policy) {
        return Authority.of(s, labels).entrySet().stream().filter(e -> !policy.allows(e.getKey()))
            .map(e -> e.getKey() + " is not in the policy: " + e.getValue()).sorted().toList();
    }
}
