package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Multiplies and divides in full, with flags. ARM ARM A4.4.3, A8.8. The result (or its high half)
 * goes to bits 19..16, the accumulator or low half is in bits 15..12, operands are bits 3..0 and
 * 11..8.
 */
final class Multiply {
    private static final long LOW = 0xFFFFFFFFL;

    private Multiply() {
    }

    static int execute(Cpu cpu, int word, int op) {
        int d = Fields.rn(word);
        int a = Fields.rd(word);
        if (d == 15 || Fields.rm(word) == 15 || Fields.rs(word) == 15 || a == 15
                && accumulates(op)) {
            throw Undefined.INSTANCE;
        }
        int x = cpu.r[Fields.rm(word)];
        int y = cpu.r[Fields.rs(word)];
        int sum = a == 15 ? 0 : cpu.r[a];
        long wide = (long) cpu.r[d] << 32 | sum & LOW;
        boolean s = Fields.setsFlags(word);
        switch (op) {
            case Op.MUL: return narrow(cpu, d, x * y, s);
            case Op.MLA: return narrow(cpu, d, x * y + sum, s);
            case Op.MLS: return narrow(cpu, d, sum - x * y, false);
            case Op.UMAAL: return wide(cpu, d, a,
                (x & LOW) * (y & LOW) + (cpu.r[d] & LOW) + (sum & LOW), false);
            case Op.UMULL: return wide(cpu, d, a, (x & LOW) * (y & LOW), s);
            case Op.UMLAL: return wide(cpu, d, a, (x & LOW) * (y & LOW) + wide, s);
            case Op.SMULL: return wide(cpu, d, a, (long) x * y, s);
            case Op.SMLAL: return wide(cpu, d, a, (long) x * y + wide, s);
            case Op.SMULXY: return narrow(cpu, d, half(x, word >>> 5) * half(y, word >>> 6), false);
            case Op.SMLAXY: return saturating(cpu, d,
                half(x, word >>> 5) * (long) half(y, word >>> 6), sum);
            case Op.SMULWY: return narrow(cpu, d, (int) ((long) x * half(y, word >>> 6) >> 16),
                false);
            case Op.SMLAWY: return saturating(cpu, d, (long) x * half(y, word >>> 6) >> 16, sum);
            case Op.SMLALXY: return wide(cpu, d, a,
                wide + half(x, word >>> 5) * half(y, word >>> 6), false);
            case Op.SDIV: return narrow(cpu, d, y == 0 ? 0 : x / y, false);
            case Op.UDIV: return narrow(cpu, d, y == 0 ? 0 : Integer.divideUnsigned(x, y), false);
            default: return dual(cpu, word, op, x, y, sum, wide);
        }
    }

    private static boolean accumulates(int op) {
        switch (op) {
            case Op.MUL: case Op.SMULXY: case Op.SMULWY: case Op.SDIV: case Op.UDIV:
            case Op.SMUAD: case Op.SMUSD: case Op.SMMUL: case Op.USAD8:
                return false;
            default:
                return true;
        }
    }

    /**
     * The two 16-bit products and what is built on them; most significant word multiplies; sums.
     */
    private static int dual(Cpu cpu, int word, int op, int x, int y, int sum, long wide) {
        int d = Fields.rn(word);
        int a = Fields.rd(word);
        int other = (word & 32) != 0 ? y >>> 16 | y << 16 : y;
        long low = (long) half(x, 0) * half(other, 0);
        long high = (long) half(x, 1) * half(other, 1);
        long round = (word & 32) != 0 ? 0x80000000L : 0;
        switch (op) {
            case Op.SMUAD: return saturating(cpu, d, low + high, 0);
            case Op.SMLAD: return saturating(cpu, d, low + high, sum);
            case Op.SMUSD: return narrow(cpu, d, (int) (low - high), false);
            case Op.SMLSD: return saturating(cpu, d, low - high, sum);
            case Op.SMLALD: return wide(cpu, d, a, wide + low + high, false);
            case Op.SMLSLD: return wide(cpu, d, a, wide + low - high, false);
            case Op.SMMUL: return narrow(cpu, d, (int) ((long) x * y + round >> 32), false);
            case Op.SMMLA: return narrow(cpu, d,
                (int) (((long) sum << 32) + (long) x * y + round >> 32), false);
            case Op.SMMLS: return narrow(cpu, d,
                (int) (((long) sum << 32) - (long) x * y + round >> 32), false);
            case Op.USAD8: case Op.USADA8: return narrow(cpu, d, sum + differences(x, y), false);
            default: throw Undefined.INSTANCE;
        }
    }

    private static int differences(int x, int y) {
        int total = 0;
        for (int i = 0; i < 32; i += 8) {
            total += Math.abs((x >>> i & 0xFF) - (y >>> i & 0xFF));
        }
        return total;
    }

    /** The low half of a register, the high one when bit 0 of {@code which} is set, with sign. */
    private static int half(int value, int which) {
        return (which & 1) == 0 ? (short) value : value >> 16;
    }

    private static int narrow(Cpu cpu, int d, int result, boolean s) {
        cpu.r[d] = result;
        if (s) {
            cpu.n = result;
            cpu.z = result;
        }
        return Rare.NEXT;
    }

    /** A sum that wraps and sets Q when it does. */
    private static int saturating(Cpu cpu, int d, long product, int sum) {
        long result = product + sum;
        if (result != (int) result) {
            cpu.control |= Psr.Q;
        }
        cpu.r[d] = (int) result;
        return Rare.NEXT;
    }

    private static int wide(Cpu cpu, int d, int a, long result, boolean s) {
        // The two halves in one register are UNPREDICTABLE.
        if (d == a) {
            throw Undefined.INSTANCE;
        }
        cpu.r[d] = (int) (result >>> 32);
        cpu.r[a] = (int) result;
        if (s) {
            cpu.n = (int) (result >>> 32);
            cpu.z = (int) (result >>> 32) | (int) result;
        }
        return Rare.NEXT;
    }
}
