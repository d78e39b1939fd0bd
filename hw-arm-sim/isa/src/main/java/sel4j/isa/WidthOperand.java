package sel4j.isa;

/** The width of BFI and BFC, encoded as the highest bit (read after the lowest bit). */
final class WidthOperand implements Operand {
    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        out.append(row.get('e', word) - row.get('b', word) + 1);
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        long high = in.number() + row.get('b', word) - 1;
        if (high < 0 || high > 31) {
            throw in.mismatch("a width that fits before");
        }
        return row.set('e', word, (int) high);
    }
}
