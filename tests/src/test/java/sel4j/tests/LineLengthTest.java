package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No line of our Java sources has more than 100 columns, generated ones included.
 */
class LineLengthTest {
    private static final int COLUMNS = 100;

    /** Folders from the root. */
    private static final List<String> SOURCES = List.of("hw-arm-sim", "kernel-sel4j", "cli",
        "proofs", "spec-jml", "tests");

    @Test
    void noLineIsLongerThan100Columns() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int files = 0;
        for (String place : SOURCES) {
            for (Path file : sources(Modules.ROOT.resolve(place))) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).codePointCount(0, lines.get(i).length()) > COLUMNS) {
                        tooLong.add(Modules.ROOT.relativize(file) + ":" + (i + 1));
                    }
                }
                files++;
            }
        }
        assertEquals(List.of(), tooLong, "lines of more than 100 columns");
        assertEquals(true, files > 150, "the sources were found");
    }

    private static List<Path> sources(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(f -> f.toString().endsWith(".java")
                && !f.toString().contains("/target/")).toList();
        }
    }
}
