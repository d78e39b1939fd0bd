package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import sel4j.isa.Encoder;

/**
 * Moves registers into the frame: each use loads them first and each change stores them. One that
 * is only ever the same constant is made anew instead.
 */
final class Spill {
    private final MachineCode code;
    private final List<Integer> spilled;
    /** The register that a register was joined with. */
    private final IntUnaryOperator find;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, Integer> constants = new HashMap<>();

    Spill(MachineCode code, List<Integer> spilled, IntUnaryOperator find) {
        this.code = code;
        this.spilled = spilled;
        this.find = find;
    }

    void run() {
        findConstants();
        for (int r : spilled) {
            if (!constants.containsKey(r)) {
                slots.put(r, code.spilled++);
            }
        }
        for (MachineBlock b : code.blocks) {
            List<Ins> result = new ArrayList<>();
            for (Ins i : b.code) {
                rewrite(i, result);
            }
            b.code.clear();
            b.code.addAll(result);
        }
    }

    private void findConstants() {
        Map<Integer, Integer> value = new HashMap<>();
        Map<Integer, Integer> writes = new HashMap<>();
        for (MachineBlock b : code.blocks) {
            for (Ins i : b.code) {
                if (i.writesD()) {
                    int r = find.applyAsInt(i.d);
                    writes.merge(r, 1, Integer::sum);
                    if (i.code == Code.CONSTANT && i.condition == Encoder.AL) {
                        value.put(r, i.imm);
                    }
                }
            }
        }
        spilled.stream().filter(r -> value.containsKey(r) && writes.get(r) == 1)
            .forEach(r -> constants.put(r, value.get(r)));
    }

    private void rewrite(Ins i, List<Ins> out) {
        if (i.writesD() && constants.containsKey(find.applyAsInt(i.d))) {
            return;
        }
        Map<Integer, Integer> here = new HashMap<>();
        boolean readsD = i.readsD();
        // A copy of what lives in the same slot.
        if (i.isMove() && isSpilled(i.d) && find.applyAsInt(i.d) == find.applyAsInt(i.m)) {
            return;
        }
        i.n = read(i, i.n, here, out);
        i.m = read(i, i.m, here, out);
        i.s = read(i, i.s, here, out);
        i.a = read(i, i.a, here, out);
        if (i.d < 0 || !isSpilled(i.d)) {
            out.add(i);
            return;
        }
        int slot = slots.getOrDefault(find.applyAsInt(i.d), -1);
        if (readsD) {
            i.d = read(i, i.d, here, out);
        } else {
            i.d = code.newRegister();
        }
        out.add(i);
        if (i.writesD()) {
            Ins store = new Ins(Code.STR, i.place);
            store.d = i.d;
            store.n = Ins.SP;
            store.imm = slot;
            store.target = FRAME;
            out.add(store);
        }
    }

    /** Marks loads and stores whose {@code imm} is a slot, not yet an offset. */
    static final String FRAME = "frame";

    private boolean isSpilled(int r) {
        return r >= Ins.FIRST && (slots.containsKey(find.applyAsInt(r))
            || constants.containsKey(find.applyAsInt(r)));
    }

    private int read(Ins i, int r, Map<Integer, Integer> here, List<Ins> out) {
        if (r < 0 || !isSpilled(r)) {
            return r;
        }
        int root = find.applyAsInt(r);
        return here.computeIfAbsent(root, x -> {
            int fresh = code.newRegister();
            Ins load = new Ins(constants.containsKey(root) ? Code.CONSTANT : Code.LDR, i.place);
            load.d = fresh;
            if (load.code == Code.CONSTANT) {
                load.imm = constants.get(root);
            } else {
                load.n = Ins.SP;
                load.imm = slots.get(root);
                load.target = FRAME;
            }
            out.add(load);
            return fresh;
        });
    }
}
