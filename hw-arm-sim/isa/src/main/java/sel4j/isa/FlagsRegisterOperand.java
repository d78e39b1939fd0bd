package sel4j.isa;

/** The target of MRC: a register, or the flags where the pc would stand. */
final class FlagsRegisterOperand implements Operand {
    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int t = row.get('t', word);
        out.append(t == 15 ? "APSR_nzcv" : Text.register(t));
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        return row.set('t', word, in.skip("APSR_nzcv") ? 15 : in.register());
    }
}
