package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.aot.Check;
import sel4j.aot.Pass;

/** A debugger on the native kernel, on QEMU, as docs/native.md tells it. */
class DebuggerTest {
    private static final String METHOD = "Cdt.insert";
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void aBreakpointShowsTheJavaLineAndTheCallers(@TempDir Path dir) throws Exception {
        Path image = Files.write(dir.resolve("image"), NativeRun.image(
            NativeRun.PROGRAMS.resolve("hello.elf"), Check.all(), Pass.all()));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path said = dir.resolve("said");
        Process qemu = start(dir.resolve("console"), "qemu-system-arm", "-M", "virt", "-cpu",
            "cortex-a15", "-m", "256M", "-nographic", "-monitor", "none", "-S", "-gdb",
            "tcp:127.0.0.1:" + port, "-kernel", image.toString());
        try {
            Process gdb = start(said, "gdb-multiarch", "-batch", "-nx",
                "-ex", "set trust-readonly-sections on", "-ex", "set tcp connect-timeout 60",
                "-ex", "target remote 127.0.0.1:" + port, "-ex", "break " + METHOD,
                "-ex", "continue", "-ex", "next", "-ex", "backtrace", "-ex", "kill",
                image.toString());
            boolean ended = gdb.waitFor(300, TimeUnit.SECONDS);
            gdb.destroyForcibly();
            assertTrue(ended, () -> "gdb ends: " + read(said));
        } finally {
            qemu.destroyForcibly();
        }
        String text = read(said);
        List<String> source = Files.readAllLines(ROOT.resolve(
            "kernel-sel4j/kernel/src/main/java/sel4j/kernel/Cdt.java"));
        int first = source.indexOf("        Slot n = before.next();") + 1;
        assertTrue(text.contains("Cdt.java:" + first), text);
        assertTrue(text.contains(first + "\t" + source.get(first - 1)), text);
        assertTrue(text.matches("(?s).*\n#0 [^\n]*" + METHOD + ".*\n#1 [^\n]*BootObjects\\.slot.*"
            + "\n#\\d [^\n]*Boot\\.boot.*"), text);
    }

    private static Process start(Path output, String... command) {
        try {
            return new ProcessBuilder(command).directory(ROOT.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        } catch (IOException e) {
            Assumptions.abort(command[0] + " is not installed: packages gdb-multiarch, "
                + "qemu-system-arm, ipxe-qemu");
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
