package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;

/**
 * The demo system, with every kernel entry made in both faces and all objects compared after it.
 */
class BothFacesDemoTest {
    private static final long MOST_INSTRUCTIONS = 100_000_000_000L;

    @Test
    void overTheDemo() throws Exception {
        Path demo = BothFacesAgreeTest.ROOT.resolve("tests/programs/demo.elf");
        FacesBeside beside = new FacesBeside(BothFacesAgreeTest.PROOF);
        StringBuilder console = new StringBuilder();
        Outcome o = new HostedSystem(new HostedSystem.Options(demo).ram(16 << 20).witness(beside)
            .console(c -> console.append((char) c))).run(MOST_INSTRUCTIONS);
        System.out.println("both faces agree on " + beside.faces.calls()
            + " kernel entries of the demo");
        assertEquals(Outcome.Reason.HALTED, o.reason(), o.where() + "\n" + console);
        assertTrue(beside.faces.calls() > 100);
        assertEquals(List.of(), beside.faces.proof().brokenInvariants(), "at the end of the demo");
    }
}
