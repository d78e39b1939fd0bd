package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Frame lemmas: predicate P does not read field F, so a store to F keeps P.
 *
 * <p>They exist twice: as rewrite rules for KeY, and as contracts of methods that do the stores, one
 * method for each predicate and class. The contracts are proved without the rules.
 */
final class Frames {
    /** The kinds whose stores have frame lemmas. */
    private static final List<String> CLASSES = List.of("AsidPool", "Endpoint", "Kernel", "Link", "Notification",
        "PageDirectory", "PageTable", "Pde", "Slot", "Tcb");

    private final List<Invariant> invariants;
    private final Fields fields;

    Frames(List<Invariant> invariants, Fields fields) {
        this.invariants = invariants;
        this.fields = fields;
    }

    /** The rewrite rules, as one .key file beside the sources. */
    String rules() {
        StringBuilder out = new StringBuilder();
        out.append("\\javaSource \".\";\n\\schemaVariables {\n  \\term Heap h; \\term Object o; \\term any v;\n"
            + "  \\term sel4j.view.Kernel k; \\term int i; \\term int[] n; \\term boolean[] b;\n");
        Set<String> parameters = new TreeSet<>();
        for (Invariant p : invariants) {
            for (int i = 0; i < p.parameters().size(); i++) {
                String type = p.parameters().get(i).type();
                parameters.add("  \\term " + (type.equals("int") ? "int" : "sel4j.view." + type) + " " + schema(p, i) + ";\n");
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
        StringBuilder arguments = new StringBuilder(p.usesKernel() ? ", k" : "");
        for (int i = 0; i < p.parameters().size(); i++) {
            arguments.append(", ").append(schema(p, i));
        }
        out.append(String.format("  frame_%s_%s { \\find(sel4j.kernel.Inv::%s(%s%s)) \\replacewith(sel4j.kernel.Inv::%s(h%s)) "
            + "\\heuristics(simplify) };\n", p.name(), name, p.name(), heap, arguments, p.name(), arguments));
    }

    private List<String> unread(Invariant p, String type) {
        Set<String> reads = p.reads();
        return fields.of(type).keySet().stream().filter(f -> !reads.contains(type + "." + f)).toList();
    }

    /** Classes of methods that do the stores; name of the class -> source. */
    Map<String, String> obligations() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String c : CLASSES) {
            StringBuilder out = new StringBuilder();
            out.append("package sel4j.view;\n\nimport sel4j.kernel.Inv;\nimport sel4j.platform.Hardware;\n\npublic final class Frame" + c + " {\n");
            for (Invariant p : invariants) {
                List<String> parameters = new ArrayList<>();
                StringBuilder stores = new StringBuilder();
                List<String> targets = new ArrayList<>();
                for (String f : unread(p, c)) {
                    parameters.add("\n            " + (fields.of(c).get(f).matches("int|boolean") ? "" : "/*@ nullable @*/ ")
                        + fields.of(c).get(f) + " v_" + f);
                    stores.append("        o." + f + " = v_" + f + ";\n");
                    targets.add("o." + f);
                }
                if (!parameters.isEmpty()) {
                    contract(out, p, "", String.join(", ", targets));
                    out.append("    public static void " + p.name() + "(Kernel k, " + own(p) + c + " o," + String.join(",", parameters) + ") {\n"
                        + stores + "    }\n");
                }
            }
            files.put("Frame" + c, out.append("}\n").toString());
        }
        StringBuilder out = new StringBuilder("package sel4j.view;\n\nimport sel4j.kernel.Inv;\n\npublic final class FrameRows {\n");
        for (Invariant p : invariants) {
            if (p.rows().isEmpty()) {
                contract(out, p, " && 0 <= i && i < o.length && 0 <= j && j < x.length", "o[i], x[j]");
                out.append("    public static void " + p.name() + "(Kernel k, " + own(p) + "int[] o, int i, int v, Slot[] x, int j, Slot y) {\n"
                    + "        o[i] = v;\n        x[j] = y;\n    }\n");
            } else {
                row(out, p, "int");
                row(out, p, "boolean");
            }
        }
        files.put("FrameRows", out.append("}\n").toString());
        return files;
    }

    /** The store to a row of a type of which the predicate reads none. */
    private static void row(StringBuilder out, Invariant p, String type) {
        if (!p.rows().contains(type)) {
            contract(out, p, " && 0 <= i && i < o.length", "o[i]");
            out.append("    public static void " + p.name() + "_" + type + "(Kernel k, " + own(p) + type + "[] o, int i, " + type
                + " v) {\n        o[i] = v;\n    }\n");
        }
    }

    private static void contract(StringBuilder out, Invariant p, String more, String targets) {
        String call = "Inv." + p.call();
        out.append("    /*@ public normal_behavior\n      @ requires " + call + more + ";\n      @ ensures " + call
            + ";\n      @ assignable " + targets + "; @*/\n");
    }

    /** A definition's own parameters, in front of those of the stores. */
    private static String own(Invariant p) {
        return p.parameters().stream().map(v -> v.type() + " " + v.name() + ", ").collect(Collectors.joining());
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
