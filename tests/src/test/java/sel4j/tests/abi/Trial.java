package sel4j.tests.abi;

import java.util.BitSet;
import java.util.List;

/** Tries rows within the system that has probes; {@link Kernels} calls it from outside. */
final class Trial {
    private Trial() { }

    /** Whether a row passes while some branches are never taken, or without effects. */
    static boolean passes(String table, String key, BitSet off, boolean effects) {
        Runnable start = () -> Probe.start(off, effects);
        Probe.start(new BitSet(), true);
        try {
            if (table.equals("ipc")) {
                Scenes.attempt(key, start, Probe::end);
            } else {
                Invocations.attempt(key, start, Probe::end);
            }
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
