package sel4j.machine;

import sel4j.isa.Decoder;
import sel4j.isa.Op;
import sel4j.isa.Table;

/**
 * The slow interpreter: the oracle of the fast one. It follows the pseudocode of the ARM ARM word
 * by word (AddWithCarry, Shift_C, ConditionPassed, ...), bit by bit where that is clearer, and
 * shares nothing with the fast one but the instruction table. User mode, no faults.
 */
final class Reference {
    final int[] r = new int[15];
    /** The address of the current instruction; after {@link #execute} of the next one. */
    int pc;
    boolean n;
    boolean z;
    boolean c;
    boolean v;
    boolean q;
    boolean t;
    boolean[] ge = new boolean[4];
    /** Memory from {@link #base} on. */
    final byte[] memory;
    final int base;

    private int word;

    Reference(int base, byte[] memory) {
        this.base = base;
        this.memory = memory;
    }

    /** The APSR with the mode bits of User mode. */
    int cpsr() {
        int g = 0;
        for (int i = 0; i < 4; i++) {
            g |= bit(ge[i]) << i;
        }
        return bit(n) << 31 | bit(z) << 30 | bit(c) << 29 | bit(v) << 28 | bit(q) << 27 | g << 16
            | bit(t) << 5 | 0x10;
    }

    void setCpsr(int value) {
        n = is(value, 31);
        z = is(value, 30);
        c = is(value, 29);
        v = is(value, 28);
        q = is(value, 27);
        t = is(value, 5);
        for (int i = 0; i < 4; i++) {
            ge[i] = is(value, 16 + i);
        }
    }

    static int bit(boolean b) {
        return b ? 1 : 0;
    }

    static boolean is(int value, int bit) {
        return (value >>> bit & 1) == 1;
    }

    /** A field of the current word. */
    int field(int high, int low) {
        return (int) ((word & 0xFFFFFFFFL) % (1L << high + 1) / (1L << low));
    }

    /** R[n] as an operand. */
    int reg(int i) {
        return i == 15 ? pc + 8 : r[i];
    }

    // ---- the functions of the pseudocode ----

    private boolean conditionPassed() {
        int cond = field(31, 28);
        boolean result;
        switch (cond >> 1) {
            case 0: result = z; break;
            case 1: result = c; break;
            case 2: result = n; break;
            case 3: result = v; break;
            case 4: result = c && !z; break;
            case 5: result = n == v; break;
            case 6: result = n == v && !z; break;
            default: result = true; break;
        }
        return is(cond, 0) && cond != 15 ? !result : result;
    }

    private boolean carryOut;
    private boolean overflow;

    private int addWithCarry(int x, int y, boolean carryIn) {
        long unsigned = (x & 0xFFFFFFFFL) + (y & 0xFFFFFFFFL) + bit(carryIn);
        long signed = (long) x + y + bit(carryIn);
        int result = (int) unsigned;
        carryOut = (result & 0xFFFFFFFFL) != unsigned;
        overflow = result != signed;
        return result;
    }

    /** Shift_C, one bit at a time. Types: 0 LSL, 1 LSR, 2 ASR, 3 ROR, 4 RRX. */
    private int shiftC(int value, int type, int amount, boolean carryIn) {
        int result = value;
        carryOut = carryIn;
        for (int i = 0; i < amount; i++) {
            carryOut = is(result, type == 0 ? 31 : 0);
            switch (type) {
                case 0: result = result << 1; break;
                case 1: result = result >>> 1; break;
                case 2: result = result >> 1; break;
                case 3: result = result >>> 1 | bit(carryOut) << 31; break;
                default: result = result >>> 1 | bit(carryIn) << 31; break;
            }
        }
        return result;
    }

    /** DecodeImmShift and Shift_C for bits 11..5. */
    int immediateShift(int value) {
        int type = field(6, 5);
        int imm5 = field(11, 7);
        if (type == 3 && imm5 == 0) {
            return shiftC(value, 4, 1, c);
        }
        return shiftC(value, type, imm5 == 0 && type != 0 ? 32 : imm5, c);
    }

    /** SignedSatQ. */
    int signedSat(long i, int bits) {
        long limit = 1L << bits - 1;
        q |= i > limit - 1 || i < -limit;
        return (int) (i > limit - 1 ? limit - 1 : i < -limit ? -limit : i);
    }

    /** UnsignedSatQ. */
    int unsignedSat(long i, int bits) {
        long limit = 1L << bits;
        q |= i > limit - 1 || i < 0;
        return (int) (i > limit - 1 ? limit - 1 : i < 0 ? 0 : i);
    }

    /** BXWritePC: bit 0 selects Thumb state; gives the address. */
    int bxWritePc(int address) {
        t = is(address, 0);
        return t ? address - 1 : address & ~3;
    }

    int load(int address, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (memory[address - base + i] & 0xFF) << 8 * i;
        }
        return value;
    }

    void store(int address, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            memory[address - base + i] = (byte) (value >>> 8 * i);
        }
    }

    // ---- execution ----

    /** Executes one instruction at {@link #pc}. */
    void execute(int instruction) {
        word = instruction;
        int next = pc + 4;
        if (conditionPassed()) {
            int op = Decoder.decode(word);
            String name = Table.row(op).name;
            if (op == Op.MOVW) {
                r[field(15, 12)] = field(19, 16) << 12 | field(11, 0);
            } else if (op == Op.MOVT) {
                r[field(15, 12)] = r[field(15, 12)] & 0xFFFF
                    | (field(19, 16) << 12 | field(11, 0)) << 16;
            } else if (op <= Op.MVN_RSR) {
                next = dataProcessing(next);
            } else if (op <= Op.BFI) {
                new ReferenceMedia(this, word).execute(name);
            } else if (op <= Op.STM_IB) {
                next = new ReferenceMemory(this, word).execute(name, next);
            } else {
                next = branch(op, next);
            }
        }
        pc = next;
    }

    private int dataProcessing(int next) {
        int operand;
        carryOut = c;
        if (is(word, 25)) {
            operand = shiftC(field(7, 0), 3, 2 * field(11, 8), c);
        } else if (is(word, 4)) {
            operand = shiftC(reg(field(3, 0)), field(6, 5), reg(field(11, 8)) & 0xFF, c);
        } else {
            operand = immediateShift(reg(field(3, 0)));
        }
        boolean shifterCarry = carryOut;
        int a = reg(field(19, 16));
        boolean arithmetic = true;
        int result;
        switch (field(24, 21)) {
            case 2: case 10: result = addWithCarry(a, ~operand, true); break;
            case 3: result = addWithCarry(~a, operand, true); break;
            case 4: case 11: result = addWithCarry(a, operand, false); break;
            case 5: result = addWithCarry(a, operand, c); break;
            case 6: result = addWithCarry(a, ~operand, c); break;
            case 7: result = addWithCarry(~a, operand, c); break;
            default: result = logical(a, operand); arithmetic = false; break;
        }
        if (is(word, 20)) {
            n = is(result, 31);
            z = result == 0;
            c = arithmetic ? carryOut : shifterCarry;
            v = arithmetic ? overflow : v;
        }
        if (field(24, 23) == 2) {
            return next;
        }
        if (field(15, 12) == 15) {
            return bxWritePc(result);
        }
        r[field(15, 12)] = result;
        return next;
    }

    private int logical(int a, int b) {
        switch (field(24, 21)) {
            case 0: case 8: return a & b;
            case 1: case 9: return a ^ b;
            case 12: return a | b;
            case 13: return b;
            case 14: return a & ~b;
            default: return ~b;
        }
    }

    private int branch(int op, int next) {
        int target = pc + 8 + (word << 8 >> 8) * 4;
        switch (op) {
            case Op.B:
                return target;
            case Op.BL:
                r[14] = next;
                return target;
            case Op.BX:
                return bxWritePc(reg(field(3, 0)));
            default:
                target = bxWritePc(reg(field(3, 0)));
                r[14] = next;
                return target;
        }
    }
}
