package sel4j.hosted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * One line for every system call, interrupt, fault and thread switch, with machine time in front.
 * The same program, RAM and limits give the same bytes.
 */
final class Trace {
    private final Writer out;

    /** A trace; null writes nothing. */
    Trace(Writer out) {
        this.out = out;
    }

    boolean on() {
        return out != null;
    }

    void line(long time, String text) {
        try {
            out.write(time + " " + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the trace", e);
        }
    }
}
