package sel4j.isa;

/** A cursor over assembler text. Blanks are significant only where the syntax has them. */
final class Text {
    /** The text is not of the tried form; the message says what was expected and where. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mismatch(String message) {
            super(message, null, false, false);
        }
    }

    private static final String[] REGISTERS = {
        "r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7",
        "r8", "r9", "sl", "fp", "ip", "sp", "lr", "pc"};

    private final String text;
    private int at;

    /** A cursor at the start of the text, in which runs of blanks count as one. */
    Text(String text) {
        this.text = text.trim().replaceAll("\\s+", " ").replaceAll(" ?, ?", ", ");
    }

    /** How registers are written: r0 to r9, then by role, as GNU tools do. */
    static String register(int number) {
        return REGISTERS[number];
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** How far the cursor is, to tell which of several failed readings came furthest. */
    int position() {
        return at;
    }

    /** Skips the literal if it comes next. */
    boolean skip(String literal) {
        boolean found = text.startsWith(literal, at);
        at += found ? literal.length() : 0;
        return found;
    }

    /** Whether the literal comes next. */
    boolean sees(String literal) {
        return text.startsWith(literal, at);
    }

    void expect(String literal) {
        if (!skip(literal)) {
            throw mismatch("\"" + literal + "\"");
        }
    }

    /** A register by either name: r13 or sp. */
    int register() {
        int start = at;
        int number = -1;
        for (int i = 15; i >= 0 && number < 0; i--) {
            number = skip("r" + i) || skip(REGISTERS[i]) ? i : -1;
        }
        if (number < 0 || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at = start;
            throw mismatch("a register");
        }
        return number;
    }

    /** A decimal or 0x number with optional minus. */
    long number() {
        int start = at;
        boolean minus = skip("-");
        int base = skip("0x") ? 16 : 10;
        int first = at;
        while (at < text.length() && Character.digit(text.charAt(at), base) >= 0
                && at - first < 11) {
            at++;
        }
        if (at == first) {
            at = start;
            throw mismatch("a number");
        }
        long value = Long.parseLong(text.substring(first, at), base);
        return minus ? -value : value;
    }

    Mismatch mismatch(String expected) {
        return new Mismatch("expected " + expected + " at \"" + text.substring(at) + "\"");
    }
}
