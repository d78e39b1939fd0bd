package sel4j.tests.system;

import java.nio.file.Path;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.machine.elf.BadInput;

/** A run on a board with caches that software must keep coherent, and somebody who looks at it. */
final class CheckedRun {
    private CheckedRun() { }

    /**
     * Runs a program of this folder.
     *
     * @return the reason why it ended; for INCOHERENT also what was found
     */
    static String of(String program) throws BadInput {
        Path file = Run.PROGRAMS.resolve(program + ".elf");
        StringBuilder console = new StringBuilder();
        Outcome o = new HostedSystem(new HostedSystem.Options(file).caches(true)
            .console(c -> console.append((char) c))).run(Run.LIMIT);
        return o.reason() + (o.reason() == Outcome.Reason.INCOHERENT ? " " + o.where() : "")
            + (console.indexOf("FAIL") < 0 ? "" : " " + console);
    }
}
