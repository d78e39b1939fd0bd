package sel4j.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sel4j soak}: a whole system made and revoked again and again; nothing may be left. */
@Command(name = "soak", mixinStandardHelpOptions = true, description = {
    "Makes the demo's system from one untyped capability, lets it run, and revokes it, again and",
    "again; after every round all memory must be what it was after the round before.",
    "A thousand rounds take about a minute."})
final class SoakCommand implements Callable<Integer> {
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "1000",
        description = "So many rounds (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws Exception {
        if (rounds < 2) {
            throw new UserError("--rounds " + rounds + ": expected 2 or more");
        }
        return LongTest.run("SoakTest", "soak.txt", Map.of("soak.rounds", "" + rounds));
    }
}
