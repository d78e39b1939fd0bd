package sel4j.aot;

/**
 * Simpler operations with the same value. Each rule is an identity of 32-bit words. The result is
 * the node itself if there is nothing to do, else another: one that exists, a constant, or a new
 * one, whose inputs all exist or are constants or new ones that stand before it.
 */
final class Fold {
    private Fold() { }

    /** What a node may be replaced by. */
    static Node fold(Node n) {
        Node a = n.in.isEmpty() ? null : n.in(0);
        Node b = n.in.size() < 2 ? null : n.in(1);
        switch (n.kind) {
            case ADD, MUL, AND, OR, XOR -> {
                if (a.is(Kind.CONST) && !b.is(Kind.CONST)) {
                    return fold(make(n, n.kind, b, a));
                }
                return commutative(n, a, b);
            }
            case SUB -> {
                if (b.is(Kind.CONST)) {
                    return fold(make(n, Kind.ADD, a, constant(n, -b.imm)));
                }
                return a == b ? constant(n, 0) : n;
            }
            case DIV, REM -> {
                return divide(n, a, b);
            }
            case SHL, SHR, SAR -> {
                return b.is(Kind.CONST) ? shift(n, a, b.imm & 31) : n;
            }
            case CLZ -> {
                return a.is(Kind.CONST) ? constant(n, Integer.numberOfLeadingZeros(a.imm)) : n;
            }
            case EXTRACT -> {
                return extract(n, a);
            }
            case INSERT -> {
                return FoldInsert.fold(n, a, b);
            }
            case SELECT -> {
                return FoldCompare.select(n);
            }
            default -> {
                return n;
            }
        }
    }

    static Node constant(Node n, int value) {
        return Node.constant(value, n.place);
    }

    static Node make(Node n, Kind kind, Node a, Node b) {
        Node m = Node.of(kind, n.place, a, b);
        m.object = n.object && n.kind == kind;
        return m;
    }

    static Node field(Node n, Node a, int lowest, int width) {
        Node e = Node.of(Kind.EXTRACT, n.place, a);
        e.imm = lowest;
        e.width = width;
        return e;
    }

    private static Node commutative(Node n, Node a, Node b) {
        if (a.is(Kind.CONST)) {
            return constant(n, switch (n.kind) {
                case ADD -> a.imm + b.imm;
                case MUL -> a.imm * b.imm;
                case AND -> a.imm & b.imm;
                case OR -> a.imm | b.imm;
                default -> a.imm ^ b.imm;
            });
        }
        if (!b.is(Kind.CONST)) {
            return a == b && (n.is(Kind.AND) || n.is(Kind.OR)) ? a : n;
        }
        int c = b.imm;
        switch (n.kind) {
            case ADD -> {
                if (c == 0) {
                    return a;
                }
                if (a.is(Kind.ADD) && a.in(1).is(Kind.CONST)) {
                    return fold(make(n, Kind.ADD, a.in(0), constant(n, a.in(1).imm + c)));
                }
            }
            case MUL -> {
                if (c == 0 || c == 1) {
                    return c == 0 ? b : a;
                }
                if (Integer.bitCount(c) == 1) {
                    return make(n, Kind.SHL, a,
                        constant(n, Integer.numberOfTrailingZeros(c)));
                }
            }
            case AND -> {
                return mask(n, a, c);
            }
            case OR -> {
                if (c == 0 || c == -1) {
                    return c == 0 ? a : b;
                }
            }
            default -> {
                if (c == 0) {
                    return a;
                }
                if (a.is(Kind.XOR) && a.in(1).is(Kind.CONST)) {
                    return fold(make(n, Kind.XOR, a.in(0), constant(n, a.in(1).imm ^ c)));
                }
            }
        }
        return n;
    }

    private static Node mask(Node n, Node a, int c) {
        // Nothing that could be 1 is cut off, or everything is.
        if ((~KnownBits.zeros(a) & ~c) == 0) {
            return a;
        }
        if ((~KnownBits.zeros(a) & c) == 0) {
            return constant(n, 0);
        }
        if (a.is(Kind.AND) && a.in(1).is(Kind.CONST)) {
            return fold(make(n, Kind.AND, a.in(0), constant(n, a.in(1).imm & c)));
        }
        int width = Integer.numberOfTrailingZeros(~c);
        if (c == KnownBits.low(width) && a.is(Kind.SHR) && a.in(1).is(Kind.CONST)) {
            int k = a.in(1).imm & 31;
            return width + k > 32 ? n : field(n, a.in(0), k, width);
        }
        return n;
    }

    private static Node divide(Node n, Node a, Node b) {
        if (!b.is(Kind.CONST) || b.imm == 0) {
            return n;
        }
        if (a.is(Kind.CONST)) {
            return constant(n, n.is(Kind.DIV) ? a.imm / b.imm : a.imm % b.imm);
        }
        // A power of two, and no sign to take care of.
        if (b.imm > 0 && Integer.bitCount(b.imm) == 1 && KnownBits.zeros(a) < 0) {
            int k = Integer.numberOfTrailingZeros(b.imm);
            return n.is(Kind.DIV) ? fold(make(n, Kind.SHR, a, constant(n, k)))
                : fold(make(n, Kind.AND, a, constant(n, b.imm - 1)));
        }
        return n;
    }

    private static Node shift(Node n, Node a, int k) {
        if (a.is(Kind.CONST)) {
            return constant(n, n.is(Kind.SHL) ? a.imm << k : n.is(Kind.SHR) ? a.imm >>> k
                : a.imm >> k);
        }
        if (k == 0) {
            return a;
        }
        boolean inner = (a.is(Kind.SHL) || a.is(Kind.SHR)) && a.in(1).is(Kind.CONST);
        int j = inner ? a.in(1).imm & 31 : 0;
        if (inner && a.kind == n.kind) {
            return j + k > 31 ? constant(n, 0)
                : make(n, n.kind, a.in(0), constant(n, j + k));
        }
        if (inner && n.is(Kind.SHR) && a.is(Kind.SHL) && k >= j) {
            return fold(field(n, a.in(0), k - j, 32 - k));
        }
        if (inner && n.is(Kind.SHL) && a.is(Kind.SHR) && j == k) {
            return fold(make(n, Kind.AND, a.in(0), constant(n, -1 << k)));
        }
        if (n.is(Kind.SHR) && a.is(Kind.EXTRACT)) {
            return k >= a.width ? constant(n, 0)
                : field(n, a.in(0), a.imm + k, a.width - k);
        }
        if (n.is(Kind.SHL) && a.is(Kind.EXTRACT) && a.imm == 0 && a.width + k >= 32) {
            return make(n, Kind.SHL, a.in(0), constant(n, k));
        }
        return n;
    }

    private static Node extract(Node n, Node a) {
        int mask = KnownBits.low(n.width);
        if (a.is(Kind.CONST)) {
            return constant(n, a.imm >>> n.imm & mask);
        }
        int possible = ~KnownBits.zeros(a);
        if ((possible >>> n.imm & mask) == 0) {
            return constant(n, 0);
        }
        if (n.imm == 0 && (possible & ~mask) == 0) {
            return a;
        }
        switch (a.kind) {
            case EXTRACT -> {
                return fold(field(n, a.in(0), a.imm + n.imm,
                    Math.min(n.width, a.width - n.imm)));
            }
            case INSERT -> {
                boolean inside = n.imm >= a.imm && n.imm + n.width <= a.imm + a.width;
                boolean outside = n.imm >= a.imm + a.width || n.imm + n.width <= a.imm;
                return inside ? fold(field(n, a.in(1), n.imm - a.imm, n.width))
                    : outside ? fold(field(n, a.in(0), n.imm, n.width)) : n;
            }
            case AND, OR -> {
                // A constant that does not touch the field.
                boolean c = a.in(1).is(Kind.CONST);
                int bits = c ? a.in(1).imm >>> n.imm & mask : 0;
                boolean same = c && bits == (a.is(Kind.AND) ? mask : 0);
                return same ? fold(field(n, a.in(0), n.imm, n.width)) : n;
            }
            case SHL -> {
                int k = a.in(1).is(Kind.CONST) ? a.in(1).imm & 31 : 0;
                return k != 0 && n.imm >= k ? fold(field(n, a.in(0), n.imm - k, n.width)) : n;
            }
            case SHR -> {
                int k = a.in(1).is(Kind.CONST) ? a.in(1).imm & 31 : 0;
                return k != 0 && n.imm + k + n.width <= 32
                    ? fold(field(n, a.in(0), n.imm + k, n.width)) : n;
            }
            default -> {
                return n;
            }
        }
    }
}
