package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frame lemmas: predicate P does not read field F, so a store to F keeps P.
 *
 * <p>They exist twice: as rewrite rules for KeY, and as contracts of methods that do the stores, one
 * method for each predicate and class. The contracts are proved without the rules.
 */
final class Frames {
    /** The kinds whose stores have frame lemmas. */
    private static final List<String> CLASSES = List.of("Endpoint", "Kernel", "Link", "Notification", "Slot", "Tcb");

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
            + "  \\term sel4j.view.Kernel k; \\term int i; \\term int[] n;\n}\n\\rules {\n");
        for (Invariant p : invariants) {
            for (String c : CLASSES) {
                for (String f : unread(p, c)) {
                    rule(out, p, c + "_" + f, "store(h, o, sel4j.view." + c + "::$" + f + ", v)");
                }
            }
            if (p.rows().isEmpty()) {
                rule(out, p, "row", "store(h, o, arr(i), v)");
            }
        }
        return out.append("}\n\\problem { true }\n").toString();
    }

    private static void rule(StringBuilder out, Invariant p, String name, String heap) {
        String k = p.usesKernel() ? ", k" : "";
        out.append(String.format("  frame_%s_%s { \\find(sel4j.kernel.Inv::%s(%s%s)) \\replacewith(sel4j.kernel.Inv::%s(h%s)) "
            + "\\heuristics(simplify) };\n", p.name(), name, p.name(), heap, k, p.name(), k));
    }

    private List<String> unread(Invariant p, String type) {
        Set<String> reads = p.reads();
        return fields.of(type).keySet().stream().filter(f -> !reads.contains(type + "." + f)).toList();
    }

    /** Classes of methods that do the stores; name of the class -> source. */
    Map<String, String> obligations() {
        Map<String, String> files = new java.util.LinkedHashMap<>();
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
                if (parameters.isEmpty()) {
                    continue;
                }
                String call = "Inv." + p.name() + "(" + (p.usesKernel() ? "k" : "") + ")";
                out.append("    /*@ public normal_behavior\n      @ requires " + call + ";\n      @ ensures " + call
                    + ";\n      @ assignable " + String.join(", ", targets) + "; @*/\n"
                    + "    public static void " + p.name() + "(Kernel k, " + c + " o," + String.join(",", parameters) + ") {\n"
                    + stores + "    }\n");
            }
            files.put("Frame" + c, out.append("}\n").toString());
        }
        StringBuilder out = new StringBuilder("package sel4j.view;\n\nimport sel4j.kernel.Inv;\n\npublic final class FrameRows {\n");
        for (Invariant p : invariants) {
            String call = "Inv." + p.name() + "(" + (p.usesKernel() ? "k" : "") + ")";
            if (p.rows().isEmpty()) {
                out.append("    /*@ public normal_behavior\n      @ requires " + call + " && 0 <= i && i < o.length && 0 <= j && j < x.length;\n      @ ensures " + call
                    + ";\n      @ assignable o[i], x[j]; @*/\n"
                    + "    public static void " + p.name() + "(Kernel k, int[] o, int i, int v, Slot[] x, int j, Slot y) {\n"
                    + "        o[i] = v;\n        x[j] = y;\n    }\n");
            }
        }
        files.put("FrameRows", out.append("}\n").toString());
        return files;
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
