package sel4j.isa;

import java.util.ArrayList;
import java.util.List;

/**
 * Instruction words as text, in the unified syntax of GNU objdump without its comments.
 *
 * <p>{@link Assembler} reads this text back to the same word.
 */
public final class Disassembler {
    /** For each row: the syntaxes to try in order, aliases first, the row's own last. */
    private static final List<List<Syntax>> SYNTAX = new ArrayList<>();

    static {
        for (Row row : Table.ROWS) {
            List<Syntax> choices = new ArrayList<>();
            for (Row alias : Table.ALIASES) {
                if (alias.op == row.op) {
                    choices.add(new Syntax(alias));
                }
            }
            choices.add(new Syntax(row));
            SYNTAX.add(choices);
        }
    }

    private Disassembler() { }

    /**
     * The text of an instruction, mnemonic and operands separated by one blank.
     *
     * @param word the instruction
     * @param address where it lies; branch targets are written as addresses
     * @return the text; {@code .word 0x...} for words that are no instruction
     */
    public static String disassemble(int word, int address) {
        int op = Decoder.decode(word);
        if (op == Op.UNDEFINED) {
            return String.format(".word 0x%08x", word);
        }
        for (Syntax syntax : SYNTAX.get(op)) {
            if (syntax.fits(word)) {
                return syntax.print(word, address);
            }
        }
        throw new IllegalStateException("unreachable: a word decodes to a row that it matches");
    }

    /** All syntaxes, for reading. */
    static List<List<Syntax>> syntaxes() {
        return SYNTAX;
    }
}
