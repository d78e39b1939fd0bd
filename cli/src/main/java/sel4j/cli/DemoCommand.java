package sel4j.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sel4j demo}: boots the demo system, which tells its own story on the console. */
@Command(name = "demo", mixinStandardHelpOptions = true,
    description = "Boots a system of root task, server, clients, pager and driver, and tells its "
        + "story.")
final class DemoCommand implements Callable<Integer> {
    @Mixin private SystemOptions options;

    @Override
    public Integer call() throws Exception {
        return options.run(Home.path().resolve("tests/programs/demo.elf"), null);
    }
}
