package sel4j.aot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which block every way to a block goes through last: its immediate dominator (Cooper, Harvey,
 * Kennedy).
 */
final class Dominators {
    private final Map<Block, Integer> position = new HashMap<>();
    private final int[] idom;
    private final List<List<Block>> children = new ArrayList<>();

    /** Of a graph in reverse postorder. */
    Dominators(Graph g) {
        for (Block b : g.blocks) {
            position.put(b, position.size());
            children.add(new ArrayList<>());
        }
        idom = new int[g.blocks.size()];
        Arrays.fill(idom, -1);
        idom[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < idom.length; i++) {
                int next = -1;
                for (Block p : g.blocks.get(i).predecessors) {
                    int j = position.get(p);
                    if (idom[j] >= 0) {
                        next = next < 0 ? j : meet(next, j);
                    }
                }
                changed |= next != idom[i];
                idom[i] = next;
            }
        }
        for (int i = 1; i < idom.length; i++) {
            children.get(idom[i]).add(g.blocks.get(i));
        }
    }

    private int meet(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (x > y) {
                x = idom[x];
            } else {
                y = idom[y];
            }
        }
        return x;
    }

    /** The blocks whose immediate dominator a block is, in the graph's order. */
    List<Block> children(Block b) {
        return children.get(position.get(b));
    }
}
