package sel4j.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the proof view of one kind: the same class and methods as the execution view over plain
 * Java fields, in the Java that KeY reads. What is particular to {@code Kernel} is added by
 * {@link ProofKernel}.
 *
 * <p>Getters of integers have contracts, so that their results have the range of an int in proofs;
 * all other accessors have none and are inlined. What an accessor demands (the object is live, it
 * is of the field's case, the value is in range) stands as {@code requires}, or as an assertion.
 */
final class ProofView {
    private final Layout layout;
    private final Kind kind;
    private final boolean kernel;
    private final Source out = new Source();

    ProofView(Layout layout, Kind kind) {
        this.layout = layout;
        this.kind = kind;
        this.kernel = kind.name().equals("Kernel");
    }

    /** The text of the class. */
    String text() {
        out.line(Generate.HEADER);
        out.line("package sel4j.view;").line("");
        if (kernel) {
            out.line("import sel4j.kernel.Bits;");
            out.line("import sel4j.kernel.Inv;");
            out.line("import sel4j.platform.Hardware;");
        }
        out.doc(kind.doc()
            + " Proof view: plain fields; without life all have their initial values.");
        out.line("public final class %s {", kind.name());
        for (Case c : kind.cases()) {
            out.line("public static final int %s = %d;", c.constant(), c.value());
        }
        declarations();
        if (kernel) {
            new ProofKernel(layout, kind, out).members();
        } else {
            ProofLife life = new ProofLife(layout, kind, out);
            life.constructor();
            life.createAndForget();
            if (kind.bytes() >= 16) {
                intGetter("place", "place", "");
            }
        }
        kind.fields().forEach(f -> accessors(f, List.of()));
        if (kind.tag() != null) {
            intGetter(kind.tag(), kind.tag(), live());
            kind.caseFields().forEach(this::accessors);
            kind.cases().forEach(this::constructor);
            copy();
        }
        return out.line("}").toString();
    }

    /** What every accessor demands: that the object, or the table whose entry it is, is live. */
    private String live() {
        if (kernel) {
            return "";
        }
        return container(layout, kind) == null ? "live" : "whole != null && whole.live";
    }

    /**
     * The only whole that holds parts of this kind, each a row entry smaller than a granule; or
     * null.
     */
    static Kind container(Layout layout, Kind part) {
        return part.whole() || part.bytes() >= 8 ? null : layout.kinds().stream().filter(w ->
            w.fields().stream().anyMatch(f ->
                part.name().equals(f.target()))).findFirst().orElse(null);
    }

    private void declarations() {
        if (!kernel) {
            Kind whole = container(layout, kind);
            if (whole == null) {
                declare("boolean", "live", "This memory holds " + kind.article() + " now.");
            } else {
                declare(whole.name(), "whole", "The table whose entry it is.");
            }
            if (kind.bytes() >= 16) {
                declare("int", "place", "Granule number of its first byte.");
            }
        }
        if (kind.tag() != null) {
            declare("int", kind.tag(), "The case: one of the constants.");
        }
        kind.proofs().forEach(f -> declare(f.javaType(), f.name(), comment(f)));
        for (Field f : kind.fields()) {
            if (f.via() == null) {
                declare(f.javaType() + (f.row() ? "[]" : ""), f.name(), comment(f));
            }
        }
        kind.caseFields().forEach((f, cases) -> declare(f.javaType(), f.name(), cases.stream()
            .map(Case::name).collect(Collectors.joining(", "))
            + (comment(f).isEmpty() ? "." : ": " + comment(f))));
    }

    private static String comment(Field f) {
        String range = f.sort() != Field.Sort.INT || f.pieces().isEmpty() || f.anyWord() ? ""
            : f.least() + ".." + f.most();
        String text = f.comment().isEmpty()
            ? range : f.comment() + (range.isEmpty() ? "" : ", " + range);
        return text.isEmpty() ? "" : capital(text) + ".";
    }

    private void declare(String type, String name, String doc) {
        boolean nullable = !type.equals("int") && !type.equals("boolean");
        if (doc.isEmpty()) {
            out.line("");
        } else {
            out.doc(doc);
        }
        out.line("/*@ spec_public%s @*/ private %s %s;", nullable ? " nullable" : "", type, name);
    }

    private void accessors(Field f, List<Case> cases) {
        String demand = and(live(), anyOf(cases));
        switch (f.sort()) {
            case INT -> {
                intGetter(f.name(), f.name(), demand);
                setter(f, cases);
            }
            case FLAG, REF, LINK -> {
                inlined(f.javaType() + " " + f.name() + "()", demand, "return " + held(f) + ";");
                setter(f, cases);
            }
            case SUB -> inlined(f.target() + " " + f.name() + "()", "", "return " + f.name() + ";");
            case SUBS -> inlined(f.target() + " " + f.name() + "(int i)", "",
                "return " + f.name() + "[i];");
            case REFS, INTS -> row(f);
            case OWNER -> inlined(f.target() + " " + f.name() + "()",
                and(live(), f.name() + " != null"), "return " + f.name() + ";");
        }
    }

    private static String held(Field f) {
        return f.via() == null ? f.name() : f.via() + ".held" + capital(f.name()) + "()";
    }

    private void setter(Field f, List<Case> cases) {
        if (cases.stream().anyMatch(c -> c.fields().size() == 1
                && f.setter().equals("set" + c.name()))) {
            return;
        }
        String demand = and(and(live(), anyOf(cases)), range(f, "v"));
        String signature = "void " + f.setter() + "(" + f.javaType() + " v)";
        if (f.via() == null) {
            inlined(signature, demand, f.name() + " = v;");
        } else {
            inlined(signature, demand, f.via() + ".hold" + capital(f.name()) + "(v);");
        }
    }

    private void row(Field f) {
        String inside = f.name() + " != null && " + f.name() + ".length == " + f.count()
            + " && 0 <= i && i <= " + (f.count() - 1);
        if (f.sort() == Field.Sort.INTS) {
            contract(and(live(), inside), f.name() + "[i]");
            out.line("public int %s(int i) {", f.name()).line("return %s[i];", f.name()).line("}");
        } else {
            inlined(f.target() + " " + f.name() + "(int i)", live(), "return " + f.name() + "[i];");
        }
        inlined("void " + f.setter() + "(int i, " + f.javaType() + " v)", live(),
            f.name() + "[i] = v;");
    }

    private void constructor(Case c) {
        out.line("");
        out.line("public void set%s(%s) {", c.name(), c.fields().stream()
            .map(f -> f.javaType() + " " + f.name()).collect(Collectors.joining(", ")));
        asserts(live());
        c.fields().forEach(f -> asserts(range(f, f.name())));
        out.line("this.%s = %s;", kind.tag(), c.constant());
        kind.caseFields().forEach((f, cases) -> out.line("this.%s = %s;", f.name(),
            cases.contains(c) ? f.name() : zero(f)));
        out.line("}");
    }

    private void copy() {
        if (kind.copy() == null) {
            return;
        }
        List<String> body = new ArrayList<>(List.of(kind.tag() + " = from." + kind.tag() + ";"));
        kind.caseFields().keySet().forEach(f -> body.add(f.name() + " = from." + f.name() + ";"));
        String from = live().replace("whole", "from.whole").replaceAll("^live", "from.live");
        inlined("void " + kind.copy() + "(" + kind.name() + " from)", and(live(), from),
            body.toArray(String[]::new));
    }

    private void intGetter(String name, String field, String demand) {
        contract(demand, field);
        out.line("public int %s() {", name).line("return %s;", field).line("}");
    }

    private void contract(String demand, String result) {
        out.line("").line("/*@ public normal_behavior");
        if (!demand.isEmpty()) {
            out.line("  @ requires %s;", demand);
        }
        out.line("  @ ensures \\result == %s;", result);
        out.line("  @ assignable \\strictly_nothing;").line("  @ helper @*/");
    }

    private void inlined(String signature, String demand, String... body) {
        out.line("").line("public %s {", signature);
        asserts(demand);
        for (String s : body) {
            out.line("%s", s);
        }
        out.line("}");
    }

    private void asserts(String demand) {
        if (demand.length() > 70) {
            out.line("/*@ assert %s; @*/", demand);
        } else if (!demand.isEmpty()) {
            out.line("//@ assert %s;", demand);
        }
    }

    /** The condition that a value is in the range of a field; empty if any is. */
    static String range(Field f, String v) {
        return f.sort() != Field.Sort.INT || f.anyWord() ? ""
            : f.least() + " <= " + v + " && " + v + " <= " + f.most();
    }

    private String anyOf(List<Case> cases) {
        String any = cases.stream().map(c -> kind.tag() + " == " + c.constant())
            .collect(Collectors.joining(" || "));
        return cases.size() > 1 ? "(" + any + ")" : any;
    }

    static String and(String a, String b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : a + " && " + b;
    }

    static String zero(Field f) {
        return switch (f.sort()) {
            case INT -> "0";
            case FLAG -> "false";
            case LINK -> "this";
            default -> "null";
        };
    }

    static String capital(String s) {
        return Character.toUpperCase(s.charAt(0)) + s.substring(1);
    }
}
