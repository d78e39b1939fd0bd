package sel4j.proofs.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sel4j.proofs.Members;
import sel4j.proofs.spec.Expression.Variable;

/**
 * What the contracts of the kernel's methods require, as Java to be asked when a method is entered.
 * The language of contracts is that of invariants but for how definitions and powers are written.
 */
final class Preconditions {
    private static final String KERNEL = "kernel-sel4j/kernel/src/main/java/sel4j/kernel";
    private static final Pattern HEAD = Pattern.compile("(\\w+)\\s*\\(([^()]*)\\)\\s*$");
    private static final String INVARIANT = "wholeInvariant";
    private static final int BODY = 15;
    /** How contracts say what invariants say otherwise: definitions, powers, bits, ranges. */
    private static final String[][] OTHER_WAYS = {
        {"Inv\\.(\\w+)\\(k(, |(?=\\)))", "$1("}, {"Inv\\.(\\w+)\\(", "$1("},
        {"1 << \\(([^()]*)\\)", "power($1)"}, {"1 << ([\\w.]+)", "power($1)"},
        {"\\((k\\.\\w+\\[[^\\]]*\\]) & \\(power\\(([^()]*)\\)\\)\\) != 0", "bit($1, $2)"},
        {"\\(-(\\d+)", "(0 - $1"},
        {"int (\\w+); (\\d+) <= \\1 && \\1 <= (\\d+) && ([^;]+);",
            "int $1; $2 <= $1 && $1 < $3 + 1; $4 ==>"},
        {"int (\\w+); \\1 == ([^&]+) && ", "int $1; $2 <= $1 && $1 < $2 + 1; "}};

    private static final String CLASS = """
        // Generated from the kernel's contracts by `./sel4j verify --generate`; do not edit.
        package sel4j.spec;

        import java.util.LinkedHashMap;
        import java.util.Map;
        import java.util.function.Predicate;
        import sel4j.kernel.Abi;
        %s
        /** What each contract of the kernel requires, to be asked of a kernel that exists. */
        public final class Preconditions {
            private final Heap h;
            private final Object k;
            private final Invariants words;
            /** Whether the invariant holds, once that was asked. */
            private Boolean invariant;

            /** Of the kernel of a heap. */
            public Preconditions(Heap heap, Object kernel) {
                h = heap;
                k = kernel;
                words = new Invariants(heap, kernel);
            }

            /** By Class.method, and the number of the contract if there are several. */
            public Map<String, Predicate<Object[]>> all() {
                Map<String, Predicate<Object[]>> all = new LinkedHashMap<>();
        %s        return all;
            }

            /** The kernel is not what it was. */
            public void changed() {
                h.changed();
                invariant = null;
            }

            private boolean wholeInvariant() {
                if (invariant == null) {
                    invariant = Check.broken(Check.invariant(words)).isEmpty();
                }
                return invariant;
            }
        %s}
        """;

    /** A method's contract, and what it requires as Java. */
    private record Contract(String name, List<Variable> parameters, String java) { }

    private Preconditions() { }

    /** The text of the class. */
    static String text(Path root, Fields fields, List<Invariant> all) throws IOException {
        Set<String> imports = new TreeSet<>();
        List<Contract> contracts = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(KERNEL))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                contracts.addAll(of(file, fields, all, imports));
            }
        }
        StringBuilder entries = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < contracts.size(); i++) {
            entries.append("        all.put(\"" + contracts.get(i).name() + "\", this::c" + i
                + ");\n");
            method(methods, i, contracts.get(i));
        }
        return String.format(CLASS, imports.stream().map(n -> "import sel4j.view." + n + ";\n")
            .collect(Collectors.joining()), entries, methods);
    }

    private static void method(StringBuilder out, int i, Contract c) {
        out.append("\n    // " + c.name() + "\n    private boolean c" + i
            + "(Object[] arguments) {\n");
        for (int p = 0; p < c.parameters().size(); p++) {
            Variable v = c.parameters().get(p);
            if (!v.name().equals("k") && c.java().matches("(?s).*\\b" + v.name() + "\\b.*")) {
                String[] types = v.type().equals("int") ? new String[] {"long", "(int) "}
                    : v.type().equals("boolean") ? new String[] {"boolean", "(boolean) "}
                    : new String[] {"Object", ""};
                out.append("        " + types[0] + " " + v.name() + " = " + types[1]
                    + "arguments[" + p + "];\n");
            }
        }
        out.append("        return " + Lines.wrap(c.java(), BODY, "\n            ")
            + ";\n    }\n");
    }

    private static List<Contract> of(Path file, Fields fields, List<Invariant> all,
            Set<String> imports) throws IOException {
        String type = file.getFileName().toString().replace(".java", "");
        List<Contract> contracts = new ArrayList<>();
        String source = Files.readString(file);
        for (Members.Member m : Members.of(source)) {
            if (m.name() == null || !m.specified()) {
                continue;
            }
            List<Variable> parameters = parameters(m.head());
            String jml = m.contract().replaceAll("/\\*\\+?@|@?\\*/", " ")
                .replaceAll("\\n\\s*@", "\n");
            String[] cases = jml.split("\\balso\\b");
            for (int i = 0; i < cases.length; i++) {
                List<String> java = new ArrayList<>();
                for (String clause : requires(cases[i])) {
                    java.add(java(type + "." + m.name(), constants(source, clause), parameters,
                        fields, all, imports));
                }
                // The whole invariant is asked last, since it takes longest.
                java.sort((x, y) -> Boolean.compare(x.contains(INVARIANT), y.contains(INVARIANT)));
                contracts.add(new Contract(type + "." + m.name()
                    + (cases.length == 1 ? "" : "#" + i), parameters,
                    java.isEmpty() ? "true" : String.join(" && ", java)));
            }
        }
        return contracts;
    }

    private static List<Variable> parameters(String head) {
        Matcher m = HEAD.matcher(head.strip());
        if (!m.find()) {
            throw new IllegalStateException("no parameters in " + head);
        }
        List<Variable> parameters = new ArrayList<>();
        for (String p : m.group(2).isBlank() ? new String[0] : m.group(2).split(",")) {
            String[] w = p.replaceAll("/\\*.*?\\*/|\\bfinal\\b", " ").strip().split("\\s+");
            parameters.add(new Variable(w[w.length - 1], w[w.length - 2]));
        }
        return parameters;
    }

    /** The clauses of one case: a semicolon in parentheses ends none. */
    private static List<String> requires(String text) {
        List<String> clauses = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && depth == 0) {
                String clause = text.substring(start, i);
                int at = clause.indexOf("requires ");
                if (at >= 0 && clause.substring(0, at).matches(
                        "(?s)\\s*((public|private)?\\s*normal_behavior\\s*)?")) {
                    clauses.add(clause.substring(at + "requires ".length()).strip());
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    /** Constants of the class itself are written as what they are. */
    private static String constants(String source, String clause) {
        return Pattern.compile("(?<![\\w.])[A-Z][A-Z_0-9]+(?![\\w.])").matcher(clause)
            .replaceAll(r -> {
                Matcher m = Pattern.compile("static final int " + r.group() + " =\\s*([^;]+);")
                    .matcher(source);
                return m.find() ? "(" + constants(source, m.group(1)) + ")" : r.group();
            });
    }

    private static String java(String method, String clause, List<Variable> parameters,
            Fields fields, List<Invariant> all, Set<String> imports) {
        Map<String, Invariant> definitions = new HashMap<>();
        all.forEach(p -> definitions.put(p.name(), p));
        String text = clause.replace("sel4j.view.", "").replace("Inv.inv(k)", INVARIANT);
        for (String[] way : OTHER_WAYS) {
            text = text.replaceAll(way[0], way[1]);
        }
        text = Pattern.compile("0x([0-9A-Fa-f]+)").matcher(text)
            .replaceAll(r -> "" + Long.parseLong(r.group(1), 16));
        List<Variable> scope = new ArrayList<>(parameters);
        scope.add(new Variable(INVARIANT, "boolean"));
        try {
            Expression e = new Parser(text, 1, scope, fields, definitions).parse();
            JavaPredicates.constants(e, imports);
            imports.removeAll(Set.of("Abi", "Kernel"));
            return JavaPredicates.javaOutside(e).replace(INVARIANT, INVARIANT + "()");
        } catch (SpecException e) {
            throw new SpecException(1, method + ": " + e.getMessage() + " in: " + text);
        }
    }
}
