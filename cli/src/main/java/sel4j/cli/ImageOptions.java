package sel4j.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sel4j.aot.Compiler;
import sel4j.aot.Pass;

/** How the kernel is compiled. */
final class ImageOptions {
    @Mixin private CheckOptions checks;

    @Option(names = "--without", paramLabel = "PASS", split = ",", description = {
        "Passes of the compiler to switch off: ${COMPLETION-CANDIDATES}."})
    private Set<Pass> without = EnumSet.noneOf(Pass.class);

    /** A compiler as the options say. */
    Compiler compiler() throws UserError, IOException, InterruptedException {
        Set<Pass> passes = Pass.all();
        passes.removeAll(without);
        return Compiler.ofClassPath(checks.checks(), passes);
    }

    /** The verdicts that decided about checks; null if none did. */
    Proved proved() {
        return checks.proved();
    }
}
