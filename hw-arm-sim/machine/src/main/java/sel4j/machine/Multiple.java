package sel4j.machine;

import sel4j.isa.Fields;

/**
 * Load and store multiple. ARM ARM A8.8.57, A8.8.199, B9.3. Words must be aligned. Nothing is
 * changed when one of the words faults: the base keeps its value, so that the instruction can be
 * restarted.
 */
final class Multiple {
    private Multiple() {
    }

    /**
     * Loads the registers of a list, except R15, lowest register at the lowest address, and changes
     * the base register unless it was loaded.
     *
     * @param x      second word of {@link Predecoder}: names the base register
     * @param offset of the lowest word from the base register, in bytes
     * @param change of the base register, in bytes
     * @return the word loaded for R15 if it is in the list
     */
    static int load(Cpu cpu, int x, int list, int offset, int change) {
        int[] r = cpu.r;
        int rn = x >>> 13 & 31;
        int base = r[rn];
        int at = base + offset;
        check(cpu.port, at, list, false);
        int[] t = cpu.port.reads;
        int e = Port.entry(at);
        int last = at + 4 * Integer.bitCount(list) - 4;
        int value = 0;
        if (t[e] == (at & 0xFFFFF003) && (at ^ last) >>> 12 == 0) {
            int w = t[e + 1] + (at >>> 2 & 0x3FF);
            for (int l = list & 0x7FFF; l != 0; l &= l - 1) {
                r[Integer.numberOfTrailingZeros(l)] = cpu.ram[w++];
            }
            value = list >>> 15 != 0 ? cpu.ram[w] : 0;
        } else {
            for (int l = list & 0x7FFF; l != 0; l &= l - 1) {
                r[Integer.numberOfTrailingZeros(l)] = cpu.port.loadAligned32(at);
                at += 4;
            }
            value = list >>> 15 != 0 ? cpu.port.loadAligned32(at) : 0;
        }
        if (change != 0 && (list >>> rn & 1) == 0) {
            r[rn] = base + change;
        }
        return value;
    }

    /** Stores the registers of a list, except R15, and changes the base register. */
    static void store(Cpu cpu, int x, int list, int offset, int change) {
        int[] r = cpu.r;
        int rn = x >>> 13 & 31;
        int at = r[rn] + offset;
        check(cpu.port, at, list, true);
        int[] t = cpu.port.writes;
        int e = Port.entry(at);
        int last = at + 4 * Integer.bitCount(list) - 4;
        if (t[e] == (at & 0xFFFFF003) && (at ^ last) >>> 12 == 0) {
            int w = t[e + 1] + (at >>> 2 & 0x3FF);
            for (int l = list; l != 0; l &= l - 1) {
                cpu.ram[w++] = r[Integer.numberOfTrailingZeros(l)];
            }
        } else {
            for (int l = list; l != 0; l &= l - 1) {
                cpu.port.storeAligned32(at, r[Integer.numberOfTrailingZeros(l)]);
                at += 4;
            }
        }
        r[rn] += change;
    }

    /** Faults before the first word moves: a list covers at most two pages. */
    private static void check(Port port, int at, int list, boolean write) {
        port.requireAligned(at, 4, write);
        int last = at + 4 * Integer.bitCount(list) - 4;
        int[] t = write ? port.writes : port.reads;
        if (t[Port.entry(at)] != (at & 0xFFFFF003)) {
            port.probe(at, write);
        }
        if ((at ^ last) >>> 12 != 0) {
            port.probe(last & 0xFFFFF000, write);
        }
    }

    /** All forms: R15 stored or as base, user registers, exception return; r[15] is the address. */
    static int execute(Cpu cpu, int word) {
        int rn = Fields.rn(word);
        int list = Fields.registerList(word);
        boolean before = (word & 1 << 24) != 0;
        boolean caret = (word & 1 << 22) != 0;
        boolean loads = (word & 1 << 20) != 0;
        // An empty list and R15 as base are UNPREDICTABLE; banked registers need a bank.
        if (list == 0 || rn == 15 || caret && !cpu.hasSpsr()) {
            throw Undefined.INSTANCE;
        }
        int bytes = 4 * Integer.bitCount(list);
        int offset = Fields.adds(word) ? before ? 4 : 0 : before ? -bytes : 4 - bytes;
        int change = !Fields.writesBack(word) ? 0 : Fields.adds(word) ? bytes : -bytes;
        if (loads && caret && list >>> 15 != 0) {
            int base = cpu.r[rn];
            check(cpu.port, base + offset, list, false);
            int spsr = cpu.spsr();
            return Status.exceptionReturn(cpu, load(cpu, rn << 13, list, offset, change), spsr);
        }
        int at = cpu.r[rn] + offset;
        check(cpu.port, at, list, !loads);
        for (int l = list; l != 0; l &= l - 1) {
            int i = Integer.numberOfTrailingZeros(l);
            if (loads) {
                cpu.setBanked(i, Psr.USR, cpu.port.loadAligned32(at));
            } else {
                int value = i == 15 ? cpu.r[15] + 8 : caret ? cpu.banked(i, Psr.USR) : cpu.r[i];
                cpu.port.storeAligned32(at, value);
            }
            at += 4;
        }
        cpu.r[rn] += loads ? 0 : change;
        return Rare.NEXT;
    }
}
