package sel4j.layout;

/** A rule of the layout file is broken; the message is one line that names file, line and rule. */
public final class LayoutException extends RuntimeException {
    /**
     * @param file name of the layout file
     * @param line line number, from 1
     * @param rule what was expected and what was found
     */
    public LayoutException(String file, int line, String rule) {
        super(file + ":" + line + ": " + rule);
    }
}
