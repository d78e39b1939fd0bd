package sel4j.layout;

import java.util.List;

/** Text of one generated Java file, written line by line with indentation. */
final class Source {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /**
     * Adds a line; no empty one behind an empty one or behind '{'. A line that ends with '{'
     * indents what follows, one that starts with '}' ends it.
     */
    Source line(String format, Object... args) {
        String s = args.length == 0 ? format : String.format(format, args);
        boolean gap = text.isEmpty() || ends("{\n") || ends("\n\n");
        if (s.isEmpty() && gap) {
            return this;
        }
        if (s.startsWith("}")) {
            depth--;
        }
        if (!s.isEmpty()) {
            text.append(broken("    ".repeat(depth) + s));
        }
        text.append('\n');
        if (s.endsWith("{")) {
            depth++;
        }
        return this;
    }

    private boolean ends(String s) {
        return text.length() >= s.length() && text.substring(text.length() - s.length()).equals(s);
    }

    /**
     * A line of at most 100 columns as it is; a longer one broken after a comma or before an
     * operator.
     */
    private static String broken(String s) {
        int from = s.indexOf(s.trim());
        if (s.length() <= 100 || s.indexOf('\n') >= 0) {
            return s;
        }
        int comma = s.lastIndexOf(", ", 98) + 1;
        int operator = Math.max(s.lastIndexOf(" && ", 99), s.lastIndexOf(" || ", 99));
        int at = Math.max(Math.max(comma, operator), s.lastIndexOf(" | ", 99));
        return at <= from ? s : s.substring(0, at) + "\n"
            + broken(" ".repeat(from + 8) + s.substring(at + 1));
    }

    /** Adds an empty line, then a documentation comment, broken to the line length. */
    Source doc(String comment) {
        line("");
        String indent = "    ".repeat(depth);
        if (comment.length() + indent.length() <= 90) {
            return line("/** %s */", comment);
        }
        StringBuilder row = new StringBuilder("/**\n" + indent + " *");
        int column = indent.length() + 2;
        for (String word : List.of(comment.split(" "))) {
            if (column + 1 + word.length() > 98) {
                row.append('\n').append(indent).append(" *");
                column = indent.length() + 2;
            }
            row.append(' ').append(word);
            column += 1 + word.length();
        }
        return line("%s", row.append('\n').append(indent).append(" */"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
