package sel4j.cli;

import java.io.IOException;
import java.util.Set;
import picocli.CommandLine.Option;
import sel4j.aot.Check;
import sel4j.aot.Checks;

/** Which run-time checks the kernel's machine code makes. */
final class CheckOptions {
    /** Where checks are made. */
    enum Where { all, unproved, none }

    @Option(names = "--checks", paramLabel = "WHERE", defaultValue = "unproved", description = {
        "Run-time checks in the kernel's code, each of which halts the kernel with file and line:",
        "unproved (default) leaves out null, index and division checks in methods whose contracts",
        "the ledger has as proved for these very sources, and in no others; all; none."})
    private Where where;

    private Proved proved;

    /**
     * The checks of each method.
     *
     * @throws UserError if the ledger's verdicts are needed and cannot be had
     */
    Checks checks() throws UserError, IOException, InterruptedException {
        if (where == Where.unproved) {
            proved = Verdicts.now();
            return Checks.unproved(proved.methods());
        }
        return Checks.of(where == Where.all ? Check.all() : Set.of());
    }

    /** The verdicts that decided; null before {@link #checks} and if none did. */
    Proved proved() {
        return proved;
    }
}
