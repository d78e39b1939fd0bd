package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.aot.Check;
import sel4j.aot.Pass;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.machine.elf.BadInput;

/** A program prints the same over the kernel as machine code as over the hosted kernel. */
class NativeSystemTest {
    private static final long LIMIT = 10_000_000_000L;

    private static String hosted(Path program) throws BadInput {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        HostedSystem s = new HostedSystem(new HostedSystem.Options(program).ram(NativeRun.RAM)
            .console(console::write));
        assertEquals(Outcome.Reason.HALTED, s.run(LIMIT).reason());
        return console.toString(StandardCharsets.ISO_8859_1);
    }

    private static Path program(String name) {
        return NativeRun.PROGRAMS.resolve(name + ".elf");
    }

    /** All but scheduler, in which the moment of a tick decides what its threads note. */
    @ParameterizedTest
    @ValueSource(strings = {"hello", "demo", "ipc", "notifications", "faults", "untyped", "cnode",
        "tcb", "vspace", "caches", "asids", "irq", "isa", "float",
        "forgetful"})
    void theConsoleIsTheSame(String name) throws BadInput {
        NativeRun run = NativeRun.of(NativeRun.image(program(name), Check.all(), Pass.all()));
        assertEquals(hosted(program(name)), run.console());
        assertTrue(run.off(), "DebugHalt switches the board off");
    }

    @Test
    void theConsoleIsTheSameWithoutChecksAndWithoutPasses() throws BadInput {
        String expected = hosted(program("ipc"));
        assertEquals(expected, NativeRun.of(NativeRun.image(program("ipc"), Set.of(),
            Pass.all())).console());
        assertEquals(expected, NativeRun.of(NativeRun.image(program("ipc"), Check.all(),
            Set.of())).console());
    }

    @ParameterizedTest
    @EnumSource(Pass.class)
    void theConsoleIsTheSameWithoutOnePass(Pass off) throws BadInput {
        assertEquals(hosted(program("cnode")), NativeRun.of(NativeRun.image(program("cnode"),
            Check.all(), EnumSet.complementOf(EnumSet.of(off)))).console());
    }

    @Test
    void theSameSourcesGiveTheSameImage() throws BadInput {
        assertArrayEquals(NativeRun.image(program("hello"), Check.all(), Pass.all()),
            NativeRun.image(program("hello"), Check.all(), Pass.all()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "ipc", "vspace", "faults"})
    void theImageBootsOnQemu(String name, @TempDir Path dir) throws Exception {
        byte[] image = NativeRun.image(program(name), Check.all(), Pass.all());
        Path file = Files.write(dir.resolve(name + ".img"), image);
        Path console = dir.resolve("console");
        Process qemu;
        try {
            // Time in instructions, as on our board: else it depends on how busy the host is.
            qemu = new ProcessBuilder("qemu-system-arm", "-M", "virt", "-cpu", "cortex-a15", "-m",
                "256M", "-nographic", "-monitor", "none", "-icount", "shift=0", "-kernel",
                file.toString()).redirectErrorStream(true).redirectOutput(console.toFile())
                .start();
        } catch (IOException e) {
            Assumptions.abort("qemu-system-arm is not installed: packages qemu-system-arm, "
                + "ipxe-qemu");
            return;
        }
        assertTrue(qemu.waitFor(120, TimeUnit.SECONDS), "QEMU ends by itself");
        assertEquals(hosted(program(name)), Files.readString(console,
            StandardCharsets.ISO_8859_1).replace("\r", ""));
    }
}
