package sel4j.proofs.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the files that are generated from the invariants and checked in. */
public final class GenerateSpec {
    /** First line of every generated Java file. */
    static final String HEADER =
        "// Generated from invariants.inv by `./sel4j verify --generate`; do not edit.";

    private static final String INV = "spec-jml/src/main/java/sel4j/kernel/Inv.java";

    private static final String INVARIANTS =
        "spec-jml/src/main/java/sel4j/spec/Invariants.java";

    private GenerateSpec() { }

    /** Path from the root of the source tree -> text. */
    public static Map<String, String> files(Path root) throws IOException {
        Fields fields = Fields.read(root);
        List<Invariant> invariants = Invariants.all(root, fields);
        Map<String, String> files = new TreeMap<>();
        files.put(INV, JmlPredicates.text(invariants, views(invariants)));
        files.put(INVARIANTS, JavaPredicates.text(invariants));
        return files;
    }

    private static List<String> views(List<Invariant> invariants) {
        java.util.Set<String> names = new java.util.TreeSet<>(List.of("Kernel"));
        for (Invariant p : invariants) {
            p.bound().forEach(v -> names.add(v.type()));
            p.parameters().stream().filter(v -> !v.type().equals("int"))
                .forEach(v -> names.add(v.type()));
        }
        return List.copyOf(names);
    }

    private static Frames frames(Path root) throws IOException {
        Fields fields = Fields.read(root);
        return new Frames(Invariants.all(root, fields), fields);
    }

    /** The frame lemmas as rewrite rules: a .key file that lies beside the sources. */
    public static String rules(Path root) throws IOException {
        return frames(root).rules();
    }

    /** What the frame lemmas are loaded with: a .key file that lies beside the sources. */
    public static String frameBase() {
        return Frames.other();
    }

    /** The frame lemmas: key of each, as of a contract -> formula of KeY's logic. */
    public static Map<String, String> frameLemmas(Path root) throws IOException {
        return frames(root).lemmas();
    }

    /** Lines {@code reads PREDICATE FIELD...}. */
    public static String reads(Path root) throws IOException {
        Fields fields = Fields.read(root);
        return new Frames(Invariants.all(root, fields), fields).reads();
    }

    /** Writes all files whose text differs; returns their paths. */
    public static List<String> write(Path root) throws IOException {
        List<String> written = new java.util.ArrayList<>();
        for (Map.Entry<String, String> e : files(root).entrySet()) {
            Path p = root.resolve(e.getKey());
            if (!Files.exists(p) || !Files.readString(p).equals(e.getValue())) {
                Files.createDirectories(p.getParent());
                Files.writeString(p, e.getValue());
                written.add(e.getKey());
            }
        }
        return written;
    }
}
