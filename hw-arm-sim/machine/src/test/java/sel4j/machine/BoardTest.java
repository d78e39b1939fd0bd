package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sel4j.isa.Assembler;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/** How the board wires its parts and lets time pass, with programs of a few instructions. */
class BoardTest {
    private static final int CODE = 0x40100000;

    private final Board board = new Board(Memory.MIN_BYTES);

    private void program(String... instructions) {
        for (int i = 0; i < instructions.length; i++) {
            board.bus.write(CODE + 4 * i, Assembler.assemble(instructions[i], CODE + 4 * i), 4);
        }
        board.cpu.r[15] = CODE;
    }

    @Test
    void nothingToWaitForIsIdle() {
        program("wfi", "b 0x40100000");
        assertEquals(StopReason.IDLE, board.run(1000));
        assertEquals(1, board.cpu.instructions());
        assertEquals(1, board.clock.now());
    }

    @Test
    void aLimitIsReachedExactlyRunningOrWaiting() {
        program("b 0x40100000");
        assertEquals(StopReason.LIMIT, board.run(777));
        assertEquals(777, board.cpu.instructions());
        assertEquals(StopReason.LIMIT, board.run(777));
        assertEquals(777, board.cpu.instructions());
        program("wfi", "b 0x40100004");
        board.timer.setCompare(true, 1000);
        board.timer.setControl(true, 1);
        assertEquals(StopReason.LIMIT, board.run(5000));
        assertEquals(5000, board.clock.now());
        assertEquals(778, board.cpu.instructions());
        assertEquals(5000 - 778, board.clock.idle());
    }

    @Test
    void waitingSkipsToTheTimersInterruptWhichComesThroughTheController() {
        program("wfi", "mov r1, #7", "b 0x40100008");
        board.gic.enable(27, true);
        board.bus.write(0x08000000, 1, 4);
        board.bus.write(0x08010000, 1, 4);
        board.bus.write(0x08010004, 0xFF, 4);
        board.timer.setCompare(true, 100);
        board.timer.setControl(true, 1);
        assertEquals(StopReason.LIMIT, board.run(1599));
        assertEquals(0, board.cpu.r[1]);
        assertFalse(board.gic.irqLine());
        assertEquals(StopReason.LIMIT, board.run(1601));
        assertEquals(7, board.cpu.r[1]);
        assertTrue(board.gic.irqLine());
        assertEquals(1601, board.clock.now());
        assertEquals(1599, board.clock.idle());
    }

    @Test
    void anEventThatIsSetWhileRunningIsReachedInTime() {
        // The program sets the timer to 50 ticks from now, enables it, and counts.
        program("mov r0, #50", "mcr 15, 0, r0, cr14, cr3, {0}", "mov r0, #1",
            "mcr 15, 0, r0, cr14, cr3, {1}", "add r2, r2, #1", "b 0x40100010");
        long[] at = {0};
        board.cpu.setSupervisor(v -> {
            at[0] = board.clock.now();
            board.stop();
        });
        board.cpu.setCpsr(Psr.SVC);
        board.gic.enable(27, true);
        board.bus.write(0x08000000, 1, 4);
        board.bus.write(0x08010000, 1, 4);
        board.bus.write(0x08010004, 0xFF, 4);
        assertEquals(StopReason.STOPPED, board.run(100_000));
        assertEquals(800, at[0]);
        assertEquals((800 - 4) / 2, board.cpu.r[2]);
    }

    @Test
    void systemOffStopsTheBoardAndOtherFirmwareCallsAreUndefined() {
        program("hvc 0", "b 0x40100004");
        board.cpu.r[0] = 0x84000008;
        assertFalse(board.isOff());
        assertEquals(StopReason.STOPPED, board.run(1000));
        assertTrue(board.isOff());
        assertEquals(1, board.cpu.instructions());
        Vector[] raised = {null};
        board.cpu.setSupervisor(v -> {
            raised[0] = v;
            board.stop();
        });
        board.cpu.r[15] = CODE;
        board.cpu.r[0] = 0x84000009;
        assertEquals(StopReason.STOPPED, board.run(1000));
        assertEquals(Vector.UNDEFINED, raised[0]);
    }

    @Test
    void stoppingHoldsOnce() {
        program("b 0x40100000");
        board.stop();
        assertEquals(StopReason.STOPPED, board.run(10));
        assertEquals(0, board.cpu.instructions());
        assertEquals(StopReason.LIMIT, board.run(10));
        assertEquals(10, board.cpu.instructions());
    }

    @Test
    void devicesLieWhereQemusBoardHasThem() {
        assertEquals("GIC distributor", board.bus.deviceAt(0x08000000).name());
        assertEquals("GIC distributor", board.bus.deviceAt(0x08000FFF).name());
        assertEquals("GIC processor interface", board.bus.deviceAt(0x08010000).name());
        assertEquals(board.uart, board.bus.deviceAt(0x09000000));
        assertEquals(board.rtc, board.bus.deviceAt(0x09010000));
        assertNull(board.bus.deviceAt(0x09020000));
        assertNull(board.bus.deviceAt(0x08001000));
    }

    @Test
    void bootingLoadsTheProgramAndPutsTheTreeWhereItIsFree() throws Exception {
        int ram = 64 << 20;
        ElfImage image = ElfImage.read(Path.of("src/test/programs/devices/devices.elf"),
            Limits.ram(Memory.RAM_BASE, ram));
        for (boolean caches : new boolean[] {false, true}) {
            Board b = new Board(ram, caches);
            b.boot(image);
            assertEquals(image.entry(), b.cpu.r[15]);
            assertEquals(0xEDFE0DD0, b.bus.read(Memory.RAM_BASE, 4));
            assertEquals(Psr.SVC, b.cpu.mode());
            if (caches) {
                assertNotNull(b.caches);
            } else {
                assertNull(b.caches);
            }
            int start = (int) image.start();
            assertTrue(b.bus.read(start, 4) != 0, "the program's first word");
        }
    }
}
