package sel4j.proofs.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the files that are generated from the invariants and checked in. */
public final class GenerateSpec {
    private static final String JML = "spec-jml/src/main/java/sel4j/kernel/";
    private static final String CHECKS = "spec-jml/check/src/main/java/sel4j/spec/";

    /** What is no predicate of objects, but a way along the ring. */
    private static final String FOLLOWS = """

            /** In the derivation ring, b stands at most n behind a, and before the sentinel. */
            /*@ public static helper model boolean follows(Kernel k, Slot a, Slot b, \\bigint n) {
              @   return 0 < n && a.next != k.root
              @     && (a.next == b || follows(k, a.next, b, n - 1));
              @ } @*/
        """;

    private GenerateSpec() { }

    /** First line of the Java files that are generated for a class. */
    static String header(String home) {
        return "// Generated from " + (home.equals("Rules") ? "rules" : "invariants")
            + ".inv by `./sel4j verify --generate`; do not edit.";
    }

    /** Path from the root of the source tree -> text. */
    public static Map<String, String> files(Path root) throws IOException {
        Fields fields = Fields.read(root);
        List<Invariant> all = Invariants.withRules(root, fields);
        Map<String, String> files = new TreeMap<>();
        files.put(JML + "Inv.java", JmlPredicates.text("Inv",
            "The invariant of the kernel as JML model predicates: one predicate, one question."
            + " For\n * proofs alone; the same, executable, is {@code sel4j.spec.Invariants}.",
            all, views(all, "Inv"), "inv", ""));
        files.put(JML + "Rules.java", JmlPredicates.text("Rules",
            "What holds between two kernel entries, beside the invariant, as JML model predicates."
            + " The\n * same, executable, is {@code sel4j.spec.Rules}.",
            all, views(all, "Rules"), "rules", FOLLOWS));
        files.put(CHECKS + "Invariants.java", JavaPredicates.text("Invariants",
            "The invariant of the kernel, to be asked of a kernel that exists: what proofs assume.",
            all, "Inv"));
        files.put(CHECKS + "Rules.java", JavaPredicates.text("Rules",
            "What holds between two kernel entries, to be asked of a kernel that exists.",
            all, "Rules"));
        return files;
    }

    /** The same, and what is generated from the kernel's contracts, on which no proof rests. */
    public static Map<String, String> all(Path root) throws IOException {
        Map<String, String> files = files(root);
        Fields fields = Fields.read(root);
        files.put(CHECKS + "Preconditions.java", Preconditions.text(root, fields,
            Invariants.withRules(root, fields)));
        return files;
    }

    private static List<String> views(List<Invariant> all, String home) {
        Set<String> names = new TreeSet<>(List.of("Kernel"));
        for (Invariant p : all) {
            if (p.home().equals(home)) {
                p.bound().forEach(v -> names.add(v.type()));
                p.parameters().stream().filter(v -> !v.type().equals("int"))
                    .forEach(v -> names.add(v.type()));
                names.addAll(p.views());
            }
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
        return frames(root).reads();
    }

    /** Writes all files whose text differs; returns their paths. */
    public static List<String> write(Path root) throws IOException {
        List<String> written = new java.util.ArrayList<>();
        for (Map.Entry<String, String> e : all(root).entrySet()) {
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
