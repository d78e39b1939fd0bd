package sel4j.isa;

/** A register number in a field of four bits. */
final class RegisterOperand implements Operand {
    private final char letter;

    RegisterOperand(char letter) {
        this.letter = letter;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        out.append(Text.register(row.get(letter, word)));
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        return row.set(letter, word, in.register());
    }
}
