package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sel4j.proofs.spec.Expression.Variable;

/**
 * Writes the invariants as JML model predicates: class {@code Inv}, one method each, and all of
 * them.
 */
final class JmlPredicates {
    /** Column at which the body of a predicate begins, and how its next lines do. */
    private static final int BODY = 17;
    private static final String NEXT = "\n      @     ";

    private JmlPredicates() { }

    static String text(List<Invariant> invariants, List<String> views) {
        StringBuilder out = new StringBuilder();
        out.append(GenerateSpec.HEADER + "\npackage sel4j.kernel;\n\n");
        views.forEach(v -> out.append("import sel4j.view." + v + ";\n"));
        out.append("\n/**\n"
            + " * The invariant of the kernel as JML model predicates: one predicate, one question."
            + " For\n"
            + " * proofs alone; the same, executable, is {@code sel4j.spec.Invariants}.\n */\n"
            + "public final class Inv {\n    private Inv() { }\n");
        for (Invariant p : invariants) {
            String body = Print.jml(p.body());
            for (int i = p.bound().size() - 1; i >= 0; i--) {
                Variable v = p.bound().get(i);
                body = "(\\forall " + v.type() + " " + v.name() + "; " + body + ")";
            }
            out.append("\n" + Lines.doc(p.doc())
                + "    /*@ public static helper model boolean " + p.name() + "(" + parameters(p)
                + ") {\n      @   return " + Lines.wrap(body, BODY, NEXT) + ";\n      @ } @*/\n");
        }
        out.append("\n    /** All of them. */\n"
            + "    /*@ public static helper model boolean inv(Kernel k) {\n      @   return "
            + Lines.wrap(invariants.stream().filter(p -> !p.definition())
                .map(p -> p.name() + "(" + (p.usesKernel() ? "k" : "") + ")")
                .collect(Collectors.joining(" && ")), BODY, NEXT) + ";\n      @ } @*/\n}\n");
        return out.toString();
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
