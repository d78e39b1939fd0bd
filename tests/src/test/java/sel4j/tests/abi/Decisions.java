package sel4j.tests.abi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The decisions by which the kernel tells the scenes of {@code ipc.rows} apart: conditional jumps
 * that some scenes leave one way, and some the other, in the classes that pass messages. Queues,
 * scheduler and lookups have tests of their own.
 *
 * <p>Each branch of a decision is an automatic mutant: a kernel that never takes it. A scene must
 * notice one of its own, the rarer the better; and each must be noticed by a scene.
 */
final class Decisions {
    private static final String TABLE = "ipc";
    private static final Set<String> CLASSES = Set.of("Syscall", "Invocation", "Ipc", "Transfer",
        "ExtraCaps", "Notifications", "Reply", "Fault", "FaultMessage", "FaultReply", "Message",
        "Buffer", "DebugCalls", "Threads");
    private final Kernels kernels = new Kernels();
    private final Map<Integer, List<Rows.Row>> takers = new TreeMap<>();
    private final Map<String, List<Integer>> taken = new LinkedHashMap<>();
    private final BitSet noticed = new BitSet();

    /** Plays all scenes once, to see what they do. */
    Decisions() throws ReflectiveOperationException {
        for (Rows.Row row : Scenes.ROWS.values()) {
            kernels.pass(TABLE, row);
            taken.put(row.key(), kernels.taken());
            kernels.taken().forEach(b -> takers.computeIfAbsent(b, k -> new ArrayList<>())
                .add(row));
        }
        takers.keySet().removeIf(b -> !everTaken(Kernels.other(b))
            || !CLASSES.contains(where(b).split("\\.")[0]));
    }

    private boolean everTaken(int branch) {
        return taken.values().stream().anyMatch(l -> l.contains(branch));
    }

    /** All branches of decisions. */
    List<Integer> branches() {
        return List.copyOf(takers.keySet());
    }

    String where(int branch) {
        return kernels.where(branch);
    }

    /** The rarest branch of a scene that it notices to be gone. */
    Mutants.Result rarest(Rows.Row row) throws ReflectiveOperationException {
        List<Integer> own = new ArrayList<>(taken.get(row.key()));
        own.removeIf(b -> !takers.containsKey(b));
        own.sort(Comparator.comparingInt(b -> takers.get(b).size()));
        for (int b : own) {
            if (!kernels.passes(TABLE, row, Kernels.only(b), true)) {
                noticed.set(b);
                return new Mutants.Result("without " + where(b), 1, true);
            }
        }
        return new Mutants.Result("without any of its branches", 1, false);
    }

    /** Whether a scene notices that a branch is gone. */
    boolean noticed(int branch) throws ReflectiveOperationException {
        List<Rows.Row> rows = takers.get(branch);
        for (int i = 0; i < rows.size() && !noticed.get(branch); i++) {
            noticed.set(branch, !kernels.passes(TABLE, rows.get(i), Kernels.only(branch), true));
        }
        return noticed.get(branch);
    }
}
