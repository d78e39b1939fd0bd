package sel4j.aot;

import java.util.List;

/**
 * Puts an empty block on every edge from a block with several successors to one with several
 * predecessors, so that phis get their values where nobody else comes along.
 */
final class SplitEdges {
    private SplitEdges() { }

    static void run(Graph g) {
        for (Block b : List.copyOf(g.blocks)) {
            for (int i = 0; b.successors.size() > 1 && i < b.successors.size(); i++) {
                Block to = b.successors.get(i);
                if (to.predecessors.size() > 1) {
                    split(g, b, i, to);
                }
            }
        }
        g.order();
    }

    private static void split(Graph g, Block from, int edge, Block to) {
        Block between = new Block();
        between.end = Node.of(Kind.JUMP, from.end.place);
        between.predecessors.add(from);
        between.successors.add(to);
        to.predecessors.set(to.predecessors.indexOf(from), between);
        from.successors.set(edge, between);
        g.blocks.add(between);
    }
}
