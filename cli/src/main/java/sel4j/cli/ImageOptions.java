package sel4j.cli;

import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;
import sel4j.aot.Check;
import sel4j.aot.Pass;

/** How the kernel is compiled. */
final class ImageOptions {
    /** Which checks the code makes. */
    enum Checks { all, none }

    @Option(names = "--checks", paramLabel = "WHICH", defaultValue = "all", description = {
        "Run-time checks in the kernel's code: all (default), each of which halts the kernel",
        "with file and line, or none."})
    private Checks checks;

    @Option(names = "--without", paramLabel = "PASS", split = ",", description = {
        "Passes of the compiler to switch off: ${COMPLETION-CANDIDATES}."})
    private Set<Pass> without = EnumSet.noneOf(Pass.class);

    Set<Check> checks() {
        return checks == Checks.all ? Check.all() : EnumSet.noneOf(Check.class);
    }

    Set<Pass> passes() {
        Set<Pass> passes = Pass.all();
        passes.removeAll(without);
        return passes;
    }
}
