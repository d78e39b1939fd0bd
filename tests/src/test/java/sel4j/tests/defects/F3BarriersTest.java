package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.isa.Assembler;
import sel4j.machine.Board;
import sel4j.machine.Coherence;
import sel4j.machine.Cp15;
import sel4j.machine.elf.BadInput;
import sel4j.platform.Memory;

/**
 * F3: a barrier was missing after cache maintenance. On a board with caches an operation without
 * its barrier has not happened yet, and the checker says which barrier it waits for.
 */
class F3BarriersTest {
    @Test
    void noMaintenanceOfTheKernelMissesItsBarrier() throws BadInput {
        StringBuilder console = new StringBuilder();
        Outcome o = new HostedSystem(new HostedSystem.Options(Path.of("programs", "caches.elf"))
            .ram(64 << 20).caches(true).console(c -> console.append((char) c)))
            .run(1_000_000_000);
        assertEquals(Outcome.Reason.HALTED, o.reason(), o.where());
        assertTrue(console.indexOf("checks ok") > 0, console::toString);
    }

    /** Writes code a second time and does everything that makes it visible. */
    private static final List<String> SEQUENCE = List.of(
        "str r2, [r1]",
        "mcr 15, 0, r1, cr7, cr11, {1}",    // DCCMVAU
        "dsb sy",
        "mcr 15, 0, r1, cr7, cr5, {1}",     // ICIMVAU
        "dsb sy",
        "isb sy",
        "bx r1");

    private static final int CODE = Memory.RAM_BASE + 0x8000;
    private static final int TARGET = Memory.RAM_BASE + 0x9000;

    /** What the checker says of the sequence without its line {@code left}; null for nothing. */
    private static Coherence.Violation without(int left) {
        Board board = new Board(Memory.MIN_BYTES, true);
        // The MiB of RAM in which everything lies, cached, for privileged modes.
        word(board, Memory.RAM_BASE + 0x1000, Memory.RAM_BASE | 0x5406);
        word(board, TARGET, Assembler.assemble("bx lr", 0));
        List<String> lines = new ArrayList<>(SEQUENCE);
        if (left >= 0) {
            lines.remove(left);
        }
        for (int i = 0; i < lines.size(); i++) {
            word(board, CODE + 4 * i, Assembler.assemble(lines.get(i), CODE + 4 * i));
        }
        board.caches.cleanAll();
        board.cpu.cp15.setTtbr0(Memory.RAM_BASE);
        board.cpu.cp15.setDacr(1);
        board.cpu.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I);
        Coherence checker = new Coherence(board, v -> { });
        // The first version is in the instruction cache.
        board.cpu.r[14] = CODE;
        board.cpu.r[15] = TARGET;
        board.cpu.r[1] = TARGET;
        board.cpu.r[2] = Assembler.assemble("nop", 0);
        board.cpu.run(lines.size() + 2);
        // The processor executed the second version, or else what it had of the first.
        assertEquals(left < 0 ? TARGET + 4 : CODE, board.cpu.r[15]);
        return checker.first();
    }

    private static void word(Board board, int physical, int value) {
        board.memory.ram[physical - Memory.RAM_BASE >>> 2] = value;
    }

    @Test
    void eachBarrierThatIsLeftOutIsSeen() {
        assertNull(without(-1));
        assertTrue(without(1).text().contains("data cache not cleaned"));
        assertTrue(without(2).text().contains("instruction cache not invalidated"));
        assertTrue(without(3).text().contains("instruction cache not invalidated"));
        assertTrue(without(4).text().contains("no DSB followed"));
        assertTrue(without(5).text().contains("no ISB followed"));
    }
}
