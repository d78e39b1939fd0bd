package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Saturating and parallel arithmetic, packing, extension, byte and bit reversal, bit fields. ARM
 * ARM A5.4, A8.8. Sixteen- and eight-bit lanes are computed one after the other.
 */
final class Media {
    private Media() {
    }

    static int execute(Cpu cpu, int word, int op) {
        int d = Fields.rd(word);
        int m = Fields.rm(word);
        // R15 is UNPREDICTABLE in all of them; as n it makes another row where it is allowed.
        if (d == 15 || m == 15 && op != Op.BFC) {
            throw Undefined.INSTANCE;
        }
        int y = m == 15 ? 0 : cpu.r[m];
        if (op >= Op.SADD16 && op <= Op.SEL || op <= Op.QDSUB || op == Op.PKHBT || op == Op.PKHTB) {
            if (Fields.rn(word) == 15) {
                throw Undefined.INSTANCE;
            }
        }
        int x = cpu.r[Fields.rn(word) == 15 ? 16 : Fields.rn(word)];
        cpu.r[d] = op >= Op.SADD16 && op < Op.SEL
            ? parallel(cpu, word, x, y) : single(cpu, word, op, x, y);
        return Rare.NEXT;
    }

    private static int single(Cpu cpu, int word, int op, int x, int y) {
        int rotated = Integer.rotateRight(y, Fields.rotation(word));
        int count = Fields.shiftAmount(word);
        switch (op) {
            case Op.QADD: return saturate(cpu, (long) y + x);
            case Op.QSUB: return saturate(cpu, (long) y - x);
            case Op.QDADD: return saturate(cpu, (long) y + saturate(cpu, 2L * x));
            case Op.QDSUB: return saturate(cpu, (long) y - saturate(cpu, 2L * x));
            case Op.SSAT: return signed(cpu, shifted(word, y), Fields.bits20to16(word) + 1);
            case Op.USAT: return unsigned(cpu, shifted(word, y), Fields.bits20to16(word));
            case Op.SSAT16: {
                int bits = Fields.bits20to16(word & ~(1 << 20)) + 1;
                return signed(cpu, (short) y, bits) & 0xFFFF | signed(cpu, y >> 16, bits) << 16;
            }
            case Op.USAT16: {
                int bits = Fields.bits20to16(word & ~(1 << 20));
                return unsigned(cpu, (short) y, bits) | unsigned(cpu, y >> 16, bits) << 16;
            }
            case Op.SEL: {
                int mask = (cpu.ge & 1) * 0xFF | (cpu.ge >> 1 & 1) * 0xFF00
                    | (cpu.ge >> 2 & 1) * 0xFF0000 | (cpu.ge >> 3 & 1) * 0xFF000000;
                return x & mask | y & ~mask;
            }
            case Op.PKHBT: return x & 0xFFFF | y << count & 0xFFFF0000;
            case Op.PKHTB: return x & 0xFFFF0000 | y >> (count == 0 ? 31 : count) & 0xFFFF;
            case Op.SXTB16: return (byte) rotated & 0xFFFF | (byte) (rotated >> 16) << 16;
            case Op.SXTAB16:
                return x + (byte) rotated & 0xFFFF | (x >>> 16) + (byte) (rotated >> 16) << 16;
            case Op.SXTB: return (byte) rotated;
            case Op.SXTAB: return x + (byte) rotated;
            case Op.SXTH: return (short) rotated;
            case Op.SXTAH: return x + (short) rotated;
            case Op.UXTB16: return rotated & 0x00FF00FF;
            case Op.UXTAB16:
                return x + (rotated & 0xFF) & 0xFFFF | (x >>> 16) + (rotated >>> 16 & 0xFF) << 16;
            case Op.UXTB: return rotated & 0xFF;
            case Op.UXTAB: return x + (rotated & 0xFF);
            case Op.UXTH: return rotated & 0xFFFF;
            case Op.UXTAH: return x + (rotated & 0xFFFF);
            case Op.CLZ: return Integer.numberOfLeadingZeros(y);
            case Op.REV: return Integer.reverseBytes(y);
            case Op.REV16: return y >>> 8 & 0x00FF00FF | (y & 0x00FF00FF) << 8;
            case Op.RBIT: return Integer.reverse(y);
            case Op.REVSH: return (short) ((y & 0xFF) << 8 | y >>> 8 & 0xFF);
            // Bit fields come here only when their bounds are UNPREDICTABLE.
            default: throw Undefined.INSTANCE;
        }
    }

    /** The operand of SSAT and USAT: bit 6 chooses ASR, where 0 means 32. */
    private static int shifted(int word, int y) {
        int count = Fields.shiftAmount(word);
        return (word & 64) == 0 ? y << count : y >> (count == 0 ? 31 : count);
    }

    private static int saturate(Cpu cpu, long value) {
        return signed(cpu, value, 32);
    }

    private static int signed(Cpu cpu, long value, int bits) {
        long max = (1L << bits - 1) - 1;
        return clamp(cpu, value, -max - 1, max);
    }

    private static int unsigned(Cpu cpu, long value, int bits) {
        return clamp(cpu, value, 0, (1L << bits) - 1);
    }

    private static int clamp(Cpu cpu, long value, long min, long max) {
        if (value < min || value > max) {
            cpu.control |= Psr.Q;
        }
        return (int) Math.max(min, Math.min(max, value));
    }

    /**
     * Parallel addition and subtraction: bits 22..20 say how a lane's result is made (1 signed, 2
     * signed saturating, 3 signed halving, 5 to 7 the same unsigned), bits 7..5 what is computed.
     */
    private static int parallel(Cpu cpu, int word, int x, int y) {
        int how = word >>> 20 & 7;
        int what = word >>> 5 & 7;
        int bits = what >= 4 ? 8 : 16;
        int other = what == 1 || what == 2 ? y >>> 16 | y << 16 : y;
        int result = 0;
        int ge = 0;
        for (int at = 0; at < 32; at += bits) {
            boolean high = at == 16;
            boolean subtract = what == 3 || what == 7 || what == 1 && !high || what == 2 && high;
            int a = lane(x, at, bits, how < 4);
            int b = lane(other, at, bits, how < 4);
            int sum = subtract ? a - b : a + b;
            boolean flag = how < 4 || subtract ? sum >= 0 : sum >= 1 << bits;
            if (flag) {
                ge |= (bits == 8 ? 1 : 3) << at / 8;
            }
            result |= (finish(sum, how, bits) & (1 << bits) - 1) << at;
        }
        if (how == 1 || how == 5) {
            cpu.ge = ge;
        }
        return result;
    }

    private static int lane(int value, int at, int bits, boolean signed) {
        int up = value << 32 - bits - at;
        return signed ? up >> 32 - bits : up >>> 32 - bits;
    }

    private static int finish(int sum, int how, int bits) {
        switch (how) {
            case 2:
                int max = (1 << bits - 1) - 1;
                return Math.max(-max - 1, Math.min(max, sum));
            case 3: case 7: return sum >> 1;
            case 6: return Math.max(0, Math.min((1 << bits) - 1, sum));
            default: return sum;
        }
    }
}
