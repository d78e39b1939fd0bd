package sel4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A test of the module {@code tests}, run longer than the build does; it leaves its report. */
final class LongTest {
    private LongTest() { }

    /**
     * Runs a test in Maven and prints its report.
     *
     * @param test       name of the class, or class#method
     * @param report     file below {@code tests/target} that the test writes
     * @param properties system properties of the test
     * @return 0, or 1 when the test failed; then its message is printed
     */
    static int run(String test, String report, Map<String, String> properties)
            throws UserError, IOException, InterruptedException {
        Path target = Home.path().resolve("tests/target");
        Path written = target.resolve(report);
        Files.deleteIfExists(written);
        Path log = target.resolve(report + ".log");
        List<String> options = new ArrayList<>();
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        int rc = Home.runQuietly(List.of("./mvnw", "-B", "-q", "-Dsel4j.lint=off", "-pl", "tests",
            "-am", "test", "-Dtest=" + test, "-Dsurefire.failIfNoSpecifiedTests=false",
            "-DargLine=" + String.join(" ", options)), log);
        if (Files.exists(written)) {
            Files.readAllLines(written).forEach(System.out::println);
        }
        if (rc != 0) {
            Files.readAllLines(log).stream().filter(l -> l.contains("AssertionError")
                || l.contains("Difference")).limit(1)
                .forEach(System.err::println);
            System.err.println("sel4j: the test failed; all that it said is in " + log);
            return 1;
        }
        return 0;
    }
}
