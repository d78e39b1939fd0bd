package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Assumptions;
import sel4j.isa.Decoder;
import sel4j.isa.Table;

/** Runs a flat image under qemu-arm (Debian: qemu-user) gives what it wrote, and compares it. */
final class QemuUser {
    private QemuUser() {
    }

    /** Skips the test with one line when qemu-arm is not installed. */
    static void required() {
        boolean found = false;
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            found |= Files.isExecutable(Path.of(folder, "qemu-arm"));
        }
        Assumptions.assumeTrue(found, "qemu-arm is not installed: package qemu-user");
    }

    /** The output of the image, entered at its first word at {@link UserMode#BASE}. */
    static byte[] run(int[] image, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("image.elf");
        Files.write(file, elf(image));
        file.toFile().setExecutable(true);
        Path out = folder.resolve("output");
        Process p = new ProcessBuilder("qemu-arm", "-cpu", "cortex-a15", file.toString())
            .redirectOutput(out.toFile()).redirectErrorStream(true).start();
        if (!p.waitFor(60, TimeUnit.SECONDS)) {
            p.destroyForcibly();
            throw new IllegalStateException("qemu-arm did not end within 60 s");
        }
        if (p.exitValue() != 0) {
            throw new IllegalStateException("qemu-arm ended with " + p.exitValue() + ": "
                + Files.size(out) + " bytes of output");
        }
        return Files.readAllBytes(out);
    }

    /**
     * Compares, word by word, the records that a program of cases has written there and here.
     *
     * @param words  the instruction of each case
     * @param record words of a record
     * @param mask   bits of word i of a record that count
     * @param before text of the state before case i
     */
    static void compare(List<Integer> words, int record, byte[] qemu, byte[] here,
        IntUnaryOperator mask, IntFunction<String> before) {
        assertEquals(4 * record * words.size(), qemu.length, "bytes that QEMU wrote");
        assertEquals(qemu.length, here.length);
        ByteBuffer q = ByteBuffer.wrap(qemu).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer h = ByteBuffer.wrap(here).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < record * words.size(); i++) {
            int n = i / record;
            int w = i % record;
            int bits = mask.applyAsInt(w);
            assertEquals(hex(q.getInt(4 * i) & bits), hex(h.getInt(4 * i) & bits), () -> "case "
                + n + ": " + Table.row(Decoder.decode(words.get(n))) + " " + hex(words.get(n))
                + ", word " + w + " of the record, before: " + before.apply(n));
        }
    }

    static String hex(int word) {
        return String.format("%08x", word);
    }

    /** One segment with all rights, file offset 4096. */
    private static byte[] elf(int[] image) {
        int size = 4 * image.length;
        ByteBuffer b = ByteBuffer.allocate(4096 + size).order(ByteOrder.LITTLE_ENDIAN);
        b.put(new byte[] {0x7F, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        b.putShort((short) 2).putShort((short) 40).putInt(1).putInt(UserMode.BASE).putInt(52)
            .putInt(0);
        b.putInt(0x05000200).putShort((short) 52).putShort((short) 32).putShort((short) 1);
        b.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        b.putInt(1).putInt(4096).putInt(UserMode.BASE).putInt(UserMode.BASE).putInt(size)
            .putInt(size);
        b.putInt(7).putInt(4096);
        b.position(4096);
        for (int w : image) {
            b.putInt(w);
        }
        return b.array();
    }
}
