package sel4j.isa;

/**
 * Consecutive VFP registers in braces: the first in field d, their number in i. Numbers that no
 * processor has (none, or beyond the last register) are written in the same way.
 */
final class FloatListOperand implements Operand {
    private final FloatOperand first;
    private final char kind;

    /** @param doubled whether the registers are d0 to d31, else s0 to s31 */
    FloatListOperand(boolean doubled) {
        first = new FloatOperand('d', doubled, 0);
        kind = doubled ? 'd' : 's';
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int count = row.get('i', word);
        int from = first.number(row, word);
        out.append('{').append(kind).append(from);
        if (count != 1) {
            out.append('-').append(kind).append(from + count - 1);
        }
        out.append('}');
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        in.expect("{");
        int result = first.parse(row, word, address, in);
        long from = first.number(row, result);
        long last = from;
        if (in.skip("-")) {
            in.expect(String.valueOf(kind));
            last = in.number();
        }
        in.expect("}");
        long count = last - from + 1;
        if (count < 0 || count >>> row.width('i') != 0) {
            throw in.mismatch("a register list that fits before");
        }
        return row.set('i', result, (int) count);
    }
}
