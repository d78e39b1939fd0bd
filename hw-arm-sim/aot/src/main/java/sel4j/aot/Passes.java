package sel4j.aot;

import java.util.Map;
import java.util.Set;

/** The order of the passes. */
final class Passes {
    private Passes() { }

    /**
     * Runs passes over a graph.
     *
     * @param on the passes that are not switched off
     * @param callees graphs of all methods that it calls, after their passes
     */
    static void run(Graph g, Set<Pass> on, Map<String, Graph> callees) {
        round(g, on);
    }

    private static void round(Graph g, Set<Pass> on) {
        if (on.contains(Pass.SIMPLIFY)) {
            Simplify.run(g);
        }
        if (on.contains(Pass.DEAD)) {
            DeadCode.run(g);
        }
    }
}
