package sel4j.aot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method as blocks in static single assignment form; the first block is its entry. */
final class Graph {
    /** Class and method, such as {@code Cdt.insert}. */
    final String name;
    /** Where it begins. */
    final Place place;
    /** Number of parameters that are words: neither the kernel nor the hardware is one. */
    final int parameters;
    final boolean hasResult;
    /** The words that it changes, callees included: see {@link Effects}; null if not known. */
    Set<String> writes;
    /** The checks that the method's source asks for. */
    CheckCount checks = new CheckCount();
    /** In reverse postorder after {@link #order}. */
    List<Block> blocks = new ArrayList<>();

    Graph(Place place, int parameters, boolean hasResult) {
        this.name = place.method();
        this.place = place;
        this.parameters = parameters;
        this.hasResult = hasResult;
    }

    Block entry() {
        return blocks.get(0);
    }

    /** Drops blocks that cannot be reached and puts the others into reverse postorder. */
    void order() {
        List<Block> post = new ArrayList<>();
        walk(entry(), new HashSet<>(), post);
        Collections.reverse(post);
        Set<Block> reached = new HashSet<>(post);
        for (Block b : post) {
            for (Block p : List.copyOf(b.predecessors)) {
                if (!reached.contains(p)) {
                    b.removePredecessor(p);
                }
            }
        }
        blocks = post;
    }

    private static void walk(Block b, Set<Block> seen, List<Block> post) {
        if (seen.add(b)) {
            // The second successor first: so the first comes next in reverse postorder.
            for (int i = b.successors.size() - 1; i >= 0; i--) {
                walk(b.successors.get(i), seen, post);
            }
            post.add(b);
        }
    }

    /** Puts other nodes in the place of nodes, everywhere; chains are followed. */
    void replace(Map<Node, Node> by) {
        if (by.isEmpty()) {
            return;
        }
        for (Block b : blocks) {
            b.phis.forEach(n -> replace(n, by));
            b.body.forEach(n -> replace(n, by));
            replace(b.end, by);
        }
    }

    private static void replace(Node n, Map<Node, Node> by) {
        n.in.replaceAll(i -> {
            Node last = i;
            while (by.containsKey(last)) {
                last = by.get(last);
            }
            return last;
        });
    }

    /** How often each node is an input of another. */
    Map<Node, Integer> uses() {
        Map<Node, Integer> count = new HashMap<>();
        for (Block b : blocks) {
            b.phis.forEach(n -> n.in.forEach(i -> count.merge(i, 1, Integer::sum)));
            b.body.forEach(n -> n.in.forEach(i -> count.merge(i, 1, Integer::sum)));
            b.end.in.forEach(i -> count.merge(i, 1, Integer::sum));
        }
        return count;
    }

    /** Number of operations: what inlining measures. */
    int size() {
        int size = 0;
        for (Block b : blocks) {
            size += b.phis.size() + 1;
            for (Node n : b.body) {
                size += n.is(Kind.CONST) ? 0 : 1;
            }
        }
        return size;
    }
}
