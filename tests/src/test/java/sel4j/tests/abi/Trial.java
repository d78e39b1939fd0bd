package sel4j.tests.abi;

import java.util.BitSet;
import java.util.List;

/** Tries rows within the system that has probes; {@link Mutants} calls it from outside. */
final class Trial {
    private Trial() { }

    /** Whether a row passes while some branches are never taken, or without effects. */
    static boolean passes(String key, BitSet off, boolean effects) {
        Probe.start(new BitSet(), true);
        try {
            Invocations.attempt(key, () -> Probe.start(off, effects), Probe::end);
            return true;
        } catch (AssertionError | RuntimeException e) {
            return false;
        }
    }

    static int decided() {
        return Probe.decided();
    }

    static List<Integer> taken() {
        return Probe.taken().stream().boxed().toList();
    }
}
