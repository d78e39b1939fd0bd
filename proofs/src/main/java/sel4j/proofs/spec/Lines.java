package sel4j.proofs.spec;

import java.util.function.BiFunction;

/** Lines of generated sources: comments and expressions in at most 100 columns. */
final class Lines {
    private static final int COLUMNS = 100;
    /** What may stand behind an expression: a semicolon. */
    private static final int BEHIND = 1;

    private Lines() { }

    /** The comment of a member, in one line or three. */
    static String doc(String text) {
        String line = "    /** " + text + " */\n";
        return line.length() - 1 <= COLUMNS ? line
            : "    /**\n     * " + fill(text, " ", 7, "\n     * ", (word, at) -> word)
                + "\n     */\n";
    }

    /**
     * Breaks an expression: before {@code &&}, {@code ||} and {@code ==>}; where a part is longer
     * than a line also behind commas and before comparisons and choices.
     *
     * @param column at which the text begins
     * @param next   a line end and what the next lines begin with
     */
    static String wrap(String text, int column, String next) {
        return fill(text, " (?=&&|==>|\\|\\|)", column, next,
            (piece, at) -> fill(piece, "(?<=,) | (?=<=|==|!=|\\?|:)", at, next + "  ",
                (part, end) -> part));
    }

    private static String fill(String text, String gap, int column, String next,
            BiFunction<String, Integer, String> inner) {
        StringBuilder out = new StringBuilder();
        int at = column;
        for (String piece : text.split(gap)) {
            if (out.length() == 0) {
                out.append(inner.apply(piece, at));
            } else if (at + 1 + piece.length() + BEHIND > COLUMNS) {
                out.append(next).append(inner.apply(piece, next.length() - 1));
            } else {
                out.append(' ').append(piece);
            }
            int line = out.lastIndexOf("\n");
            at = line < 0 ? column + out.length() : out.length() - line - 1;
        }
        return out.toString();
    }
}
