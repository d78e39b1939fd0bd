package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import sel4j.layout.Configuration;

/**
 * The kernel in another configuration: compiled beside the build, which stays as it is, with the
 * kernel's own tests and the hosted system, and loaded anew. Its sources are the same but for the
 * section of constants that is generated from the configuration.
 */
public final class Configured implements AutoCloseable {
    private static final List<String> SOURCES = List.of("kernel-sel4j/kernel/src/main/java",
        "kernel-sel4j/kernel/src/test/java", "kernel-sel4j/hosted/src/main/java");

    private final Anew loader;

    /**
     * Compiles it.
     *
     * @param temporary a folder for the classes
     * @param changes   lines {@code name = value} that replace those of kernel.config
     */
    public Configured(Path temporary, String... changes) throws IOException {
        Path out = Files.createTempDirectory(temporary, "configured");
        Path abi = Modules.ROOT.resolve(Configuration.TARGET);
        List<String> files = new ArrayList<>();
        for (String folder : SOURCES) {
            try (Stream<Path> all = Files.walk(Modules.ROOT.resolve(folder))) {
                all.filter(f -> f.toString().endsWith(".java") && !f.equals(abi))
                    .forEach(f -> files.add(f.toString()));
            }
        }
        Path source = out.resolve("Abi.java");
        files.add(Files.writeString(source, configuration(changes).in(Files.readString(abi)))
            .toString());
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d",
            out.toString(), "-cp", SeededPatch.classPath().stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))));
        arguments.addAll(files);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, said, said,
            arguments.toArray(String[]::new)), said::toString);
        List<Path> classes = new ArrayList<>(SeededPatch.classPath());
        classes.add(0, out);
        loader = new Anew("sel4j\\..*", classes);
    }

    private static Configuration configuration(String... changes) throws IOException {
        String text = Files.readString(Modules.ROOT.resolve(Configuration.PATH));
        for (String change : changes) {
            String name = change.split(" ")[0];
            String changed = text.replaceAll("(?m)^" + name + " = .*$", change);
            assertTrue(!changed.equals(text), "nothing changed by " + change);
            text = changed;
        }
        return Configuration.parse(Configuration.PATH, text);
    }

    /** A class of it. */
    public Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /**
     * Runs test classes in it; fails when one of their tests does.
     *
     * @param atLeast how many tests there must be
     */
    public void pass(int atLeast, String... tests) throws ClassNotFoundException {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("jqwik.reporting.onlyfailures", "true");
        for (String test : tests) {
            request.selectors(DiscoverySelectors.selectClass(load(test)));
        }
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            LauncherFactory.create().execute(request.build(), listener);
        } finally {
            thread.setContextClassLoader(before);
        }
        TestExecutionSummary summary = listener.getSummary();
        assertEquals(List.of(), summary.getFailures().stream()
            .map(f -> f.getTestIdentifier().getUniqueId() + ": " + f.getException()).toList());
        assertTrue(summary.getTestsSucceededCount() >= atLeast,
            "only " + summary.getTestsSucceededCount() + " tests");
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
