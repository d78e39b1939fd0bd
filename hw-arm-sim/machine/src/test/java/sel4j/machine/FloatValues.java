package sel4j.machine;

import java.util.Random;

/**
 * Bits of random floating-point numbers where something happens: special ones, neighbours, ends of
 * ranges.
 */
final class FloatValues {
    private FloatValues() {
    }

    static int singleBits(Random random) {
        int sign = random.nextInt() & 1 << 31;
        int fraction = random.nextInt() & 0x7FFFFF;
        switch (random.nextInt(12)) {
            case 0: return sign;
            case 1: return sign | 0x7F800000;
            case 2: return sign | 0x7FC00000 | fraction;
            case 3: return sign | 0x7F800000 | fraction & 0x3FFFFF | 1;
            case 4: return sign | fraction;
            case 5: return sign | fraction >>> random.nextInt(23);
            case 6: return sign | 0x7F000000 | fraction;
            // Around the integers of 16 and 32 bits, and halves of small integers.
            case 7: return sign ^ Float.floatToRawIntBits((float) (edge(random) + random.nextInt(5)
                - 2));
            case 8: return sign ^ Float.floatToRawIntBits((random.nextInt(70) - 35) * 0.5f);
            // Exponents near each other: sums with cancellation and rounding.
            case 9: case 10: return sign | 120 + random.nextInt(16) << 23 | fraction;
            default: return random.nextInt();
        }
    }

    static long doubleBits(Random random) {
        long sign = random.nextLong() & 1L << 63;
        long fraction = random.nextLong() & (1L << 52) - 1;
        switch (random.nextInt(12)) {
            case 0: return sign;
            case 1: return sign | 0x7FFL << 52;
            case 2: return sign | 0xFFFL << 51 | fraction;
            case 3: return sign | 0x7FFL << 52 | fraction & (1L << 51) - 1 | 1;
            case 4: return sign | fraction;
            case 5: return sign | fraction >>> random.nextInt(52);
            case 6: return sign | 0x7FEL << 52 | fraction;
            case 7: return sign ^ Double.doubleToRawLongBits(edge(random) + random.nextInt(5) - 2
                + random.nextInt(4) * 0.25);
            case 8: return sign ^ Double.doubleToRawLongBits((random.nextInt(70) - 35) * 0.5);
            case 9: return sign | 1016L + random.nextInt(16) << 52 | fraction;
            // What is a denormal number, or too large, in single precision.
            case 10: return sign | 1023L
                + (random.nextBoolean() ? -155 + random.nextInt(35) : 120
                + random.nextInt(10)) << 52
                | fraction;
            default: return random.nextLong();
        }
    }

    private static double edge(Random random) {
        double[] edges = {0, 32768, 65536, 2147483648.0, 4294967296.0, 1e18};
        return edges[random.nextInt(edges.length)];
    }
}
