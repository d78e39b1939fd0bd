package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import sel4j.hosted.KernelSources;
import sel4j.hosted.Release;
import sel4j.layout.Configuration;

/**
 * The kernel in another configuration: compiled beside the build, which stays as it is, with the
 * kernel's own tests, the hosted system and the oracle, and loaded anew. Its sources are the same
 * but for the section of constants that is generated from the configuration.
 */
public final class Configured implements AutoCloseable {
    private static final String TESTS = "kernel-sel4j/kernel/src/test/java";

    private final Anew loader;

    /**
     * Compiles it.
     *
     * @param temporary a folder for the classes
     * @param changes   lines {@code name = value} that replace those of kernel.config
     */
    public Configured(Path temporary, String... changes) throws IOException {
        this(temporary, Release.OWN, changes);
    }

    /** The same, with the numbers of a release of the ABI. */
    public Configured(Path temporary, int release, String... changes) throws IOException {
        KernelSources sources = new KernelSources(Modules.ROOT);
        List<Path> more = new ArrayList<>(sources.oracle());
        if (release == Release.OWN) {
            try (Stream<Path> all = Files.walk(Modules.ROOT.resolve(TESTS))) {
                all.filter(f -> f.toString().endsWith(".java")).forEach(more::add);
            }
        }
        String abi = changes.length == 0 ? sources.abi()
            : configuration(changes).in(sources.abi());
        Path out = Files.createTempDirectory(temporary, "configured");
        sources.compile(Release.in(abi, release), more, SeededPatch.classPath(), out);
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
