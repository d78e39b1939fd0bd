package sel4j.machine;

import sel4j.isa.Fields;

/**
 * Data processing in full: all sixteen opcodes with every form of the second operand, flags and
 * R15. ARM ARM A8.4 (shifts), A8.8. The frequent cases never come here; see {@link Interpreter}.
 */
final class Alu {
    private Alu() {
    }

    /** The result of a data-processing opcode (bits 24..21), 0 for the four that only set flags. */
    static int value(int opcode, int a, int b, int carry) {
        switch (opcode) {
            case 0: return a & b;
            case 1: return a ^ b;
            case 2: return a - b;
            case 3: return b - a;
            case 4: return a + b;
            case 5: return a + b + carry;
            case 6: return a + ~b + carry;
            case 7: return b + ~a + carry;
            case 12: return a | b;
            case 13: return b;
            case 14: return a & ~b;
            case 15: return ~b;
            default: return 0;
        }
    }

    /** A value shifted by the constant that bits 11..5 of the word give (DecodeImmShift, Shift). */
    static int shift(int word, int value, int carry) {
        int amount = Fields.shiftAmount(word);
        switch (Fields.shiftType(word)) {
            case 0: return value << amount;
            case 1: return amount == 0 ? 0 : value >>> amount;
            case 2: return value >> (amount == 0 ? 31 : amount);
            default: return amount == 0 ? carry << 31 | value >>> 1
                : Integer.rotateRight(value, amount);
        }
    }

    /** The carry out of that shift. */
    static int shiftCarry(int word, int value, int carry) {
        int amount = Fields.shiftAmount(word);
        switch (Fields.shiftType(word)) {
            case 0: return amount == 0 ? carry : value >>> 32 - amount & 1;
            case 3: return amount == 0 ? value & 1 : value >>> amount - 1 & 1;
            default: return amount == 0 ? value >>> 31 : value >>> amount - 1 & 1;
        }
    }

    /** A value shifted by the low byte of a register, in the way that bits 6..5 of the word say. */
    static int shiftBy(int word, int value, int register) {
        int amount = register & 0xFF;
        switch (Fields.shiftType(word)) {
            case 0: return amount < 32 ? value << amount : 0;
            case 1: return amount < 32 ? value >>> amount : 0;
            case 2: return value >> Math.min(amount, 31);
            default: return Integer.rotateRight(value, amount);
        }
    }

    /** The carry out of that shift. */
    static int shiftByCarry(int word, int value, int register, int carry) {
        int amount = register & 0xFF;
        if (amount == 0) {
            return carry;
        }
        switch (Fields.shiftType(word)) {
            case 0: return amount > 32 ? 0 : value >>> 32 - amount & 1;
            case 1: return amount > 32 ? 0 : value >>> amount - 1 & 1;
            case 2: return value >>> Math.min(amount, 32) - 1 & 1;
            default: return value >>> amount - 1 & 1;
        }
    }

    /** With flags, rm shifted by a constant, without R15; the result goes to {@code d}. */
    static void shiftedFlags(Cpu cpu, int word, int d) {
        int m = cpu.r[Fields.rm(word)];
        int b = shift(word, m, cpu.c);
        int carry = shiftCarry(word, m, cpu.c);
        cpu.r[d] = flags(cpu, word >>> 21 & 15, cpu.r[Fields.rn(word)], b, carry);
    }

    /** The result of an opcode, setting the flags; {@code carry} is the shifter's. */
    private static int flags(Cpu cpu, int opcode, int a, int b, int carry) {
        switch (opcode) {
            case 2: case 10: return cpu.subs(a, b);
            case 3: return cpu.subs(b, a);
            case 4: case 11: return cpu.adds(a, b);
            case 5: return cpu.adcs(a, b);
            case 6: return cpu.adcs(a, ~b);
            case 7: return cpu.adcs(b, ~a);
            default:
                int result = value(opcode == 8 ? 0 : opcode == 9 ? 1 : opcode, a, b, 0);
                cpu.n = result;
                cpu.z = result;
                cpu.c = carry;
                return result;
        }
    }

    /** Any data-processing instruction; r[15] is its address. */
    static int execute(Cpu cpu, int word) {
        int opcode = word >>> 21 & 15;
        int a = Rare.register(cpu, Fields.rn(word));
        int carry = cpu.c;
        int b;
        if ((word & 1 << 25) != 0) {
            b = Fields.expandImm(word);
            carry = (word & 0xF00) == 0 ? carry : b >>> 31;
        } else {
            int m = Rare.register(cpu, Fields.rm(word));
            if ((word & 16) == 0) {
                b = shift(word, m, cpu.c);
                carry = shiftCarry(word, m, cpu.c);
            } else {
                int s = Rare.register(cpu, Fields.rs(word));
                b = shiftBy(word, m, s);
                carry = shiftByCarry(word, m, s, cpu.c);
            }
        }
        boolean compares = opcode >>> 2 == 2;
        int d = Fields.rd(word);
        if (compares) {
            flags(cpu, opcode, a, b, carry);
            return Rare.NEXT;
        }
        if (d == 15) {
            int target = value(opcode, a, b, cpu.c);
            if (Fields.setsFlags(word)) {
                return Status.exceptionReturn(cpu, target, cpu.spsr());
            }
            return Rare.jump(cpu, target);
        }
        cpu.r[d] = Fields.setsFlags(word) ? flags(cpu, opcode, a, b, carry)
            : value(opcode, a, b, cpu.c);
        return Rare.NEXT;
    }
}
