package sel4j.isa;

import java.util.ArrayList;
import java.util.List;

/** The syntax column of a row, taken apart: literals and operands in turn. Prints and reads. */
final class Syntax {
    final Row row;

    /** Text that every instruction of this row starts with. */
    final String head;

    private final List<Object> parts = new ArrayList<>();

    Syntax(Row row) {
        this.row = row;
        int at = 0;
        for (int open = row.syntax.indexOf('<'); open >= 0; open = row.syntax.indexOf('<', at)) {
            literal(row.syntax.substring(at, open));
            at = row.syntax.indexOf('>', open) + 1;
            parts.add(Operands.of(row.syntax.substring(open + 1, at - 1)));
        }
        literal(row.syntax.substring(at));
        head = (String) parts.get(0);
    }

    private void literal(String s) {
        if (!s.isEmpty()) {
            parts.add(s);
        }
    }

    /** Whether a word is of this row and is written so. */
    boolean fits(int word) {
        return row.matches(word)
                && parts.stream().allMatch(p -> !(p instanceof Operand o) || o.fits(row, word));
    }

    /** The text of a word that fits. */
    String print(int word, int address) {
        StringBuilder out = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Operand operand) {
                operand.print(row, word, address, out);
            } else {
                out.append(part);
            }
        }
        return out.toString();
    }

    /**
     * The word of a text.
     *
     * @throws Text.Mismatch when the text is not of this syntax
     */
    int parse(Text in, int address) {
        int word = row.value;
        for (Object part : parts) {
            if (part instanceof Operand operand) {
                word = operand.parse(row, word, address, in);
            } else {
                in.expect((String) part);
            }
        }
        if (!in.atEnd()) {
            throw in.mismatch("the end");
        }
        return word;
    }
}
