package sel4j.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts the tests that ran in all modules, from their Surefire reports, and fails when there are
 * fewer than the build demands: a test that silently stopped running is a test that passes.
 *
 * <p>It counts the test cases themselves: the totals at the head of a report hold those of one
 * engine only where a class has tests of both JUnit and jqwik.
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
            NodeList tests = suite.getElementsByTagName("testcase");
            run += tests.getLength();
            for (int i = 0; i < tests.getLength(); i++) {
                Element test = (Element) tests.item(i);
                failed += has(test, "failure") || has(test, "error") ? 1 : 0;
                skipped += has(test, "skipped") ? 1 : 0;
            }
        }
        int passed = run - failed - skipped;
        System.out.println("tests: " + passed + " passed, " + failed + " failed, " + skipped
            + " skipped");
        if (passed < minimum) {
            throw new IllegalStateException("only " + passed + " tests passed: expected at least "
                + minimum);
        }
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
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
