package sel4j.tests.system;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.machine.elf.BadInput;

/**
 * One whole run of a program: board, kernel, user level.
 *
 * @param outcome  how it ended
 * @param console  what it printed
 * @param trace    its trace
 * @param messages unhandled faults
 */
record Run(Outcome outcome, String console, String trace, List<String> messages) {
    static final Path PROGRAMS = Path.of("programs");
    /** More than any program here needs: ten seconds of machine time. */
    static final long LIMIT = 10_000_000_000L;

    static Run of(Path program) throws BadInput {
        return of(program, 256 << 20, LIMIT);
    }

    static Run of(Path program, int ramBytes, long limit) throws BadInput {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        StringWriter trace = new StringWriter();
        List<String> messages = new ArrayList<>();
        HostedSystem s = new HostedSystem(new HostedSystem.Options(program).ram(ramBytes)
            .console(console::write).trace(trace).messages(messages::add));
        Outcome o = s.run(limit);
        return new Run(o, console.toString(StandardCharsets.ISO_8859_1), trace.toString(),
            messages);
    }
}
