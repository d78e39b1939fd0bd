package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** A module of three mutants, one of which survives in the second line of A.m. */
    private MutationGate gate(int threshold, String list, boolean whole) throws Exception {
        Files.writeString(dir.resolve("pom.xml"),
            "<pit.threshold>" + threshold + "</pit.threshold>");
        Files.createDirectories(dir.resolve("src/main/java/sel4j/kernel"));
        Files.writeString(dir.resolve("src/main/java/sel4j/kernel/A.java"),
            "class A {\n    call();\n}\n");
        Files.createDirectories(dir.resolve("src/test/pit"));
        Files.writeString(dir.resolve("src/test/pit/equivalent.txt"), list);
        return new MutationGate("kernel", dir, report(), whole);
    }

    private static String printed(MutationGate g) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        g.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final String ENTRY =
        "mutant A.m\n  line call();\n  change removed <call>\n  reason It does nothing.\n";

    @Test
    void theScoreIsComparedWithTheThresholdOfAWholeModule() throws Exception {
        assertTrue(gate(60, "", true).passed());
        assertFalse(gate(61, "", true).passed());
        assertTrue(gate(61, "", false).passed());
        assertTrue(printed(gate(61, "", true)).contains("60.0% is below the threshold of 61%"));
    }

    @Test
    void equivalentMutantsAreCountedAndTooManyAreRefused() throws Exception {
        MutationGate g = gate(0, ENTRY, false);
        assertTrue(printed(g).contains("1 of these called equivalent (20.0%), each with its "
            + "reason; without them 75.0%"), printed(g));
        assertTrue(g.passed());
        assertTrue(printed(gate(0, ENTRY, true)).contains("more than 3%"));
    }

    @Test
    void anEntryOfNoSurvivorIsRefused() throws Exception {
        assertTrue(printed(gate(0, ENTRY.replace("call()", "all()"), false))
            .contains("equivalent.txt:1: A.m: there is no such mutant any more"));
        assertTrue(printed(gate(0, "\n" + ENTRY.replace("line call();", "line class A {"), false))
            .contains("equivalent.txt:2: A.m: a test noticed this mutant"));
        assertTrue(gate(0, ENTRY.replace("A.m", "Z.m"), false).passed(), "Z was not tried");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutant A\n", "mutant A.m\n  line x\n", "nonsense",
        "mutant A.m\n  change x\n  line y\n  reason z\n", "mutant A.m\n  line x\n  change y\n  "
            + "reason \n"})
    void aDamagedListIsRefusedWithItsLine(String list) {
        UserError e = assertThrows(UserError.class, () -> gate(0, list, true));
        assertTrue(e.getMessage().matches(".*equivalent.txt:\\d+: expected .*"), e::getMessage);
    }

    @Test
    void aListThatIsTooLargeOrNoTextIsRefused() throws Exception {
        assertThrows(UserError.class, () -> gate(0, "#".repeat((1 << 20) + 1), true));
        gate(0, "", true);
        Files.write(dir.resolve("src/test/pit/equivalent.txt"), new byte[] {(byte) 0xFF, '\n'});
        assertThrows(UserError.class, () -> EquivalentMutants.read(dir));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<mutations><mutation status='KILLED'>", "<mutations><mutation "
        + "status='KILLED'><lineNumber>1</lineNumber></mutation></mutations>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + "<mutations><mutation status='KILLED'>"
            + "<lineNumber>&b;</lineNumber></mutation></mutations>"})
    void aDamagedReportIsRefused(String xml) throws Exception {
        Path file = Files.writeString(dir.resolve("m.xml"), xml);
        assertTrue(assertThrows(UserError.class, () -> MutationReport.read(file)).getMessage()
            .contains("not PIT's report"));
    }

    @Test
    void aModuleWithoutAThresholdIsRefused() throws Exception {
        Files.writeString(dir.resolve("pom.xml"), "<project/>");
        assertThrows(UserError.class, () -> new MutationGate("kernel", dir, report(), true));
    }

    @Test
    void theJsonHasTheCountsAndTheSurvivors() throws Exception {
        Path json = dir.resolve("x.json");
        MutationGate.write(List.of(gate(10, ENTRY, false)), json);
        String text = Files.readString(json).replaceAll("\\s+", "");
        assertTrue(text.contains("\"mutants\":5,\"killed\":3,\"timedOut\":1,\"survived\":1,"
            + "\"uncovered\":1,\"score\":0.6,\"equivalent\":1,\"scoreWithoutEquivalent\":0.75,"
            + "\"threshold\":10"), text);
        assertEquals(2, text.split("\"change\"").length - 1);
    }

    /** A class that is renamed would be counted, or a name left behind that says nothing. */
    @Test
    void whatIsBeyondTheCoreOfTheMachineExists() throws Exception {
        Path module = Path.of("").toAbsolutePath().getParent().resolve("hw-arm-sim/machine");
        Matcher m = Pattern.compile("<pit.beyond>([^<]+)</pit.beyond>")
            .matcher(Files.readString(module.resolve("pom.xml")));
        assertTrue(m.find());
        Path sources = module.resolve("src/main/java");
        List<String> classes;
        try (Stream<Path> files = Files.walk(sources)) {
            classes = files.map(f -> sources.relativize(f).toString())
                .filter(f -> f.endsWith(".java")).map(f -> f.replace(".java", "")
                    .replace(java.io.File.separatorChar, '.')).toList();
        }
        for (String beyond : m.group(1).split(",")) {
            String pattern = beyond.replace(".", "\\.").replace("*", ".*");
            assertTrue(classes.stream().anyMatch(c -> c.matches(pattern)), beyond);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--module=hosted", "--module=all,kernel", "--module=", "--only=../Cdt",
        "--only=Cdt,", "--threads=0", "--module=platform,machine --only=Bus",
        "--module=all --only=Cdt"})
    void nonsenseIsBadInput(String options) {
        Cli c = Cli.run(("mutate " + options).split(" "));
        assertEquals(2, c.exit());
        assertTrue(c.oneLine(), c::err);
    }
}
