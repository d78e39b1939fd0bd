package sel4j.proofs.bits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of a contract over words, as read from its text: operators applied to operands. Not
 * all of JML: no calls, no quantifiers, no bit operators but the shift to the left.
 *
 * @param operator an operator, or {@code name}, {@code number}; {@code neg} is the unary minus
 * @param text     of a name or number, else empty
 */
record Formula(String operator, String text, List<Formula> operands) {
    private static final Pattern TOKEN = Pattern.compile(
        "\\s*(?:(\\\\?[A-Za-z_]\\w*)|(0[xX][0-9a-fA-F]+|\\d+)|"
            + "(<==>|==>|<<|&&|\\|\\||[=!<>]=|[-+*/%<>!?:()]))");
    /**
     * Binary operators from loose to tight; the first two levels of JML are {@code ?:}, {@code
     * <==>}.
     */
    private static final List<List<String>> LEVELS = List.of(List.of("<==>"), List.of("==>"),
        List.of("||"), List.of("&&"), List.of("==", "!="), List.of("<", "<=", ">", ">="),
        List.of("<<"), List.of("+", "-"), List.of("*", "/", "%"));

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException for text outside the language, with the text
     */
    static Formula of(String text) {
        Reader r = new Reader(text);
        Formula f = r.choice();
        if (r.at < r.tokens.size()) {
            throw r.unexpected();
        }
        return f;
    }

    /** Whether an operator occurs in it. */
    boolean has(String wanted) {
        return operator.equals(wanted) || operands.stream().anyMatch(o -> o.has(wanted));
    }

    /** The names that occur in distances of shifts. */
    Set<String> distances() {
        Set<String> names = new TreeSet<>();
        operands.forEach(o -> names.addAll(o.distances()));
        if (operator.equals("<<")) {
            operands.get(1).names(names);
        }
        return names;
    }

    private void names(Set<String> into) {
        if (operator.equals("name")) {
            into.add(text);
        }
        operands.forEach(o -> o.names(into));
    }

    private static final class Reader {
        final String text;
        final List<String> tokens = new ArrayList<>();
        int at;

        Reader(String text) {
            this.text = text;
            Matcher m = TOKEN.matcher(text);
            int end = 0;
            while (end < text.stripTrailing().length()) {
                if (!m.find(end) || m.start() != end) {
                    throw new IllegalArgumentException("not of this language: "
                        + text.substring(end).strip());
                }
                tokens.add(m.group().strip());
                end = m.end();
            }
        }

        boolean is(String token) {
            return at < tokens.size() && tokens.get(at).equals(token);
        }

        IllegalArgumentException unexpected() {
            return new IllegalArgumentException(
                (at < tokens.size() ? "unexpected " + tokens.get(at) : "ends early")
                + ": " + text.strip());
        }

        void take(String token) {
            if (!is(token)) {
                throw unexpected();
            }
            at++;
        }

        Formula choice() {
            Formula c = binary(0);
            if (!is("?")) {
                return c;
            }
            at++;
            Formula a = choice();
            take(":");
            return new Formula("?", "", List.of(c, a, choice()));
        }

        Formula binary(int level) {
            if (level == LEVELS.size()) {
                return unary();
            }
            Formula left = binary(level + 1);
            while (at < tokens.size() && LEVELS.get(level).contains(tokens.get(at))) {
                String operator = tokens.get(at++);
                // an implication binds to the right, all others to the left
                Formula right = binary(operator.equals("==>") ? level : level + 1);
                left = new Formula(operator, "", List.of(left, right));
            }
            return left;
        }

        Formula unary() {
            if (is("!") || is("-")) {
                String operator = tokens.get(at++).equals("!") ? "!" : "neg";
                return new Formula(operator, "", List.of(unary()));
            }
            if (is("(")) {
                at++;
                Formula f = choice();
                take(")");
                return f;
            }
            if (at == tokens.size() || !tokens.get(at).matches("[\\\\\\w]+")) {
                throw unexpected();
            }
            String t = tokens.get(at++);
            return new Formula(Character.isDigit(t.charAt(0)) ? "number" : "name", t, List.of());
        }
    }
}
