package sel4j.isa;

/** An offset register, with a minus when U is 0. */
final class SignedRegisterOperand implements Operand {
    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        out.append(row.get('U', word) == 0 ? "-" : "").append(Text.register(row.get('m', word)));
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        return row.set('m', row.set('U', word, in.skip("-") ? 0 : 1), in.register());
    }
}
