package sel4j.isa;

/** A register that the text names a second time: it must be the one that was read first. */
final class SameOperand implements Operand {
    private final FloatOperand register;

    SameOperand(FloatOperand register) {
        this.register = register;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        register.print(row, word, address, out);
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        if (register.parse(row, word, address, in) != word) {
            throw in.mismatch("the same register twice before");
        }
        return word;
    }
}
