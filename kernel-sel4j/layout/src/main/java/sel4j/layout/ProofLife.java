package sel4j.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes how objects of the proof view are built, become live, and cease to be. */
final class ProofLife {
    private final Layout layout;
    private final Kind kind;
    private final Source out;

    ProofLife(Layout layout, Kind kind, Source out) {
        this.layout = layout;
        this.kind = kind;
        this.out = out;
    }

    /** Builds the Java object with its parts, not live. */
    void constructor() {
        List<String> parameters = new ArrayList<>();
        Kind whole = ProofView.container(layout, kind);
        if (whole != null) {
            parameters.add(whole.name() + " whole");
        }
        if (kind.bytes() >= 16) {
            parameters.add("int place");
        }
        constants(kind).forEach(f -> parameters.add(itself(f) ? "boolean " + f.name() + "Itself"
            : f.javaType() + " " + f.name()));
        out.doc(ProofView.capital(kind.article())
            + " without life; its parts and constants are set for ever.");
        out.line("%s(%s) {", kind.name(), String.join(", ", parameters));
        if (whole != null) {
            out.line("this.whole = whole;");
        }
        if (kind.bytes() >= 16) {
            out.line("this.place = place;");
        }
        constants(kind).forEach(f -> out.line("this.%s = %s;", f.name(), itself(f)
            ? f.name() + "Itself ? this : null" : f.name()));
        kind.fields().forEach(f -> part(f, "place"));
        kind.fields().stream().filter(f -> f.sort() == Field.Sort.LINK).forEach(f ->
            out.line("%s = this;", f.name()));
        out.line("}");
        for (Field f : kind.proofs()) {
            if (itself(f)) {
                out.line("").line("void hold%s(%s v) {", ProofView.capital(f.name()), f.javaType());
                out.line("%s = v;", f.name()).line("}");
                out.line("").line("%s held%s() {", f.javaType(), ProofView.capital(f.name()));
                out.line("return %s;", f.name()).line("}");
            }
        }
    }

    /** Owner and proof constants of a kind: the parameters of its constructor. */
    private static List<Field> constants(Kind k) {
        List<Field> all = new ArrayList<>(k.fields().stream()
            .filter(f -> f.sort() == Field.Sort.OWNER).toList());
        all.addAll(k.proofs());
        return all;
    }

    /** Whether a constant of the kind may name the part itself. */
    private boolean itself(Field f) {
        return kind.name().equals(f.target());
    }

    /** Statements that build the part or row {@code f}; {@code place} names the whole's place. */
    void part(Field f, String place) {
        switch (f.sort()) {
            case INTS -> out.line("%s = new int[%d];", f.name(), f.count());
            case REFS -> out.line("%s = new %s[%d];", f.name(), f.target(), f.count());
            case SUB -> out.line("%s = %s;", f.name(), make(f, place));
            case SUBS -> {
                out.line("%s = new %s[%d];", f.name(), f.target(), f.count());
                out.line("for (int i = 0; i < %d; i = i + 1) {", f.count());
                out.line("%s[i] = %s;", f.name(), make(f, place)).line("}");
            }
            default -> { }
        }
    }

    private String make(Field f, String place) {
        Kind part = layout.kind(f.target());
        List<String> args = new ArrayList<>();
        if (ProofView.container(layout, part) != null) {
            args.add("this");
        }
        if (part.bytes() >= 16) {
            String at = ExecutionView.plus(place, f.offset() / 16);
            args.add(f.sort() != Field.Sort.SUBS ? at : at + " + "
                + (part.granules() == 1 ? "i" : part.granules() + " * i"));
        }
        for (Field c : constants(part)) {
            String v = f.with().getOrDefault(c.name(), "");
            boolean owner = c.sort() == Field.Sort.OWNER && c.target().equals(kind.name())
                && c.offset() == f.offset();
            if (c.target() != null && c.target().equals(part.name())) {
                args.add(Boolean.toString(v.equals("itself")));
            } else if (!v.isEmpty() || owner) {
                args.add(owner ? "this" : v.equals("index") ? "i" : v);
            } else {
                args.add(c.sort() == Field.Sort.INT ? "-1" : ProofView.zero(c));
            }
        }
        return "new " + part.name() + "(" + String.join(", ", args) + ")";
    }

    /** The two steps of an object's life. */
    void createAndForget() {
        if (ProofView.container(layout, kind) == null) {
            out.doc("Becomes live with its initial values, which it has but for those that are "
                + "not zero.");
            List<Field> slots = ProofCreation.slots(layout, kind);
            out.line("void create() {");
            if (!slots.isEmpty()) {
                slots.forEach(f -> out.line("%s.create();", f.name()));
                out.line("createAlone();").line("}");
                out.doc("The last step of create.");
                out.line("void createAlone() {");
            }
            out.line("live = true;");
            parts("create", slots);
            for (Kind.Initial i : kind.initials()) {
                out.line("%s%s = %d;", i.field(), i.index() < 0 ? "" : "[" + i.index() + "]",
                    i.value());
            }
            out.line("}");
        }
        out.doc("Ceases to live; everything is zero again.");
        out.line("void forget() {");
        if (ProofView.container(layout, kind) == null) {
            out.line("live = false;");
        }
        parts("forget", List.of());
        if (kind.tag() != null) {
            out.line("%s = 0;", kind.tag());
        }
        kind.proofs().stream().filter(f -> itself(f) && hasHeld(f)).forEach(f ->
            out.line("if (%s != null) {", ownerOf()).line("%s = null;", f.name()).line("}"));
        for (Field f : kind.fields()) {
            if (f.packed() && f.via() == null) {
                out.line("%s = %s;", f.name(), ProofView.zero(f));
            } else if (f.sort() == Field.Sort.INTS || f.sort() == Field.Sort.REFS) {
                out.line("for (int i = 0; i < %d; i = i + 1) {", f.count());
                out.line("%s[i] = %s;", f.name(), f.sort() == Field.Sort.INTS
                    ? "0" : "null").line("}");
            }
        }
        kind.caseFields().keySet().forEach(f -> out.line("%s = %s;", f.name(), ProofView.zero(f)));
        out.line("}");
    }

    private boolean hasHeld(Field proof) {
        return layout.kinds().stream().flatMap(k -> k.fields().stream())
            .anyMatch(f -> f.via() != null && f.name().equals(proof.name()));
    }

    private String ownerOf() {
        return kind.fields().stream().filter(f -> f.sort() == Field.Sort.OWNER).map(Field::name)
            .collect(Collectors.joining());
    }

    private void parts(String step, List<Field> without) {
        for (Field f : kind.fields()) {
            if (without.contains(f)) {
                continue;
            }
            Kind part = f.target() == null ? null : layout.kind(f.target());
            boolean entries = part != null && ProofView.container(layout, part) != null;
            if (f.sort() == Field.Sort.SUB) {
                out.line("%s.%s();", f.name(), step);
            } else if (f.sort() == Field.Sort.SUBS && !(entries && step.equals("create"))) {
                out.line("for (int i = 0; i < %d; i = i + 1) {", f.count());
                out.line("%s[i].%s();", f.name(), step).line("}");
            }
        }
    }
}
