package sel4j.aot;

import sel4j.isa.Encoder;

/** Bit-field insertions that a simpler operation does: see {@link Fold}. */
final class FoldInsert {
    private FoldInsert() { }

    static Node fold(Node n, Node base, Node value) {
        int low = KnownBits.low(n.width);
        int mask = low << n.imm;
        if (value.is(Kind.CONST)) {
            int bits = value.imm << n.imm & mask;
            if (base.is(Kind.CONST)) {
                return Fold.constant(n, base.imm & ~mask | bits);
            }
            // All ones, or bits put where zeros are known to be.
            if (bits == mask || (~KnownBits.zeros(base) & mask) == 0) {
                return Fold.fold(Fold.make(n, Kind.OR, base, Fold.constant(n, bits)));
            }
            if (bits == 0 && (Encoder.fitsConstant(~mask) || Encoder.fitsConstant(mask))) {
                return Fold.fold(Fold.make(n, Kind.AND, base, Fold.constant(n, ~mask)));
            }
            return n;
        }
        // Bits of the value that are cut off anyway need not be cut off before.
        if (value.is(Kind.EXTRACT) && value.imm == 0 && value.width >= n.width
                || value.is(Kind.AND) && value.in(1).is(Kind.CONST)
                && (value.in(1).imm & low) == low) {
            return fold(insert(n, base, value.in(0)), base, value.in(0));
        }
        boolean fits = (~KnownBits.zeros(value) & ~low) == 0 || n.imm + n.width == 32;
        if (fits && (~KnownBits.zeros(base) & mask) == 0) {
            Node shifted = Node.of(Kind.SHL, n.place, value, Fold.constant(n, n.imm));
            return base.isConstant(0) ? shifted
                : Fold.make(n, Kind.OR, base, n.imm == 0 ? value : shifted);
        }
        return n;
    }

    private static Node insert(Node n, Node base, Node value) {
        Node i = Node.of(Kind.INSERT, n.place, base, value);
        i.imm = n.imm;
        i.width = n.width;
        return i;
    }
}
