package sel4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One call of the command line inside this virtual machine.
 *
 * @param exit exit code
 * @param out  standard output
 * @param err  standard error
 */
record Cli(int exit, String out, String err) {
    static final Path PROGRAMS = Path.of("").toAbsolutePath().getParent().resolve("tests/programs");

    static Cli run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        ByteArrayOutputStream e = new ByteArrayOutputStream();
        try (PrintStream po = new PrintStream(o, true, StandardCharsets.UTF_8);
                PrintStream pe = new PrintStream(e, true, StandardCharsets.UTF_8)) {
            System.setOut(po);
            System.setErr(pe);
            int exit = Main.execute(new PrintWriter(po, true, StandardCharsets.UTF_8),
                new PrintWriter(pe, true, StandardCharsets.UTF_8), args);
            return new Cli(exit, o.toString(StandardCharsets.UTF_8),
                e.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Whether standard error is exactly one line, told by sel4j, and no stack trace. */
    boolean oneLine() {
        return err.lines().count() == 1 && err.startsWith("sel4j: ") && !err.contains("\tat ");
    }
}
