package sel4j.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sel4j.layout.Layout;
import sel4j.proofs.spec.Fields;
import sel4j.proofs.spec.GenerateSpec;

/**
 * The sources that are proved, and what each contract depends on.
 *
 * <p>A contract's hash covers the text of its method and contract, the contracts and constants of all
 * kernel classes that it names (and those that these name), all proof views, all invariants, and the
 * prover with its options. Bodies of methods that have a contract do not count, as the prover never looks
 * into them, nor do ordinary comments.
 */
final class Tree {
    /** The kernel's sources, from the root. */
    static final String KERNEL = "kernel-sel4j/kernel/src/main/java/sel4j/kernel";
    private static final String HARDWARE = "hw-arm-sim/platform/src/main/java/sel4j/platform/Hardware.java";
    private static final String INV = "spec-jml/src/main/java/sel4j/kernel/Inv.java";
    private static final Pattern NAME = Pattern.compile("\\b([A-Z]\\w*)\\s*\\.");

    /** What proofs depend on besides sources: the prover and how it is used. */
    static final String PROVER = "KeY 2.12.3 javaSemantics ban safe modularOnly frames-1 powers-1";

    /** What Z3's proofs depend on besides sources: how conditions are made. */
    private static final String WORDS = "Z3 4.14.1 bits 1";
    /** The execution views and what they stand on, from the root. */
    private static final List<String> EXECUTION = List.of("kernel-sel4j/layout/src/main/java/sel4j/view",
        "hw-arm-sim/platform/src/main/java/sel4j/platform");

    private final Path root;
    private final Map<String, List<Members.Member>> kernel = new TreeMap<>();
    private final String common;
    private final String execution;
    private final Map<String, String> skeletons = new TreeMap<>();

    Tree(Path root) throws IOException {
        this.root = root;
        for (Path p : java(root.resolve(KERNEL))) {
            kernel.put(name(p), Members.of(Files.readString(p)));
        }
        StringBuilder all = new StringBuilder(PROVER);
        for (Path p : java(root.resolve(Fields.VIEWS))) {
            Members.of(Files.readString(p)).forEach(m -> all.append(m.whole()));
        }
        Members.of(Files.readString(root.resolve(HARDWARE))).forEach(m -> all.append(m.whole()));
        all.append(Files.readString(root.resolve(INV)));
        common = hash(all.toString());
        StringBuilder words = new StringBuilder(WORDS);
        for (String folder : EXECUTION) {
            sources(root.resolve(folder)).forEach((name, text) -> words.append(text));
        }
        execution = hash(words.append(Files.readString(root.resolve(Layout.PATH))).toString());
        kernel.forEach((c, members) -> {
            StringBuilder s = new StringBuilder(c);
            members.forEach(m -> s.append(m.skeleton()).append('\n'));
            skeletons.put(c, s.toString());
        });
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
            texts.put(name(p), Files.readString(p));
        }
        return texts;
    }

    private static String name(Path p) {
        return p.getFileName().toString().replace(".java", "");
    }

    Path root() {
        return root;
    }

    /** Kernel classes in which no method has a contract: nothing about them is proved or used. */
    Set<String> withoutContract() {
        Set<String> names = new TreeSet<>();
        kernel.forEach((c, members) -> {
            if (members.stream().allMatch(m -> m.name() == null || m.contract().isEmpty())) {
                names.add(c);
            }
        });
        return names;
    }

    /** The hash of what a contract depends on. */
    String hash(ContractName contract) {
        if (contract.layer() == ContractName.Layer.ACCESSOR) {
            return hash(execution + contract.key());
        }
        if (contract.layer() == ContractName.Layer.BITS) {
            // calls are followed, so all of the class counts
            StringBuilder text = new StringBuilder(WORDS + contract.key());
            kernel.get(contract.type()).forEach(m -> text.append(m.whole()));
            return hash(text.toString());
        }
        if (!kernel.containsKey(contract.type())) {
            return hash(common + skeletons.get("Bits") + contract.key());
        }
        StringBuilder text = new StringBuilder(common);
        Deque<String> work = new ArrayDeque<>();
        Set<String> seen = new TreeSet<>();
        for (Members.Member m : kernel.get(contract.type())) {
            if (contract.method().equals(m.name())) {
                text.append(m.whole());
            }
        }
        // the class itself: calls of its own methods are not qualified
        work.add(contract.type());
        names(text.toString(), work);
        while (!work.isEmpty()) {
            String c = work.pop();
            if (seen.add(c)) {
                names(skeletons.get(c), work);
            }
        }
        seen.forEach(c -> text.append(skeletons.get(c)));
        return hash(text.toString());
    }

    private void names(String text, Deque<String> work) {
        Matcher m = NAME.matcher(text);
        while (m.find()) {
            if (kernel.containsKey(m.group(1))) {
                work.add(m.group(1));
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
     * Copies views and invariants into an empty folder with the methods whose contracts are the frame
     * lemmas; the views' fields are made public there, as the methods store to them.
     *
     * @return the folder to load
     */
    Path assembleFrames(Path folder) throws IOException {
        base(folder);
        for (String used : List.of("Abi.java", "Bits.java")) {
            copy(root.resolve(KERNEL).resolve(used), folder.resolve("sel4j/kernel").resolve(used));
        }
        for (Path p : java(folder.resolve("sel4j/view"))) {
            Files.writeString(p, Files.readString(p).replaceAll("(/\\*@ spec_public (?:nullable )?@\\*/) private", "$1 public"));
        }
        for (Map.Entry<String, String> e : GenerateSpec.frameMethods(root).entrySet()) {
            Files.writeString(folder.resolve("sel4j/view/" + e.getKey() + ".java"), e.getValue());
        }
        return folder;
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
