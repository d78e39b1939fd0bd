package sel4j.layout;

import java.util.List;

/**
 * Writes what the proof view's {@code Kernel} has beyond its variables: the arrays that turn places
 * into objects, and creating and forgetting.
 */
final class ProofKernel {
    private static final int PLACE = ExecutionKernel.ADDRESS >>> 4;

    private final Layout layout;
    private final Kind kernel;
    private final Source out;

    ProofKernel(Layout layout, Kind kernel, Source out) {
        this.layout = layout;
        this.kernel = kernel;
        this.out = out;
    }

    void members() {
        out.doc("Place of the first granule of RAM: index 0 of the arrays below.");
        out.line("public static final int FIRST = 0x4000000;");
        out.doc("Everything outside memory.");
        out.line("/*@ spec_public nullable @*/ private Hardware hw;");
        out.doc("User memory.");
        out.line("/*@ spec_public nullable @*/ private Outside outside;");
        out.doc("Which granules hold user memory.");
        out.line("/*@ spec_public nullable @*/ private boolean[] user;");
        for (Kind k : placed()) {
            out.doc("The " + k.name() + " that is or may become live at each place of RAM.");
            out.line("/*@ spec_public nullable @*/ private %s[] %s;", k.name(), array(k));
        }
        constructor();
        out.line("").line("public Hardware hw() {").line("return hw;").line("}");
        placed().forEach(this::byPlace);
        out.line("").line("public Frame frame(int place) {");
        out.line("//@ assert user[place - FIRST];").line("return outside.frame(place);").line("}");
        new ProofCreation(layout, kernel, out).members();
        forget();
        new ProofPopulation(layout, out).members();
    }

    /** The kinds of objects that places lead to, but for frames. */
    private List<Kind> placed() {
        return placed(layout);
    }

    static List<Kind> placed(Layout layout) {
        return layout.kinds().stream().filter(k -> ExecutionKernel.placed(k)
            && k.described()).toList();
    }

    /** Name of the array of a kind. */
    static String array(Kind k) {
        return ExecutionKernel.lower(k.name());
    }

    private void constructor() {
        out.doc("A kernel after reset: its own objects are live, all else is not there yet. "
            + "granules is the size of RAM / 16.");
        out.line("public Kernel(Hardware hw, Outside outside, int granules) {");
        out.line("this.hw = hw;").line("this.outside = outside;")
            .line("user = new boolean[granules];");
        placed().forEach(k -> out.line("%s = new %s[granules];", array(k), k.name()));
        ProofLife life = new ProofLife(layout, kernel, out);
        for (Field f : kernel.fields()) {
            life.part(f, String.format("0x%X", PLACE));
            Kind k = f.target() == null ? null : layout.kind(f.target());
            if (f.sort() == Field.Sort.SUB) {
                out.line("put%s(%s);", k.name(), f.name()).line("%s.create();", f.name());
            } else if (f.sort() == Field.Sort.SUBS) {
                out.line("for (int i = 0; i < %d; i = i + 1) {", f.count());
                if (k.bytes() >= 16) {
                    out.line("put%s(%s[i]);", k.name(), f.name());
                }
                out.line("%s[i].create();", f.name()).line("}");
            }
        }
        out.line("}");
    }

    private void byPlace(Kind k) {
        out.line("").line("public %s %s(int place) {", k.name(), ExecutionKernel.lower(k.name()));
        out.line("%s o = %s[place - FIRST];", k.name(), array(k));
        out.line("//@ assert o != null && o.live;");
        out.line("return o;").line("}");
    }

    private void forget() {
        out.line("").line("public void forget(int place, int granules) {");
        out.line("int g = place - FIRST;").line("int end = g + granules;");
        out.line("while (g < end) {").line("forgetAt(g);").line("g = g + 1;").line("}").line("}");
        out.line("").line("private void forgetAt(int g) {").line("user[g] = false;");
        for (Kind k : placed()) {
            out.line("if (%s[g] != null) {", array(k)).line("%s[g].forget();", array(k)).line("}");
        }
        out.line("}");
    }
}
