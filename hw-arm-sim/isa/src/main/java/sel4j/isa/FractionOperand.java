package sel4j.isa;

/**
 * The fraction bits of a fixed-point number: its size (field X: 16 or 32 bits) less a number whose
 * lowest bit is first in the word (ARM ARM A8.8.308). More than the size is written as a negative
 * number.
 */
final class FractionOperand implements Operand {
    private static int size(Row row, int word) {
        return row.get('X', word) == 0 ? 16 : 32;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int bits = row.get('k', word);
        out.append(size(row, word) - (bits << 1 & 30 | bits >>> 4));
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        long less = size(row, word) - in.number();
        if (less < 0 || less > 31) {
            throw in.mismatch("a number of fraction bits that fits before");
        }
        return row.set('k', word, (int) (less << 4 & 16 | less >>> 1));
    }
}
