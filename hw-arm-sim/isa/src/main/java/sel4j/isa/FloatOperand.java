package sel4j.isa;

/**
 * A VFP register: four bits of its number stand together, the fifth apart, above them in double
 * registers and below them in single ones (ARM ARM A7.3). The letter's bits in the word come in the
 * order of their places, so the fifth may have to change ends.
 */
final class FloatOperand implements Operand {
    private final char letter;
    private final boolean doubled;
    private final int plus;

    /**
     * @param letter d (fifth bit 22), n (fifth bit 7) or m (fifth bit 5)
     * @param doubled whether it is one of d0 to d31, else of s0 to s31
     * @param plus 1 when the text names the register after the one in the field, which must come
     *             first
     */
    FloatOperand(char letter, boolean doubled, int plus) {
        this.letter = letter;
        this.doubled = doubled;
        this.plus = plus;
    }

    /** The number of the register in a word of the row. */
    int number(Row row, int word) {
        int bits = row.get(letter, word);
        // Of d and m the fifth bit is first in the word, of n it is last.
        boolean first = letter != 'n';
        return first == doubled ? bits
            : first ? bits << 1 & 30 | bits >>> 4 : bits << 4 & 16 | bits >>> 1;
    }

    private int field(int number) {
        boolean first = letter != 'n';
        return first == doubled ? number
            : first ? number << 4 & 16 | number >>> 1 : number << 1 & 30 | number >>> 4;
    }

    /** The word with a register number, 0 to 31, in the field. */
    int with(Row row, int word, int number) {
        return row.set(letter, word, field(number));
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        out.append(doubled ? 'd' : 's').append(number(row, word) + plus);
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        in.expect(doubled ? "d" : "s");
        long number = in.number() - plus;
        if (number < 0 || number > 31 || plus != 0 && number != number(row, word)) {
            throw in.mismatch("a register that fits before");
        }
        return with(row, word, (int) number);
    }
}
