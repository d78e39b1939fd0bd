package sel4j.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes everything that is generated from the layout file, and from the configuration. Run it
 * from the root of the source tree by {@code java kernel-sel4j/layout/Regenerate.java}, which needs
 * no compiled module.
 */
public final class Generate {
    /** First line of every generated Java file. */
    static final String HEADER =
        "// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not "
        + "edit.";

    private static final String EXECUTION = "kernel-sel4j/layout/src/main/java/sel4j/view/";

    private static final String PROOF = "spec-jml/src/main/java/sel4j/view/";

    private Generate() { }

    /**
     * All generated files.
     *
     * @return path from the root of the source tree -> text
     */
    public static Map<String, String> files(Layout layout) {
        Map<String, String> files = new TreeMap<>();
        files.put(EXECUTION + "Kinds.java", kinds(layout));
        for (Kind k : layout.kinds()) {
            if (k.described()) {
                files.put(EXECUTION + k.name() + ".java", new ExecutionView(layout, k).text());
                files.put(PROOF + k.name() + ".java", new ProofView(layout, k).text());
            }
        }
        files.put("docs/manual/objects.md", new Manual(layout).text());
        return files;
    }

    private static String kinds(Layout layout) {
        Source out = new Source();
        out.line(HEADER).line("package sel4j.view;");
        out.doc("Numbers of the kinds: of views in the cache, and of wholes in the memory's "
            + "shadow.");
        out.line("public final class Kinds {");
        for (Kind k : layout.kinds()) {
            out.line("public static final int %s = %d;", Kind.constant(k.name()), k.number());
        }
        out.line("").line("private static final String[] NAMES = {");
        out.line("\"free memory\",");
        layout.kinds().forEach(k -> out.line("\"%s\",", k.name()));
        out.line("};").line("").line("private Kinds() { }");
        out.doc("Name of a kind; 0 is memory without an object.");
        out.line("public static String name(int kind) {");
        return out.line("return NAMES[kind];").line("}").line("}").toString();
    }

    /** The same for the layout below a root, and what has the section of its configuration. */
    public static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = files(layout(root));
        Configuration c = Configuration.parse(Configuration.PATH,
            Files.readString(root.resolve(Configuration.PATH), StandardCharsets.UTF_8));
        files.put(Configuration.TARGET, c.in(Files.readString(root.resolve(Configuration.TARGET))));
        return files;
    }

    /** The layout file below a root. */
    public static Layout layout(Path root) throws IOException {
        return LayoutParser.parse(Layout.PATH,
            Files.readString(root.resolve(Layout.PATH), StandardCharsets.UTF_8));
    }

    /**
     * Writes all files whose text differs and prints their paths.
     *
     * @param args the root of the source tree; else the working directory
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args.length == 0 ? "." : args[0]);
        try {
            for (Map.Entry<String, String> e : files(root).entrySet()) {
                Path p = root.resolve(e.getKey());
                if (!Files.exists(p) || !Files.readString(p).equals(e.getValue())) {
                    Files.createDirectories(p.getParent());
                    Files.writeString(p, e.getValue());
                    System.out.println("wrote " + e.getKey());
                }
            }
        } catch (LayoutException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
