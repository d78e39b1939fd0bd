package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of {@code invocations.rows} sees that its check is gone, or that its effect is: see
 * {@link Mutants}. What was found is the table that {@code ./sel4j coverage} prints.
 */
class NeededChecksTest {
    private static final Report REPORT = new Report("invocations",
        InvocationRowsTest.class, "its check or its effect");

    @TestFactory
    Stream<DynamicTest> row() throws ReflectiveOperationException {
        Mutants mutants = new Mutants();
        return Invocations.ROWS.values().stream().filter(Rows.Row::reachable)
            .map(row -> DynamicTest.dynamicTest(row.key(), () -> {
                REPORT.add(row, false, null);
                Invocations.attempt(row.key());
                Mutants.Result r = mutants.tryRow(row);
                REPORT.add(row, true, r);
                assertTrue(r.killed(), () -> row.key() + " passes " + r.mutant());
            }));
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write(Invocations.ROWS);
    }
}
