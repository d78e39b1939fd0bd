package sel4j.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every generated file in the tree is what the generator writes from its data now. */
class GeneratedFilesAreFreshTest {
    static final Path ROOT = root();

    @TestFactory
    Stream<DynamicTest> fresh() throws Exception {
        Map<String, String> files = Generate.files(ROOT);
        return files.entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () ->
            assertEquals(e.getValue(), Files.readString(ROOT.resolve(e.getKey())),
                "stale: run `java kernel-sel4j/layout/Regenerate.java`")));
    }

    private static Path root() {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.exists(p.resolve(Layout.PATH))) {
            p = p.getParent();
        }
        return p;
    }
}
