package sel4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sel4j coverage}: which rules of the ABI the tests exercise. It runs the tests whose rows
 * they are, in Maven, and prints the tables that these leave.
 */
@Command(name = "coverage", mixinStandardHelpOptions = true, description = {
    "Prints every check of every invocation with the answer that it must give,",
    "and every scene of system calls, faults and transfers with its outcome; and",
    "whether the test of each notices when the check, or a branch, is taken out",
    "of the kernel. Runs these tests, which takes a minute or two."})
final class CoverageCommand implements Callable<Integer> {
    /** The test that tries the rows of each table and writes it. */
    private static final Map<String, String> TESTS = new TreeMap<>(Map.of("invocations",
        "NeededChecksTest", "ipc", "IpcDecisionsTest"));

    @Option(names = "--table", paramLabel = "NAME",
        description = "Only this one: invocations or ipc.")
    private String only;

    @Option(names = "--summary", description = "Print the sums only.")
    private boolean summary;

    @Override
    public Integer call() throws Exception {
        if (only != null && !TESTS.containsKey(only)) {
            throw new UserError("--table " + only + ": expected invocations or ipc");
        }
        Path tests = Home.path().resolve("tests");
        Path tables = tests.resolve("target/coverage");
        for (Path table : tables(tables)) {
            Files.delete(table);
        }
        Path log = tests.resolve("target/coverage.log");
        String classes = TESTS.entrySet().stream().filter(e -> only == null
            || e.getKey().equals(only)).map(Map.Entry::getValue).collect(Collectors.joining(","));
        int rc = Home.runQuietly(List.of("./mvnw", "-B", "-q", "-Dsel4j.lint=off", "-pl", "tests",
            "-am", "test", "-Dtest=" + classes, "-Dsurefire.failIfNoSpecifiedTests=false"), log);
        for (Path table : tables(tables)) {
            List<String> lines = Files.readAllLines(table);
            lines.subList(summary ? lines.size() - 1 : 0, lines.size())
                .forEach(System.out::println);
        }
        if (rc != 0) {
            System.err.println("sel4j: the tests failed; all that they said is in " + log);
            return 1;
        }
        return 0;
    }

    private static List<Path> tables(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> s = Files.list(folder)) {
            return s.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
