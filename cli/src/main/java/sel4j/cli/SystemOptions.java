package sel4j.cli;

import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sel4j.aot.Compiler;
import sel4j.aot.Pass;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.lockstep.NativeImage;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/** The options that {@code run} and {@code demo} share, and the run itself. */
final class SystemOptions {
    @Mixin private BoardOptions board;

    @Option(names = "--trace", paramLabel = "FILE",
        description = "Write one line for each system call, interrupt, fault and thread switch.")
    private Path trace;

    /** Kinds of caches. */
    enum Caches { coherent, noncoherent }

    @Option(names = "--caches", paramLabel = "KIND", defaultValue = "coherent", description = {
        "coherent (default): memory looks the same to everybody; noncoherent: only cache",
        "maintenance makes stores visible to table walks, instruction fetches and uncached",
        "accesses. Slower, and takes RAM twice."})
    private Caches caches;

    @Option(names = "--check-caches", description = {"With noncoherent caches, end the run",
        "with exit code 1 where something is used that cache, TLB or barrier maintenance should",
        "have renewed."})
    private boolean checkCaches;

    @Option(names = "--check-rules", paramLabel = "N", description = {
        "After every N kernel entries look whether all that the specification says of the kernel's",
        "memory holds; the first rule that does not ends the run with exit code 1. A look takes",
        "about half a second."})
    private Integer checkRules;

    @Option(names = "--check", description = {
        "Compare each kernel entry with the abstract specification: what users are told, the state",
        "of all objects, what is done to the hardware. The first difference ends the run with exit",
        "code 1."})
    private boolean check;

    @Option(names = "--monitor", paramLabel = "CLASS", description = {
        "A class of your own that looks at the system before and after each kernel entry and can",
        "end the run (see docs/manual/monitors.md)."})
    private String monitor;

    @Option(names = "--monitor-path", paramLabel = "PATH", defaultValue = ".", description =
        "Where --monitor is: a folder of classes or a jar (default: the working directory).")
    private Path monitorPath;

    @Option(names = "--native", description = {
        "The kernel runs on the board as machine code, compiled before the run, not hosted. No",
        "traces, caches or checks then."})
    private boolean compiled;

    @Mixin private CheckOptions checks;

    /** Runs a program; console on standard output, everything else on standard error. */
    int run(Path program, String until)
            throws UserError, IOException, InterruptedException {
        int bytes = board.ramBytes();
        long max = board.instructions();
        Pattern pattern = BoardOptions.pattern(until);
        if (compiled) {
            return runNative(program, bytes, max, pattern);
        }
        Path partial = trace == null ? null
            : trace.resolveSibling(trace.getFileName() + ".partial");
        try (Writer out = open(partial)) {
            HostedSystem.Options options = new HostedSystem.Options(program).ram(bytes)
                .console(System.out::write).messages(m -> tell(m)).until(pattern).trace(out);
            if (checkCaches || caches == Caches.noncoherent) {
                options.caches(checkCaches);
            }
            Monitors monitors = monitors();
            HostedSystem s = new HostedSystem(options.witness(monitors));
            Outcome o = s.run(max);
            System.out.flush();
            if (monitors != null) {
                monitors.lines().forEach(SystemOptions::tell);
            }
            if (!o.fine()) {
                System.err.println(o.reason() == Outcome.Reason.DEADLOCK
                    ? "sel4j: nothing can happen any more: every thread waits"
                    : o.reason() == Outcome.Reason.INCOHERENT ? "sel4j: " + o.where()
                    : "sel4j: " + max + " instructions of machine time have passed (executed: "
                        + o.instructions() + ", the rest idle); " + o.where());
            }
            if (out != null) {
                out.close();
                Files.move(partial, trace, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return o.fine() ? 0 : 1;
        } catch (Monitors.Objection e) {
            tell(e.getMessage());
            if (partial != null) {
                Files.move(partial, trace, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return 1;
        } catch (BadInput e) {
            if (partial != null) {
                Files.deleteIfExists(partial);
            }
            throw new UserError(e.getMessage());
        }
    }

    private int runNative(Path program, int bytes, long max, Pattern until)
            throws UserError, IOException, InterruptedException {
        if (trace != null || checkCaches || caches != Caches.coherent || checkRules != null || check
                || monitor != null) {
            throw new UserError("--native: expected none of --trace, --caches, --check-caches, "
                + "--check-rules, --check, --monitor, which look at the hosted kernel");
        }
        try {
            byte[] image = NativeImage.of(program, bytes, Compiler.ofClassPath(checks.checks(),
                Pass.all())).file();
            return BareBoard.run(ElfImage.parse("image", image, Limits.ram(Memory.RAM_BASE,
                bytes)), bytes, max, until);
        } catch (BadInput e) {
            throw new UserError(e.getMessage());
        }
    }

    private static void tell(String message) {
        System.out.flush();
        System.err.println("sel4j: " + message);
    }

    /** Whether the run is compared with the specification. */
    boolean compares() {
        return check;
    }

    /** Who looks at the run; null if nobody does. */
    private Monitors monitors() throws UserError {
        List<HostedSystem.Witness> all = new ArrayList<>();
        if (checkRules != null && checkRules < 1) {
            throw new UserError("--check-rules " + checkRules + ": expected 1 or more");
        } else if (checkRules != null) {
            all.add(new RuleCheck(checkRules));
        }
        if (check) {
            all.add(new SpecificationCheck());
        }
        if (monitor != null) {
            all.add(own());
        }
        return all.isEmpty() ? null : new Monitors(all);
    }

    private HostedSystem.Witness own() throws UserError {
        if (!Files.exists(monitorPath)) {
            throw new UserError("--monitor-path " + monitorPath + ": no such folder or jar");
        }
        try {
            // Its classes are needed as long as the run lasts.
            Class<?> c = new URLClassLoader(new URL[] {monitorPath.toUri().toURL()},
                getClass().getClassLoader()).loadClass(monitor);
            return c.asSubclass(HostedSystem.Witness.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException | IOException
                | LinkageError e) {
            throw new UserError("--monitor " + monitor + ": expected a public class in "
                + monitorPath + " that implements " + HostedSystem.Witness.class.getCanonicalName()
                + " and has a public constructor without arguments");
        }
    }

    private Writer open(Path file) throws UserError {
        try {
            return file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("--trace " + trace + ": cannot be written");
        }
    }
}
