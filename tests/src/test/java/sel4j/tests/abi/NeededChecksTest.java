package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row sees that its check is gone, or that its effect is: see {@link Mutants}. */
class NeededChecksTest {
    @TestFactory
    Stream<DynamicTest> row() throws ReflectiveOperationException {
        Mutants mutants = new Mutants();
        return Invocations.ROWS.values().stream()
            .map(row -> DynamicTest.dynamicTest(row.key(), () -> {
                Mutants.Result r = mutants.tryRow(row);
                assertTrue(r.killed(), () -> row.key() + " passes " + r.mutant());
            }));
    }
}
