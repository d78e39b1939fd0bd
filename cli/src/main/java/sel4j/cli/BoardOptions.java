package sel4j.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** The options of every command that lets the board run: its RAM, and how long. */
final class BoardOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})([MG])");

    @Option(names = "--ram", paramLabel = "SIZE", defaultValue = "256M",
        description = "RAM of the board, 16M to 1G (default ${DEFAULT-VALUE}).")
    private String ram;

    @Option(names = "--max-instructions", paramLabel = "N",
        description = {"End the run with exit code 1 after N instructions of machine time. Time in",
            "which every thread waits counts as well, an instruction as a nanosecond: so the",
            "limit also ends a program that sleeps for ever."})
    private String limit;

    int ramBytes() throws UserError {
        return ramBytes(ram);
    }

    /** The bytes of a size such as 64M, a RAM that a board may have. */
    static int ramBytes(String ram) throws UserError {
        Matcher m = SIZE.matcher(ram);
        long mib = m.matches() ? Long.parseLong(m.group(1)) << (m.group(2).equals("G") ? 10 : 0)
            : 0;
        if (mib < 16 || mib > 1024) {
            throw new UserError("--ram " + ram + ": expected a size from 16M to 1G, such as 64M");
        }
        return (int) (mib << 20);
    }

    long instructions() throws UserError {
        if (limit == null) {
            return Long.MAX_VALUE;
        }
        if (!limit.matches("[1-9]\\d{0,17}")) {
            throw new UserError("--max-instructions " + limit
                + ": expected a whole number from 1 to 10^18");
        }
        return Long.parseLong(limit);
    }

    /** The pattern of --until, null for none. */
    static Pattern pattern(String until) throws UserError {
        try {
            return until == null ? null : Pattern.compile(until);
        } catch (PatternSyntaxException e) {
            throw new UserError("--until " + until + ": " + e.getDescription() + " at index "
                + e.getIndex());
        }
    }
}
