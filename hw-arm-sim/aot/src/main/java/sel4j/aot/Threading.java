package sel4j.aot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A block that does nothing but compare a phi with a constant: who comes with a constant for the
 * phi goes on where the comparison would send it.
 */
final class Threading {
    private final Graph graph;
    private Set<Node> usedElsewhere;

    private Threading(Graph graph) {
        this.graph = graph;
    }

    static void run(Graph g) {
        Threading t = new Threading(g);
        boolean changed = true;
        while (changed) {
            changed = false;
            t.findUses();
            for (Block b : g.blocks) {
                if (t.thread(b)) {
                    changed = true;
                    break;
                }
            }
            g.order();
        }
    }

    /** Phis that are used outside the end of their block and the phis right behind it. */
    private void findUses() {
        usedElsewhere = new HashSet<>();
        for (Block b : graph.blocks) {
            Set<Node> own = new HashSet<>(b.phis);
            for (Block user : graph.blocks) {
                user.body.forEach(n -> n.in.stream().filter(own::contains)
                    .forEach(usedElsewhere::add));
                if (user != b) {
                    user.end.in.stream().filter(own::contains).forEach(usedElsewhere::add);
                }
                for (Node phi : user.phis) {
                    for (int i = 0; i < phi.in.size(); i++) {
                        if (own.contains(phi.in(i)) && user.predecessors.get(i) != b) {
                            usedElsewhere.add(phi.in(i));
                        }
                    }
                }
            }
        }
    }

    private boolean thread(Block b) {
        if (!b.body.isEmpty() || !b.end.is(Kind.BRANCH) || b.phis.isEmpty()
                || !b.phis.contains(b.end.in(0)) || !b.end.in(1).is(Kind.CONST)
                || b.phis.stream().anyMatch(usedElsewhere::contains)) {
            return false;
        }
        for (int i = 0; i < b.predecessors.size(); i++) {
            Node value = b.end.in(0).in(i);
            Block from = b.predecessors.get(i);
            // The other edges of a block that stands here twice are left to the next round.
            boolean once = b.predecessors.indexOf(from) == b.predecessors.lastIndexOf(from);
            if (value.is(Kind.CONST) && once && from != b) {
                boolean yes = b.end.condition.holds(value.imm, b.end.in(1).imm);
                Block to = b.successors.get(yes ? 0 : 1);
                if (to != b && b.successors.get(0) != b.successors.get(1)) {
                    redirect(from, b, i, to);
                    return true;
                }
            }
        }
        return false;
    }

    private static void redirect(Block from, Block b, int edge, Block to) {
        int old = to.predecessors.indexOf(b);
        for (Node phi : to.phis) {
            Node value = phi.in(old);
            phi.in.add(b.phis.contains(value) ? value.in(edge) : value);
        }
        to.predecessors.add(from);
        List<Block> next = from.successors;
        next.set(next.indexOf(b), to);
        b.predecessors.remove(edge);
        b.phis.forEach(p -> p.in.remove(edge));
    }
}
