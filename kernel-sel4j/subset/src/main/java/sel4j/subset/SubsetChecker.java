package sel4j.subset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Checks that kernel code stays in the subset that KeY parses and that compiles to bare ARM: static
 * methods over views, int and boolean, no allocation, no exceptions, no recursion, bounded loops.
 *
 * <p>Usage: {@code SubsetChecker CLASSES SOURCES}, two folders; exit 0 when nothing was found, 1
 * with one line {@code file:line: rule: detail} for each finding, 2 when a folder cannot be read.
 */
public final class SubsetChecker {
    private SubsetChecker() { }

    /** Which packages are what; names are internal class names, prefixes end with a slash. */
    public record Scope(String kernel, String view, String hardware) {
        /** The kernel's own packages. */
        public static final Scope SEL4J =
            new Scope("sel4j/kernel/", "sel4j/view/", "sel4j/platform/Hardware");

        boolean isKernel(String owner) {
            return owner.startsWith(kernel);
        }

        boolean isView(String owner) {
            return owner.startsWith(view);
        }

        /** The one class of leaf functions that may shift and mask. */
        boolean isBits(String owner) {
            return owner.equals(kernel + "Bits");
        }
    }

    /**
     * All findings over the class files below {@code classes} and the sources below
     * {@code sources}.
     */
    public static List<Finding> check(Path classes, Path sources, Scope scope) throws IOException {
        List<Finding> findings = new ArrayList<>();
        ClassRules rules = new ClassRules(scope, findings);
        CallGraph graph = new CallGraph();
        for (Path p : files(classes, ".class")) {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(p)).accept(node, ClassReader.SKIP_FRAMES);
            if (scope.isKernel(node.name)) {
                rules.check(node);
                graph.add(node);
            }
        }
        graph.check(findings);
        List<Path> java = files(sources, ".java");
        if (java.isEmpty()) {
            throw new IOException("no sources below " + sources);
        }
        new SourceRules(sources, findings).check(java);
        return findings.stream().distinct().sorted().toList();
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> s = Files.walk(folder)) {
            return s.filter(p -> p.toString().endsWith(suffix)).sorted().toList();
        }
    }

    static String fileOf(ClassNode c) {
        String folder = c.name.substring(0, c.name.lastIndexOf('/') + 1);
        return folder + c.sourceFile;
    }

    /** Command line: see the class comment. */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: SubsetChecker CLASSES SOURCES (two folders)");
            System.exit(2);
        }
        try {
            List<Finding> found = check(Path.of(args[0]), Path.of(args[1]), Scope.SEL4J);
            found.forEach(System.out::println);
            System.exit(found.isEmpty() ? 0 : 1);
        } catch (IOException e) {
            System.err.println("subset: cannot read " + e.getMessage());
            System.exit(2);
        }
    }
}
