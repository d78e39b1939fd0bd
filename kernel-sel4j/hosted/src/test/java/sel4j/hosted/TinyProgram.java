package sel4j.hosted;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sel4j.isa.Assembler;
import sel4j.machine.elf.BadInput;

/** Root tasks of a few instructions, and what became of them. */
final class TinyProgram {
    /** Where the program begins; its first instruction is the entry. */
    static final int START = 0x10000;
    private static final int HEADERS = 52 + 32;

    final StringBuilder console = new StringBuilder();
    final List<String> messages = new ArrayList<>();
    final HostedSystem system;

    private TinyProgram(Path file, int ramBytes, String until) throws BadInput {
        system = new HostedSystem(new HostedSystem.Options(file).ram(ramBytes)
            .until(until == null ? null : Pattern.compile(until))
            .console(c -> console.append((char) c)).messages(messages::add));
    }

    /** A booted root task of these instructions, in objdump's syntax, not yet run. */
    static TinyProgram of(Path folder, String... instructions) throws IOException, BadInput {
        return until(folder, null, instructions);
    }

    /** The same, ended by a console line. */
    static TinyProgram until(Path folder, String until, String... instructions)
            throws IOException, BadInput {
        Path file = folder.resolve("tiny.elf");
        Files.write(file, elf(instructions));
        return new TinyProgram(file, 16 << 20, until);
    }

    /** An ELF file of one segment with these instructions. */
    static byte[] elf(String... instructions) {
        int bytes = 4 * instructions.length;
        ByteBuffer b = ByteBuffer.allocate(HEADERS + bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0x464C457F).putInt(0x00010101).putLong(0);
        b.putShort((short) 2).putShort((short) 40).putInt(1).putInt(START).putInt(52).putInt(0)
            .putInt(0x05000200).putShort((short) 52).putShort((short) 32).putShort((short) 1)
            .putShort((short) 40).putShort((short) 0).putShort((short) 0);
        b.putInt(1).putInt(HEADERS).putInt(START).putInt(START).putInt(bytes).putInt(bytes)
            .putInt(5).putInt(4);
        for (int i = 0; i < instructions.length; i++) {
            b.putInt(Assembler.assemble(instructions[i], START + 4 * i));
        }
        return b.array();
    }

    Outcome run(long limit) {
        return system.run(limit);
    }
}
