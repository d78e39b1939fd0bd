package sel4j.machine;

/**
 * Conversions between floating-point formats, integers and fixed-point numbers. ARM ARM A2.7.8
 * (FPToFixed, FixedToFP), A2.7.7 (FPHalfToSingle and so on). Numbers come and go as bits; {@code
 * mode} is the FPSCR. Integers that do not fit become the nearest that does, NaN becomes zero.
 */
final class FloatConvert {
    private FloatConvert() {
    }

    static long toDouble(int single, int mode) {
        if (Float32.isNan(single)) {
            long sign = (long) (single & 1 << 31) << 32;
            return Float64.quiet(sign | 0x7FF0000000000000L | (single & 0x3FFFFFL) << 29, mode);
        }
        return Double.doubleToRawLongBits(Float32.value(single, mode));
    }

    static int toSingle(long a, int mode) {
        if (Float64.isNan(a)) {
            int sign = (int) (a >>> 32) & 1 << 31;
            return Float32.quiet(sign | 0x7F800000 | (int) (a >>> 29) & 0x3FFFFF, mode);
        }
        return Float32.result((float) Float64.value(a, mode), mode);
    }

    /**
     * The integer of a number times 2 to the power of some fraction bits.
     *
     * @param bits     size of the integer, 16 or 32
     * @param unsigned whether it is one without sign
     * @param toZero   rounding to zero, else to nearest
     * @return the integer, sign or zero extended
     */
    static long toFixed(double value, int fraction, int bits, boolean unsigned, boolean toZero) {
        // Exact but for numbers far beyond any integer.
        double scaled = value * (1L << fraction);
        double whole = toZero ? scaled : Math.rint(scaled);
        long least = unsigned ? 0 : -1L << bits - 1;
        long most = unsigned ? (1L << bits) - 1 : (1L << bits - 1) - 1;
        return Math.max(least, Math.min(most, (long) whole));
    }

    /** An integer of 16 or 32 bits in a word, over 2 to the power of some fraction bits. */
    static double fromFixed(int word, int fraction, int bits, boolean unsigned) {
        long value = (bits == 16 ? (short) word : word) & (unsigned ? (1L << bits) - 1 : -1);
        return (double) value / (1L << fraction);
    }

    /** FPHalfToSingle: half precision in bits 15..0; its denormal numbers are never flushed. */
    static int halfToSingle(int half, int mode) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> 10 & 31;
        int fraction = half & 0x3FF;
        if (exponent == 31 && (mode & Fpu.AHP) == 0) {
            int special = sign | 0x7F800000 | fraction << 13;
            return fraction == 0 ? special : Float32.quiet(special, mode);
        }
        float size = exponent == 0 ? Math.scalb((float) fraction, -24)
            : Math.scalb((float) (fraction | 0x400), exponent - 25);
        return sign | Float.floatToRawIntBits(size);
    }

    /** FPSingleToHalf, in bits 15..0. The alternative format has neither infinities nor NaNs. */
    static int singleToHalf(int single, int mode) {
        boolean alternative = (mode & Fpu.AHP) != 0;
        int sign = single >>> 16 & 0x8000;
        if (Float32.isNan(single)) {
            return alternative ? sign : Float32.quiet(single, mode) >>> 16 & 0x8000 | 0x7E00
                | halfPayload(single, mode);
        }
        double size = Math.abs(Float32.value(single, mode));
        if (size >= 1 << 17) {
            return sign | (alternative ? 0x7FFF : 0x7C00);
        }
        int exponent = Math.max(Math.getExponent(size), -14);
        int bits = (exponent + 14 << 10) + (int) Math.rint(Math.scalb(size, 10 - exponent));
        return sign | Math.min(bits, alternative ? 0x7FFF : 0x7C00);
    }

    private static int halfPayload(int nan, int mode) {
        return (mode & Fpu.DN) != 0 ? 0 : nan >>> 13 & 0x1FF;
    }
}
