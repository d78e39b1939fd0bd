package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of {@code invocations.rows}, tried on the kernel: a real system call of a booted root
 * task, whose answer must be the row's to the last message register.
 */
class InvocationRowsTest {
    @Test
    void everyRowIsTriedAndEveryCaseIsARow() {
        assertEquals(new TreeSet<>(Invocations.ROWS.keySet()),
            new TreeSet<>(Invocations.VARIANTS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> row() {
        return Invocations.ROWS.values().stream().filter(Rows.Row::reachable)
            .map(row -> DynamicTest.dynamicTest(row.key(), () -> Invocations.attempt(row.key())));
    }
}
