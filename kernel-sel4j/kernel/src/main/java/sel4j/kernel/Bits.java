package sel4j.kernel;

/**
 * Leaf functions on words: unsigned comparison, shifts by a variable, masks, alignment, counting.
 *
 * <p>Nowhere else in the kernel are words shifted, masked or compared unsigned. No function touches
 * memory or has a loop. The contracts are arithmetic and are proved over 32-bit vectors; proofs of
 * the rest of the kernel use them and never see a bit operation.
 */
public final class Bits {
    private Bits() { }

    /** Whether a is less than b when both are read as unsigned. */
    /*@ public normal_behavior
      @ ensures \result == ((a < 0) == (b < 0) ? a < b : b < 0);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static boolean below(int a, int b) {
        return a + 0x80000000 < b + 0x80000000;
    }

    /** 2^n, for n in 0..30. */
    /*@ public normal_behavior
      @ requires 0 <= n && n <= 30;
      @ ensures \result == (1 << n) && 1 <= \result && n < \result;
      @ ensures n <= 25 ==> \result <= 0x2000000;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int power(int n) {
        return 1 << n;
    }

    /** The low n bits of x, for n in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= n && n <= 31;
      @ ensures 0 <= \result && (n <= 30 ==> \result < (1 << n));
      @ ensures n <= 30 ==> (x - \result) % (1 << n) == 0;
      @ ensures 0 <= x ==> \result <= x;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int low(int x, int n) {
        return x & ((1 << n) - 1);
    }

    /** x shifted right by n bits, zeroes from the left, for n in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= n && n <= 31;
      @ ensures 0 < n || 0 <= x ==> 0 <= \result;
      @ ensures n == 0 ==> \result == x;
      @ ensures 0 <= x && n <= 30 ==> \result == x / (1 << n);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int right(int x, int n) {
        return x >>> n;
    }

    /** x shifted left by n bits, for n in 0..31; what leaves at the left is lost. */
    /*@ public normal_behavior
      @ requires 0 <= n && n <= 31;
      @ ensures n == 0 ==> \result == x;
      @ ensures 0 <= x && 1 <= n && n <= 30 && x < (1 << (31 - n)) ==> \result == x * (1 << n);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int left(int x, int n) {
        return x << n;
    }

    /** n bits of x above its lowest {@code shift} bits, for shift and n in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= shift && shift <= 31 && 0 <= n && n <= 31;
      @ ensures 0 <= \result && (n <= 30 ==> \result < (1 << n));
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int field(int x, int shift, int n) {
        return (x >>> shift) & ((1 << n) - 1);
    }

    /** Bitwise and. */
    /*@ public normal_behavior
      @ ensures 0 <= a ==> 0 <= \result && \result <= a;
      @ ensures 0 <= b ==> 0 <= \result && \result <= b;
      @ ensures a < 0 && b < 0 ==> \result < 0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int and(int a, int b) {
        return a & b;
    }

    /** Bitwise or. */
    /*@ public normal_behavior
      @ ensures 0 <= a && 0 <= b ==> a <= \result && b <= \result && \result <= a + b;
      @ ensures a < 0 || b < 0 ==> \result < 0;
      @ ensures \result == 0 <==> a == 0 && b == 0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int or(int a, int b) {
        return a | b;
    }

    /** The bits of a that are not in b. */
    /*@ public normal_behavior
      @ ensures 0 <= a ==> 0 <= \result && \result <= a;
      @ ensures b == 0 ==> \result == a;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int andNot(int a, int b) {
        return a & (b ^ -1);
    }

    /** Whether bit i of x is set, for i in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= i && i <= 31;
      @ ensures 0 <= x && i <= 30 ==> \result == (x / (1 << i) % 2 == 1);
      @ ensures i == 31 ==> \result == (x < 0);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static boolean has(int x, int i) {
        return ((x >>> i) & 1) == 1;
    }

    /** x with bit i set, for i in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= i && i <= 31;
      @ ensures \result != 0;
      @ ensures 0 <= x && i <= 30 ==> x <= \result && \result <= x + (1 << i);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int with(int x, int i) {
        return x | (1 << i);
    }

    /** x with bit i clear, for i in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= i && i <= 31;
      @ ensures 0 <= x && i <= 30 ==> x - (1 << i) <= \result && \result <= x;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int without(int x, int i) {
        return x & ((1 << i) ^ -1);
    }

    /** Number of the highest set bit of x, which is not 0. */
    /*@ public normal_behavior
      @ requires x != 0;
      @ ensures 0 <= \result && \result <= 31;
      @ ensures \result == 31 <==> x < 0;
      @ ensures 0 < x ==> (1 << \result) <= x && x - (1 << \result) < (1 << \result);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int highest(int x) {
        return 31 - leadingZeros(x);
    }

    /** Number of zero bits above the highest set bit of x; 32 for 0. */
    /*@ public normal_behavior
      @ ensures 0 <= \result && \result <= 32;
      @ ensures \result == 32 <==> x == 0;
      @ ensures \result == 0 <==> x < 0;
      @ ensures 0 < x ==> (1 << (31 - \result)) <= x
      @   && x - (1 << (31 - \result)) < (1 << (31 - \result));
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int leadingZeros(int x) {
        if (x == 0) {
            return 32;
        }
        int n = 0;
        int y = x;
        if ((y & 0xFFFF0000) == 0) {
            n = n + 16;
            y = y << 16;
        }
        if ((y & 0xFF000000) == 0) {
            n = n + 8;
            y = y << 8;
        }
        if ((y & 0xF0000000) == 0) {
            n = n + 4;
            y = y << 4;
        }
        if ((y & 0xC0000000) == 0) {
            n = n + 2;
            y = y << 2;
        }
        if ((y & 0x80000000) == 0) {
            n = n + 1;
        }
        return n;
    }

    /** Whether the low n bits of x are zero, for n in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= n && n <= 31;
      @ ensures n <= 30 ==> \result == (x % (1 << n) == 0);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static boolean aligned(int x, int n) {
        return (x & ((1 << n) - 1)) == 0;
    }

    /** The largest multiple of 2^n that is at most x, for x read as unsigned and n in 0..31. */
    /*@ public normal_behavior
      @ requires 0 <= n && n <= 31;
      @ ensures 0 <= x && n <= 30 ==> 0 <= \result && \result <= x && x - \result < (1 << n)
      @   && \result % (1 << n) == 0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int alignDown(int x, int n) {
        return x - (x & ((1 << n) - 1));
    }

    /** The smallest multiple of 2^n that is at least x, for x in 0..2^30 and n in 0..29. */
    /*@ public normal_behavior
      @ requires 0 <= x && x <= 0x40000000 && 0 <= n && n <= 29;
      @ ensures x <= \result && \result - x < (1 << n) && \result % (1 << n) == 0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int alignUp(int x, int n) {
        int y = x + ((1 << n) - 1);
        return y - (y & ((1 << n) - 1));
    }

    /** Whether n blocks of 2^size fit into x, for x in 0..2^25, size in 0..25 and n in 0..256. */
    /*@ public normal_behavior
      @ requires 0 <= x && x <= 0x2000000 && 0 <= size && size <= 25 && 0 <= n && n <= 256;
      @ ensures \result == (n * (1 << size) <= x);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static boolean fit(int x, int size, int n) {
        return n <= x >>> size;
    }

    /**
     * The first of n aligned blocks of 2^size that fit into a block of 2^bits at {@code base}, of
     * which {@code used} are in use.
     */
    /*@ public normal_behavior
      @ requires 0 <= bits && bits <= 25 && 0 <= size && size <= 25 && 1 <= n && n <= 256;
      @ requires 0 <= base && base + (1 << bits) <= 0x10000000 && base % (1 << bits) == 0;
      @ requires 0 <= used && n * (1 << size) <= (1 << bits) - used;
      @ ensures base + used <= \result && \result % (1 << size) == 0;
      @ ensures \result + n * (1 << size) <= base + (1 << bits);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int firstBlock(int base, int bits, int used, int size, int n) {
        int y = base + used + ((1 << size) - 1);
        return y - (y & ((1 << size) - 1));
    }

    /** What follows the first of n aligned blocks of 2^size that lie between x and end. */
    /*@ public normal_behavior
      @ requires 0 <= size && size <= 25 && 1 <= n && n <= 256 && end <= 0x10000000;
      @ requires 0 <= x && x % (1 << size) == 0 && x + n * (1 << size) <= end;
      @ ensures \result == x + (1 << size) && x < \result && \result % (1 << size) == 0;
      @ ensures \result <= end && \result + (n - 1) * (1 << size) <= end;
      @ ensures \result <= x + n * (1 << size);
      @ assignable \strictly_nothing;
      @ helper @*/
    public static int nextBlock(int x, int size, int n, int end) {
        return x + (1 << size);
    }
}
