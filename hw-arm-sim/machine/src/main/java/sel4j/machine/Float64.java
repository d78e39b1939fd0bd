package sel4j.machine;

/**
 * Arithmetic on double precision numbers, as bits in and bits out. ARM ARM A2.7, A2.8 (FPAdd, FPMul
 * and so on). Java's operations are IEEE 754 with rounding to nearest; what is done here is what
 * IEEE leaves open: which NaN comes out (the first signalling one, else the first), default NaN and
 * flush to zero.
 *
 * <p>{@code mode} is the FPSCR: its bits DN and FZ count. With FZ a result is flushed when it is
 * denormal after rounding; the architecture looks before (they differ for results that round up to
 * the smallest normal number).
 */
final class Float64 {
    static final long DEFAULT_NAN = 0x7FF8000000000000L;
    private static final long QUIET = 1L << 51;
    private static final long SIGN = Long.MIN_VALUE;
    private static final long INFINITY = 0x7FF0000000000000L;
    private static final long SMALLEST_NORMAL = 0x0010000000000000L;

    private Float64() {
    }

    static boolean isNan(long a) {
        return (a & ~SIGN) > INFINITY;
    }

    private static boolean isSignalling(long a) {
        return isNan(a) && (a & QUIET) == 0;
    }

    /** A NaN as it comes out: quiet, or the default one. */
    static long quiet(long nan, int mode) {
        return (mode & Fpu.DN) != 0 ? DEFAULT_NAN : nan | QUIET;
    }

    /** FPProcessNaNs for operands of which one is a NaN. */
    private static long nan(long a, long b, int mode) {
        return quiet(isSignalling(a) || !isSignalling(b) && isNan(a) ? a : b, mode);
    }

    /** Zero of its sign for a denormal number under FZ, else the number itself. */
    static long flush(long a, int mode) {
        return (mode & Fpu.FZ) != 0 && (a & ~SIGN) < SMALLEST_NORMAL ? a & SIGN : a;
    }

    /** The bits of a result of numbers; NaN means that the operation was invalid. */
    static long result(double r, int mode) {
        return Double.isNaN(r) ? DEFAULT_NAN : flush(Double.doubleToRawLongBits(r), mode);
    }

    /** The number of some bits. */
    static double value(long a, int mode) {
        return Double.longBitsToDouble(flush(a, mode));
    }

    static long add(long a, long b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) + value(b, mode), mode);
    }

    static long subtract(long a, long b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) - value(b, mode), mode);
    }

    static long multiply(long a, long b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) * value(b, mode), mode);
    }

    static long divide(long a, long b, int mode) {
        return isNan(a) || isNan(b) ? nan(a, b, mode)
            : result(value(a, mode) / value(b, mode), mode);
    }

    static long squareRoot(long a, int mode) {
        return isNan(a) ? quiet(a, mode) : result(Math.sqrt(value(a, mode)), mode);
    }

    static long negate(long a) {
        return a ^ SIGN;
    }

    static long absolute(long a) {
        return a & ~SIGN;
    }

    /** c + a * b with one rounding (FPMulAdd). */
    static long fused(long c, long a, long b, int mode) {
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
    static int compare(long a, long b, int mode) {
        if (isNan(a) || isNan(b)) {
            return Psr.C | Psr.V;
        }
        double x = value(a, mode);
        double y = value(b, mode);
        return x == y ? Psr.Z | Psr.C : x < y ? Psr.N : Psr.C;
    }
}
