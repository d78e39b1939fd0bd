package sel4j.hosted;

import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * What the machine's UART sends, as text: carriage returns before line feeds are dropped, and whole
 * lines are compared with a pattern that ends the run.
 */
public final class Console {
    private final IntConsumer out;
    private final Pattern until;
    private final StringBuilder line = new StringBuilder();
    private boolean matched;

    /**
     * A console.
     *
     * @param out gets every character, 0..255
     * @param until a line that contains it ends the run; null for none
     */
    public Console(IntConsumer out, Pattern until) {
        this.out = out;
        this.until = until;
    }

    /** The UART sent a character. */
    public void put(int c) {
        if (c == '\r') {
            return;
        }
        out.accept(c);
        if (c != '\n') {
            line.append((char) c);
            return;
        }
        matched |= until != null && until.matcher(line).find();
        line.setLength(0);
    }

    /** Whether a line matched. */
    public boolean matched() {
        return matched;
    }
}
