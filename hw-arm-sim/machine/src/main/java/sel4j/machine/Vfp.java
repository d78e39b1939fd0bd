package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Executes the rows of VFP: here arithmetic, comparison and conversion; loads, stores and moves to
 * the core are in {@link VfpTransfer}. ARM ARM A8.8.280 to A8.8.427. The state is in {@link Fpu}.
 */
final class Vfp {
    private Vfp() {
    }

    /** Executes a VFP instruction whose condition holds; see {@link Rare#execute}. */
    static int execute(Cpu cpu, int word, int op) {
        Fpu f = cpu.fpu;
        if (op == Op.VMRS || op == Op.VMRS_FLAGS || op == Op.VMSR) {
            return VfpTransfer.system(cpu, word, op);
        }
        f.require(cpu.user());
        if (op >= Op.VLDR_F32) {
            VfpTransfer.execute(cpu, word, op);
        } else if (op >= Op.VCVT_F32_F16) {
            convert(f, word, op);
        } else if (op >= Op.VCMP_F32 && op <= Op.VCMPE_ZERO_F64) {
            compare(f, word, op);
        } else if (Fields.isDouble(word)) {
            f.setD(Fields.dd(word), doublePrecision(op, f, word));
        } else {
            f.words[Fields.sd(word)] = singlePrecision(op, f, word);
        }
        return Rare.NEXT;
    }

    private static int singlePrecision(int op, Fpu f, int word) {
        int d = f.words[Fields.sd(word)];
        int n = f.words[Fields.sn(word)];
        int m = f.words[Fields.sm(word)];
        // Sign bits: of rows that multiply, bit 20 negates the addend and bit 6 the product.
        int minusD = (word & 1 << 20) << 11;
        int minusN = (word & 1 << 6) << 25;
        int mode = f.fpscr;
        switch (op) {
            case Op.VMLA_F32: case Op.VMLS_F32: case Op.VNMLS_F32: case Op.VNMLA_F32:
                return Float32.add(d ^ minusD, Float32.multiply(n, m, mode) ^ minusN, mode);
            case Op.VFMA_F32: case Op.VFMS_F32: case Op.VFNMS_F32: case Op.VFNMA_F32:
                return Float32.fused(d ^ minusD, n ^ minusN, m, mode);
            case Op.VMUL_F32: case Op.VNMUL_F32: return Float32.multiply(n, m, mode) ^ minusN;
            case Op.VADD_F32: return Float32.add(n, m, mode);
            case Op.VSUB_F32: return Float32.subtract(n, m, mode);
            case Op.VDIV_F32: return Float32.divide(n, m, mode);
            case Op.VMOV_REG_F32: return m;
            case Op.VABS_F32: return Float32.absolute(m);
            case Op.VNEG_F32: return Float32.negate(m);
            case Op.VSQRT_F32: return Float32.squareRoot(m, mode);
            default: return expand(Fields.imm8Float(word));
        }
    }

    private static long doublePrecision(int op, Fpu f, int word) {
        long d = f.d(Fields.dd(word));
        long n = f.d(Fields.dn(word));
        long m = f.d(Fields.dm(word));
        long minusD = (word & 1L << 20) << 43;
        long minusN = (word & 1L << 6) << 57;
        int mode = f.fpscr;
        switch (op) {
            case Op.VMLA_F64: case Op.VMLS_F64: case Op.VNMLS_F64: case Op.VNMLA_F64:
                return Float64.add(d ^ minusD, Float64.multiply(n, m, mode) ^ minusN, mode);
            case Op.VFMA_F64: case Op.VFMS_F64: case Op.VFNMS_F64: case Op.VFNMA_F64:
                return Float64.fused(d ^ minusD, n ^ minusN, m, mode);
            case Op.VMUL_F64: case Op.VNMUL_F64: return Float64.multiply(n, m, mode) ^ minusN;
            case Op.VADD_F64: return Float64.add(n, m, mode);
            case Op.VSUB_F64: return Float64.subtract(n, m, mode);
            case Op.VDIV_F64: return Float64.divide(n, m, mode);
            case Op.VMOV_REG_F64: return m;
            case Op.VABS_F64: return Float64.absolute(m);
            case Op.VNEG_F64: return Float64.negate(m);
            case Op.VSQRT_F64: return Float64.squareRoot(m, mode);
            default:
                // The constants of both precisions are the same numbers.
                float constant = Float.intBitsToFloat(expand(Fields.imm8Float(word)));
                return Double.doubleToRawLongBits(constant);
        }
    }

    /** VFPExpandImm: sign, three bits of exponent, four of fraction. */
    private static int expand(int imm) {
        int exponent = (imm & 64) != 0 ? 0x3E000000 : 0x40000000;
        return (imm & 128) << 24 | exponent | (imm & 63) << 19;
    }

    private static void compare(Fpu f, int word, int op) {
        boolean zero = op >= Op.VCMP_ZERO_F32;
        int flags = Fields.isDouble(word)
            ? Float64.compare(f.d(Fields.dd(word)), zero ? 0 : f.d(Fields.dm(word)), f.fpscr)
            : Float32.compare(f.words[Fields.sd(word)], zero ? 0 : f.words[Fields.sm(word)],
                f.fpscr);
        f.fpscr = f.fpscr & ~Fpu.FLAGS | flags;
    }

    private static void convert(Fpu f, int word, int op) {
        int[] s = f.words;
        int mode = f.fpscr;
        // Bit 7: signed source, rounding to zero, top half or 32 bits; bit 16: unsigned source or
        // signed result.
        boolean bit7 = (word & 1 << 7) != 0;
        boolean bit16 = (word & 1 << 16) != 0;
        int sd = Fields.sd(word);
        int sm = Fields.sm(word);
        switch (op) {
            case Op.VCVT_F32_F16:
                s[sd] = FloatConvert.halfToSingle(bit7 ? s[sm] >>> 16 : s[sm] & 0xFFFF, mode);
                break;
            case Op.VCVT_F16_F32:
                int half = FloatConvert.singleToHalf(s[sm], mode);
                s[sd] = bit7 ? s[sd] & 0xFFFF | half << 16 : s[sd] & 0xFFFF0000 | half;
                break;
            case Op.VCVT_F64_F32:
                f.setD(Fields.dd(word), FloatConvert.toDouble(s[sm], mode)); break;
            case Op.VCVT_F32_F64: s[sd] = FloatConvert.toSingle(f.d(Fields.dm(word)), mode); break;
            case Op.VCVT_F32_INT:
                s[sd] = Float.floatToRawIntBits((float) FloatConvert.fromFixed(s[sm], 0, 32,
                    !bit7));
                break;
            case Op.VCVT_F64_INT:
                f.setD(Fields.dd(word),
                    Double.doubleToRawLongBits(FloatConvert.fromFixed(s[sm], 0, 32, !bit7)));
                break;
            case Op.VCVT_INT_F32:
                s[sd] = (int) FloatConvert.toFixed(Float32.value(s[sm], mode), 0, 32, !bit16,
                    bit7);
                break;
            case Op.VCVT_INT_F64:
                s[sd] = (int) FloatConvert.toFixed(Float64.value(f.d(Fields.dm(word)), mode),
                    0, 32, !bit16, bit7);
                break;
            default: fixed(f, word, op); break;
        }
    }

    private static void fixed(Fpu f, int word, int op) {
        int bits = (word & 1 << 7) != 0 ? 32 : 16;
        int fraction = bits - Fields.sm(word);
        // More fraction bits than the size has: UNPREDICTABLE.
        if (fraction < 0) {
            throw Undefined.INSTANCE;
        }
        boolean unsigned = (word & 1 << 16) != 0;
        int sd = Fields.sd(word);
        int dd = Fields.dd(word);
        switch (op) {
            case Op.VCVT_F32_FIXED:
                f.words[sd] = Float.floatToRawIntBits(
                    (float) FloatConvert.fromFixed(f.words[sd], fraction, bits, unsigned));
                break;
            case Op.VCVT_F64_FIXED:
                f.setD(dd, Double.doubleToRawLongBits(
                    FloatConvert.fromFixed(f.words[2 * dd], fraction, bits, unsigned)));
                break;
            case Op.VCVT_FIXED_F32:
                f.words[sd] = (int) FloatConvert.toFixed(Float32.value(f.words[sd], f.fpscr),
                    fraction, bits, unsigned, true);
                break;
            default:
                f.setD(dd, FloatConvert.toFixed(Float64.value(f.d(dd), f.fpscr), fraction,
                    bits, unsigned, true));
                break;
        }
    }
}
