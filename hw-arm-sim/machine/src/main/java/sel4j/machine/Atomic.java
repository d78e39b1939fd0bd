package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Load- and store-exclusive, SWP. ARM ARM A3.4, A8.8.75 to A8.8.78, A8.8.213. All demand natural
 * alignment.
 */
final class Atomic {
    private Atomic() {
    }

    static int execute(Cpu cpu, int word, int op) {
        if (Fields.rn(word) == 15 || Fields.rd(word) == 15) {
            throw Undefined.INSTANCE;
        }
        switch (op) {
            case Op.LDREX: return load(cpu, word, 4);
            case Op.LDREXB: return load(cpu, word, 1);
            case Op.LDREXH: return load(cpu, word, 2);
            case Op.LDREXD: return load(cpu, word, 8);
            case Op.STREX: return store(cpu, word, 4);
            case Op.STREXB: return store(cpu, word, 1);
            case Op.STREXH: return store(cpu, word, 2);
            case Op.STREXD: return store(cpu, word, 8);
            default: return swap(cpu, word, op == Op.SWP ? 4 : 1);
        }
    }

    private static int load(Cpu cpu, int word, int bytes) {
        int va = cpu.r[Fields.rn(word)];
        int t = Fields.rd(word);
        // The pair of LDREXD starts with an even register below R14.
        if (bytes == 8 && ((t & 1) != 0 || t == 14)) {
            throw Undefined.INSTANCE;
        }
        cpu.port.requireAligned(va, bytes, false);
        int physical = cpu.port.probe(va, false);
        int value = cpu.port.load(va, Math.min(bytes, 4), cpu.user());
        if (bytes == 8) {
            cpu.r[t + 1] = cpu.port.load(va + 4, 4, cpu.user());
        }
        cpu.r[t] = value;
        cpu.exclusive.set(physical);
        return Rare.NEXT;
    }

    private static int store(Cpu cpu, int word, int bytes) {
        int va = cpu.r[Fields.rn(word)];
        int d = Fields.rd(word);
        int t = Fields.rm(word);
        // The status register must differ from the others.
        if (t == 15 || d == t || d == Fields.rn(word)
            || bytes == 8 && ((t & 1) != 0 || t == 14 || d == t + 1)) {
            throw Undefined.INSTANCE;
        }
        cpu.port.requireAligned(va, bytes, true);
        int physical = cpu.port.probe(va, true);
        boolean passed = cpu.exclusive.take(physical);
        if (passed) {
            cpu.port.store(va, cpu.r[t], Math.min(bytes, 4), cpu.user());
            if (bytes == 8) {
                cpu.port.store(va + 4, cpu.r[t + 1], 4, cpu.user());
            }
        }
        cpu.r[d] = passed ? 0 : 1;
        return Rare.NEXT;
    }

    private static int swap(Cpu cpu, int word, int bytes) {
        int va = cpu.r[Fields.rn(word)];
        int m = Fields.rm(word);
        if (m == 15) {
            throw Undefined.INSTANCE;
        }
        cpu.port.requireAligned(va, bytes, true);
        cpu.port.probe(va, true);
        int old = cpu.port.load(va, bytes, cpu.user());
        cpu.port.store(va, cpu.r[m], bytes, cpu.user());
        cpu.r[Fields.rd(word)] = old;
        return Rare.NEXT;
    }
}
