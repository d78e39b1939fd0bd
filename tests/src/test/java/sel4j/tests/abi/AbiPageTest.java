package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No check of the ABI's pages is missing from {@code invocations.rows}, and none has another error
 * or another place in the order. Skipped where the pages do not lie beside the project.
 */
class AbiPageTest {
    private static AbiPage page;

    @BeforeAll
    static void read() throws IOException {
        Path shared = Path.of("").toAbsolutePath().getParent().resolveSibling("shared");
        String other = System.getenv("SEL4J_ABI");
        page = AbiPage.read(other == null ? shared.resolve("abi") : Path.of(other));
        Assumptions.assumeTrue(page != null, "skipped: no ABI pages in ../shared/abi");
    }

    private static List<Rows.Row> rows(String label, int clause) {
        return Invocations.ROWS.values().stream().filter(r -> r.label().equals(label)
            && r.clause().equals("" + clause)).toList();
    }

    @Test
    void allLabelsHaveTheirNumbersAndARowOfSuccess() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Rows.Row r : Invocations.ROWS.values()) {
            if (r.number() >= 0) {
                numbers.put(r.label(), r.number());
            }
        }
        assertEquals(new TreeMap<>(page.numbers()), numbers);
        assertEquals(49, numbers.size());
        numbers.forEach((label, n) -> assertTrue(Invocations.ROWS.values().stream()
            .anyMatch(r -> r.label().equals(label) && r.succeeds()), label));
    }

    /** Each clause has as many rows as it has conditions, or more. */
    @Test
    void eachClauseOfThePagesHasItsRows() {
        List<String> missing = new ArrayList<>();
        page.clauses().forEach((label, clauses) -> {
            for (int i = 0; i < clauses.size(); i++) {
                String clause = clauses.get(i);
                // What all labels of a CNode share has rows of its own.
                boolean shared = label.startsWith("CNode") && i == 0;
                int rows = rows(shared ? "CNode" : label, i + 1).size();
                if (rows < (shared ? 1 : AbiPage.conditions(clause))) {
                    missing.add(label + ": " + (i + 1) + ": " + clause);
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    /**
     * Where a clause names errors, its rows have these and no others, and none is left out; so it
     * is with the message words that the page gives as numbers.
     */
    @Test
    void theErrorsAreThoseOfThePages() {
        page.clauses().forEach((label, clauses) -> {
            for (int i = 0; i < clauses.size(); i++) {
                List<String> errors = AbiPage.errors(clauses.get(i));
                List<String> ours = rows(label, i + 1).stream().map(Rows.Row::plain).toList();
                String where = label + " " + (i + 1) + ": " + clauses.get(i) + " / " + ours;
                if (!errors.isEmpty() && !errors.contains("success") && !ours.isEmpty()) {
                    assertTrue(ours.stream().allMatch(o -> errors.stream()
                        .anyMatch(e -> begins(o, e))), where);
                    assertTrue(errors.stream().allMatch(e -> ours.stream()
                        .anyMatch(o -> begins(o, e))), where);
                }
            }
        });
    }

    /** Every standard system call of the page's table is a group of scenes. */
    @Test
    void everySystemCallHasItsScenes() {
        List<String> groups = Scenes.ROWS.values().stream().map(Rows.Row::label).toList();
        assertEquals(8, page.systemCalls().size());
        assertTrue(groups.containsAll(page.systemCalls()), page.systemCalls().toString());
    }

    private static boolean begins(String answer, String error) {
        return (answer + " ").startsWith(error + " ");
    }

    /** No row claims a clause that is not there. */
    @Test
    void eachRowBelongsToAClause() {
        for (Rows.Row r : Invocations.ROWS.values()) {
            if (r.number() >= 0 && !r.clause().equals("-")) {
                int clauses = page.clauses().getOrDefault(r.label(), List.of()).size();
                assertTrue(Integer.parseInt(r.clause()) <= clauses, r.toString());
            }
        }
    }
}
