package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of {@code ipc.rows}, played on the kernel: states, registers, buffers and queues must be
 * exactly what the row says.
 */
class IpcRowsTest {
    @Test
    void everyRowIsPlayedAndEverySceneIsARow() {
        assertEquals(new TreeSet<>(Scenes.ROWS.keySet()), new TreeSet<>(Scenes.PLAYS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> row() {
        return Scenes.ROWS.keySet().stream().map(key -> DynamicTest.dynamicTest(key,
            () -> Scenes.attempt(key, () -> { }, () -> { })));
    }
}
