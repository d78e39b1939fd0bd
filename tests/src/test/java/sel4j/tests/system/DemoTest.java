package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sel4j.hosted.Outcome;
import sel4j.machine.elf.BadInput;

/** The demo tells its story, the same one every time. */
class DemoTest {
    private static final Path DEMO = Run.PROGRAMS.resolve("demo.elf");

    @Test
    void theDemoTellsItsStoryAndHalts() throws BadInput, IOException {
        Run run = Run.of(DEMO, 256 << 20, Run.LIMIT);
        assertEquals(Outcome.Reason.HALTED, run.outcome().reason());
        try (InputStream in = DemoTest.class.getResourceAsStream("/demo.txt")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), run.console());
        }
        assertEquals(0, run.messages().size());
    }

    @Test
    void twoRunsHaveTheSameTrace() throws BadInput {
        Run a = Run.of(DEMO);
        Run b = Run.of(DEMO);
        assertEquals(a.trace(), b.trace());
        assertEquals(a.outcome(), b.outcome());
        assertTrue(a.trace().lines().anyMatch(l -> l.endsWith("interrupt 34")));
        assertTrue(a.trace().lines().anyMatch(l -> l.contains("data abort")));
        assertTrue(a.trace().lines().anyMatch(l -> l.contains("switch to")));
    }

    @Test
    void theStoryDoesNotDependOnTheSizeOfRam() throws BadInput {
        assertEquals(Run.of(DEMO).console(), Run.of(DEMO, 16 << 20, Run.LIMIT).console());
        assertEquals(Run.of(DEMO).console(), Run.of(DEMO, 1 << 30, Run.LIMIT).console());
    }
}
