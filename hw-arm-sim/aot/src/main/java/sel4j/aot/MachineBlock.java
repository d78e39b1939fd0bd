package sel4j.aot;

import java.util.ArrayList;
import java.util.List;

/** A straight piece of machine code. */
final class MachineBlock {
    final List<Ins> code = new ArrayList<>();
    final List<MachineBlock> successors = new ArrayList<>();
    /** How many loops it lies in. */
    int depth;
}
