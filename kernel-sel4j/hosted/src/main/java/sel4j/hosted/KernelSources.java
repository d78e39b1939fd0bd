package sel4j.hosted;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the kernel and the hosted system anew, with other constants: of another configuration,
 * or of an older release. The class files go before those of the build, which stays as it is.
 */
public final class KernelSources {
    /** The folders, from the root of the source tree. */
    private static final List<String> FOLDERS = List.of("kernel-sel4j/kernel/src/main/java",
        "kernel-sel4j/hosted/src/main/java");
    private static final String ORACLE = "spec-jml/refinement/src/main/java";
    private static final String ABI = "kernel-sel4j/kernel/src/main/java/sel4j/kernel/Abi.java";

    private final Path root;

    /** The sources below the root of a source tree. */
    public KernelSources(Path root) {
        this.root = root;
    }

    /** The source of the ABI's numbers, which also has the configuration. */
    public String abi() throws IOException {
        return Files.readString(root.resolve(ABI));
    }

    /** All other sources, in the same order every time. */
    public List<Path> others() throws IOException {
        return sources(FOLDERS);
    }

    /** What compares the kernel with its specification, and has the numbers too. */
    public List<Path> oracle() throws IOException {
        return sources(List.of(ORACLE));
    }

    private List<Path> sources(List<String> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.walk(root.resolve(folder))) {
                all.filter(f -> f.toString().endsWith(".java") && !f.endsWith("kernel/Abi.java"))
                    .sorted().forEach(files::add);
            }
        }
        return files;
    }

    /**
     * Compiles them.
     *
     * @param abi       the source of the ABI's numbers to take instead
     * @param more      files to compile with them
     * @param classPath the classes of the build
     * @param out       an existing folder for the classes
     * @throws IOException if there is no compiler, or with the first lines that it said
     */
    public void compile(String abi, List<Path> more, List<Path> classPath, Path out)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("no Java compiler here: expected a JDK, not a JRE");
        }
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d",
            out.toString(), "-cp", classPath.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))));
        arguments.add(Files.writeString(out.resolve("Abi.java"), abi).toString());
        others().forEach(f -> arguments.add(f.toString()));
        more.forEach(f -> arguments.add(f.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (compiler.run(null, said, said, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the kernel's sources do not compile: "
                + said.toString(StandardCharsets.UTF_8));
        }
    }
}
