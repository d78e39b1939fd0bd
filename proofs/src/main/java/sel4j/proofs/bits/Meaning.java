package sel4j.proofs.bits;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Formula} says, as Z3 terms. Arithmetic is that of the integers, as in JML: each
 * operator yields a vector wide enough for every result, so nothing wraps and no false contract
 * hides in an overflow.
 *
 * <p>Division and remainder round towards zero, as KeY reads them. An expression must be defined
 * wherever it is reached, reading {@code && || ==> ?:} from the left: no divisor is 0, and a shift
 * has a distance of 0 to 30. These conditions are collected, to be proved beside the formula.
 */
final class Meaning {
    private static final int DISTANCES = 30;

    private final Context z3;
    private final Map<String, Expr<?>> names;
    private final List<BoolExpr> defined = new ArrayList<>();

    /** @param names vectors and conditions by name: parameters and {@code \result} */
    Meaning(Context z3, Map<String, Expr<?>> names) {
        this.z3 = z3;
        this.names = names;
    }

    /**
     * The condition that the formula states; what it needs to be defined is then in {@link
     * #defined}.
     */
    BoolExpr of(Formula f) {
        return condition(f, z3.mkTrue());
    }

    /** All that must hold for the formulas read so far to be defined. */
    BoolExpr defined() {
        return z3.mkAnd(defined.toArray(new BoolExpr[0]));
    }

    private BoolExpr condition(Formula f, BoolExpr where) {
        return term(f, where) instanceof BoolExpr b ? b : refuse("expected a condition", f);
    }

    private BitVecExpr number(Formula f, BoolExpr where) {
        return term(f, where) instanceof BitVecExpr v ? v : refuse("expected a number", f);
    }

    private Expr<?> term(Formula f, BoolExpr where) {
        List<Formula> o = f.operands();
        return switch (f.operator()) {
            case "name" -> name(f);
            case "number" -> literal(f.text());
            case "!" -> z3.mkNot(condition(o.get(0), where));
            case "neg" -> {
                BitVecExpr a = number(o.get(0), where);
                yield z3.mkBVNeg(wide(a, a.getSortSize() + 1));
            }
            case "&&", "==>", "||" -> {
                BoolExpr a = condition(o.get(0), where);
                BoolExpr reached = f.operator().equals("||") ? z3.mkNot(a) : a;
                BoolExpr b = condition(o.get(1), z3.mkAnd(where, reached));
                yield switch (f.operator()) {
                    case "&&" -> z3.mkAnd(a, b);
                    case "||" -> z3.mkOr(a, b);
                    default -> z3.mkImplies(a, b);
                };
            }
            case "<==>" -> z3.mkIff(condition(o.get(0), where), condition(o.get(1), where));
            case "?" -> {
                BoolExpr c = condition(o.get(0), where);
                Expr<?> a = term(o.get(1), z3.mkAnd(where, c));
                Expr<?> b = term(o.get(2), z3.mkAnd(where, z3.mkNot(c)));
                yield choose(c, a, b, f);
            }
            case "==", "!=" -> {
                BoolExpr same = same(term(o.get(0), where), term(o.get(1), where), f);
                yield f.operator().equals("==") ? same : z3.mkNot(same);
            }
            default -> arithmetic(f.operator(), number(o.get(0), where), number(o.get(1), where),
                where);
        };
    }

    private Expr<?> name(Formula f) {
        if (f.text().equals("true") || f.text().equals("false")) {
            return z3.mkBool(f.text().equals("true"));
        }
        Expr<?> value = names.get(f.text());
        return value != null ? value : refuse("unknown name", f);
    }

    /** A number as Java reads it: hexadecimal ones are words, and may be negative. */
    private BitVecExpr literal(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        BigInteger v = hex ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
        if (v.bitLength() > 32 || !hex && v.compareTo(BigInteger.ONE.shiftLeft(31)) > 0
                || !hex && text.length() > 1 && text.startsWith("0")) {
            throw new IllegalArgumentException("not an int: " + text);
        }
        long n = hex ? v.intValue() : v.longValue();
        return z3.mkBV(n, BigInteger.valueOf(n).bitLength() + 1);
    }

    private Expr<?> choose(BoolExpr c, Expr<?> a, Expr<?> b, Formula f) {
        if (a instanceof BitVecExpr x && b instanceof BitVecExpr y) {
            int w = Math.max(x.getSortSize(), y.getSortSize());
            return z3.mkITE(c, wide(x, w), wide(y, w));
        }
        return a instanceof BoolExpr x && b instanceof BoolExpr y ? z3.mkITE(c, x, y)
            : refuse("branches of two types", f);
    }

    private BoolExpr same(Expr<?> a, Expr<?> b, Formula f) {
        if (a instanceof BitVecExpr x && b instanceof BitVecExpr y) {
            int w = Math.max(x.getSortSize(), y.getSortSize());
            return z3.mkEq(wide(x, w), wide(y, w));
        }
        return a instanceof BoolExpr x && b instanceof BoolExpr y ? z3.mkIff(x, y)
            : refuse("operands of two types", f);
    }

    private Expr<?> arithmetic(String operator, BitVecExpr x, BitVecExpr y, BoolExpr where) {
        int most = Math.max(x.getSortSize(), y.getSortSize());
        int w = switch (operator) {
            case "*" -> x.getSortSize() + y.getSortSize();
            case "<<" -> Math.max(x.getSortSize() + DISTANCES, y.getSortSize());
            default -> most + 1;
        };
        BitVecExpr a = wide(x, w);
        BitVecExpr b = wide(y, w);
        if (operator.equals("/") || operator.equals("%")) {
            demand(where, z3.mkNot(z3.mkEq(b, z3.mkBV(0, w))));
        }
        if (operator.equals("<<")) {
            demand(where, z3.mkAnd(z3.mkBVSLE(z3.mkBV(0, w), b),
                z3.mkBVSLE(b, z3.mkBV(DISTANCES, w))));
        }
        return switch (operator) {
            case "+" -> z3.mkBVAdd(a, b);
            case "-" -> z3.mkBVSub(a, b);
            case "*" -> z3.mkBVMul(a, b);
            case "/" -> z3.mkBVSDiv(a, b);
            case "%" -> z3.mkBVSRem(a, b);
            case "<<" -> z3.mkBVSHL(a, b);
            case "<" -> z3.mkBVSLT(a, b);
            case "<=" -> z3.mkBVSLE(a, b);
            case ">" -> z3.mkBVSGT(a, b);
            case ">=" -> z3.mkBVSGE(a, b);
            default -> throw new IllegalArgumentException("unknown operator " + operator);
        };
    }

    private void demand(BoolExpr where, BoolExpr condition) {
        defined.add(z3.mkImplies(where, condition));
    }

    private BitVecExpr wide(BitVecExpr v, int width) {
        return v.getSortSize() == width ? v : z3.mkSignExt(width - v.getSortSize(), v);
    }

    private static <T> T refuse(String why, Formula f) {
        throw new IllegalArgumentException(why + ": " +
            (f.text().isEmpty() ? f.operator() : f.text()));
    }
}
