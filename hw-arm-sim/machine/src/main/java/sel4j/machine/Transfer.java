package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Single and double loads and stores with every way of addressing, R15, and the unprivileged forms.
 * ARM ARM A8.8.62 and following. The base register changes only after the access has succeeded.
 */
final class Transfer {
    private Transfer() {
    }

    static int execute(Cpu cpu, int word, int op) {
        boolean halves = op >= Op.LDRH_IMM;
        boolean indexed = (word & 1 << 24) != 0;
        boolean bit21 = (word & 1 << 21) != 0;
        boolean writesBack = !indexed || bit21;
        int n = Fields.rn(word);
        int t = Fields.rd(word);
        if (writesBack && n == 15) {
            throw Undefined.INSTANCE;
        }
        int base = Rare.register(cpu, n);
        int moved = base + (halves ? halfOffset(cpu, word) : wordOffset(cpu, word));
        int at = indexed ? moved : base;
        boolean user = !indexed && bit21 || cpu.user();
        if (op >= Op.LDRD_IMM) {
            pair(cpu, word, op >= Op.STRD_IMM, at);
        } else {
            int bytes = halves ? (word & 0x60) == 0x40 ? 1 : 2 : (word & 1 << 22) != 0 ? 1 : 4;
            // Only words may be loaded into or stored from R15.
            if (t == 15 && (bytes != 4 || !indexed && bit21)) {
                throw Undefined.INSTANCE;
            }
            if ((word & 1 << 20) == 0) {
                cpu.port.store(at, Rare.register(cpu, t), bytes, user);
            } else {
                int value = cpu.port.load(at, bytes, user);
                if (halves && (word & 0x40) != 0) {
                    value = bytes == 1 ? (byte) value : (short) value;
                }
                if (writesBack) {
                    cpu.r[n] = moved;
                }
                if (t == 15) {
                    return Rare.jump(cpu, value);
                }
                cpu.r[t] = value;
                return Rare.NEXT;
            }
        }
        if (writesBack && !(op >= Op.LDRD_IMM && op < Op.STRD_IMM && (n & ~1) == t)) {
            cpu.r[n] = moved;
        }
        return Rare.NEXT;
    }

    private static int wordOffset(Cpu cpu, int word) {
        int offset = (word & 1 << 25) == 0
            ? Fields.imm12(word)
            : Alu.shift(word, register(cpu, word), cpu.c);
        return Fields.adds(word) ? offset : -offset;
    }

    private static int halfOffset(Cpu cpu, int word) {
        int offset = (word & 1 << 22) != 0 ? Fields.imm8(word) : register(cpu, word);
        return Fields.adds(word) ? offset : -offset;
    }

    private static int register(Cpu cpu, int word) {
        if (Fields.rm(word) == 15) {
            throw Undefined.INSTANCE;
        }
        return cpu.r[Fields.rm(word)];
    }

    /** LDRD and STRD: an even register below R14 and the next; word aligned. */
    private static void pair(Cpu cpu, int word, boolean store, int at) {
        int t = Fields.rd(word);
        if ((t & 1) != 0 || t == 14) {
            throw Undefined.INSTANCE;
        }
        cpu.port.requireAligned(at, 4, store);
        if ((at ^ at + 4) >>> 12 != 0) {
            cpu.port.probe(at, store);
            cpu.port.probe(at + 4, store);
        }
        if (store) {
            cpu.port.storeAligned32(at, cpu.r[t]);
            cpu.port.storeAligned32(at + 4, cpu.r[t + 1]);
        } else {
            int low = cpu.port.loadAligned32(at);
            cpu.r[t + 1] = cpu.port.loadAligned32(at + 4);
            cpu.r[t] = low;
        }
    }
}
