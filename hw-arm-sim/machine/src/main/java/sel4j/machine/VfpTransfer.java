package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * VFP loads and stores, moves between VFP and core registers, VMRS and VMSR. ARM ARM A8.8.332,
 * A8.8.333, A8.8.341 to A8.8.346, A8.8.412, A8.8.413. Words must be aligned; when one of the words
 * faults, nothing has changed. Lists of no registers or beyond the last one are UNPREDICTABLE:
 * undefined here.
 */
final class VfpTransfer {
    private VfpTransfer() {
    }

    static int system(Cpu cpu, int word, int op) {
        int register = Fields.rn(word);
        int t = Fields.rd(word);
        if (op == Op.VMSR) {
            if (t == 15) {
                throw Undefined.INSTANCE;
            }
            cpu.fpu.write(register, cpu.r[t], cpu.user());
            return Rare.NEXT;
        }
        if (t == 15 && op != Op.VMRS_FLAGS) {
            throw Undefined.INSTANCE;
        }
        int value = cpu.fpu.read(register, cpu.user());
        if (op == Op.VMRS_FLAGS) {
            cpu.setFlags(value);
        } else {
            cpu.r[t] = value;
        }
        return Rare.NEXT;
    }

    static void execute(Cpu cpu, int word, int op) {
        if (op >= Op.VMOV_TO_F32) {
            move(cpu, word, op);
        } else if (op >= Op.VLDM_F32) {
            multiple(cpu, word);
        } else {
            single(cpu, word);
        }
    }

    /** VLDR, VSTR. */
    private static void single(Cpu cpu, int word) {
        boolean doubled = Fields.isDouble(word);
        int n = Fields.rn(word);
        boolean loads = (word & 1 << 20) != 0;
        if (n == 15 && !loads) {
            throw Undefined.INSTANCE;
        }
        int offset = (word & 0xFF) << 2;
        int at = (n == 15 ? cpu.r[15] + 8 & ~3 : cpu.r[n]) + (Fields.adds(word) ? offset : -offset);
        move(cpu, at, first(word, doubled), doubled ? 2 : 1, loads, doubled);
    }

    private static void multiple(Cpu cpu, int word) {
        boolean doubled = Fields.isDouble(word);
        int n = Fields.rn(word);
        int count = word & 0xFF;
        int first = first(word, doubled);
        boolean writesBack = Fields.writesBack(word);
        boolean loads = (word & 1 << 20) != 0;
        if (count == 0 || first + count > (doubled ? 64 : 32) || doubled && count > 32
            || n == 15 && (writesBack || !loads)) {
            throw Undefined.INSTANCE;
        }
        int base = Rare.register(cpu, n);
        boolean up = Fields.adds(word);
        move(cpu, up ? base : base - 4 * count, first, count, loads, doubled);
        if (writesBack) {
            cpu.r[n] = up ? base + 4 * count : base - 4 * count;
        }
    }

    /** Index of the first word of the register d. */
    private static int first(int word, boolean doubled) {
        return doubled ? 2 * Fields.dd(word) : Fields.sd(word);
    }

    /** Moves words between memory and registers; a list covers at most two pages. */
    private static void move(Cpu cpu, int from, int first, int count, boolean loads,
        boolean doubled) {
        Port port = cpu.port;
        port.requireAligned(from, 4, !loads);
        int last = from + 4 * count - 4;
        port.probe(from, !loads);
        if ((from ^ last) >>> 12 != 0) {
            port.probe(last & 0xFFFFF000, !loads);
        }
        // In big-endian memory the high word of a double comes first.
        int swap = doubled && (cpu.control & Psr.E) != 0 ? 1 : 0;
        for (int i = 0; i < count; i++) {
            int register = first + i ^ swap;
            if (loads) {
                cpu.fpu.words[register] = port.loadAligned32(from + 4 * i);
            } else {
                port.storeAligned32(from + 4 * i, cpu.fpu.words[register]);
            }
        }
    }

    /** VMOV between VFP and core registers; R15 is UNPREDICTABLE. */
    private static void move(Cpu cpu, int word, int op) {
        int[] s = cpu.fpu.words;
        int[] r = cpu.r;
        int t = Fields.rd(word);
        if (t == 15) {
            throw Undefined.INSTANCE;
        }
        int half = 2 * Fields.dn(word) + (word >>> 21 & 1);
        switch (op) {
            case Op.VMOV_TO_F32: s[Fields.sn(word)] = r[t]; break;
            case Op.VMOV_FROM_F32: r[t] = s[Fields.sn(word)]; break;
            case Op.VMOV_TO_HALF: s[half] = r[t]; break;
            case Op.VMOV_FROM_HALF: r[t] = s[half]; break;
            default: pair(cpu, word, t); break;
        }
    }

    /** Two core registers and a double register or two single ones. */
    private static void pair(Cpu cpu, int word, int t) {
        boolean doubled = Fields.isDouble(word);
        int first = doubled ? 2 * Fields.dm(word) : Fields.sm(word);
        int u = Fields.rn(word);
        boolean toCore = (word & 1 << 20) != 0;
        if (u == 15 || !doubled && first == 31 || toCore && t == u) {
            throw Undefined.INSTANCE;
        }
        int[] s = cpu.fpu.words;
        if (toCore) {
            cpu.r[t] = s[first];
            cpu.r[u] = s[first + 1];
        } else {
            s[first] = cpu.r[t];
            s[first + 1] = cpu.r[u];
        }
    }
}
