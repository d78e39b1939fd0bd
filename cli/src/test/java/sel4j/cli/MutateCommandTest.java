package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mutate} makes of PIT's report; PIT itself does not run here. */
class MutateCommandTest {
    @TempDir private Path dir;

    private static String mutant(String status, String type, int line) {
        return "<mutation detected='" + status.equals("KILLED") + "' status='" + status
            + "' numberOfTestsRun='3'><sourceFile>X.java</sourceFile><mutatedClass>sel4j.kernel."
            + type + "</mutatedClass><mutatedMethod>m</mutatedMethod><lineNumber>" + line
            + "</lineNumber><blocks><block>1</block></blocks>"
            + "<description>removed &lt;call&gt;</description></mutation>\n";
    }

    private MutationReport report() throws Exception {
        Path file = dir.resolve("mutations.xml");
        Files.writeString(file, "<?xml version=\"1.0\"?>\n<mutations>\n" + mutant("KILLED", "A", 1)
            + mutant("SURVIVED", "A", 2) + mutant("TIMED_OUT", "B", 3)
            + mutant("NO_COVERAGE", "B", 4) + mutant("MEMORY_ERROR", "B", 5) + "</mutations>\n");
        return MutationReport.read(file);
    }

    private static String printed(MutationReport r, boolean survivors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        r.print(new PrintStream(out, true, StandardCharsets.UTF_8), survivors);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMutantThatRunsOutOfTimeOrMemoryWasNoticed() throws Exception {
        String text = printed(report(), false);
        assertTrue(text.contains("mutation score 60.0%: 3 of 5 mutants killed, 1 of them by "
            + "running out of" + " time; 1 survived, 1 in lines that no test runs"), text);
        assertTrue(text.matches("(?s).*sel4j.kernel.A +2 +1 +0 +1 +0 +50.0%.*"), text);
        assertTrue(text.matches("(?s).*sel4j.kernel.B +3 +2 +1 +0 +1 +66.7%.*"), text);
    }

    @Test
    void survivorsAreNamedWithTheirLines() throws Exception {
        String text = printed(report(), true);
        assertTrue(text.contains("survivor sel4j.kernel.A.m:2 removed <call> (SURVIVED)"), text);
        assertTrue(text.contains("survivor sel4j.kernel.B.m:4 removed <call> (NO_COVERAGE)"), text);
    }

    @Test
    void theJsonHasTheCountsAndTheSurvivors() throws Exception {
        Path json = dir.resolve("x.json");
        report().write(json, "kernel-sel4j/kernel");
        String text = Files.readString(json).replaceAll("\\s+", "");
        assertTrue(text.contains("\"mutants\":5,\"killed\":3,\"timedOut\":1,\"survived\":1,"
            + "\"uncovered\":1,\"score\":0.6"), text);
        assertEquals(2, text.split("\"change\"").length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--module=hosted", "--only=../Cdt", "--only=Cdt,", "--threads=0"})
    void nonsenseIsBadInput(String option) {
        Cli c = Cli.run("mutate", option);
        assertEquals(2, c.exit());
        assertTrue(c.oneLine(), c::err);
    }
}
