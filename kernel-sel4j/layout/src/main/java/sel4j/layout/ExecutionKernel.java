package sel4j.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes what the class {@code Kernel} has beyond accessors of its variables: views by place, and
 * creating and forgetting objects.
 */
final class ExecutionKernel {
    /** Physical address of the kernel's variables. */
    static final int ADDRESS = 0x402E0000;

    private final Layout layout;
    private final Kind kernel;
    private final Source out;

    ExecutionKernel(Layout layout, Kind kernel, Source out) {
        this.layout = layout;
        this.kernel = kernel;
        this.out = out;
    }

    void members() {
        out.line("/** Physical address of the kernel's variables. */");
        out.line("public static final int ADDRESS = 0x%X;", ADDRESS).line("");
        out.line("private static final int PLACE = ADDRESS >>> 4;").line("");
        out.line("private final Hardware hw;");
        constructor();
        out.doc("Everything outside memory.");
        out.line("public Hardware hw() {").line("return hw;").line("}");
        for (Kind k : layout.kinds()) {
            if (placed(k)) {
                byPlace(k);
            }
        }
        for (Kind k : layout.kinds()) {
            if (k.whole() && k != kernel) {
                create(k);
            }
        }
        out.doc("Zeroes granules of RAM: no object lives there afterwards.");
        out.line("public void forget(int place, int granules) {");
        out.line("memory.forget(place, granules);").line("}");
        out.line("").line("private static int word(int place) {");
        out.line("return (place - (Memory.RAM_BASE >>> 4)) << 2;").line("}");
    }

    /** Whether the kernel turns places into views of this kind. */
    static boolean placed(Kind k) {
        return k.name().equals("Slot") || k.whole() && !k.name().equals("Kernel")
            && !k.name().equals("CNode");
    }

    private void constructor() {
        out.doc("The kernel's variables in a memory: those that are there, or new ones where "
            + "there are none.");
        out.line("public Kernel(Memory memory, Hardware hw) {");
        out.line("super(memory, word(PLACE));");
        out.line("this.hw = hw;");
        out.line("if (memory.owner(PLACE) == Memory.FREE) {");
        out.line("memory.create(PLACE, %d, Kinds.KERNEL, true);", kernel.granules());
        for (Field f : kernel.fields()) {
            Kind k = f.target() == null ? null : layout.kind(f.target());
            if (f.sort() == Field.Sort.SUB && k.whole()) {
                out.line("memory.own(PLACE + 0x%X, %d, Kinds.%s);", f.offset() / 16, k.granules(),
                    Kind.constant(k.name()));
                initials(k, f.name() + "()");
            }
        }
        out.line("}").line("}");
    }

    private void byPlace(Kind k) {
        String n = k.name();
        out.doc("The live " + n + " at a place; the run stops if there is none.");
        out.line("public %s %s(int place) {", n, lower(n));
        out.line("int owner = memory.owner(place);");
        out.line("if (%s) {", misplaced(k));
        out.line("throw Stop.place(place, Kinds.%s, owner);", Kind.constant(n)).line("}");
        out.line("return %s.at(memory, word(place));", n).line("}");
    }

    /** A condition on {@code owner} and {@code place}: no view of this kind there. */
    private String misplaced(Kind k) {
        if (k.whole()) {
            String wrong = "owner != Kinds." + Kind.constant(k.name());
            return k.granules() <= 1 ? wrong : wrong + " || (place & " + (k.granules() - 1)
                + ") != 0";
        }
        List<String> tests = new ArrayList<>();
        for (Kind w : layout.kinds()) {
            String owner = "owner != Kinds." + Kind.constant(w.name());
            if (w.name().equals("CNode")) {
                tests.add(owner);
                continue;
            }
            int end = 0;
            for (Field f : w.fields()) {
                if (k.name().equals(f.target())
                        && (f.sort() == Field.Sort.SUB || f.sort() == Field.Sort.SUBS)) {
                    end = Math.max(end, f.offset() / 16 + f.count());
                }
            }
            if (end != 0) {
                tests.add("(" + owner + " || (place & " + (w.granules() - 1) + ") >= " + end + ")");
            }
        }
        return String.join(" && ", tests);
    }

    private void create(Kind k) {
        String n = k.name();
        String kind = "Kinds." + Kind.constant(n);
        if (n.equals("CNode")) {
            out.doc("2^radix empty slots in zeroed memory.");
            out.line("public void createCNode(int place, int radix) {");
            out.line("memory.create(place, 1 << radix, %s, true);", kind).line("}");
        } else if (n.equals("Frame")) {
            out.doc("User memory of 2^bits bytes, with whatever it holds.");
            out.line("public void createFrame(int place, int bits) {");
            out.line("memory.create(place, 1 << (bits - 4), %s, false);", kind).line("}");
        } else {
            out.doc("A new " + n + " in zeroed memory.");
            out.line("public %s create%s(int place) {", n, n);
            out.line("memory.create(place, %d, %s, true);", k.granules(), kind);
            if (k.initials().isEmpty()) {
                out.line("return %s.at(memory, word(place));", n).line("}");
            } else {
                out.line("%s o = %s.at(memory, word(place));", n, n);
                initials(k, "o");
                out.line("return o;").line("}");
            }
        }
    }

    private void initials(Kind k, String object) {
        for (Kind.Initial i : k.initials()) {
            String index = i.index() < 0 ? "" : i.index() + ", ";
            out.line("%s.%s(%s%s);", object, k.field(i.field()).setter(), index,
                ExecutionView.hex(i.value()));
        }
    }

    static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
