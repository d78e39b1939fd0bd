package sel4j.isa;

/** A constant offset of a load or store with its sign in U; minus zero exists. */
final class OffsetOperand implements Operand {
    private final int scale;
    private final boolean optional;

    /**
     * @param scale bytes per unit of the field
     * @param optional whether plus zero is written as nothing, and a comma comes before the rest
     */
    OffsetOperand(int scale, boolean optional) {
        this.scale = scale;
        this.optional = optional;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int value = row.get('i', word) * scale;
        boolean adds = row.get('U', word) == 1;
        if (!optional || value != 0 || !adds) {
            out.append(optional ? ", #" : "").append(adds ? "" : "-").append(value);
        }
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        if (optional && !in.skip(", #")) {
            return row.set('i', row.set('U', word, 1), 0);
        }
        boolean minus = in.skip("-");
        long value = in.number();
        if (value < 0 || value % scale != 0 || value / scale >>> row.width('i') != 0) {
            throw in.mismatch("an offset that fits before");
        }
        return row.set('i', row.set('U', word, minus ? 0 : 1), (int) value / scale);
    }
}
