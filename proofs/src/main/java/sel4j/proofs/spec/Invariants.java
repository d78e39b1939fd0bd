package sel4j.proofs.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file of invariants; its grammar stands at its top. */
public final class Invariants {
    /** Where the file lies, from the root of the source tree. */
    public static final String PATH = "spec-jml/src/main/resources/sel4j/spec/invariants.inv";

    private Invariants() { }

    /** All invariants, without the definitions, in file order. */
    static List<Invariant> read(Path root, Fields fields) throws IOException {
        return all(root, fields).stream().filter(p -> !p.definition()).toList();
    }

    /** All invariants and definitions, in file order. */
    static List<Invariant> all(Path root, Fields fields) throws IOException {
        return parse(Files.readAllLines(root.resolve(PATH)), fields);
    }

    static List<Invariant> parse(List<String> lines, Fields fields) {
        List<Invariant> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<String, Invariant> definitions = new HashMap<>();
        for (int i = 0; i < lines.size();) {
            String[] word = split(lines.get(i));
            if (word[0].isEmpty()) {
                i++;
                continue;
            }
            boolean definition = word[0].equals("definition");
            if (!word[0].equals("invariant") && !definition || !word[1].matches("[a-z]\\w*")) {
                throw new SpecException(i + 1, "expected: invariant NAME or definition NAME");
            }
            if (!names.add(word[1])) {
                throw new SpecException(i + 1, "second invariant of the name " + word[1]);
            }
            int start = i + 1;
            String doc = null;
            String body = null;
            List<Expression.Variable> bound = new ArrayList<>();
            List<Expression.Variable> parameters = new ArrayList<>();
            int bodyLine = 0;
            for (i++; i < lines.size() && lines.get(i).startsWith(" "); i++) {
                String[] w = split(lines.get(i));
                switch (w[0]) {
                    case "doc" -> doc = w[1];
                    case "forall" -> bound.add(bound(w[1], i + 1, fields));
                    case "param" -> parameters.add(bound(w[1], i + 1, fields));
                    case "body" -> {
                        bodyLine = i + 1;
                        body = w[1];
                    }
                    case "" -> { }
                    default -> {
                        if (body == null) {
                            throw new SpecException(i + 1, "expected doc, forall, param or body");
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
            all.add(new Invariant(word[1], doc, definition, parameters, bound,
                new Parser(body, bodyLine, scope, fields, definitions).parse(), start));
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

    private static Expression.Variable bound(String text, int line, Fields fields) {
        String[] w = text.split(" +");
        if (w.length != 2 || !w[0].equals("int") && fields.of(w[0]).isEmpty()) {
            throw new SpecException(line, "expected: KIND VARIABLE");
        }
        return new Expression.Variable(w[1], w[0]);
    }
}
