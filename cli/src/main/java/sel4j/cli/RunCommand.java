package sel4j.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sel4j run}: boots a root task's ELF file on the kernel, hosted. */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
    "Boots the kernel with a root task of your own.",
    "Exit code 0 at DebugHalt or when a console line matches --until; 1 when the run ends "
    + "otherwise."})
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROGRAM",
        description = "ELF file, 32-bit ARM, classic seL4 16.0.0 ABI.")
    private Path program;

    @Option(names = "--until", paramLabel = "REGEX",
        description = "End the run with exit code 0 at a console line in which REGEX is found.")
    private String until;

    @Mixin private SystemOptions options;

    @Override
    public Integer call() throws Exception {
        return options.run(program, until);
    }
}
