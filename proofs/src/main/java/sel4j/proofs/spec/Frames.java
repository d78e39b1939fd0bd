package sel4j.proofs.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Frame lemmas: predicate P does not read field F, so a store to F keeps P.
 *
 * <p>They exist twice: as rewrite rules for KeY, one for each predicate and field, and as formulas,
 * which are proved without the rules, one for each predicate and all fields.
 */
final class Frames {
    /** The kinds whose stores have frame lemmas. */
    private static final List<String> CLASSES = List.of("AsidPool", "Endpoint", "Kernel", "Link",
        "Notification", "PageDirectory", "PageTable", "Pde", "Slot", "Tcb");

    private static final String OTHER = "otherField";

    private final List<Invariant> invariants;
    private final Fields fields;

    Frames(List<Invariant> invariants, Fields fields) {
        this.invariants = invariants;
        this.fields = fields;
    }

    /**
     * What the lemmas are loaded with, as one .key file beside the sources: a field that is any but
     * the element of a row. What is proved of it holds of all such fields.
     */
    static String other() {
        return "\\javaSource \".\";\n\\functions { Field " + OTHER + "; }\n"
            + "\\schemaVariables { \\term int i; }\n\\rules {\n  no_element { \\find(" + OTHER
            + " = arr(i)) \\replacewith(false) \\heuristics(simplify) };\n}\n"
            + "\\problem { true }\n";
    }

    /** The rewrite rules, as one .key file beside the sources. */
    String rules() {
        StringBuilder out = new StringBuilder();
        out.append("\\javaSource \".\";\n\\schemaVariables {\n"
            + "  \\term Heap h; \\term Object o; \\term any v;\n"
            + "  \\term sel4j.view.Kernel k; \\term int i; \\term int[] n; \\term boolean[] b;\n");
        Set<String> parameters = new TreeSet<>();
        for (Invariant p : invariants) {
            for (int i = 0; i < p.parameters().size(); i++) {
                String type = p.parameters().get(i).type();
                parameters.add("  \\term " + sort(type) + " " + schema(p, i) + ";\n");
            }
        }
        out.append(String.join("", parameters)).append("}\n\\rules {\n");
        for (Invariant p : invariants) {
            for (String c : CLASSES) {
                for (String f : unread(p, c)) {
                    rule(out, p, c + "_" + f, "store(h, o, sel4j.view." + c + "::$" + f + ", v)");
                }
            }
            if (p.rows().isEmpty()) {
                rule(out, p, "row", "store(h, o, arr(i), v)");
            } else {
                if (!p.rows().contains("int")) {
                    rule(out, p, "rowint", "store(h, n, arr(i), v)");
                }
                if (!p.rows().contains("boolean")) {
                    rule(out, p, "rowboolean", "store(h, b, arr(i), v)");
                }
            }
        }
        return out.append("}\n\\problem { true }\n").toString();
    }

    /** The schema variable that stands for parameter {@code i}. */
    private static String schema(Invariant p, int i) {
        return p.parameters().get(i).type().toLowerCase(java.util.Locale.ROOT) + "_" + i;
    }

    private static void rule(StringBuilder out, Invariant p, String name, String heap) {
        // a row that is null is no row: the lemma leaves it out
        String row = heap.contains(" n,") ? "n" : heap.contains(" b,") ? "b" : null;
        out.append(String.format("  frame_%s_%s { %s\\find(%s) %s\\replacewith(%s) "
            + "\\heuristics(simplify) };\n", p.name(), name,
            row == null ? "" : "\\assumes(==> " + row + " = null) ", in(p, heap),
            row == null ? "" : "\\sameUpdateLevel ", in(p, "h")));
    }

    private List<String> unread(Invariant p, String type) {
        Set<String> reads = p.reads();
        return fields.of(type).keySet().stream()
            .filter(f -> !reads.contains(type + "." + f)).toList();
    }

    /**
     * The frame lemmas: key of each, as of a contract -> formula of KeY's logic.
     *
     * <p>{@code FrameFields.P}: a store to any field but those that P reads leaves P as it was; to
     * an element of a row as well, if P reads none. {@code FrameRows.P_T}: so does a store to a row
     * of numbers or flags, if the rows that P reads are of another type. Each rule is an instance
     * of one of them, as the symbols of different fields, and those of elements, are different.
     */
    Map<String, String> lemmas() {
        Map<String, String> lemmas = new LinkedHashMap<>();
        for (Invariant p : invariants) {
            StringBuilder other = new StringBuilder("!f = java.lang.Object::<created>");
            for (String r : p.reads()) {
                other.append(" & !f = sel4j.view." + r.replace(".", "::$"));
            }
            if (p.rows().isEmpty()) {
                lemma(lemmas, "FrameFields", p.name(), p, "\\forall java.lang.Object o; "
                    + "\\forall Field f; \\forall any v; ((" + other + ") -> "
                    + equal(p, "store(h, o, f, v)") + ")");
            } else {
                lemma(lemmas, "FrameFields", p.name(), p, "\\forall java.lang.Object o; "
                    + "\\forall any v; ((" + other.toString().replace("!f =", "!" + OTHER + " =")
                    + ") -> " + equal(p, "store(h, o, " + OTHER + ", v)") + ")");
            }
            for (String type : List.of("int", "boolean")) {
                if (!p.rows().isEmpty() && !p.rows().contains(type)) {
                    lemma(lemmas, "FrameRows", p.name() + "_" + type, p, "\\forall " + type
                        + "[] o; \\forall int i; \\forall any v; (!o = null -> "
                        + equal(p, "store(h, o, arr(i), v)") + ")");
                }
            }
        }
        return lemmas;
    }

    private static void lemma(Map<String, String> lemmas, String type, String name, Invariant p,
            String formula) {
        StringBuilder all = new StringBuilder("\\forall Heap h; ");
        if (p.usesKernel()) {
            all.append("\\forall sel4j.view.Kernel k; ");
        }
        for (int i = 0; i < p.parameters().size(); i++) {
            String t = sort(p.parameters().get(i).type());
            all.append("\\forall " + t + " " + schema(p, i) + "; ");
        }
        lemmas.put("sel4j.view." + type + "[sel4j.view." + type + "::" + name
            + "()].JML frame lemma.0", all.append(formula).toString());
    }

    private static String sort(String type) {
        return type.equals("int") ? "int" : "sel4j.view." + type;
    }

    private static String equal(Invariant p, String heap) {
        return "(" + in(p, heap) + " = TRUE <-> " + in(p, "h") + " = TRUE)";
    }

    /** The predicate in a heap. */
    private static String in(Invariant p, String heap) {
        StringBuilder arguments = new StringBuilder(p.usesKernel() ? ", k" : "");
        for (int i = 0; i < p.parameters().size(); i++) {
            arguments.append(", ").append(schema(p, i));
        }
        return "sel4j.kernel.Inv::" + p.name() + "(" + heap + arguments + ")";
    }

    /** Lines {@code reads PREDICATE FIELD...} for the prover's choice of what to unfold. */
    String reads() {
        StringBuilder out = new StringBuilder();
        for (Invariant p : invariants) {
            out.append("reads " + p.name() + " " + String.join(" ", p.reads()) + "\n");
        }
        return out.toString();
    }
}
