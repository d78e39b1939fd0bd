package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every commit has a part of its own, and all parts together are the whole. */
class CommitTest {
    private static final List<Integer> ITEMS = IntStream.rangeClosed(1, 40).boxed().toList();

    private static List<Integer> part(String commit, long limit) {
        return Commit.part(ITEMS, commit, i -> "item " + i, i -> i, limit);
    }

    @Test
    void aCommitAlwaysHasTheSamePart() {
        assertEquals(part("a", 100), part("a", 100));
        assertNotEquals(part("a", 100), part("b", 100));
    }

    @Test
    void aPartKeepsItsLimitAndUsesIt() {
        for (int c = 0; c < 50; c++) {
            int sum = part("commit " + c, 100).stream().mapToInt(i -> i).sum();
            assertTrue(sum <= 100 && sum > 90, "sum " + sum);
        }
        assertEquals(40, part("a", 10_000).size());
        assertEquals(List.of(), part("a", 0));
    }

    @Test
    void noItemIsLeftOutForEver() {
        Set<Integer> seen = new HashSet<>();
        for (int c = 0; c < 100; c++) {
            seen.addAll(part("commit " + c, 100));
        }
        assertEquals(40, seen.size());
    }

    @Test
    void withoutGitThereIsAPartToo(@TempDir Path folder) throws Exception {
        assertEquals("no commit", Commit.current(folder));
    }
}
