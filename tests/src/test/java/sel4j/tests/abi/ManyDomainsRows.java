package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rows that need more than one domain. The build's kernel has one, so the build does not run this
 * class: the test of configurations does, in a kernel with 16.
 */
class ManyDomainsRows {
    private static final List<Rows.Row> ROWS = Invocations.ROWS.values().stream()
        .filter(r -> r.answer().startsWith("with 16 domains: ")).toList();

    @Test
    void eachIsAnsweredSo() {
        assertEquals(1, ROWS.size());
        ROWS.forEach(r -> Invocations.attempt(r.key()));
    }

    @Test
    void eachNoticesThatItsCheckIsGone() throws ReflectiveOperationException {
        Mutants mutants = new Mutants();
        for (Rows.Row r : ROWS) {
            assertTrue(mutants.tryRow(r).killed(), r.key());
        }
    }
}
