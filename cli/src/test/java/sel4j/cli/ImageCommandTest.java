package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sel4j image} writes beside the image. */
class ImageCommandTest {
    private static final Path ROOT = Cli.PROGRAMS.getParent().getParent();
    private static final String HELLO = Cli.PROGRAMS.resolve("hello.elf").toString();

    @TempDir
    private Path dir;

    @AfterEach
    void noHome() {
        System.clearProperty("sel4j.home");
    }

    private Cli image(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("image", "--root", HELLO, "-o",
            dir.resolve("image").toString()));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void theMapTellsEachRangeOnce() throws Exception {
        Path map = dir.resolve("map");
        Cli c = image("--checks", "all", "--map", map.toString());
        assertEquals(0, c.exit(), c::err);
        JsonNode methods = new ObjectMapper().readTree(map.toFile()).path("methods");
        long bytes = 0;
        int inlined = 0;
        int inLoops = 0;
        for (JsonNode m : methods) {
            for (JsonNode r : m.path("ranges")) {
                bytes += Long.decode(r.path("to").asText()) - Long.decode(r.path("from").asText());
                inlined += r.path("inlinedFrom").size();
                inLoops += r.has("loop") ? 1 : 0;
                assertTrue(r.path("file").asText().endsWith(".java"), r::toString);
                assertTrue(!r.has("loop") || r.path("loop").asInt() < m.path("loops").size());
            }
            bytes -= m.path("bytes").asLong();
        }
        assertEquals(0, bytes);
        assertTrue(methods.size() > 100 && inlined > 100 && inLoops > 100, c::out);
        assertTrue(c.out().contains(" 0 dropped\n"), c::out);
    }

    @Test
    void theReportNamesWhoseWordTookAChecksPlace() throws Exception {
        Assumptions.assumeTrue(Files.exists(ROOT.resolve("proofs/target/dependencies")),
            "the module proofs is not built: ./mvnw verify builds it first");
        System.setProperty("sel4j.home", ROOT.toString());
        Path report = dir.resolve("report");
        Cli c = image("--report", report.toString());
        assertEquals(0, c.exit(), c::err);
        int proved = 0;
        List<String> lines = Files.readAllLines(report);
        for (String line : lines.subList(1, lines.indexOf(""))) {
            String[] f = line.replace("no contract", "none").trim().split(" +");
            boolean dropped = !f[3].equals("0");
            assertTrue(!dropped || f[1].equals("proved"), line);
            proved += dropped ? 1 : 0;
        }
        assertTrue(proved > 50, "methods with a proof: " + proved);
        assertTrue(c.out().contains(" in " + proved + " methods whose contracts the ledger has"),
            c::out);
    }

    @Test
    void withoutTheProofsProgramTheDefaultIsRefusedInOneLine() {
        System.setProperty("sel4j.home", dir.toString());
        Cli c = image();
        assertEquals(2, c.exit());
        assertTrue(c.oneLine(), c::err);
    }
}
