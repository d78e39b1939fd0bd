package sel4j.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sel4j witnesses}: memories that meet what contracts require. */
@Command(name = "witnesses", mixinStandardHelpOptions = true, description = {
    "For each contract of the kernel a moment in a run at which what it requires was true of",
    "the kernel's memory and the arguments: what proofs assume is met. Prints where each was",
    "found, and fails if a method was entered and its contract never met, or (from 40 stories on)",
    "if a method was never entered. A story takes about ten seconds."})
final class WitnessesCommand implements Callable<Integer> {
    @Option(names = "--stories", paramLabel = "N", defaultValue = "40",
        description = "So many stories (default ${DEFAULT-VALUE}).")
    private int stories;

    @Override
    public Integer call() throws Exception {
        if (stories < 1) {
            throw new UserError("--stories " + stories + ": expected 1 or more");
        }
        return LongTest.run("PreconditionsTest", "witnesses.txt", Map.of("witness.stories",
            "" + stories));
    }
}
