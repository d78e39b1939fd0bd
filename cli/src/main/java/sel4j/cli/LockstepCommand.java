package sel4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sel4j.aot.Image;
import sel4j.lockstep.Difference;
import sel4j.lockstep.Lockstep;
import sel4j.machine.elf.BadInput;

/** {@code sel4j lockstep}: one program over the hosted kernel and over its machine code. */
@Command(name = "lockstep", mixinStandardHelpOptions = true, description = {
    "Runs a program over the hosted kernel and over the kernel's machine code, side by side, and",
    "compares at every return to user level: registers, the kernel's variables, device registers,",
    "console; and all RAM but the native kernel's own text and stack.",
    "Exit code 0 if they agree to the end; 1 at the first difference, which is printed with the",
    "return, the register or word, and the system calls before it."})
final class LockstepCommand implements Callable<Integer> {
    private static final long MOST = 1_000_000_000_000L;

    @Parameters(paramLabel = "PROGRAM", arity = "0..1",
        description = "ELF file, 32-bit ARM, classic seL4 16.0.0 ABI.")
    private Path program;

    @Option(names = "--every", paramLabel = "N", defaultValue = "100", description = {
        "Compare all RAM at every Nth return (default ${DEFAULT-VALUE}). A difference found there",
        "is looked for again, from the last comparison on at every return."})
    private int every;

    @Option(names = "--sequences", paramLabel = "N", description = {
        "Instead of a program: N sequences of 50 random system calls, faults and interrupts of",
        "several threads. Two thousand take some minutes."})
    private Integer sequences;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
        description = "Seed of the first sequences (default ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin private BoardOptions board;

    @Mixin private ImageOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (every < 1) {
            throw new UserError("--every " + every + ": expected 1 or more");
        }
        if (program == null == (sequences == null)) {
            throw new UserError("expected PROGRAM or --sequences N (see sel4j lockstep --help)");
        }
        if (sequences != null) {
            return random();
        }
        PrintWriter out = spec.commandLine().getOut();
        long limit = Math.min(board.instructions(), MOST);
        try {
            Lockstep l = Lockstep.run(options.compiler().compile(Image.ROOTS),
                program, board.ramBytes(), every, limit);
            out.printf("hosted and native agree at %d returns to user level, %d instructions of "
                + "machine time%s%n", l.returns(), l.hosted().board().clock.now(),
                l.hosted().halted() ? ", and halt" : "");
            return 0;
        } catch (Difference d) {
            spec.commandLine().getErr().println("sel4j: " + d.getMessage());
            return 1;
        } catch (BadInput e) {
            throw new UserError(e.getMessage());
        }
    }

    private int random() throws Exception {
        if (sequences < 1) {
            throw new UserError("--sequences " + sequences + ": expected 1 or more");
        }
        return LongTest.run("LockstepTest#randomCallsDoTheSame", "lockstep.txt",
            Map.of("lockstep.sequences", "" + sequences, "lockstep.seed", "" + seed));
    }
}
