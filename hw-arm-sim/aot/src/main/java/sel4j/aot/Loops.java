package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many loops each block lies in. */
final class Loops {
    private Loops() { }

    /** The depths of the blocks of a graph in reverse postorder; javac's loops have one entry. */
    static Map<Block, Integer> depths(Graph g) {
        Map<Block, Integer> depth = new HashMap<>();
        Map<Block, Integer> position = new HashMap<>();
        for (Block b : g.blocks) {
            depth.put(b, 0);
            position.put(b, position.size());
        }
        for (Block header : g.blocks) {
            Set<Block> loop = new HashSet<>(Set.of(header));
            List<Block> todo = new ArrayList<>();
            for (Block p : header.predecessors) {
                if (position.get(p) >= position.get(header)) {
                    todo.add(p);
                }
            }
            if (todo.isEmpty()) {
                continue;
            }
            while (!todo.isEmpty()) {
                Block b = todo.remove(todo.size() - 1);
                if (loop.add(b)) {
                    todo.addAll(b.predecessors);
                }
            }
            loop.forEach(b -> depth.merge(b, 1, Integer::sum));
        }
        return depth;
    }
}
