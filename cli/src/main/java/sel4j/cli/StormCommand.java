package sel4j.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sel4j storm}: random system calls of several threads; the kernel's rules must hold. */
@Command(name = "storm", mixinStandardHelpOptions = true, description = {
    "Random system calls of several threads, valid and hostile, with faults and interrupts in",
    "between. Looks at times whether the rules of the kernel's memory hold, and when a storm is",
    "over deletes everything and uses all memory anew. Prints what was answered how often.",
    "A million calls take about a minute."})
final class StormCommand implements Callable<Integer> {
    private static final int MOST_LOOKS = 1_000_000;

    @Option(names = "--calls", paramLabel = "N", defaultValue = "1000000",
        description = "So many system calls (default ${DEFAULT-VALUE}).")
    private long calls;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
        description = "Seed of the first storm (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--look", paramLabel = "N", defaultValue = "1000",
        description = "Checks the rules after every N kernel entries (default ${DEFAULT-VALUE}).")
    private int look;

    @Override
    public Integer call() throws Exception {
        if (calls < 1) {
            throw new UserError("--calls " + calls + ": expected 1 or more");
        }
        if (look < 1 || look > MOST_LOOKS) {
            throw new UserError("--look " + look + ": expected a number from 1 to " + MOST_LOOKS);
        }
        return LongTest.run("StormTest", "storm.txt", Map.of("storm.calls", "" + calls,
            "storm.seed", "" + seed, "storm.look", "" + look));
    }
}
