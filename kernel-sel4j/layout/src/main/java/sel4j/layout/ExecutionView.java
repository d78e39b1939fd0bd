package sel4j.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the execution view of one kind: a final class whose accessors shift and mask words of RAM.
 * What is particular to the class {@code Kernel} is added by {@link ExecutionKernel}.
 */
final class ExecutionView {
    private final Layout layout;
    private final Kind kind;
    private final Source out = new Source();

    ExecutionView(Layout layout, Kind kind) {
        this.layout = layout;
        this.kind = kind;
    }

    /** The text of the class. */
    String text() {
        boolean kernel = kind.name().equals("Kernel");
        out.line(Generate.HEADER);
        out.line("package sel4j.view;").line("");
        if (kernel) {
            out.line("import sel4j.platform.Hardware;");
        }
        out.line("import sel4j.platform.Memory;").line("import sel4j.platform.View;");
        out.doc(kind.doc() + " Its accessors read and write RAM.");
        out.line("public final class %s extends View {", kind.name());
        constants();
        if (kernel) {
            new ExecutionKernel(layout, kind, out).members();
        } else {
            making();
        }
        kind.fields().forEach(f -> field(f, List.of()));
        if (kind.tag() != null) {
            tag();
            kind.caseFields().forEach(this::field);
            kind.cases().forEach(this::constructor);
            copy();
        }
        return out.line("}").toString();
    }

    private void constants() {
        for (Case c : kind.cases()) {
            out.line("public static final int %s = %d;", c.constant(), c.value());
        }
        if (!kind.cases().isEmpty()) {
            out.line("");
        }
    }

    private void making() {
        String n = kind.name();
        out.line("private static final int KIND = Kinds.%s;", Kind.constant(n));
        out.line("private static final Memory.Factory<%s> FACTORY = %s::new;", n, n);
        out.line("");
        out.line("private %s(Memory memory, int word) {", n);
        out.line("super(memory, word);").line("}");
        out.doc("The view of the " + n + " whose first word is ram[word].");
        out.line("static %s at(Memory memory, int word) {", n);
        out.line("return memory.view(KIND, word, FACTORY);").line("}");
    }

    private void field(Field f, List<Case> cases) {
        switch (f.sort()) {
            case INT, FLAG, REF, LINK -> {
                getter(f, cases);
                setter(f, cases);
            }
            case INTS, REFS -> row(f);
            case SUB -> {
                doc(f, "");
                method(f.target(), f.name(), "");
                out.line("return %s.at(memory, %s);", f.target(),
                    plus("word", f.offset() / 4)).line("}");
            }
            case SUBS -> {
                doc(f, "");
                method(f.target(), f.name(), "int i");
                index(f);
                int words = layout.kind(f.target()).bytes() / 4;
                out.line("return %s.at(memory, %s + %s);", f.target(), plus("word", f.offset() / 4),
                    words == 1 ? "i" : words + " * i").line("}");
            }
            case OWNER -> owner(f);
        }
    }

    private void getter(Field f, List<Case> cases) {
        doc(f, demands(cases));
        method(f.javaType(), f.name(), "");
        demand(f, cases);
        String value = value(f);
        switch (f.sort()) {
            case INT -> out.line("return %s;", value);
            case FLAG -> out.line("return (%s) != 0;", value);
            default -> reference(f, value);
        }
        out.line("}");
    }

    /** Statements that turn the reference {@code value} into a view. */
    private void reference(Field f, String value) {
        out.line("int r = %s;", value);
        out.line("return r == 0 ? %s : %s.at(memory, (r - Memory.WINDOW_BASE) >>> 2);",
            f.sort() == Field.Sort.LINK ? "this" : "null", f.target());
    }

    /** An expression for the field's bits: an integer, a flag's bit in place, or an address. */
    private static String value(Field f) {
        int left = f.width();
        StringBuilder s = new StringBuilder();
        for (Piece p : f.pieces()) {
            left -= p.width();
            String word = ram(p.word());
            String part;
            if (f.sort() != Field.Sort.INT) {
                part = p.whole() ? word : word + " & " + hex(p.mask());
            } else if (p.hi() == 31) {
                part = p.lo() == 0 ? word : word + " >>> " + p.lo();
            } else {
                part = (p.lo() == 0 ? word : word + " >>> " + p.lo()) + " & " + hex(p.low());
            }
            s.append(s.isEmpty() ? "" : " | ");
            boolean one = f.pieces().size() == 1;
            s.append(one ? part : left == 0 ? "(" + part + ")" : "(" + part + ") << " + left);
        }
        return s.toString();
    }

    private void setter(Field f, List<Case> cases) {
        boolean shadowed = cases.stream().anyMatch(c -> c.fields().size() == 1
            && f.setter().equals("set" + c.name()));
        if (shadowed) {
            return;
        }
        doc(f, demands(cases));
        method("void", f.setter(), f.javaType() + " " + f.name());
        demand(f, cases);
        range(f);
        for (int w : f.words()) {
            String bits = bits(f, w);
            int mask = f.mask(w);
            out.line("%s = %s;", ram(w), mask == -1 ? bits
                : ram(w) + " & " + hex(~mask) + " | " + bits);
        }
        out.line("}");
    }

    /**
     * An expression for the bits that the value of {@code f} (a variable of that name) has in a
     * word.
     */
    private static String bits(Field f, int word) {
        if (f.reference()) {
            String none = f.sort() == Field.Sort.LINK ? "this" : "null";
            String r = f.name() + " == " + none + " ? 0 : " + f.name() + ".reference()";
            return "(" + r + ")";
        }
        if (f.sort() == Field.Sort.FLAG) {
            return "(" + f.name() + " ? " + hex(f.mask(word)) + " : 0)";
        }
        int left = f.width();
        StringBuilder s = new StringBuilder();
        for (Piece p : f.pieces()) {
            left -= p.width();
            if (p.word() == word) {
                String v = left == 0 ? f.name() : f.name() + " >>> " + left;
                // The range was checked: only lower pieces leave bits above them to cut off.
                boolean top = left + p.width() == f.width();
                v = top ? v : "(" + v + " & " + hex(p.low()) + ")";
                s.append(s.isEmpty() ? "" : " | ");
                String in = left == 0 || !top ? v : "(" + v + ")";
                s.append(p.lo() == 0 ? (left != 0 && top ? "(" + v + ")" : v)
                    : in + " << " + p.lo());
            }
        }
        return s.toString();
    }

    private void range(Field f) {
        if (f.sort() == Field.Sort.INT && !f.anyWord()) {
            String n = f.name();
            String outside = (f.least() == 0 ? n + " < 0" : n + " < " + f.least()) + " || " + n
                + " > " + (f.most() > 0xFFFF ? hex((int) f.most()) : Long.toString(f.most()));
            out.line("if (%s) {", outside);
            out.line("throw Stop.range(this, \"%s\", %s);", n, n).line("}");
        }
    }

    private void row(Field f) {
        String at = "memory.ram[" + plus("word", f.offset() / 4) + " + i]";
        doc(f, "");
        method(f.javaType(), f.name(), "int i");
        index(f);
        if (f.sort() == Field.Sort.INTS) {
            out.line("return %s;", at);
        } else {
            reference(f, at);
        }
        out.line("}");
        doc(f, "");
        method("void", f.setter(), "int i, " + f.javaType() + " v");
        index(f);
        out.line("%s = %s;", at, f.sort() == Field.Sort.INTS
            ? "v" : "v == null ? 0 : v.reference()");
        out.line("}");
    }

    private void index(Field f) {
        out.line("if (i < 0 || i > %d) {", f.count() - 1);
        out.line("throw Stop.index(this, \"%s\", i);", f.name()).line("}");
    }

    private void owner(Field f) {
        doc(f, "Demands that it is one's.");
        method(f.target(), f.name(), "");
        out.line("int whole = %s;", plus("word", -f.offset() / 4));
        int granules = layout.kind(f.target()).granules();
        out.line("int place = place() - %d;", f.offset() / 16);
        out.line("if (memory.owner(place()) != Kinds.%s || (place & %d) != 0 || (whole & 3) != 0) "
            + "{", Kind.constant(f.target()), granules - 1);
        out.line("throw Stop.owner(this, \"%s\");", f.name()).line("}");
        out.line("return %s.at(memory, whole);", f.target()).line("}");
    }

    private void tag() {
        out.doc("The case: one of the constants.");
        method("int", kind.tag(), "");
        out.line("int w = %s;", ram(0));
        out.line("return %s;", Tag.expression(kind.cases()));
        out.line("}");
    }

    private void constructor(Case c) {
        String list = c.fields().stream().map(Field::name).collect(Collectors.joining(", "));
        out.doc("Becomes case " + c.name() + (list.isEmpty() ? "" : " of " + list)
            + "; all bits of other cases become zero.");
        method("void", "set" + c.name(), c.fields().stream().map(f -> f.javaType() + " " + f.name())
            .collect(Collectors.joining(", ")));
        c.fields().forEach(this::range);
        for (int w : kind.caseWords()) {
            StringBuilder s = new StringBuilder(kind.commonMask(w) == 0 ? ""
                : ram(w) + " & " + hex(kind.commonMask(w)));
            for (Field f : c.fields()) {
                if (f.mask(w) != 0) {
                    s.append(s.isEmpty() ? "" : " | ").append(bits(f, w));
                }
            }
            if (w == 0 && c.bits() != 0) {
                s.append(s.isEmpty() ? "" : " | ").append(hex(c.bits()));
            }
            out.line("%s = %s;", ram(w), s.isEmpty() ? "0" : s);
        }
        out.line("}");
    }

    private void copy() {
        if (kind.copy() == null) {
            return;
        }
        out.doc("Takes case and all case fields from another " + kind.name()
            + "; other fields stay.");
        method("void", kind.copy(), kind.name() + " from");
        for (int w : kind.caseWords()) {
            String source = "from." + ram(w).replace("word", "from.word");
            int common = kind.commonMask(w);
            out.line("%s = %s;", ram(w), common == 0 ? source
                : ram(w) + " & " + hex(common) + " | " + source + " & " + hex(~common));
        }
        out.line("}");
    }

    private void demand(Field f, List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        String t = kind.tag() + "()";
        if (cases.size() == 1) {
            Case c = cases.get(0);
            out.line("if ((%s & %s) != %s) {", ram(0), hex(c.mask()), hex(c.bits()));
        } else {
            out.line("int type = %s;", t);
            out.line("if (%s) {", cases.stream().map(c -> "type != " + c.constant())
                .collect(Collectors.joining(" && ")));
        }
        out.line("throw Stop.type(this, \"%s\", \"%s\", %s);", f.name(), names(cases), t).line("}");
    }

    private void doc(Field f, String more) {
        out.doc(describe(layout, f) + (more.isEmpty() ? "" : " " + more));
    }

    /** One sentence about a field: where it lies, what it is. */
    static String describe(Layout layout, Field f) {
        String what = switch (f.sort()) {
            case INT, FLAG, SUB -> f.where();
            case REF -> f.where() + ", null if none";
            case LINK -> f.where() + ", itself if zero";
            case INTS, REFS -> f.count() + " words, " + f.where();
            case SUBS -> f.count() + " parts, " + f.where();
            case OWNER -> "the " + f.target() + " that holds this at byte 0x"
                + Integer.toHexString(f.offset()).toUpperCase();
        };
        long full = f.width() == 32 ? 0xFFFFFFFFL : (1L << f.width()) - 1;
        boolean narrow = f.sort() == Field.Sort.INT && (f.least() != 0 || f.most() != full);
        String range = narrow ? ", " + f.least() + ".." + f.most() : "";
        String text = what + range + (f.comment().isEmpty() ? "" : ": " + f.comment());
        return text.endsWith(".") ? text : text + ".";
    }

    private static String demands(List<Case> cases) {
        return cases.isEmpty() ? "" : "Demands case " + names(cases) + ".";
    }

    private static String names(List<Case> cases) {
        return cases.stream().map(Case::name).collect(Collectors.joining(" or "));
    }

    private void method(String type, String name, String parameters) {
        out.line("public %s %s(%s) {", type, name, parameters);
    }

    private static String ram(int word) {
        return "memory.ram[" + plus("word", word) + "]";
    }

    static String plus(String base, int n) {
        return n == 0 ? base : n < 0 ? base + " - " + -n : base + " + " + Piece.index(n);
    }

    static String hex(int n) {
        return n >= 0 && n < 10 ? Integer.toString(n) : "0x" + Integer.toHexString(n).toUpperCase();
    }

    /** How the case is computed from word 0, held in a variable {@code w}. */
    static final class Tag {
        private Tag() { }

        static String expression(List<Case> cases) {
            int m1 = cases.get(0).mask();
            List<Case> first = cases.stream().filter(c -> c.mask() == m1).toList();
            List<Case> rest = cases.stream().filter(c -> c.mask() != m1).toList();
            boolean same = cases.stream().allMatch(c -> c.value() == c.bits());
            if (same && rest.isEmpty()) {
                return "w & " + hex(m1);
            }
            int limit = first.stream().mapToInt(Case::bits).max().getAsInt() + 1;
            if (same && rest.stream().allMatch(c -> c.mask() == rest.get(0).mask()
                    && Integer.compareUnsigned(c.bits() & m1, limit) >= 0)) {
                return "(w & " + hex(m1) + ") < " + hex(limit) + " ? w & " + hex(m1) + " : w & "
                    + hex(rest.get(0).mask());
            }
            return cases.subList(1, cases.size()).stream().map(c ->
                "(w & " + hex(c.mask()) + ") == "
                + hex(c.bits()) + " ? " + c.value() + " : ").collect(Collectors.joining()) + "0";
        }
    }
}
