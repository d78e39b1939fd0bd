package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scene notices that a branch of it is gone, and each branch is noticed by a scene. */
class IpcDecisionsTest {
    /**
     * Branches, by method, without which the kernel does the same in another way: a message
     * without capabilities looks for no slot; a reply has no endpoint that a capability could name;
     * of an empty slot nothing is copied anyway; who waits for nothing has no reply to lose; who
     * goes on does not make the scheduler choose again.
     */
    private static final Map<String, Integer> SAME = Map.of("ExtraCaps.deliver", 2,
        "ExtraCaps.copy", 1, "Ipc.cancel", 1, "Threads.setState", 1);
    private static final Report REPORT = new Report("ipc", IpcRowsTest.class,
        "a branch that few other rows take");
    private static Decisions decisions;

    @BeforeAll
    static void play() throws ReflectiveOperationException {
        decisions = new Decisions();
    }

    @TestFactory
    Stream<DynamicTest> row() {
        return Scenes.ROWS.values().stream().map(row -> DynamicTest.dynamicTest(row.key(), () -> {
            REPORT.add(row, false, null);
            Scenes.attempt(row.key(), () -> { }, () -> { });
            Mutants.Result r = decisions.rarest(row);
            REPORT.add(row, true, r);
            assertTrue(r.killed(), () -> row.key() + " passes " + r.mutant());
        }));
    }

    @Test
    void everyBranchIsNoticed() throws ReflectiveOperationException {
        Map<String, Integer> unnoticed = new TreeMap<>();
        List<Integer> all = decisions.branches();
        StringBuilder where = new StringBuilder();
        for (int b : all) {
            if (!decisions.noticed(b)) {
                unnoticed.merge(decisions.where(b).split(":")[0], 1, Integer::sum);
                where.append(decisions.where(b)).append("; ");
            }
        }
        int sum = unnoticed.values().stream().mapToInt(Integer::intValue).sum();
        REPORT.more((all.size() - sum) + " of " + all.size() + " branches of decisions noticed");
        assertEquals(new TreeMap<>(SAME), unnoticed, where::toString);
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write(Scenes.ROWS);
    }
}
