package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Laws of the floating-point unit that need no other processor: against exact decimal arithmetic.
 */
class FloatLawsTest {
    private static final int FLUSH = Fpu.FZ | Fpu.DN;

    @Provide
    Arbitrary<Integer> singles() {
        return Arbitraries.longs().map(seed -> FloatValues.singleBits(new Random(seed)));
    }

    @Provide
    Arbitrary<Long> doubles() {
        return Arbitraries.longs().map(seed -> FloatValues.doubleBits(new Random(seed)));
    }

    private static boolean finite(int... all) {
        for (int a : all) {
            if ((a & 0x7F800000) == 0x7F800000) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal exact(int a) {
        return new BigDecimal(Float.intBitsToFloat(a));
    }

    @Property(tries = 500)
    void sumsProductsAndFusedProductsAreTheNearestNumber(@ForAll("singles") int a,
        @ForAll("singles") int b,
            @ForAll("singles") int c) {
        if (finite(a, b, c)) {
            nearest(exact(a).add(exact(b)), Float32.add(a, b, 0));
            nearest(exact(a).subtract(exact(b)), Float32.subtract(a, b, 0));
            nearest(exact(a).multiply(exact(b)), Float32.multiply(a, b, 0));
            nearest(exact(a).multiply(exact(b)).add(exact(c)), Float32.fused(c, a, b, 0));
        }
    }

    /** No neighbour is nearer; in the middle the even one is taken. */
    private static void nearest(BigDecimal exact, int found) {
        BigDecimal most = exact(0x7F7FFFFF);
        BigDecimal next = new BigDecimal(BigInteger.ONE.shiftLeft(128));
        BigDecimal beyond = next.add(most).divide(BigDecimal.valueOf(2));
        if (exact.abs().compareTo(beyond) >= 0) {
            assertEquals(exact.signum() < 0 ? 0xFF800000 : 0x7F800000, found);
            return;
        }
        assertTrue(finite(found));
        BigDecimal error = exact(found).subtract(exact).abs();
        for (int neighbour : new int[] {found + 1, found - 1}) {
            if (finite(neighbour)) {
                int order = error.compareTo(exact(neighbour).subtract(exact).abs());
                assertTrue(order < 0 || order == 0 && (found & 1) == 0, exact + " "
                    + Integer.toHexString(found));
            }
        }
        if (exact.signum() != 0) {
            assertEquals(exact.signum() < 0, found < 0, "sign of " + exact);
        }
    }

    @Property(tries = 500)
    void aNanComesOutQuietAndIsOneOfTheOperands(@ForAll("singles") int a, @ForAll("singles") int b,
            @ForAll("doubles") long x, @ForAll("doubles") long y) {
        if (Float32.isNan(a) || Float32.isNan(b)) {
            int r = Float32.divide(a, b, 0);
            assertTrue(Float32.isNan(r));
            assertTrue(r == (a | 1 << 22) || r == (b | 1 << 22));
            assertEquals(Float32.DEFAULT_NAN, Float32.add(a, b, Fpu.DN));
        }
        if (Float64.isNan(x) || Float64.isNan(y)) {
            long r = Float64.multiply(x, y, 0);
            assertTrue(Float64.isNan(r));
            assertTrue(r == (x | 1L << 51) || r == (y | 1L << 51));
            assertEquals(Float64.DEFAULT_NAN, Float64.subtract(x, y, Fpu.DN));
        }
    }

    @Property(tries = 500)
    void flushToZeroLeavesNoDenormalNumber(@ForAll("singles") int a, @ForAll("singles") int b,
        @ForAll("doubles") long x,
            @ForAll("doubles") long y) {
        for (int r : new int[] {Float32.add(a, b, FLUSH), Float32.multiply(a, b, FLUSH),
            Float32.divide(a, b, FLUSH),
            Float32.fused(b, a, a, FLUSH), FloatConvert.toSingle(x, FLUSH)}) {
            assertFalse((r & 0x7F800000) == 0 && (r & 0x7FFFFF) != 0, Integer.toHexString(r));
        }
        for (long r : new long[] {Float64.add(x, y, FLUSH), Float64.multiply(x, y, FLUSH),
            Float64.divide(x, y, FLUSH)}) {
            assertFalse((r & 0x7FFL << 52) == 0 && (r & (1L << 52) - 1) != 0, Long.toHexString(r));
        }
    }

    @Property(tries = 500)
    void fixedPointIsTheExactNumberCutAndClamped(@ForAll("doubles") long x, @ForAll int shape) {
        int bits = (shape & 1) != 0 ? 32 : 16;
        int fraction = (shape >>> 1 & 63) % (bits + 1);
        boolean unsigned = (shape & 1 << 8) != 0;
        double value = Double.longBitsToDouble(x);
        long found = FloatConvert.toFixed(value, fraction, bits, unsigned, true);
        BigInteger least = unsigned ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(bits - 1).negate();
        BigInteger most = BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1)
            .subtract(BigInteger.ONE);
        BigInteger expected = Double.isNaN(value) ? BigInteger.ZERO
            : Double.isInfinite(value) ? value < 0 ? least : most
            : new BigDecimal(value).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(fraction)))
                .setScale(0, RoundingMode.DOWN).toBigInteger().max(least).min(most);
        assertEquals(expected.longValueExact(), found);
    }

    @Test
    void everyHalfPrecisionNumberComesBack() {
        for (int h = 0; h < 1 << 16; h++) {
            boolean nan = (h & 0x7C00) == 0x7C00 && (h & 0x3FF) != 0;
            assertEquals(nan ? h | 0x200 : h,
                FloatConvert.singleToHalf(FloatConvert.halfToSingle(h, 0), 0));
            assertEquals(h, FloatConvert.singleToHalf(FloatConvert.halfToSingle(h, Fpu.AHP),
                Fpu.AHP));
        }
    }

    @Property(tries = 500)
    void halfPrecisionIsTheNearest(@ForAll("singles") int a) {
        if (finite(a) && exact(a).abs().compareTo(BigDecimal.valueOf(65504)) <= 0) {
            int h = FloatConvert.singleToHalf(a, 0);
            BigDecimal error = exact(FloatConvert.halfToSingle(h, 0)).subtract(exact(a)).abs();
            for (int neighbour : new int[] {h + 1, h - 1}) {
                if ((neighbour & 0x7C00) != 0x7C00) {
                    int order = error.compareTo(exact(FloatConvert.halfToSingle(neighbour,
                        0)).subtract(exact(a)).abs());
                    assertTrue(order < 0 || order == 0 && (h & 1) == 0, Integer.toHexString(a));
                }
            }
        }
    }
}
