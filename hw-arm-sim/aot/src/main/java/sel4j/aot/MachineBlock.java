package sel4j.aot;

import java.util.ArrayList;
import java.util.List;

/** A straight piece of machine code. */
final class MachineBlock {
    final List<Ins> code = new ArrayList<>();
    final List<MachineBlock> successors = new ArrayList<>();
    /** The innermost loop that it lies in, or null. */
    Loop loop;

    /** How many loops it lies in. */
    int depth() {
        return loop == null ? 0 : loop.depth();
    }
}
