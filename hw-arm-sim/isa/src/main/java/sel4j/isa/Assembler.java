package sel4j.isa;

import java.util.List;

/**
 * A small assembler: one instruction in the syntax that {@link Disassembler} writes to its word.
 *
 * <p>No labels, directives, macros or other spellings of an instruction: programs that generate
 * code use {@link Encoder}; this reads tests, traces and patches.
 */
public final class Assembler {
    private Assembler() { }

    /**
     * Assembles one instruction.
     *
     * @param text the instruction, or {@code .word N}
     * @param address where the word will lie, for branch targets
     * @return the word
     * @throws IllegalArgumentException when no row can be written so; the message says how far the
     *     best reading came
     */
    public static int assemble(String text, int address) {
        String best = "no such mnemonic";
        int reached = -1;
        for (List<Syntax> row : Disassembler.syntaxes()) {
            for (Syntax syntax : row) {
                if (!text.trim().startsWith(syntax.head)) {
                    continue;
                }
                Text in = new Text(text);
                try {
                    int word = syntax.parse(in, address);
                    if (Decoder.decode(word) == syntax.row.op && syntax.fits(word)) {
                        return word;
                    }
                } catch (Text.Mismatch e) {
                    if (in.position() > reached) {
                        reached = in.position();
                        best = e.getMessage();
                    }
                }
            }
        }
        if (text.trim().startsWith(".word ")) {
            return (int) (long) Long.decode(text.trim().substring(6));
        }
        throw new IllegalArgumentException(text + ": " + best);
    }
}
