package sel4j.aot;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which registers are read later, at the end of each block. */
final class Liveness {
    private final Map<MachineBlock, BitSet> in = new HashMap<>();
    private final Map<MachineBlock, BitSet> out = new HashMap<>();

    Liveness(MachineCode code) {
        for (MachineBlock b : code.blocks) {
            in.put(b, new BitSet());
            out.put(b, new BitSet());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = code.blocks.size() - 1; i >= 0; i--) {
                changed |= update(code.blocks.get(i));
            }
        }
    }

    private boolean update(MachineBlock b) {
        BitSet live = out.get(b);
        b.successors.forEach(s -> live.or(in.get(s)));
        BitSet now = (BitSet) live.clone();
        for (int i = b.code.size() - 1; i >= 0; i--) {
            before(b.code.get(i), now);
        }
        boolean changed = !now.equals(in.get(b));
        in.put(b, now);
        return changed;
    }

    /** From what is live behind an instruction to what is live before it. */
    static void before(Ins i, BitSet live) {
        BitSet written = new BitSet();
        MachineCode.addWrites(i, written);
        live.andNot(written);
        MachineCode.addReads(i, live);
    }

    /** Live at the end of a block. */
    BitSet atEnd(MachineBlock b) {
        return (BitSet) out.get(b).clone();
    }
}
