package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sel4j.proofs.spec.Expression.Variable;

/** Writes predicates as JML model predicates: one method each, and all of them. */
final class JmlPredicates {
    /** Column at which the body of a predicate begins, and how its next lines do. */
    private static final int BODY = 17;
    private static final String NEXT = "\n      @     ";

    private JmlPredicates() { }

    /**
     * The text of class {@code Inv} or {@code Rules}.
     *
     * @param doc   what the class is
     * @param word  name of the predicate that is all of them
     * @param more  members beside the predicates
     */
    static String text(String home, String doc, List<Invariant> predicates, List<String> views,
            String word, String more) {
        StringBuilder out = new StringBuilder();
        out.append(GenerateSpec.header(home) + "\npackage sel4j.kernel;\n\n");
        views.forEach(v -> out.append("import sel4j.view." + v + ";\n"));
        out.append("\n/**\n * " + doc + "\n */\n"
            + "public final class " + home + " {\n    private " + home + "() { }\n");
        List<Invariant> own = predicates.stream().filter(p -> p.home().equals(home)).toList();
        for (Invariant p : own) {
            String body = Print.jml(p);
            for (int i = p.bound().size() - 1; i >= 0; i--) {
                Variable v = p.bound().get(i);
                body = "(\\forall " + v.type() + " " + v.name() + "; " + body + ")";
            }
            out.append("\n" + Lines.doc(p.doc())
                + "    /*@ public static helper model boolean " + p.name() + "(" + parameters(p)
                + ") {\n      @   return " + Lines.wrap(body, BODY, NEXT) + ";\n      @ } @*/\n");
        }
        return out.append(more + "\n    /** All of them. */\n"
            + "    /*@ public static helper model boolean " + word
            + "(Kernel k) {\n      @   return "
            + Lines.wrap(own.stream().filter(p -> !p.definition())
                .map(p -> p.name() + "(" + (p.usesKernel() ? "k" : "") + ")")
                .collect(Collectors.joining(" && ")), BODY, NEXT) + ";\n      @ } @*/\n}\n")
            .toString();
    }

    private static String parameters(Invariant p) {
        List<String> all = new ArrayList<>();
        if (p.usesKernel()) {
            all.add("Kernel k");
        }
        // a number of JML: what callers pass is a sum, often
        p.parameters().forEach(v ->
            all.add((v.type().equals("int") ? "\\bigint" : v.type()) + " " + v.name()));
        return String.join(", ", all);
    }
}
