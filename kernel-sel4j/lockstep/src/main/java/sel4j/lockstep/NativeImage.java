package sel4j.lockstep;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import sel4j.aot.Check;
import sel4j.aot.Compiler;
import sel4j.aot.Image;
import sel4j.aot.MethodCode;
import sel4j.aot.Pass;
import sel4j.aot.Payload;
import sel4j.hosted.HostedSystem;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.machine.tree.BoardTree;
import sel4j.platform.Memory;

/** The kernel as machine code, with a root task, for a board. */
public final class NativeImage {
    private NativeImage() { }

    /**
     * Compiles the kernel and packs it with a program.
     *
     * @param compiler a new one; it knows afterwards which checks each method has
     * @param ramBytes size of the board's RAM
     * @throws BadInput if the file is no root task that the kernel boots
     */
    public static Image of(Path program, int ramBytes, Compiler compiler) throws BadInput {
        // Boots it hosted: a program that the kernel refuses is told here, as run tells it.
        new HostedSystem(new HostedSystem.Options(program).ram(ramBytes));
        return of(compiler.compile(Image.ROOTS), program, ramBytes);
    }

    /** The kernel's machine code, which boots any program. */
    public static List<MethodCode> code(Set<Check> checks, Set<Pass> passes) {
        return Compiler.ofClassPath(checks, passes).compile(Image.ROOTS);
    }

    /**
     * Packs code with a program.
     *
     * @throws BadInput if the file is no ELF file of a root task
     */
    public static Image of(List<MethodCode> code, Path program, int ramBytes) throws BadInput {
        ElfImage elf = ElfImage.read(program, Limits.user(
            Integer.toUnsignedLong(Memory.WINDOW_BASE), ramBytes));
        return Image.of(code, new Payload(elf.contents(), elf.start(), elf.entry(),
            BoardTree.of(ramBytes), ramBytes));
    }
}
