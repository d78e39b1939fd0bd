package sel4j.tests.aot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import sel4j.aot.Check;
import sel4j.aot.Compiler;
import sel4j.aot.Image;
import sel4j.aot.Pass;
import sel4j.aot.Payload;
import sel4j.machine.Board;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.machine.tree.BoardTree;
import sel4j.platform.Memory;

/**
 * One whole run of a program over the kernel as machine code, on our machine.
 *
 * @param off     whether the program ended it by DebugHalt
 * @param console what it printed, without carriage returns
 */
record NativeRun(boolean off, String console) {
    static final int RAM = 256 << 20;
    static final Path PROGRAMS = Path.of("programs");
    private static final long LIMIT = 10_000_000_000L;

    /** The image of a program, as the command makes it. */
    static byte[] image(Path program, Set<Check> checks, Set<Pass> passes) throws BadInput {
        ElfImage elf = ElfImage.read(program, Limits.user(
            Integer.toUnsignedLong(Memory.WINDOW_BASE), RAM));
        return Image.of(Compiler.ofClassPath(checks, passes).compile(Image.ROOTS),
            new Payload(elf.contents(), elf.start(), elf.entry(), BoardTree.of(RAM), RAM)).file();
    }

    static NativeRun of(byte[] image) throws BadInput {
        Board board = new Board(RAM);
        board.boot(ElfImage.parse("image", image, Limits.ram(Memory.RAM_BASE, RAM)));
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        board.uart.connect(console::write);
        board.run(LIMIT);
        return new NativeRun(board.isOff(),
            console.toString(StandardCharsets.ISO_8859_1).replace("\r", ""));
    }
}
