package sel4j.aot;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The order of the passes, and what is inlined. */
final class Passes {
    /** A callee of so many operations costs about as much as its call. */
    private static final int SMALL = 10;
    /** One that is called from one place alone may be larger. */
    private static final int ONLY = 40;

    private Passes() { }

    /**
     * Runs passes over a graph.
     *
     * @param on the passes that are not switched off
     * @param callees graphs of all methods that it calls, after their passes
     * @param sites how often each method is called in the whole program
     */
    static void run(Graph g, Set<Pass> on, Map<String, Graph> callees,
            Map<String, Integer> sites) {
        Function<String, Graph> graphs = callees::get;
        round(g, on, graphs);
        if (on.contains(Pass.INLINE)) {
            Inline.run(g, graphs, c -> c.size() <= (sites.get(c.name) == 1 ? ONLY : SMALL));
        }
        round(g, on, graphs);
        round(g, on, graphs);
        g.writes = Effects.of(g, graphs);
    }

    private static void round(Graph g, Set<Pass> on, Function<String, Graph> graphs) {
        simplify(g, on);
        if (on.contains(Pass.COMMON)) {
            Common.run(g);
        }
        if (on.contains(Pass.MEMORY)) {
            Stores.run(g, graphs);
        }
        simplify(g, on);
        if (on.contains(Pass.THREAD)) {
            Threading.run(g);
        }
        if (on.contains(Pass.SELECT)) {
            IfConversion.run(g);
        }
        simplify(g, on);
    }

    private static void simplify(Graph g, Set<Pass> on) {
        if (on.contains(Pass.SIMPLIFY)) {
            Simplify.run(g);
        }
        if (on.contains(Pass.DEAD)) {
            DeadCode.run(g);
        }
    }
}
