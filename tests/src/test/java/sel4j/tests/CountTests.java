package sel4j.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Counts the tests that ran in all modules, from their Surefire reports, and fails when there are
 * fewer than the build demands: a test that silently stopped running is a test that passes.
 *
 * <p>Usage: {@code CountTests ROOT MINIMUM}. It is the last step of {@code ./mvnw verify}.
 */
public final class CountTests {
    private CountTests() { }

    /** Prints "N passed, N failed, N skipped"; exit code 1 below the minimum. */
    public static void main(String[] args) throws Exception {
        int minimum = Integer.parseInt(args[1]);
        int run = 0;
        int failed = 0;
        int skipped = 0;
        for (Path report : reports(Path.of(args[0]))) {
            Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(report.toFile()).getDocumentElement();
            run += Integer.parseInt(suite.getAttribute("tests"));
            failed += Integer.parseInt(suite.getAttribute("failures"))
                + Integer.parseInt(suite.getAttribute("errors"));
            skipped += Integer.parseInt(suite.getAttribute("skipped"));
        }
        int passed = run - failed - skipped;
        System.out.println("tests: " + passed + " passed, " + failed + " failed, " + skipped + " skipped");
        if (passed < minimum) {
            throw new IllegalStateException("only " + passed + " tests passed: expected at least " + minimum);
        }
    }

    /** The reports of test classes that still exist. */
    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> s = Files.walk(root)) {
            return s.filter(p -> p.getFileName().toString().matches("TEST-.*\\.xml")
                && p.getParent().getFileName().toString().equals("surefire-reports")
                && Files.exists(p.getParent().resolveSibling("test-classes").resolve(p.getFileName()
                    .toString().replaceAll("TEST-(.*)\\.xml", "$1").replace('.', '/') + ".class")))
                .sorted().toList();
        }
    }
}
