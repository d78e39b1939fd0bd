package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The leaf functions on words against the JDK's. */
class BitsTest {
    @Property
    void comparisonIsUnsigned(@ForAll int a, @ForAll int b) {
        assertEquals(Integer.compareUnsigned(a, b) < 0, Bits.below(a, b));
        assertEquals(false, Bits.below(a, a));
    }

    @Property
    void shiftsAndFields(@ForAll int x, @ForAll @IntRange(max = 31) int shift,
            @ForAll @IntRange(max = 31) int n) {
        long u = x & 0xFFFFFFFFL;
        assertEquals((int) (u >> n), Bits.right(x, n));
        assertEquals((int) (u << n), Bits.left(x, n));
        assertEquals((int) (u % (1L << n)), Bits.low(x, n));
        assertEquals((int) ((u >> shift) % (1L << n)), Bits.field(x, shift, n));
        assertEquals(u % (1L << n) == 0, Bits.aligned(x, n));
        assertEquals((int) (u - u % (1L << n)), Bits.alignDown(x, n));
    }

    @Property
    void alignUpIsTheNextMultiple(@ForAll @IntRange(max = 0x40000000) int x,
            @ForAll @IntRange(max = 29) int n) {
        long size = 1L << n;
        assertEquals((x + size - 1) / size * size, Bits.alignUp(x, n));
        assertEquals((int) size, Bits.power(n));
    }

    @Property
    void logic(@ForAll int a, @ForAll int b) {
        assertEquals(a & b, Bits.and(a, b));
        assertEquals(a | b, Bits.or(a, b));
        assertEquals(a & ~b, Bits.andNot(a, b));
    }

    @Property
    void singleBits(@ForAll int x, @ForAll @IntRange(max = 31) int i) {
        assertEquals((x >>> i & 1) == 1, Bits.has(x, i));
        assertEquals(x | 1 << i, Bits.with(x, i));
        assertEquals(x & ~(1 << i), Bits.without(x, i));
    }

    @Property
    void countsFromTheLeft(@ForAll int x, @ForAll @IntRange(max = 31) int shift) {
        int y = x >>> shift;
        assertEquals(Integer.numberOfLeadingZeros(y), Bits.leadingZeros(y));
        if (y != 0) {
            assertEquals(31 - Integer.numberOfLeadingZeros(y), Bits.highest(y));
        }
        assertEquals(31 - shift, Bits.highest(0x80000000 >>> shift));
    }
}
