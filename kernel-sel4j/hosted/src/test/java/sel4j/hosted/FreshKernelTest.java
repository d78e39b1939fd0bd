package sel4j.hosted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sel4j.machine.elf.BadInput;
import sel4j.platform.Memory;

/**
 * No kernel state lives outside memory: a run in which memory is copied into a fresh instance, and
 * back for another instance of the kernel, is the same run.
 */
class FreshKernelTest {
    private static final Path DEMO = Path.of("../../tests/programs/demo.elf");
    private static final long LIMIT = 5_000_000_000L;

    private final StringWriter trace = new StringWriter();
    private final StringBuilder console = new StringBuilder();

    private HostedSystem demo() throws BadInput {
        return new HostedSystem(new HostedSystem.Options(DEMO).ram(16 << 20).trace(trace)
            .console(c -> console.append((char) c)));
    }

    @Test
    void theKernelGoesOnInACopyOfItsMemory() throws BadInput {
        HostedSystem whole = demo();
        Outcome expected = whole.run(LIMIT);
        assertEquals(Outcome.Reason.HALTED, expected.reason());
        String expectedTrace = trace.toString();
        String expectedConsole = console.toString();
        assertFalse(expectedTrace.isEmpty());
        trace.getBuffer().setLength(0);
        console.setLength(0);

        HostedSystem cut = demo();
        long step = Math.max(1, expected.time() / 40);
        Outcome o = cut.run(step);
        int cuts = 0;
        while (o.reason() == Outcome.Reason.LIMIT) {
            throughAFreshInstance(cut.board().memory);
            cut.renewKernel();
            cuts++;
            o = cut.run(o.time() + step);
        }
        assertEquals(true, cuts >= 39, "cuts: " + cuts);
        assertEquals(expected, o);
        assertEquals(expectedTrace, trace.toString());
        assertEquals(expectedConsole, console.toString());
        assertEquals(-1, Arrays.mismatch(whole.board().memory.ram, cut.board().memory.ram));
    }

    /** Moves all words and the shadow into a new instance and from there back. */
    private static void throughAFreshInstance(Memory memory) {
        Memory copy = memory.copy();
        int first = Memory.RAM_BASE >>> 4;
        int granules = memory.bytes() >>> 4;
        Arrays.fill(memory.ram, -1);
        memory.own(first, granules, Memory.FREE);
        System.arraycopy(copy.ram, 0, memory.ram, 0, copy.ram.length);
        for (int i = 0; i < granules; i++) {
            memory.own(first + i, 1, copy.owner(first + i));
        }
    }
}
