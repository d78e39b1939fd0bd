package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sel4j.proofs.spec.Expression.Access;
import sel4j.proofs.spec.Expression.Binary;
import sel4j.proofs.spec.Expression.Bit;
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

/**
 * Parses the body of one invariant by recursive descent, one method for each level of precedence.
 */
final class Parser {
    private static final Pattern TOKEN = Pattern.compile(
        "\\s+|(\\w+|\\\\forall|\\\\exists|<==>|==>|==|!=|<=|>=|&&|\\|\\||[-+*/%!<>?:;,.\\[\\]()])");

    /**
     * Binary operators, weakest first; those of one level associate to the left, ==> to the right.
     */
    private static final List<List<String>> LEVELS = List.of(
        List.of("<==>"), List.of("==>"), List.of("||"), List.of("&&"), List.of("==", "!="),
        List.of("<", "<=", ">", ">="), List.of("+", "-"), List.of("*", "/", "%"));

    private static final List<String> BUILT_IN = List.of("power", "bit", "follows");

    private final int line;
    private final Fields fields;
    private final Map<String, Invariant> definitions;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Variable> scope = new ArrayList<>();
    private int at;

    /**
     * Of a body that begins in {@code line}; it may use {@code bound}, and the definitions before
     * it.
     */
    Parser(String text, int line, List<Variable> bound, Fields fields,
            Map<String, Invariant> definitions) {
        this.line = line;
        this.definitions = definitions;
        this.fields = fields;
        scope.add(new Variable("k", "Kernel"));
        scope.addAll(bound);
        Matcher m = TOKEN.matcher(text);
        int end = 0;
        int now = line;
        while (m.find() && m.start() == end) {
            end = m.end();
            if (m.group(1) != null) {
                tokens.add(m.group(1));
                lines.add(now);
            }
            now += (int) m.group().chars().filter(c -> c == '\n').count();
        }
        if (end != text.length()) {
            throw new SpecException(now, "no token: " + text.substring(end));
        }
    }

    Expression parse() {
        Expression e = choice();
        if (at < tokens.size()) {
            throw fault("end of the body");
        }
        return e;
    }

    private SpecException fault(String expected) {
        return new SpecException(at < lines.size() ? lines.get(at) : line,
            "expected " + expected + ", found "
                + (at < tokens.size() ? tokens.get(at) : "the end"));
    }

    private boolean found(String token) {
        boolean yes = at < tokens.size() && tokens.get(at).equals(token);
        at += yes ? 1 : 0;
        return yes;
    }

    private void need(String token) {
        if (!found(token)) {
            throw fault(token);
        }
    }

    private String word() {
        if (at == tokens.size() || !tokens.get(at).matches("\\w+")) {
            throw fault("a name");
        }
        return tokens.get(at++);
    }

    private Expression choice() {
        Expression c = binary(0);
        if (!found("?")) {
            return c;
        }
        Expression yes = choice();
        need(":");
        return new Choice(c, yes, choice());
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (at < tokens.size() && LEVELS.get(level).contains(tokens.get(at))) {
            String operator = tokens.get(at++);
            left = new Binary(operator, left,
                operator.equals("==>") ? binary(level) : binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        return found("!") ? new Not(unary()) : postfix();
    }

    private Expression postfix() {
        Expression e = primary();
        while (true) {
            if (found(".")) {
                e = member(e, word());
            } else if (found("[")) {
                String row = Expression.type(e);
                if (row == null || !row.endsWith("[]")) {
                    throw fault("a row before [");
                }
                e = new Element(e, choice(), row.substring(0, row.length() - 2));
                need("]");
            } else {
                return e;
            }
        }
    }

    private Expression member(Expression e, String name) {
        String owner = Expression.type(e);
        if (owner != null && owner.endsWith("[]") && name.equals("length")) {
            return new Length(e);
        }
        String type = owner == null ? null : fields.of(owner).get(name);
        if (type == null) {
            at--;
            throw fault("a field of " + owner);
        }
        return new Access(e, owner, name, type);
    }

    private Expression primary() {
        if (found("(")) {
            Expression e = found("\\forall") ? quantified(true)
                : found("\\exists") ? quantified(false) : choice();
            need(")");
            return e;
        }
        String w = word();
        if (BUILT_IN.contains(w)) {
            return builtIn(w);
        }
        if (definitions.containsKey(w) && found("(")) {
            return call(definitions.get(w));
        }
        if (w.matches("\\d+|null|true|false")) {
            return new Literal(w);
        }
        if (Character.isUpperCase(w.charAt(0))) {
            need(".");
            return new Literal(w + "." + word());
        }
        for (Variable v : scope) {
            if (v.name().equals(w)) {
                return v;
            }
        }
        at--;
        throw fault("a variable");
    }

    private Expression builtIn(String word) {
        need("(");
        Expression first = choice();
        Expression e;
        if (word.equals("power")) {
            e = new Power(first);
        } else {
            need(",");
            e = word.equals("bit") ? new Bit(first, choice()) : new Follows(first, choice());
        }
        need(")");
        return e;
    }

    /** The arguments of a definition, and the closing parenthesis. */
    private Expression call(Invariant definition) {
        List<Expression> arguments = new ArrayList<>();
        for (Variable p : definition.parameters()) {
            if (!arguments.isEmpty()) {
                need(",");
            }
            arguments.add(choice());
        }
        need(")");
        return new Expression.Call(definition, arguments);
    }

    /** {@code int i; LO <= i && i < HI; BODY} or {@code KIND o; BODY}, behind the quantifier. */
    private Expression quantified(boolean all) {
        String type = word();
        String v = word();
        need(";");
        if (type.equals("int")) {
            return range(all, v);
        }
        if (fields.of(type).isEmpty()) {
            throw fault("int or a kind in the quantifier");
        }
        Variable o = new Variable(v, type);
        scope.add(o);
        Expression body = choice();
        scope.remove(scope.size() - 1);
        return new Objects(all, o, body);
    }

    private Expression range(boolean all, String v) {
        Expression from = binary(6);
        need("<=");
        need(v);
        need("&&");
        need(v);
        need("<");
        Expression to = binary(6);
        need(";");
        scope.add(new Variable(v, "int"));
        Expression body = choice();
        scope.remove(scope.size() - 1);
        return new Range(all, v, from, to, body);
    }
}
