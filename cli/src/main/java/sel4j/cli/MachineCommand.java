package sel4j.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/** {@code sel4j machine}: runs a program on the bare board. */
@Command(name = "machine", mixinStandardHelpOptions = true, description = {
    "Runs a program on the bare board, such as an image of the kernel.",
    "Exit code 0 when it switches the board off (PSCI SYSTEM_OFF by HVC) or when a console line",
    "matches --until; 1 when the run ends otherwise."})
final class MachineCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROGRAM", description = "ELF file, 32-bit ARM, linked into RAM.")
    private Path program;

    @Option(names = "--until", paramLabel = "REGEX",
        description = "End the run with exit code 0 at a console line in which REGEX is found.")
    private String until;

    @Mixin private BoardOptions options;

    @Override
    public Integer call() throws Exception {
        int bytes = options.ramBytes();
        try {
            ElfImage elf = ElfImage.read(program, Limits.ram(Memory.RAM_BASE, bytes));
            return BareBoard.run(elf, bytes, options.instructions(), BoardOptions.pattern(until));
        } catch (BadInput e) {
            throw new UserError(e.getMessage());
        }
    }
}
