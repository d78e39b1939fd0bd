package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.tests.SeededPatch;

/**
 * Tests see what they are for: each patch tests/seeded/defect-ID.patch puts the defect of that id
 * into the kernel or its host, each storm- or soak- patch something that random runs
 * are for, and the test that its first line names must fail.
 *
 * <p>The patched file is compiled, and the whole system with the test is loaded anew over it. A
 * patch that does not apply any more is a failure too.
 */
class SeededDefectsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    @TempDir
    Path temporary;

    /** The rows of docs/defects.md: each names its test here, and has a patch. */
    @Test
    void everyRowHasATestAndAPatch() throws Exception {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/defects.md")).stream()
            .filter(l -> l.matches("\\| [SFC]\\d+ \\|.*")).toList();
        TreeSet<String> ids = new TreeSet<>();
        for (String row : rows) {
            String id = row.split("\\|")[1].trim();
            String test = row.replaceAll(".*`(\\w+Test)`.*", "$1");
            assertTrue(test.startsWith(id) && test.substring(id.length()).matches("\\D.*"), row);
            Class.forName("sel4j.tests.defects." + test);
            ids.add(id);
        }
        TreeSet<String> patched = new TreeSet<>();
        for (SeededPatch p : SeededPatch.all("defect-", ids.size())) {
            patched.add(p.toString().replaceAll("defect-(\\w+)(-.*)?\\.patch", "$1"));
        }
        assertEquals(ids, patched);
    }

    @TestFactory
    Stream<DynamicTest> caught() throws Exception {
        List<SeededPatch> all = new ArrayList<>(SeededPatch.all("defect-", 1));
        all.addAll(SeededPatch.all("storm-", 1));
        all.addAll(SeededPatch.all("soak-", 1));
        return all.stream().map(p -> DynamicTest.dynamicTest(p.toString(),
            () -> p.mustBeCaught(temporary)));
    }
}
