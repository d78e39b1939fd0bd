package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a dominating block has computed or checked is not computed or checked again; and what a
 * dominating branch has decided is known behind it.
 */
final class Common {
    private final Dominators dominators;
    private final Map<Node, Node> by = new HashMap<>();
    /** Values by what computes them. */
    private final Map<List<Object>, Node> values = new HashMap<>();
    /** Comparisons whose outcome is known here. */
    private final Map<List<Object>, Boolean> known = new HashMap<>();

    private Common(Graph g) {
        dominators = new Dominators(g);
    }

    static void run(Graph g) {
        Common c = new Common(g);
        c.block(g.entry(), List.of());
        g.replace(c.by);
        g.order();
    }

    /** A block and all that it dominates; the facts hold in all of them. */
    private void block(Block b, List<Fact> facts) {
        List<List<Object>> newValues = new ArrayList<>();
        List<Fact> newFacts = new ArrayList<>();
        facts.forEach(f -> learn(f, newFacts));
        List<Node> body = new ArrayList<>();
        for (Node n : b.body) {
            n.in.replaceAll(this::current);
            if (n.is(Kind.CHECK)) {
                Fact f = new Fact(key(n.condition, n), true);
                if (!Boolean.TRUE.equals(known.get(f.key))) {
                    body.add(n);
                    learn(f, newFacts);
                    learn(new Fact(key(n.condition.not(), n), false), newFacts);
                }
            } else if (n.kind.sort == Kind.Sort.PURE && !n.is(Kind.PHI) && !n.is(Kind.PARAM)) {
                List<Object> key = key(n);
                Node old = values.get(key);
                if (old != null) {
                    by.put(n, old);
                } else {
                    values.put(key, n);
                    newValues.add(key);
                    body.add(n);
                }
            } else {
                body.add(n);
            }
        }
        b.body.clear();
        b.body.addAll(body);
        b.end.in.replaceAll(this::current);
        decide(b);
        for (Block c : dominators.children(b)) {
            block(c, edgeFacts(b, c));
        }
        newValues.forEach(values::remove);
        newFacts.forEach(f -> known.remove(f.key));
    }

    private record Fact(List<Object> key, boolean holds) { }

    private void learn(Fact f, List<Fact> added) {
        if (known.putIfAbsent(f.key, f.holds) == null) {
            added.add(f);
        }
    }

    private void decide(Block b) {
        if (!b.end.is(Kind.BRANCH)) {
            return;
        }
        Boolean outcome = known.get(key(b.end.condition, b.end));
        if (outcome != null) {
            Block to = b.successors.get(outcome ? 0 : 1);
            b.successors.get(outcome ? 1 : 0).removePredecessor(b);
            b.end = Node.of(Kind.JUMP, b.end.place);
            b.successors.clear();
            b.successors.add(to);
        }
    }

    /** What the branch at the end of one block says in another that only it leads to. */
    private static List<Fact> edgeFacts(Block from, Block to) {
        if (!from.end.is(Kind.BRANCH) || to.predecessors.size() != 1
                || to.predecessors.get(0) != from) {
            return List.of();
        }
        boolean yes = from.successors.get(0) == to;
        Node n = from.end;
        return List.of(new Fact(key(n.condition, n), yes),
            new Fact(key(n.condition.not(), n), !yes));
    }

    private Node current(Node n) {
        Node last = n;
        while (by.containsKey(last)) {
            last = by.get(last);
        }
        return last;
    }

    private static List<Object> key(Condition c, Node n) {
        return List.of(c, operand(n.in(0)), operand(n.in(1)));
    }

    private static List<Object> key(Node n) {
        List<Object> key = new ArrayList<>(List.of(n.kind, n.imm, n.width));
        if (n.condition != null) {
            key.add(n.condition);
        }
        n.in.forEach(i -> key.add(operand(i)));
        return key;
    }

    /** Constants are the same when their values are. */
    private static Object operand(Node n) {
        return n.is(Kind.CONST) ? (Object) n.imm : n;
    }
}
