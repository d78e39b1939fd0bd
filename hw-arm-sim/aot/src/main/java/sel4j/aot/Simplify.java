package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies {@link Fold} until nothing changes; decides branches and checks whose outcome is known;
 * puts constant offsets into loads and stores; drops phis that have one value.
 */
final class Simplify {
    private final Graph graph;
    private final Map<Node, Node> by = new HashMap<>();
    /** Nodes that stand in some block. */
    private final Set<Node> placed = new HashSet<>();
    private boolean changed;

    private Simplify(Graph graph) {
        this.graph = graph;
    }

    static void run(Graph g) {
        Simplify s = new Simplify(g);
        for (Block b : g.blocks) {
            s.placed.addAll(b.phis);
            s.placed.addAll(b.body);
        }
        do {
            s.changed = false;
            g.blocks.forEach(s::block);
            g.replace(s.by);
            s.by.clear();
            g.order();
        } while (s.changed);
    }

    private void block(Block b) {
        for (Node phi : List.copyOf(b.phis)) {
            Node only = onlyValue(phi);
            if (only != null) {
                b.phis.remove(phi);
                replace(phi, only);
            }
        }
        List<Node> body = new ArrayList<>();
        for (Node n : b.body) {
            n.in.replaceAll(this::current);
            node(n, body);
        }
        b.body.clear();
        b.body.addAll(body);
        b.end.in.replaceAll(this::current);
        if (b.end.is(Kind.BRANCH)) {
            branch(b);
        }
    }

    private Node current(Node n) {
        Node last = n;
        while (by.containsKey(last)) {
            last = by.get(last);
        }
        return last;
    }

    private void replace(Node n, Node other) {
        by.put(n, other);
        changed = true;
    }

    private static Node onlyValue(Node phi) {
        Node only = null;
        for (Node i : phi.in) {
            if (i == phi || i == only) {
                continue;
            }
            boolean same = only != null && only.is(Kind.CONST) && i.isConstant(only.imm);
            if (only != null && !same) {
                return null;
            }
            only = i;
        }
        return only;
    }

    private void node(Node n, List<Node> body) {
        if (n.is(Kind.CHECK)) {
            changed |= FoldCompare.simplify(n);
            if (Boolean.TRUE.equals(FoldCompare.outcome(n))) {
                changed = true;
                return;
            }
        } else if (n.is(Kind.LOAD) || n.is(Kind.STORE)) {
            offset(n);
        }
        Node folded = Fold.fold(n);
        if (folded == n) {
            body.add(n);
            return;
        }
        insert(folded, body, new HashSet<>());
        replace(n, folded);
    }

    /** A new node goes where the old one was, its new inputs before it. */
    private void insert(Node n, List<Node> body, Set<Node> seen) {
        if (n.is(Kind.CONST) || placed.contains(n) || !seen.add(n)) {
            return;
        }
        n.in.forEach(i -> insert(i, body, seen));
        body.add(n);
        placed.add(n);
    }

    private void offset(Node n) {
        Node a = n.in(0);
        if (a.is(Kind.ADD) && a.in(1).is(Kind.CONST)) {
            n.in.set(0, a.in(0));
            n.imm += a.in(1).imm;
            changed = true;
        }
    }

    private void branch(Block b) {
        Node n = b.end;
        changed |= FoldCompare.simplify(n);
        Boolean known = FoldCompare.outcome(n);
        if (known != null) {
            Block to = b.successors.get(known ? 0 : 1);
            b.successors.get(known ? 1 : 0).removePredecessor(b);
            b.end = Node.of(Kind.JUMP, n.place);
            b.successors.clear();
            b.successors.add(to);
            changed = true;
        }
    }
}
