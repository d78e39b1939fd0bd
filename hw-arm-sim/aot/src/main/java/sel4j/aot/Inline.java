package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts the code of callees in the place of their calls. */
final class Inline {
    private final Graph graph;
    private final Function<String, Graph> graphs;
    private final Predicate<Graph> wanted;

    private Inline(Graph graph, Function<String, Graph> graphs, Predicate<Graph> wanted) {
        this.graph = graph;
        this.graphs = graphs;
        this.wanted = wanted;
    }

    /**
     * Inlines the calls in a graph.
     *
     * @param graphs the finished graph of a method; null of a routine
     * @param wanted which callees to inline
     */
    static void run(Graph g, Function<String, Graph> graphs, Predicate<Graph> wanted) {
        Inline i = new Inline(g, graphs, wanted);
        for (Block b : List.copyOf(g.blocks)) {
            i.block(b);
        }
        g.order();
    }

    private void block(Block b) {
        for (int i = 0; i < b.body.size(); i++) {
            Node n = b.body.get(i);
            Graph callee = n.is(Kind.CALL) ? graphs.apply(n.name) : null;
            if (callee != null && wanted.test(callee)) {
                // What follows the call, with all further calls, is in the block behind.
                block(replace(b, i, n, callee));
                return;
            }
        }
    }

    /** Splits a block at a call and puts a copy of the callee between; the block behind it. */
    private Block replace(Block b, int at, Node call, Graph callee) {
        Block behind = new Block();
        behind.body.addAll(b.body.subList(at + 1, b.body.size()));
        behind.end = b.end;
        behind.successors.addAll(b.successors);
        for (Block s : b.successors) {
            s.predecessors.replaceAll(p -> p == b ? behind : p);
        }
        b.body.subList(at, b.body.size()).clear();
        b.successors.clear();

        Map<Block, Block> copies = new HashMap<>();
        Map<Node, Node> nodes = new HashMap<>();
        callee.blocks.forEach(c -> copies.put(c, new Block()));
        for (Block c : callee.blocks) {
            copyNodes(c, copies.get(c), nodes, call);
        }
        List<Node> results = new ArrayList<>();
        for (Block c : callee.blocks) {
            Block copy = copies.get(c);
            c.predecessors.forEach(p -> copy.predecessors.add(copies.get(p)));
            copy.phis.forEach(n -> n.in.replaceAll(i -> nodes.getOrDefault(i, i)));
            copy.body.forEach(n -> n.in.replaceAll(i -> nodes.getOrDefault(i, i)));
            if (c.end.is(Kind.RETURN)) {
                c.end.in.forEach(r -> results.add(nodes.getOrDefault(r, r)));
                copy.finish(Node.of(Kind.JUMP, c.end.place.inlinedAt(call.place)), behind);
            } else {
                copy.end = c.end.with(c.end.in.stream().map(i -> nodes.getOrDefault(i, i))
                    .toList(), c.end.place.inlinedAt(call.place));
                c.successors.forEach(s -> copy.successors.add(copies.get(s)));
            }
            graph.blocks.add(copy);
        }
        b.finish(Node.of(Kind.JUMP, call.place), copies.get(callee.entry()));
        if (callee.hasResult) {
            Node phi = new Node(Kind.PHI, call.place, results);
            behind.phis.add(phi);
            graph.blocks.add(behind);
            graph.replace(Map.of(call, phi));
        } else {
            graph.blocks.add(behind);
        }
        return behind;
    }

    private static void copyNodes(Block from, Block to, Map<Node, Node> nodes, Node call) {
        for (Node n : from.phis) {
            Node copy = n.with(n.in, n.place.inlinedAt(call.place));
            nodes.put(n, copy);
            to.phis.add(copy);
        }
        for (Node n : from.body) {
            if (n.is(Kind.PARAM)) {
                nodes.put(n, call.in(n.imm));
            } else {
                Node copy = n.with(n.in, n.place.inlinedAt(call.place));
                nodes.put(n, copy);
                to.body.add(copy);
            }
        }
    }
}
