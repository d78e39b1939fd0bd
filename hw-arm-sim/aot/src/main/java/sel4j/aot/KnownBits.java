package sel4j.aot;

/** Which bits of a value are 0 whatever happens. */
final class KnownBits {
    private static final int DEPTH = 6;

    private KnownBits() { }

    /** A mask of bits that are known to be 0. */
    static int zeros(Node n) {
        return zeros(n, DEPTH);
    }

    /** The largest value, as an unsigned number. */
    static int most(Node n) {
        int possible = ~zeros(n);
        return possible == 0 ? 0 : -1 >>> Integer.numberOfLeadingZeros(possible);
    }

    private static int zeros(Node n, int depth) {
        if (depth == 0) {
            return 0;
        }
        int d = depth - 1;
        switch (n.kind) {
            case CONST -> {
                return ~n.imm;
            }
            case CLZ -> {
                return ~63;
            }
            case AND -> {
                return zeros(n.in(0), d) | zeros(n.in(1), d);
            }
            case OR, XOR -> {
                return zeros(n.in(0), d) & zeros(n.in(1), d);
            }
            case EXTRACT -> {
                return ~low(n.width) | zeros(n.in(0), d) >>> n.imm;
            }
            case INSERT -> {
                int mask = low(n.width) << n.imm;
                return zeros(n.in(0), d) & ~mask | zeros(n.in(1), d) << n.imm & mask;
            }
            case SHL -> {
                int k = n.in(1).imm & 31;
                return n.in(1).is(Kind.CONST) ? zeros(n.in(0), d) << k | low(k) : 0;
            }
            case SHR -> {
                int k = n.in(1).imm & 31;
                return n.in(1).is(Kind.CONST) ? zeros(n.in(0), d) >>> k | ~(-1 >>> k) : 0;
            }
            case SELECT -> {
                return zeros(n.in(2), d) & zeros(n.in(3), d);
            }
            case PHI -> {
                int all = -1;
                for (Node i : n.in) {
                    all &= i == n ? -1 : zeros(i, Math.max(d - 1, 0));
                }
                return all;
            }
            default -> {
                return 0;
            }
        }
    }

    /** The low bits of a word, 0 to 32 of them. */
    static int low(int width) {
        return width == 0 ? 0 : -1 >>> 32 - width;
    }
}
