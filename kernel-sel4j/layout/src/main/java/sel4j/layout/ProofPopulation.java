package sel4j.layout;

/**
 * Writes how a replay fills the arrays of the proof view's {@code Kernel}: in a proof all objects
 * that may ever live are there from the start, a run builds them just before they are created.
 */
final class ProofPopulation {
    private final Layout layout;
    private final Source out;

    ProofPopulation(Layout layout, Source out) {
        this.layout = layout;
        this.out = out;
    }

    void members() {
        for (Kind k : ProofKernel.placed(layout)) {
            String array = ProofKernel.array(k);
            out.line("").line("private void put%s(%s o) {", k.name(), k.name());
            out.line("%s[o.place() - FIRST] = o;", array);
            for (Field f : k.fields()) {
                Kind part = f.sort() == Field.Sort.SUB ? layout.kind(f.target()) : null;
                if (part != null && part.bytes() >= 16) {
                    out.line("put%s(o.%s());", part.name(), f.name());
                }
            }
            out.line("}");
            out.doc("Builds what create" + (k.whole() ? k.name() : "CNode")
                + " makes live at a place.");
            out.line("public void populate%s(int place) {", k.name());
            out.line("if (%s[place - FIRST] == null) {", array);
            out.line("put%s(new %s(place));", k.name(), k.name()).line("}").line("}");
        }
    }
}
