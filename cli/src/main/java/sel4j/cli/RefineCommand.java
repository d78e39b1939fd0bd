package sel4j.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sel4j refine}: kernel and specification live through random stories together. */
@Command(name = "refine", mixinStandardHelpOptions = true, description = {
    "Random stories of 50 steps (system calls, faults, interrupts of several threads, in random",
    "systems). After each kernel entry the state that memory stands for, what users are told and",
    "what is done to the hardware are compared with the abstract specification. A story that fails",
    "is made shorter and told as calls, with a test that tells it again. Prints what happened how",
    "often: labels, system calls, faults, interrupts, types of capabilities, and what never did.",
    "20000 stories take about five minutes."})
final class RefineCommand implements Callable<Integer> {
    private static final int LONG = 1_000_000;

    @Option(names = "--stories", paramLabel = "N", defaultValue = "20000",
        description = "So many stories (default ${DEFAULT-VALUE}).")
    private int stories;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
        description = "Seed of the first one; the next have the next (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--long", description = "A million stories, which takes hours.")
    private boolean forHours;

    @Override
    public Integer call() throws Exception {
        if (stories < 1) {
            throw new UserError("--stories " + stories + ": expected 1 or more");
        }
        return LongTest.run("RefinementTest", "refine.txt", Map.of(
            "refine.stories", "" + (forHours ? LONG : stories), "refine.seed", "" + seed));
    }
}
