package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sel4j.hosted.Outcome;
import sel4j.machine.elf.BadInput;

/**
 * The checked-in C programs, which gcc compiled, see from user level what the ABI promises. Each
 * prints a line for every check and a last line with their number.
 */
class ProgramsTest {
    @ParameterizedTest
    @CsvSource({"ipc,51", "notifications,24", "faults,58", "untyped,85", "cnode,70", "tcb,65",
        "vspace,87", "caches,60", "asids,14", "irq,30", "scheduler,12", "isa,65", "float,52"})
    void theProgramSeesWhatTheAbiPromises(String name, int atLeast) throws BadInput {
        Run run = Run.of(Run.PROGRAMS.resolve(name + ".elf"));
        assertEquals(Outcome.Reason.HALTED, run.outcome().reason(), run::console);
        Matcher last = Pattern.compile(name + ": all (\\d+) checks ok").matcher(run.console());
        assertTrue(last.find(), () -> "no closing line in:\n" + run.console());
        assertTrue(Integer.parseInt(last.group(1)) >= atLeast, () -> "only " + last.group(1));
        assertEquals(Integer.parseInt(last.group(1)),
            run.console().lines().filter(l -> l.startsWith("ok ")).count());
    }

    @Test
    void aLoopWithoutEndStopsAtTheLimitAndSaysWhere() throws BadInput {
        Run run = Run.of(Run.PROGRAMS.resolve("spin.elf"), 16 << 20, 20_000_000);
        assertEquals(Outcome.Reason.LIMIT, run.outcome().reason());
        assertEquals(20_000_000, run.outcome().time());
        assertTrue(run.outcome().where().matches("thread .* at pc 0x[0-9a-f]{8}: b 0x[0-9a-f]+"),
            run.outcome().where());
    }

    @Test
    void aFaultWithoutHandlerIsToldAndTheKernelGoesOn() throws BadInput {
        Run run = Run.of(Run.PROGRAMS.resolve("faults.elf"));
        assertEquals(1, run.messages().size());
        assertTrue(run.messages().get(0).matches(
            "thread .* stopped, no fault handler: undefined instruction, at pc 0x[0-9a-f]{8}: "
            + "udf.*"), run.messages().get(0));
        assertTrue(run.console().contains("ok others go on"));
    }
}
