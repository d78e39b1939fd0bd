package sel4j.lockstep;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a trace: what the kernel was entered for before a difference. */
final class Recent extends Writer {
    private static final int LINES = 6;

    private final Deque<String> lines = new ArrayDeque<>();

    @Override
    public void write(String line) {
        lines.addLast(line.strip());
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length));
    }

    @Override
    public void flush() { }

    @Override
    public void close() { }

    /** The lines, oldest first, each after a line break. */
    String text() {
        StringBuilder s = new StringBuilder();
        lines.forEach(l -> s.append("\n  ").append(l));
        return s.toString();
    }
}
