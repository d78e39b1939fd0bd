package sel4j.proofs.spec;

import sel4j.proofs.spec.Expression.Access;
import sel4j.proofs.spec.Expression.Binary;
import sel4j.proofs.spec.Expression.Bit;
import sel4j.proofs.spec.Expression.Call;
import sel4j.proofs.spec.Expression.Choice;
import sel4j.proofs.spec.Expression.Element;
import sel4j.proofs.spec.Expression.Follows;
import sel4j.proofs.spec.Expression.Length;
import sel4j.proofs.spec.Expression.Literal;
import sel4j.proofs.spec.Expression.Not;
import sel4j.proofs.spec.Expression.Objects;
import sel4j.proofs.spec.Expression.Power;
import sel4j.proofs.spec.Expression.Range;
import sel4j.proofs.spec.Expression.Variable;

/** Writes an expression as JML over the fields of the proof views. */
final class Print {
    /** The class that it is written for: predicates of others are called by their class. */
    private final String home;

    private Print(String home) {
        this.home = home;
    }

    /** For the class that a predicate is generated into. */
    static String jml(Invariant p) {
        return new Print(p.home()).jml(p.body());
    }

    private String jml(Expression e) {
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
            return quantifier(x.all()) + "int " + x.variable() + "; " + jml(x.from()) + " <= "
                + x.variable() + " && " + x.variable() + " < " + jml(x.to()) + "; "
                + jml(x.body()) + ")";
        }
        if (e instanceof Objects x) {
            return quantifier(x.all()) + x.variable().type() + " " + x.variable().name() + "; "
                + jml(x.body()) + ")";
        } else if (e instanceof Bit x) {
            return "(" + inner(x.word()) + " >> " + inner(x.index()) + " & 1) == 1";
        } else if (e instanceof Follows x) {
            return "follows(k, " + jml(x.before()) + ", " + jml(x.behind()) + ", k.slot.length)";
        } else if (e instanceof Call x) {
            String call = x.definition().call(x.arguments().stream().map(this::jml).toList());
            return x.definition().home().equals(home) ? call : x.definition().home() + "." + call;
        }
        throw new IllegalStateException(String.valueOf(e));
    }

    private static String quantifier(boolean all) {
        return all ? "(\\forall " : "(\\exists ";
    }

    private String inner(Expression e) {
        return e instanceof Binary || e instanceof Bit ? "(" + jml(e) + ")" : jml(e);
    }

    /** An operand: in parentheses unless it binds tighter, or is the same associative operator. */
    private String side(String operator, Expression e, boolean right) {
        if (!(e instanceof Binary b)) {
            return e instanceof Bit ? inner(e) : jml(e);
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
