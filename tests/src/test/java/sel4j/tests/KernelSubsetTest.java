package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.subset.SubsetChecker;

/** The kernel as built keeps the rules of its subset (design section 4): no exemptions. */
class KernelSubsetTest {
    @Test
    void theKernelStaysInTheSubset() throws IOException {
        List<String> found = SubsetChecker.check(Modules.KERNEL.resolve("target/classes"),
            Modules.KERNEL.resolve("src/main/java"), SubsetChecker.Scope.SEL4J)
            .stream().map(Object::toString).toList();
        assertEquals(List.of(), found, () -> String.join("\n", found));
    }
}
