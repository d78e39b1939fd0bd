package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;

/**
 * 32-bit words, conditions, and memories of words as Z3 terms; Java's operators on them. Not a
 * solver of anything but the question whether a condition always holds.
 */
public final class Words implements AutoCloseable {
    private final Context z3 = new Context();
    private final Solver solver = z3.mkSolver();
    private int names;

    /** Words whose solver thinks as long as it needs. */
    public Words() { }

    /** @param seconds after which a question counts as undecided */
    Words(int seconds) {
        Params limit = z3.mkParams();
        limit.add("timeout", seconds * 1000);
        solver.setParameters(limit);
    }

    /** For terms that are not words. */
    Context context() {
        return z3;
    }

    /** The word with this value. */
    public BitVecExpr word(int value) {
        return z3.mkBV(value, 32);
    }

    /** A word of which nothing is known. */
    public BitVecExpr anyWord(String name) {
        return z3.mkBVConst(name + "!" + names++, 32);
    }

    /** A condition of which nothing is known. */
    public BoolExpr anyCondition(String name) {
        return z3.mkBoolConst(name + "!" + names++);
    }

    /** A memory of which nothing is known: 2^32 words, by index. */
    public ArrayExpr<BitVecSort, BitVecSort> anyMemory(String name) {
        return z3.mkArrayConst(name + "!" + names++, z3.mkBitVecSort(32), z3.mkBitVecSort(32));
    }

    /** A memory of zero words. */
    public ArrayExpr<BitVecSort, BitVecSort> zeroMemory() {
        return z3.mkConstArray(z3.mkBitVecSort(32), word(0));
    }

    /** The word at an index. */
    public BitVecExpr select(ArrayExpr<BitVecSort, BitVecSort> memory, BitVecExpr index) {
        return (BitVecExpr) z3.mkSelect(memory, index);
    }

    /** The memory after a word was written. */
    public ArrayExpr<BitVecSort, BitVecSort> store(ArrayExpr<BitVecSort, BitVecSort> memory,
            BitVecExpr index, BitVecExpr value) {
        return z3.mkStore(memory, index, value);
    }

    /** One of two memories. */
    @SuppressWarnings("unchecked")
    public ArrayExpr<BitVecSort, BitVecSort> choose(BoolExpr c, ArrayExpr<BitVecSort, BitVecSort> a,
            ArrayExpr<BitVecSort, BitVecSort> b) {
        return (ArrayExpr<BitVecSort, BitVecSort>) z3.mkITE(c, a, b);
    }

    /** One of two words. */
    public BitVecExpr choose(BoolExpr c, BitVecExpr a, BitVecExpr b) {
        return (BitVecExpr) z3.mkITE(c, a, b);
    }

    /** Java's binary operator, by its character: + - * & | ^ and, for shifts, {@code < > u}. */
    public BitVecExpr apply(char operator, BitVecExpr a, BitVecExpr b) {
        return switch (operator) {
            case '+' -> z3.mkBVAdd(a, b);
            case '-' -> z3.mkBVSub(a, b);
            case '*' -> z3.mkBVMul(a, b);
            case '&' -> z3.mkBVAND(a, b);
            case '|' -> z3.mkBVOR(a, b);
            case '^' -> z3.mkBVXOR(a, b);
            case '<' -> z3.mkBVSHL(a, z3.mkBVAND(b, word(31)));
            case '>' -> z3.mkBVASHR(a, z3.mkBVAND(b, word(31)));
            case 'u' -> z3.mkBVLSHR(a, z3.mkBVAND(b, word(31)));
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }

    /** Bits hi..lo of a word as a word. */
    public BitVecExpr bits(BitVecExpr w, int hi, int lo) {
        return z3.mkZeroExt(31 - (hi - lo), z3.mkExtract(hi, lo, w));
    }

    /** a == b. */
    public BoolExpr equal(BitVecExpr a, BitVecExpr b) {
        return z3.mkEq(a, b);
    }

    /** Both have the same truth value. */
    public BoolExpr equal(BoolExpr a, BoolExpr b) {
        return z3.mkEq(a, b);
    }

    /** a < b, both signed. */
    public BoolExpr less(BitVecExpr a, BitVecExpr b) {
        return z3.mkBVSLT(a, b);
    }

    /** a < b, both unsigned. */
    public BoolExpr below(BitVecExpr a, BitVecExpr b) {
        return z3.mkBVULT(a, b);
    }

    /** All hold. */
    public BoolExpr and(BoolExpr... all) {
        return z3.mkAnd(all);
    }

    /** One holds. */
    public BoolExpr or(BoolExpr... any) {
        return z3.mkOr(any);
    }

    /** It does not hold. */
    public BoolExpr not(BoolExpr c) {
        return z3.mkNot(c);
    }

    /** If a holds, b does. */
    public BoolExpr implies(BoolExpr a, BoolExpr b) {
        return z3.mkImplies(a, b);
    }

    /** The constant condition. */
    public BoolExpr constant(boolean value) {
        return z3.mkBool(value);
    }

    /** Whether simplification alone shows that the condition cannot hold. */
    public boolean plainlyFalse(BoolExpr c) {
        return c.simplify().isFalse();
    }

    /** An equal condition, made smaller. */
    public BoolExpr simplify(BoolExpr c) {
        return (BoolExpr) c.simplify();
    }

    /** Whether the condition holds for some values; undecided counts as no. */
    boolean possible(BoolExpr c) {
        solver.push();
        solver.add(c);
        Status s = solver.check();
        solver.pop();
        return s == Status.SATISFIABLE;
    }

    /** Whether the condition holds for all values; undecided counts as no. */
    public boolean holds(BoolExpr c) {
        solver.push();
        solver.add(z3.mkNot(c));
        Status s = solver.check();
        solver.pop();
        return s == Status.UNSATISFIABLE;
    }

    @Override
    public void close() {
        z3.close();
    }
}
