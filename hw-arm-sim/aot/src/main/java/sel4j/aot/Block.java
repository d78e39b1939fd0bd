package sel4j.aot;

import java.util.ArrayList;
import java.util.List;

/** A straight piece of a method: phis, operations, and one operation that ends it. */
final class Block {
    final List<Node> phis = new ArrayList<>();
    final List<Node> body = new ArrayList<>();
    /** A JUMP, BRANCH or RETURN. */
    Node end;
    final List<Block> successors = new ArrayList<>();
    /** In the order of the phis' inputs. A block may stand here twice. */
    final List<Block> predecessors = new ArrayList<>();

    /** Ends the block. */
    void finish(Node last, Block... next) {
        end = last;
        successors.clear();
        for (Block b : next) {
            successors.add(b);
            b.predecessors.add(this);
        }
    }

    /** Forgets one edge from another block, and the phis' inputs that belong to it. */
    void removePredecessor(Block b) {
        int i = predecessors.indexOf(b);
        predecessors.remove(i);
        phis.forEach(p -> p.in.remove(i));
    }
}
