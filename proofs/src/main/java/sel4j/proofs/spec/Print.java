package sel4j.proofs.spec;

import sel4j.proofs.spec.Expression.Access;
import sel4j.proofs.spec.Expression.Binary;
import sel4j.proofs.spec.Expression.Call;
import sel4j.proofs.spec.Expression.Choice;
import sel4j.proofs.spec.Expression.Element;
import sel4j.proofs.spec.Expression.Length;
import sel4j.proofs.spec.Expression.Literal;
import sel4j.proofs.spec.Expression.Not;
import sel4j.proofs.spec.Expression.Power;
import sel4j.proofs.spec.Expression.Range;
import sel4j.proofs.spec.Expression.Variable;

/** Writes an expression as JML over the fields of the proof views, or as Java over accessors. */
final class Print {
    private Print() { }

    /** As JML. */
    static String jml(Expression e) {
        if (e instanceof Literal x) {
            return x.text();
        } else if (e instanceof Variable x) {
            return x.name();
        } else if (e instanceof Access x) {
            return jml(x.object()) + "." + x.name();
        } else if (e instanceof Element x) {
            return jml(x.row()) + "[" + jml(x.index()) + "]";
        } else if (e instanceof Length x) {
            return jml(x.row()) + ".length";
        } else if (e instanceof Not x) {
            return "!" + inner(x.operand());
        } else if (e instanceof Binary x) {
            return side(x.operator(), x.left(), false) + " " + x.operator() + " "
                + side(x.operator(), x.right(), true);
        } else if (e instanceof Choice x) {
            return "(" + inner(x.condition()) + " ? " + inner(x.yes()) + " : " + inner(x.no())
                + ")";
        } else if (e instanceof Power x) {
            return "(1 << " + inner(x.exponent()) + ")";
        } else if (e instanceof Range x) {
            return "(\\forall int " + x.variable() + "; " + jml(x.from()) + " <= " + x.variable()
                + " && " + x.variable() + " < " + jml(x.to()) + "; " + jml(x.body()) + ")";
        }
        if (e instanceof Call x) {
            return x.definition().call(x.arguments().stream().map(Print::jml).toList());
        }
        throw new IllegalStateException(String.valueOf(e));
    }

    private static String inner(Expression e) {
        return e instanceof Binary ? "(" + jml(e) + ")" : jml(e);
    }

    /** An operand: in parentheses unless it binds tighter, or is the same associative operator. */
    private static String side(String operator, Expression e, boolean right) {
        if (!(e instanceof Binary b)) {
            return jml(e);
        }
        boolean same = b.operator().equals(operator) && (operator.equals("&&")
            || operator.equals("||") || !right && !operator.equals("==>"));
        return same || strength(b.operator()) > strength(operator) ? jml(e) : "(" + jml(e) + ")";
    }

    private static int strength(String operator) {
        return switch (operator) {
            case "<==>" -> 0;
            case "==>" -> 1;
            case "||" -> 2;
            case "&&" -> 3;
            case "==", "!=" -> 4;
            case "<", "<=", ">", ">=" -> 5;
            case "+", "-" -> 6;
            default -> 7;
        };
    }
}
