package sel4j.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import sel4j.hosted.KernelBug;

/**
 * The {@code sel4j} command. Exit codes: 0 fine; 1 the thing checked does not hold; 2 bad usage or
 * bad input, told in one line.
 */
@Command(name = "sel4j", mixinStandardHelpOptions = true, version = "sel4j 0.1.0",
    description = "An seL4-compatible capability kernel in Java on a simulated ARM machine.",
    subcommands = {DemoCommand.class, RunCommand.class, ImageCommand.class,
        MachineCommand.class, LockstepCommand.class, VerifyCommand.class,
        MutateCommand.class, CoverageCommand.class,
        StormCommand.class, SoakCommand.class,
        BenchCommand.class})
public final class Main implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    /** Entry point. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** One command, with its messages on these writers; returns the exit code. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine c = commandLine();
        c.setOut(out);
        c.setErr(err);
        return c.execute(args);
    }

    /** The command line with our way of telling errors. */
    static CommandLine commandLine() {
        CommandLine c = new CommandLine(new Main());
        c.setParameterExceptionHandler((e, args) -> tell(e.getCommandLine(), e.getMessage()
            + (e instanceof UnmatchedArgumentException || e instanceof MissingParameterException
                ? " (see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)"
                : "")));
        c.setExecutionExceptionHandler((e, cmd, parsed) -> {
            if (e instanceof UserError) {
                return tell(cmd, e.getMessage());
            }
            if (e instanceof KernelBug) {
                cmd.getErr().println("sel4j: " + e.getMessage());
                e.getCause().printStackTrace(cmd.getErr());
                return 1;
            }
            throw e;
        });
        c.setCaseInsensitiveEnumValuesAllowed(true);
        return c;
    }

    private static int tell(CommandLine c, String message) {
        String line = message.lines().findFirst().orElse("bad usage");
        c.getErr().println("sel4j: " + line);
        return 2;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
            "expected a command: demo, run, image, machine, lockstep, verify, mutate, coverage "
            + "or bench (see sel4j --help)");
    }
}
