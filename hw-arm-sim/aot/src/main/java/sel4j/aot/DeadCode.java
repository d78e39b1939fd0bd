package sel4j.aot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drops operations without effect whose values nobody uses, also phis that feed one another. */
final class DeadCode {
    private DeadCode() { }

    static void run(Graph g) {
        Set<Node> needed = new HashSet<>();
        List<Node> todo = new ArrayList<>();
        for (Block b : g.blocks) {
            b.body.stream().filter(n -> !n.removable()).forEach(todo::add);
            todo.add(b.end);
        }
        while (!todo.isEmpty()) {
            Node n = todo.remove(todo.size() - 1);
            if (needed.add(n)) {
                todo.addAll(n.in);
            }
        }
        for (Block b : g.blocks) {
            b.phis.retainAll(needed);
            b.body.removeIf(n -> !needed.contains(n));
        }
    }
}
