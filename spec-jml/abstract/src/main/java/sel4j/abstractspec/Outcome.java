package sel4j.abstractspec;

import java.util.List;

/** What a call gives: a state, and words of the answer if it was asked for by Call. */
record Outcome(State state, List<Integer> words) {
    static Outcome done(State s) {
        return new Outcome(s, List.of());
    }
}
