package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;
import sel4j.machine.elf.BadInput;

/** {@code run --check-rules} looks at the kernel's memory while a program runs. */
class RuleCheckTest {
    private static final String IPC = Cli.PROGRAMS.resolve("ipc.elf").toString();

    @Test
    void theRulesHoldWhileAProgramRuns() {
        Cli c = Cli.run("run", IPC, "--ram=16M", "--check-rules=400");
        assertEquals(0, c.exit(), c::err);
        assertTrue(c.err().matches("(?s).*the rules of the kernel's memory held at \\d+ looks, "
            + "after \\d+ kernel entries; the run took [\\d.]+ times as long as without\n"),
            c::err);
    }

    @Test
    void aBrokenRuleEndsTheRunAndIsNamed() throws BadInput {
        HostedSystem s = new HostedSystem(new HostedSystem.Options(Cli.PROGRAMS.resolve(
            "ipc.elf")).ram(16 << 20).witness(new Monitors(List.of(new RuleCheck(1)))));
        s.kernel().setReadySummary(5, 1);
        Monitors.Objection e = assertThrows(Monitors.Objection.class, () -> s.run(Abi.WORK_UNITS
            * 1000L));
        assertTrue(e.getMessage().contains("after kernel entry 2 (syscall) these rules"),
            e::getMessage);
        assertTrue(e.getMessage().endsWith("readySummaries"), e::getMessage);
    }

    @Test
    void aNumberBelowOneIsBadInput() {
        Cli c = Cli.run("run", IPC, "--check-rules=0");
        assertEquals(2, c.exit());
        assertTrue(c.oneLine() && c.err().contains("--check-rules 0: expected 1 or more"), c::err);
    }
}
