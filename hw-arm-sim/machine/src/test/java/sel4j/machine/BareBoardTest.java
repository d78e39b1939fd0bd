package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/**
 * The board as a board: a program without any kernel asks all devices questions, takes their
 * interrupts and waits for them. QEMU's board must give the same answers, line by line.
 */
class BareBoardTest {
    private static final int RAM = 64 << 20;
    private static final Path PROGRAM = Path.of("src/test/programs/devices/devices.elf");
    private static final long LIMIT = 10 * Clock.PER_SECOND;

    private final StringBuilder out = new StringBuilder();

    private Board board() throws Exception {
        Board board = new Board(RAM);
        board.boot(ElfImage.read(PROGRAM, Limits.ram(Memory.RAM_BASE, RAM)));
        board.uart.connect(c -> out.append((char) c));
        return board;
    }

    @Test
    @Timeout(60)
    void devicesAnswerAsQemusDo() throws Exception {
        assertEquals(StopReason.IDLE, board().run(LIMIT));
        assertEquals(qemu(), out.toString());
    }

    @Test
    void aProgramAtItsEndLeavesTheBoardIdleAfterSkippingTheTimeItWaited() throws Exception {
        Board board = board();
        assertEquals(StopReason.IDLE, board.run(LIMIT));
        assertTrue(out.toString().endsWith("\nend\n"), out.toString());
        assertTrue(board.clock.now() >= Clock.PER_SECOND, "it waited for the clock's alarm");
        assertTrue(board.cpu.instructions() + board.clock.idle() == board.clock.now());
        assertTrue(board.clock.idle() > 0);
    }

    @Test
    void timeDoesNotDependOnHowARunIsCut() throws Exception {
        Board whole = board();
        whole.run(LIMIT);
        String expected = out.toString();
        out.setLength(0);
        Board cut = board();
        long step = 1;
        while (cut.run(Math.min(LIMIT, cut.clock.now() + step)) == StopReason.LIMIT) {
            step = step * 7 % 100_003 + 1;
        }
        assertEquals(expected, out.toString());
        assertEquals(whole.clock.now(), cut.clock.now());
        assertEquals(whole.cpu.instructions(), cut.cpu.instructions());
    }

    @Test
    void cachesMakeNoDifferenceToAProgramThatUsesNone() throws Exception {
        Board plain = board();
        plain.run(LIMIT);
        String expected = out.toString();
        out.setLength(0);
        Board board = new Board(RAM, true);
        board.boot(ElfImage.read(PROGRAM, Limits.ram(Memory.RAM_BASE, RAM)));
        board.uart.connect(c -> out.append((char) c));
        Coherence checker = new Coherence(board, v -> { });
        assertEquals(StopReason.IDLE, board.run(LIMIT));
        assertEquals(expected, out.toString());
        assertEquals(plain.clock.now(), board.clock.now());
        assertEquals(null, checker.first());
    }

    @Test
    void theDeviceTreeLiesAtTheStartOfRam() throws Exception {
        assertEquals(0xEDFE0DD0, board().bus.read(Memory.RAM_BASE, 4));
    }

    @Test
    void aStoppedBoardGoesOnWhereItWas() throws Exception {
        Board board = board();
        board.uart.connect(c -> {
            out.append((char) c);
            if (c == '\n') {
                board.stop();
            }
        });
        assertEquals(StopReason.STOPPED, board.run(LIMIT));
        assertEquals("devices\n", out.toString());
        assertEquals(StopReason.STOPPED, board.run(LIMIT));
        assertEquals(2, out.toString().lines().count());
    }

    /**
     * What the program prints on QEMU's board, up to and with its last line. QEMU counts time in
     * instructions here (-icount), as our board does: what the program sees of a timer would
     * otherwise depend on how busy the host is.
     */
    private static String qemu() throws IOException {
        Process p;
        try {
            p = new ProcessBuilder("qemu-system-arm", "-M", "virt", "-cpu", "cortex-a15", "-m",
                "64",
                "-nographic", "-monitor", "none", "-icount", "shift=0", "-kernel",
                PROGRAM.toString())
                .redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("qemu-system-arm is not installed: packages qemu-system-arm, "
                + "ipxe-qemu");
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (BufferedReader in = p.inputReader(StandardCharsets.ISO_8859_1)) {
            String line;
            do {
                line = in.readLine();
                text.append(line).append('\n');
            } while (line != null && !line.equals("end"));
        } finally {
            p.destroyForcibly();
        }
        return text.toString();
    }

    @Test
    void theCheckedInProgramIsWhatItsSourcesCompileTo(@TempDir Path folder) throws Exception {
        Path made = folder.resolve("devices.elf");
        Process p;
        try {
            new ProcessBuilder("arm-none-eabi-gcc", "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            p = new ProcessBuilder("make", "-B", "-C", PROGRAM.getParent().toString(),
                "OUT=" + made)
                .redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("arm-none-eabi-gcc is not installed: package gcc-arm-none-eabi");
            return;
        }
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(p.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, p.exitValue(), said);
        // Compilers differ in their choice of instructions: compare what it does.
        assertEquals(run(PROGRAM), run(made));
        assertTrue(Files.size(made) > 0);
    }

    private String run(Path program) throws Exception {
        StringBuilder text = new StringBuilder();
        Board board = new Board(RAM);
        board.boot(ElfImage.read(program, Limits.ram(Memory.RAM_BASE, RAM)));
        board.uart.connect(c -> text.append((char) c));
        assertEquals(StopReason.IDLE, board.run(LIMIT));
        return text.toString();
    }
}
