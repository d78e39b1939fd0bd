package sel4j.aot;

/** Simpler comparisons with the same outcome: see {@link Fold}. */
final class FoldCompare {
    private FoldCompare() { }

    /** Makes the comparison of a BRANCH, CHECK or SELECT simpler, in place, as far as it goes. */
    static boolean simplify(Node n) {
        boolean changed = false;
        while (step(n)) {
            changed = true;
        }
        return changed;
    }

    private static boolean step(Node n) {
        Node a = n.in(0);
        Node b = n.in(1);
        if (a.is(Kind.CONST) && !b.is(Kind.CONST)) {
            return set(n, n.condition.swapped(), b, a);
        }
        // a + 2^31 < b + 2^31, signed, is a < b, unsigned: how Bits.below is written.
        if (isBiased(a) && (isBiased(b) || b.is(Kind.CONST)) && signed(n.condition) != null) {
            Node y = b.is(Kind.CONST) ? Fold.constant(n, b.imm ^ Integer.MIN_VALUE) : b.in(0);
            return set(n, signed(n.condition), a.in(0), y);
        }
        boolean equality = n.condition == Condition.EQ || n.condition == Condition.NE;
        if (!b.is(Kind.CONST) || !equality) {
            return false;
        }
        // x + c == d
        if (a.is(Kind.ADD) && a.in(1).is(Kind.CONST)) {
            return set(n, n.condition, a.in(0), Fold.constant(n, b.imm - a.in(1).imm));
        }
        // The outcome of another comparison, as one of two constants.
        if (a.is(Kind.SELECT) && a.in(2).is(Kind.CONST) && a.in(3).is(Kind.CONST)) {
            boolean yes = n.condition.holds(a.in(2).imm, b.imm);
            boolean no = n.condition.holds(a.in(3).imm, b.imm);
            if (yes != no) {
                return set(n, yes ? a.condition : a.condition.not(), a.in(0), a.in(1));
            }
        }
        Node part = tag(a, b.imm);
        if (part != null) {
            return set(n, n.condition, part, b);
        }
        // One bit compared with 1.
        if (b.imm == 1 && KnownBits.most(a) == 1) {
            return set(n, n.condition.not(), a, Fold.constant(n, 0));
        }
        return false;
    }

    /**
     * How {@code Slot.type} reads: the low bits if they are below a limit, else more of the word.
     * Compared with a constant, one of the two decides alone; null if it is not read so.
     */
    private static Node tag(Node a, int c) {
        if (!a.is(Kind.SELECT) || a.condition != Condition.LO || !a.in(1).is(Kind.CONST)
                || a.in(0) != a.in(2) || !isMask(a.in(2)) || !isMask(a.in(3))
                || a.in(2).in(0) != a.in(3).in(0)) {
            return null;
        }
        int narrow = a.in(2).in(1).imm;
        int wide = a.in(3).in(1).imm;
        int limit = a.in(1).imm;
        if ((narrow & ~wide) != 0 || limit < 0 || narrow < 0) {
            return null;
        }
        if ((c & narrow) >= limit) {
            return (c & ~wide) == 0 ? a.in(3) : null;
        }
        return (c & ~narrow) == 0 ? a.in(2) : null;
    }

    private static boolean isMask(Node n) {
        return n.is(Kind.AND) && n.in(1).is(Kind.CONST);
    }

    private static boolean isBiased(Node n) {
        return n.is(Kind.ADD) && n.in(1).isConstant(Integer.MIN_VALUE);
    }

    /** The unsigned condition beside a signed one; null for others. */
    private static Condition signed(Condition c) {
        return switch (c) {
            case LT -> Condition.LO;
            case GE -> Condition.HS;
            case GT -> Condition.HI;
            case LE -> Condition.LS;
            default -> null;
        };
    }

    private static boolean set(Node n, Condition c, Node a, Node b) {
        n.condition = c;
        n.in.set(0, a);
        n.in.set(1, b);
        return true;
    }

    /** Whether the comparison holds: null if that is not known. */
    static Boolean outcome(Node n) {
        Node a = n.in(0);
        Node b = n.in(1);
        if (a.is(Kind.CONST) && b.is(Kind.CONST)) {
            return n.condition.holds(a.imm, b.imm);
        }
        if (a == b) {
            return n.condition.holds(0, 0);
        }
        if (b.is(Kind.CONST)) {
            int most = KnownBits.most(a);
            // Unsigned, or signed with a value that has no sign.
            Condition c = signed(n.condition) == null ? n.condition
                : most >= 0 && b.imm >= 0 ? signed(n.condition) : null;
            if ((c == Condition.LO || c == Condition.HS)
                    && (Integer.compareUnsigned(most, b.imm) < 0 || b.imm == 0)) {
                return c == (b.imm == 0 ? Condition.HS : Condition.LO);
            }
            if ((c == Condition.LS || c == Condition.HI)
                    && Integer.compareUnsigned(most, b.imm) <= 0) {
                return c == Condition.LS;
            }
            if ((c == Condition.EQ || c == Condition.NE)
                    && ((KnownBits.zeros(a) & b.imm) != 0 || a.object && b.imm == 0)) {
                return c == Condition.NE;
            }
        }
        return null;
    }

    static Node select(Node n) {
        simplify(n);
        Boolean known = outcome(n);
        Node yes = n.in(2);
        Node no = n.in(3);
        if (known != null) {
            return known ? yes : no;
        }
        if (yes == no || yes.is(Kind.CONST) && no.isConstant(yes.imm)) {
            return no;
        }
        // x == c ? c : x
        boolean same = n.in(0) == no && n.in(1) == yes || n.in(1).is(Kind.CONST)
            && yes.isConstant(n.in(1).imm) && n.in(0) == no;
        if (same && n.condition == Condition.EQ) {
            return no;
        }
        // x != 0 ? 1 : 0 of a single bit
        if (n.condition == Condition.NE && n.in(1).isConstant(0) && yes.isConstant(1)
                && no.isConstant(0) && KnownBits.most(n.in(0)) == 1) {
            return n.in(0);
        }
        return n;
    }
}
