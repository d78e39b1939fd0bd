package sel4j.aot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A load of a word that was just loaded or stored is that value; a store that another overwrites
 * before anybody looks goes, so the stores of several fields of one word become one. Two addresses
 * are the same when they are the same value plus the same offset; words with different names never
 * are. What is known is carried into blocks that have one predecessor.
 */
final class Stores {
    private final Graph graph;
    private final Function<String, Graph> graphs;
    private final Map<Node, Node> by = new HashMap<>();
    private final Map<Block, Map<List<Object>, Node>> atEnd = new HashMap<>();

    private Stores(Graph graph, Function<String, Graph> graphs) {
        this.graph = graph;
        this.graphs = graphs;
    }

    static void run(Graph g, Function<String, Graph> graphs) {
        Stores s = new Stores(g, graphs);
        g.blocks.forEach(s::forward);
        g.replace(s.by);
        g.blocks.forEach(Stores::dropOverwritten);
    }

    private void forward(Block b) {
        Map<List<Object>, Node> known = new HashMap<>();
        if (b.predecessors.size() == 1 && atEnd.containsKey(b.predecessors.get(0))) {
            known.putAll(atEnd.get(b.predecessors.get(0)));
        }
        List<Node> body = new ArrayList<>();
        for (Node n : b.body) {
            n.in.replaceAll(this::current);
            if (n.is(Kind.LOAD) && !n.device()) {
                Node value = known.get(key(n));
                if (value != null) {
                    by.put(n, value);
                    continue;
                }
                known.put(key(n), n);
            } else if (n.is(Kind.STORE) && !n.device()) {
                known.keySet().removeIf(k -> k.get(2).equals(n.words) && !k.equals(key(n))
                    && !apart(k, key(n)));
                known.put(key(n), n.in(1));
            } else if (n.is(Kind.CALL)) {
                forget(known, Effects.ofCall(n.name, graphs));
            }
            body.add(n);
        }
        b.body.clear();
        b.body.addAll(body);
        atEnd.put(b, known);
    }

    private static void forget(Map<List<Object>, Node> known, Collection<String> changed) {
        if (changed.contains("*")) {
            known.clear();
        } else {
            known.keySet().removeIf(k -> changed.contains((String) k.get(2)));
        }
    }

    private Node current(Node n) {
        Node last = n;
        while (by.containsKey(last)) {
            last = by.get(last);
        }
        return last;
    }

    /** Address, offset, name of the words; a constant address takes the offset in. */
    private static List<Object> key(Node access) {
        Node a = access.in(0);
        return a.is(Kind.CONST) ? List.of("constant", a.imm + access.imm, access.words)
            : List.of(a, access.imm, access.words);
    }

    /** Whether two addresses differ for certain: the same start, other offsets. */
    private static boolean apart(List<Object> a, List<Object> b) {
        return a.get(0).equals(b.get(0)) && !a.get(1).equals(b.get(1));
    }

    private static void dropOverwritten(Block b) {
        Set<List<Object>> overwritten = new HashSet<>();
        for (int i = b.body.size() - 1; i >= 0; i--) {
            Node n = b.body.get(i);
            if (n.is(Kind.STORE) && !n.device()) {
                if (!overwritten.add(key(n))) {
                    b.body.remove(i);
                }
            } else if (n.is(Kind.LOAD)) {
                overwritten.removeIf(k -> k.get(2).equals(n.words));
            } else if (n.kind.sort == Kind.Sort.CALL || n.device()) {
                overwritten.clear();
            }
        }
    }
}
