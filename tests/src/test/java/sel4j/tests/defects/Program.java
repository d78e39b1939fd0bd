package sel4j.tests.defects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sel4j.hosted.HostedSystem;
import sel4j.isa.Assembler;
import sel4j.machine.elf.BadInput;

/** Root tasks of a few instructions, as ELF files that the loader reads. */
public final class Program {
    private static final int HEADERS = 52 + 32;
    private static final Map<ByteBuffer, Path> FILES = new ConcurrentHashMap<>();

    private Program() { }

    /** Instruction words from objdump's syntax; the first one lies at an address. */
    public static int[] words(int start, String... instructions) {
        int[] w = new int[instructions.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = Assembler.assemble(instructions[i], start + 4 * i);
        }
        return w;
    }

    /**
     * An ELF file of one segment, entered at its first word.
     *
     * @param start  virtual address of the segment
     * @param words  its first words
     * @param bytes  its size in memory, at least that of the words
     */
    public static byte[] elf(int start, int[] words, int bytes) {
        int given = 4 * words.length;
        ByteBuffer b = ByteBuffer.allocate(HEADERS + given).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0x464C457F).putInt(0x00010101).putLong(0);
        b.putShort((short) 2).putShort((short) 40).putInt(1).putInt(start).putInt(52).putInt(0)
            .putInt(0x05000200).putShort((short) 52).putShort((short) 32).putShort((short) 1)
            .putShort((short) 40).putShort((short) 0).putShort((short) 0);
        b.putInt(1).putInt(HEADERS).putInt(
            start).putInt(start).putInt(given).putInt(bytes).putInt(7)
            .putInt(4);
        for (int w : words) {
            b.putInt(w);
        }
        return b.array();
    }

    /** A booted system whose root task is this ELF file. */
    public static HostedSystem boot(byte[] elf, int ramBytes) {
        return boot(elf, ramBytes, null);
    }

    /** The same beside a witness, which may be null. */
    public static HostedSystem boot(byte[] elf, int ramBytes, HostedSystem.Witness witness) {
        try {
            return new HostedSystem(new HostedSystem.Options(FILES.computeIfAbsent(
                ByteBuffer.wrap(elf), Program::file)).ram(ramBytes).witness(witness));
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with these bytes, until the tests are over. */
    private static Path file(ByteBuffer elf) {
        try {
            Path file = Files.createTempFile("root", ".elf");
            file.toFile().deleteOnExit();
            return Files.write(file, elf.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
