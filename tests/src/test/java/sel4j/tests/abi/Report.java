package sel4j.tests.abi;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The coverage table of one file of rows, written to {@code target/coverage/NAME.txt} for
 * {@code ./sel4j coverage}: each row with the test that tries it, and what became of its mutant.
 */
final class Report {
    private record Line(Rows.Row row, boolean passed, Mutants.Result result) { }

    private final String name;
    private final String test;
    private final String mutant;
    private String more = "";
    private final Map<String, Line> lines = new TreeMap<>();

    /**
     * An empty report.
     *
     * @param name of the file of rows
     * @param test class whose test of the row's name tries a row
     * @param mutant what is taken away from the kernel for a row
     */
    Report(String name, Class<?> test, String mutant) {
        this.name = name;
        this.test = test.getSimpleName();
        this.mutant = mutant;
    }

    /** Something to be told behind the sum. */
    void more(String text) {
        more = "; " + text;
    }

    /** A row was tried, on the kernel and on its mutant; null: there was none. */
    synchronized void add(Rows.Row row, boolean passed, Mutants.Result result) {
        lines.put(row.key(), new Line(row, passed, result));
    }

    /** Writes the table of all rows, those that were not tried too. */
    void write(Map<String, Rows.Row> rows) throws IOException {
        Path file = Path.of("target/coverage", name + ".txt");
        Files.createDirectories(file.getParent());
        try (PrintStream out = new PrintStream(file.toFile(), "UTF-8")) {
            out.println(name + ": every row is tried by the test of its name in " + test + "; then "
                + mutant + " is taken away from the kernel, and the row must notice");
            String label = "";
            for (Rows.Row row : rows.values()) {
                if (!row.label().equals(label)) {
                    label = row.label();
                    out.println(label + (row.number() < 0 ? "" : " (" + row.number() + ")"));
                }
                out.println(line(row));
            }
            sum(out, rows);
        }
    }

    private String line(Rows.Row row) {
        Line l = lines.get(row.key());
        String state = !row.reachable() ? "tried by ManyDomainsRows, in a test of configurations"
            : l == null ? "NOT TRIED" : !l.passed ? "FAILS"
            : l.result == null ? "passes, no mutant" : l.result.killed() ? "passes; fails "
            + l.result.mutant() : "passes; PASSES " + l.result.mutant();
        return String.format("  %3s  %-66s %-42s %s", row.clause(), row.check(), row.answer(),
            state);
    }

    private void sum(PrintStream out, Map<String, Rows.Row> rows) {
        List<Line> tried = new ArrayList<>(lines.values());
        long passed = tried.stream().filter(Line::passed).count();
        List<Mutants.Result> mutants = tried.stream().map(Line::result)
            .filter(r -> r != null).toList();
        long killed = mutants.stream().filter(Mutants.Result::killed).count();
        long implied = mutants.stream().filter(r -> r.removed() > 1).count();
        long elsewhere = rows.values().stream().filter(r -> !r.reachable()).count();
        out.printf("%s: %d of %d rows covered and passing, %d tried in another configuration; "
            + "mutants: %d of %d noticed, %d of them only when a second check that implies the "
            + "first was gone too%s%n", name, passed, rows.size(), elsewhere, killed,
            mutants.size(), implied, more);
    }
}
