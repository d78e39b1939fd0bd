package sel4j.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sel4j.proofs.spec.Fields;
import sel4j.proofs.spec.GenerateSpec;

/** The sources that are proved: where they lie, and how KeY gets them. */
final class Tree {
    /** The kernel's sources, from the root. */
    static final String KERNEL = "kernel-sel4j/kernel/src/main/java/sel4j/kernel";
    /** The world outside memory. */
    static final String HARDWARE =
        "hw-arm-sim/platform/src/main/java/sel4j/platform/Hardware.java";
    /** The invariants. */
    static final String INV = "spec-jml/src/main/java/sel4j/kernel/Inv.java";
    /** The file with the frame lemmas, in the folder that KeY loads. */
    static final String LEMMAS = "lemmas.txt";

    private final Path root;
    private final Hashes hashes;

    Tree(Path root) throws IOException {
        this.root = root;
        hashes = new Hashes(root);
    }

    private static List<Path> java(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** Texts of all Java files in a folder, by name without ending. */
    static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path p : java(folder)) {
            texts.put(p.getFileName().toString().replace(".java", ""), Files.readString(p));
        }
        return texts;
    }

    /** The members of all classes in a folder. */
    static Map<String, List<Members.Member>> members(Path folder) throws IOException {
        Map<String, List<Members.Member>> members = new TreeMap<>();
        sources(folder).forEach((type, text) -> members.put(type, Members.of(text)));
        return members;
    }

    Path root() {
        return root;
    }

    /** The hash of what a contract depends on. */
    String hash(ContractName contract) {
        return hashes.of(contract);
    }

    /**
     * Copies the sources into an empty folder as KeY reads them, with the frame rules beside them.
     *
     * @return the file to load
     */
    Path assemble(Path folder) throws IOException {
        Path file = base(folder);
        copyAll(root.resolve(KERNEL), folder.resolve("sel4j/kernel"));
        Files.writeString(file, GenerateSpec.rules(root));
        return file;
    }

    /**
     * Copies views, invariants and what contracts of views use into an empty folder.
     *
     * @return the folder to load
     */
    Path assembleViews(Path folder) throws IOException {
        base(folder);
        for (String used : List.of("Abi.java", "Bits.java")) {
            copy(root.resolve(KERNEL).resolve(used), folder.resolve("sel4j/kernel").resolve(used));
        }
        return folder;
    }

    /**
     * Copies the views' fields and the invariants into an empty folder, with the frame lemmas
     * beside them.
     *
     * @return the file to load
     */
    Path assembleFrames(Path folder) throws IOException {
        Path file = base(folder);
        copy(root.resolve(KERNEL).resolve("Abi.java"), folder.resolve("sel4j/kernel/Abi.java"));
        for (Map.Entry<String, String> e : sources(folder.resolve("sel4j/view")).entrySet()) {
            StringBuilder text = new StringBuilder("package sel4j.view;\n"
                + "import sel4j.platform.Hardware;\npublic final class " + e.getKey() + " {\n");
            Members.of(e.getValue()).stream().filter(m -> m.name() == null)
                .forEach(m -> text.append(m.contract() + " " + m.head() + "\n"));
            Files.writeString(folder.resolve("sel4j/view").resolve(e.getKey() + ".java"),
                text.append("}\n").toString());
        }
        StringBuilder lemmas = new StringBuilder();
        GenerateSpec.frameLemmas(root).forEach((key, formula) ->
            lemmas.append(key + "\t" + formula + "\n"));
        Files.writeString(folder.resolve(LEMMAS), lemmas.toString());
        Files.writeString(file, GenerateSpec.frameBase());
        return file;
    }

    private Path base(Path folder) throws IOException {
        copyAll(root.resolve(Fields.VIEWS), folder.resolve("sel4j/view"));
        copy(root.resolve(INV), folder.resolve("sel4j/kernel/Inv.java"));
        copy(root.resolve(HARDWARE), folder.resolve("sel4j/platform/Hardware.java"));
        return folder.resolve("kernel.key");
    }

    private static void copyAll(Path from, Path to) throws IOException {
        for (Path p : java(from)) {
            copy(p, to.resolve(p.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.writeString(to, Powers.forKey(Files.readString(from)));
    }
}
