package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/**
 * A privileged program with its own vectors and tables tries every access on every kind of mapping
 * and prints fault status, fault address and the mode it came from: here and on qemu-system-arm.
 */
class QemuFaultTest {
    @TempDir
    Path folder;

    @Test
    void everyAccessFaultsAsOnQemu() throws Exception {
        byte[] elf = program();
        List<String> here = here(elf);
        assertEquals("end", here.get(here.size() - 1));
        assertTrue(here.size() > 280);
        List<String> there = qemu(elf);
        StringBuilder differences = new StringBuilder();
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            if (!here.get(i).equals(there.get(i))) {
                differences.append(String.format("line %d: QEMU %s, here %s%n", i, there.get(i),
                    here.get(i)));
            }
        }
        assertEquals("", differences.toString());
        assertEquals(there.size(), here.size());
    }

    private static byte[] program() throws IOException {
        try (InputStream in = QemuFaultTest.class.getResourceAsStream("faults.elf")) {
            return in.readAllBytes();
        }
    }

    private static List<String> here(byte[] elf) throws Exception {
        Memory memory = new Memory(Memory.MIN_BYTES);
        StringBuilder out = new StringBuilder();
        Cpu cpu = new Cpu(memory, new Physical() {
            @Override
            public int read(int address, int bytes) {
                throw ExternalAbort.INSTANCE;
            }

            @Override
            public void write(int address, int value, int bytes) {
                if (address != 0x09000000) {
                    throw ExternalAbort.INSTANCE;
                }
                out.append((char) (value & 0xFF));
            }
        });
        ElfImage image = ElfImage.parse("faults.elf", elf,
            Limits.ram(Memory.RAM_BASE, memory.bytes()));
        image.copyTo(memory, image.start());
        cpu.r[15] = image.entry();
        // The semihosting call at the end means nothing here: what follows "end" does not count.
        for (int i = 0; i < 1000 && out.indexOf("end\n") < 0; i++) {
            cpu.run(cpu.instructions() + 100_000);
        }
        return out.substring(0, Math.max(0, out.indexOf("end\n")) + 3).lines().toList();
    }

    private List<String> qemu(byte[] elf) throws IOException, InterruptedException {
        boolean found = false;
        for (String f : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            found |= Files.isExecutable(Path.of(f, "qemu-system-arm"));
        }
        Assumptions.assumeTrue(found,
            "qemu-system-arm is not installed: packages qemu-system-arm, ipxe-qemu");
        Path file = folder.resolve("faults.elf");
        Path out = folder.resolve("out");
        Files.write(file, elf);
        Process p = new ProcessBuilder("qemu-system-arm", "-M", "virt", "-cpu", "cortex-a15",
            "-display", "none",
            "-monitor", "none", "-serial", "stdio", "-semihosting", "-kernel", file.toString())
            .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        if (!p.waitFor(120, TimeUnit.SECONDS)) {
            p.destroyForcibly();
            throw new IOException("qemu-system-arm did not end within 120 s");
        }
        return Files.readString(out, StandardCharsets.US_ASCII).lines().toList();
    }
}
