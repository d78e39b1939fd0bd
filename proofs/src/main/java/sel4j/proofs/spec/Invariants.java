package sel4j.proofs.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file of invariants, whose grammar stands at its top, and the file of rules. */
public final class Invariants {
    /** Where the file lies, from the root of the source tree. */
    public static final String PATH = "spec-jml/src/main/resources/sel4j/spec/invariants.inv";

    /** Where the file of rules lies. */
    public static final String RULES = "spec-jml/src/main/resources/sel4j/spec/rules.inv";

    private Invariants() { }

    /** All invariants, without the definitions, in file order. */
    static List<Invariant> read(Path root, Fields fields) throws IOException {
        return all(root, fields).stream().filter(p -> !p.definition()).toList();
    }

    /** All invariants and definitions, in file order. */
    static List<Invariant> all(Path root, Fields fields) throws IOException {
        return parse(Files.readAllLines(root.resolve(PATH)), fields);
    }

    /** The same and, behind them, all rules and their definitions. */
    static List<Invariant> withRules(Path root, Fields fields) throws IOException {
        List<Invariant> before = all(root, fields);
        try {
            return parse("Rules", Files.readAllLines(root.resolve(RULES)), fields, before);
        } catch (SpecException e) {
            throw e.in(RULES);
        }
    }

    static List<Invariant> parse(List<String> lines, Fields fields) {
        return parse("Inv", lines, fields, List.of());
    }

    private static List<Invariant> parse(String home, List<String> lines, Fields fields,
            List<Invariant> before) {
        String keyword = home.equals("Inv") ? "invariant" : "rule";
        List<Invariant> all = new ArrayList<>(before);
        Set<String> names = new HashSet<>();
        Map<String, Invariant> definitions = new HashMap<>();
        for (Invariant p : before) {
            names.add(p.name());
            if (p.definition()) {
                definitions.put(p.name(), p);
            }
        }
        for (int i = 0; i < lines.size();) {
            String[] word = split(lines.get(i));
            if (word[0].isEmpty()) {
                i++;
                continue;
            }
            boolean definition = word[0].equals("definition");
            if (!word[0].equals(keyword) && !definition || !word[1].matches("[a-z]\\w*")) {
                throw new SpecException(i + 1, "expected: " + keyword
                    + " NAME or definition NAME");
            }
            if (!names.add(word[1])) {
                throw new SpecException(i + 1, "second predicate of the name " + word[1]);
            }
            int start = i + 1;
            String doc = null;
            String body = null;
            List<Expression.Variable> bound = new ArrayList<>();
            List<Expression.Variable> parameters = new ArrayList<>();
            List<Integer> numbers = List.of();
            int bodyLine = 0;
            for (i++; i < lines.size() && lines.get(i).startsWith(" "); i++) {
                String[] w = split(lines.get(i));
                switch (w[0]) {
                    case "doc" -> doc = w[1];
                    case "abi" -> numbers = numbers(w[1], i + 1);
                    case "forall" -> bound.add(bound(w[1], i + 1, fields));
                    case "param" -> parameters.add(bound(w[1], i + 1, fields));
                    case "body" -> {
                        bodyLine = i + 1;
                        body = w[1];
                    }
                    case "" -> { }
                    default -> {
                        if (body == null) {
                            throw new SpecException(i + 1,
                                "expected doc, abi, forall, param or body");
                        }
                        body += "\n" + String.join(" ", w);
                    }
                }
            }
            if (doc == null || body == null || bound.size() > 2
                    || !definition && !parameters.isEmpty()) {
                throw new SpecException(start, word[1] + " needs doc, body, at most two foralls, "
                    + "and no param unless it is a definition");
            }
            List<Expression.Variable> scope = new ArrayList<>(parameters);
            scope.addAll(bound);
            all.add(new Invariant(home, word[1], doc, definition, parameters, bound,
                new Parser(body, bodyLine, scope, fields, definitions).parse(), numbers, start));
            if (definition) {
                definitions.put(word[1], all.get(all.size() - 1));
            }
        }
        return all;
    }

    private static String[] split(String line) {
        String text = line.replaceAll("(^|\\s)#.*", "").trim();
        int space = text.indexOf(' ');
        return space < 0 ? new String[] {text, ""}
            : new String[] {text.substring(0, space), text.substring(space + 1).trim()};
    }

    private static List<Integer> numbers(String text, int line) {
        if (!text.matches("[1-9]\\d?( [1-9]\\d?)*")) {
            throw new SpecException(line, "expected: abi NUMBER...");
        }
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static Expression.Variable bound(String text, int line, Fields fields) {
        String[] w = text.split(" +");
        if (w.length != 2 || !w[0].equals("int") && fields.of(w[0]).isEmpty()) {
            throw new SpecException(line, "expected: KIND VARIABLE");
        }
        return new Expression.Variable(w[1], w[0]);
    }
}
