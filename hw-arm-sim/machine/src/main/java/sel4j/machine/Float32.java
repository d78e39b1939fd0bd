package sel4j.machine;

/**
 * Arithmetic on single precision numbers, as bits in and bits out. ARM ARM A2.7, A2.8 (FPAdd, FPMul
 * and so on). Java's operations are IEEE 754 with rounding to nearest; what is done here is what
 * IEEE leaves open: which NaN comes out (the first signalling one, else the first), default NaN and
 * flush to zero.
 *
 * <p>{@code mode} is the FPSCR: its bits DN and FZ count. With FZ a result is flushed when it is
 * denormal after rounding; the architecture looks before (they differ for results that round up to
 * the smallest normal number).
 */
final class Float32 {
    static final int DEFAULT_NAN = 0x7FC00000;
    private static final int QUIET = 1 << 22;
    private static final int SIGN = Integer.MIN_VALUE;
    private static final int INFINITY = 0x7F800000;
    private static final int SMALLEST_NORMAL = 0x00800000;

    private Float32() {
    }

    static boolean isNan(int a) {
        return (a & ~SIGN) > INFINITY;
    }

    private static boolean isSignalling(int a) {
        return isNan(a) && (a & QUIET) == 0;
    }

    /** A NaN as it comes out: quiet, or the default one. */
    static int quiet(int nan, int mode) {
        return (mode & Fpu.DN) != 0 ? DEFAULT_NAN : nan | QUIET;
    }

    /** FPProcessNaNs for operands of which one is a NaN. */
    private static int nan(int a, int b, int mode) {
        return quiet(isSignalling(a) || !isSignalling(b) && isNan(a) ? a : b, mode);
    }

    /** Zero of its sign for a denormal number under FZ, else the number itself. */
    static int flush(int a, int mode) {
        return (mode & Fpu.FZ) != 0 && (a & ~SIGN) < SMALLEST_NORMAL ? a & SIGN : a;
    }

    /** The bits of a result of numbers; NaN means that the operation was invalid. */
    static int result(float r, int mode) {
        return Float.isNaN(r) ? DEFAULT_NAN : flush(Float.floatToRawIntBits(r), mode);
    }

    /** The number of some bits. */
    static float value(int a, int mode) {
        return Float.intBitsToFloat(flush(a, mode));
    }

    static int add(int a, int b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) + value(b, mode), mode);
    }

    static int subtract(int a, int b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) - value(b, mode), mode);
    }

    static int multiply(int a, int b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) * value(b, mode), mode);
    }

    static int divide(int a, int b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) / value(b, mode), mode);
    }

    static int squareRoot(int a, int mode) {
        return isNan(a) ? quiet(a, mode) : result((float) Math.sqrt(value(a, mode)), mode);
    }

    static int negate(int a) {
        return a ^ SIGN;
    }

    static int absolute(int a) {
        return a & ~SIGN;
    }

    /** c + a * b with one rounding (FPMulAdd). */
    static int fused(int c, int a, int b, int mode) {
        if (isNan(a) || isNan(b) || isNan(c)) {
            boolean invalid = !isNan(a) && !isNan(b) && !isSignalling(c)
                && Double.isNaN(value(a, mode) * value(b, mode));
            if (invalid) {
                return DEFAULT_NAN;
            }
            if (isSignalling(c) || !isSignalling(a) && !isSignalling(b) && isNan(c)) {
                return quiet(c, mode);
            }
            return nan(a, b, mode);
        }
        return result(Math.fma(value(a, mode), value(b, mode), value(c, mode)), mode);
    }

    /** The flags NZCV, in bits 31..28, of a comparison (FPCompare). */
    static int compare(int a, int b, int mode) {
        if (isNan(a) || isNan(b)) {
            return Psr.C | Psr.V;
        }
        float x = value(a, mode);
        float y = value(b, mode);
        return x == y ? Psr.Z | Psr.C : x < y ? Psr.N : Psr.C;
    }
}
