package sel4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import sel4j.hosted.Release;

/** {@code sel4j run}: boots a root task's ELF file on the kernel, hosted or native. */
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

    @Option(names = "--abi", paramLabel = "RELEASE", description = {
        "16 (default): system calls and labels have the numbers of seL4 16.0.0; 14: those of",
        "seL4 14.0.0, for programs built against its headers."})
    private Integer abi;

    @Option(names = "--configuration", paramLabel = "FILE", description = {
        "A kernel of another configuration: a file like kernel.config (see",
        "docs/manual/configuration.md)."})
    private Path configuration;

    @Mixin private SystemOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (abi != null && abi != Release.OWN && options.compares()) {
            throw new UserError("--abi " + abi + " with --check: the specification has the numbers "
                + "of release " + Release.OWN + " only");
        }
        if (abi != null && abi != Release.OWN || configuration != null) {
            if (spec.commandLine().getParseResult().hasMatchedOption("--native")) {
                throw new UserError("--native: expected neither --abi nor --configuration");
            }
            return new OtherKernel(abi == null ? Release.OWN : abi, configuration)
                .run(spec.commandLine(), others());
        }
        return options.run(program, until);
    }

    /** The command line without the options that choose a kernel. */
    private List<String> others() {
        ParseResult parsed = spec.commandLine().getParseResult();
        List<String> all = new ArrayList<>(List.of(spec.name()));
        for (OptionSpec o : parsed.matchedOptions()) {
            if (!o.longestName().equals("--abi") && !o.longestName().equals("--configuration")) {
                all.add(o.longestName() + "=" + o.stringValues().get(0));
            }
        }
        all.add("--");
        all.add(program.toString());
        return all;
    }
}
