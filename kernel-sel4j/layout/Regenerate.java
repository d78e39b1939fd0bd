import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles the generator alone and runs it, so that it works while generated files are missing or
 * broken. From the root of the source tree: {@code java kernel-sel4j/layout/Regenerate.java}
 */
public final class Regenerate {
    public static void main(String[] args) throws Exception {
        Path sources = Path.of("kernel-sel4j/layout/src/main/java/sel4j/layout");
        if (!Files.isDirectory(sources)) {
            System.err.println("run this from the root of the source tree: no " + sources
                + " here");
            System.exit(2);
        }
        Path classes = Files.createTempDirectory("sel4j-layout");
        try {
            List<String> compile = new ArrayList<>(List.of("-d", classes.toString()));
            try (Stream<Path> files = Files.list(sources)) {
                files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(compile::add);
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null,
                    compile.toArray(String[]::new)) != 0) {
                System.exit(1);
            }
            try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
                loader.loadClass("sel4j.layout.Generate").getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
            }
        } finally {
            delete(classes);
        }
    }

    private static void delete(Path p) throws IOException {
        try (Stream<Path> all = Files.walk(p)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
