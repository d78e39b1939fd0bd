package sel4j.machine.elf;

/**
 * Input that cannot be used. The message is one line for the user: the file, the offset in it where
 * there is one, and the rule that was broken.
 */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    /** Bad input as a whole. */
    public BadInput(String file, String rule) {
        super(oneLine(file + ": " + rule));
    }

    /** Bad input at an offset, in bytes from the start of the file. */
    public BadInput(String file, long offset, String rule) {
        super(oneLine(file + ": offset 0x" + Long.toHexString(offset) + ": " + rule));
    }

    private static String oneLine(String s) {
        return s.replaceAll("\\p{Cntrl}", "?");
    }
}
