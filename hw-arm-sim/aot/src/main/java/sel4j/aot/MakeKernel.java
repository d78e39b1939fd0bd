package sel4j.aot;

import java.util.Set;
import sel4j.layout.Layout;

/** The constructor of {@code Kernel}, which no bytecode of the kernel calls: boot code does. */
final class MakeKernel {
    static final String NAME = "Kernel.make";

    private MakeKernel() { }

    static Graph graph(Layout layout) {
        Place place = new Place("Kernel.java", 0, NAME);
        Graph g = new Graph(place, 0, false);
        Builder to = new Builder(Set.of());
        to.place = place;
        to.block = new Block();
        g.blocks.add(to.block);
        new KernelCalls(layout, to, new Accessors(layout, to)).initialise();
        to.block.finish(Node.of(Kind.RETURN, to.place));
        return g;
    }
}
