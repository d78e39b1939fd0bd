package sel4j.isa;

/** A field without sign, written as a number. */
final class NumberOperand implements Operand {
    private final char letter;
    private final String prefix;
    private final int plus;
    private final int hexDigits;

    private NumberOperand(char letter, String prefix, int plus, int hexDigits) {
        this.letter = letter;
        this.prefix = prefix;
        this.plus = plus;
        this.hexDigits = hexDigits;
    }

    static NumberOperand decimal(char letter) {
        return new NumberOperand(letter, "", 0, 0);
    }

    /** The text is one more than the field. */
    static NumberOperand plusOne(char letter) {
        return new NumberOperand(letter, "", 1, 0);
    }

    /** Written 0x with so many digits. */
    static NumberOperand hex(char letter, int digits) {
        return new NumberOperand(letter, "", 0, digits);
    }

    /** A name with a number, such as cr7. */
    static NumberOperand prefixed(String prefix, char letter) {
        return new NumberOperand(letter, prefix, 0, 0);
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int value = row.get(letter, word) + plus;
        if (hexDigits > 0) {
            out.append(String.format("0x%0" + hexDigits + "x", value));
        } else {
            out.append(prefix).append(value);
        }
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        in.expect(prefix);
        long value = in.number() - plus;
        if (value < 0 || value >>> row.width(letter) != 0) {
            throw in.mismatch("a number that fits before");
        }
        return row.set(letter, word, (int) value);
    }
}
