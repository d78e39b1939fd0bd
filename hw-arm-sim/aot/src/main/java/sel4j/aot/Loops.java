package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The loops of a method. */
final class Loops {
    private Loops() { }

    /**
     * The innermost loop of each block that is in one, of a graph in reverse postorder. Loops of
     * javac's code have one entry, so an outer header comes before the inner ones.
     */
    static Map<Block, Loop> innermost(Graph g) {
        Map<Block, Loop> innermost = new HashMap<>();
        Map<Block, Integer> position = new HashMap<>();
        for (Block b : g.blocks) {
            position.put(b, position.size());
        }
        int count = 0;
        for (Block header : g.blocks) {
            Set<Block> blocks = new HashSet<>(Set.of(header));
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
                if (blocks.add(b)) {
                    todo.addAll(b.predecessors);
                }
            }
            Loop loop = new Loop(count++, innermost.get(header), first(header));
            blocks.forEach(b -> innermost.put(b, loop));
        }
        return innermost;
    }

    private static Place first(Block b) {
        return b.body.isEmpty() ? b.end.place : b.body.get(0).place;
    }
}
