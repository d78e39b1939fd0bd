package sel4j.proofs.spec;

import java.util.List;

/** An expression of an invariant, with types resolved against the proof views. */
sealed interface Expression {
    /** A number, {@code null}, {@code true}, {@code false}, a constant {@code Kind.NAME}. */
    record Literal(String text) implements Expression { }

    /** A variable of type {@code type}: of a quantifier, or the kernel. */
    record Variable(String name, String type) implements Expression { }

    /** Field {@code name}, of type {@code type}, of an object of class {@code owner}. */
    record Access(Expression object, String owner, String name, String type)
        implements Expression { }

    /** Element of a row. */
    record Element(Expression row, Expression index, String type) implements Expression { }

    /** Length of a row. */
    record Length(Expression row) implements Expression { }

    /** {@code !e}. */
    record Not(Expression operand) implements Expression { }

    /** {@code l op r}, in the operators of JML. */
    record Binary(String operator, Expression left, Expression right) implements Expression { }

    /** {@code c ? a : b}. */
    record Choice(Expression condition, Expression yes, Expression no) implements Expression { }

    /** {@code power(n)}: 2^n for n in 0..30. */
    record Power(Expression exponent) implements Expression { }

    /** {@code (\forall int v; from <= v && v < to; body)}, or {@code \exists}. */
    record Range(boolean all, String variable, Expression from, Expression to, Expression body)
        implements Expression { }

    /** {@code (\forall KIND v; body)}, or {@code \exists}. */
    record Objects(boolean all, Variable variable, Expression body) implements Expression { }

    /** {@code bit(word, i)}: whether bit i of a word is set. */
    record Bit(Expression word, Expression index) implements Expression { }

    /** {@code follows(a, b)}: in the derivation ring, b stands behind a and before the sentinel. */
    record Follows(Expression before, Expression behind) implements Expression { }

    /** A definition of the same file, applied. */
    record Call(Invariant definition, List<Expression> arguments) implements Expression { }

    /** The class of the value, or null where nothing can be selected from it. */
    static String type(Expression e) {
        if (e instanceof Variable v) {
            return v.type();
        } else if (e instanceof Access a) {
            return a.type();
        } else if (e instanceof Element x) {
            return x.type();
        }
        return null;
    }

    /** The parts of an expression. */
    static List<Expression> parts(Expression e) {
        if (e instanceof Access x) {
            return List.of(x.object());
        } else if (e instanceof Element x) {
            return List.of(x.row(), x.index());
        } else if (e instanceof Length x) {
            return List.of(x.row());
        } else if (e instanceof Not x) {
            return List.of(x.operand());
        } else if (e instanceof Binary x) {
            return List.of(x.left(), x.right());
        } else if (e instanceof Choice x) {
            return List.of(x.condition(), x.yes(), x.no());
        } else if (e instanceof Power x) {
            return List.of(x.exponent());
        } else if (e instanceof Range x) {
            return List.of(x.from(), x.to(), x.body());
        } else if (e instanceof Objects x) {
            return List.of(x.body());
        } else if (e instanceof Bit x) {
            return List.of(x.word(), x.index());
        } else if (e instanceof Follows x) {
            return List.of(x.before(), x.behind());
        } else if (e instanceof Call x) {
            return x.arguments();
        }
        return List.of();
    }
}
