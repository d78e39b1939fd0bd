package sel4j.isa;

/** The amount of a shift whose type the row fixes; an encoded 0 means no shift or 32. */
final class FixedShiftOperand implements Operand {
    private final String prefix;
    private final int zero;

    /**
     * @param prefix text before the amount
     * @param zero what an encoded 0 means: 32, or 0 for no shift, which is not written
     */
    FixedShiftOperand(String prefix, int zero) {
        this.prefix = prefix;
        this.zero = zero;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int amount = row.get('k', word) == 0 ? zero : row.get('k', word);
        if (amount != 0) {
            out.append(prefix).append(amount);
        }
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        if (zero == 0 && !in.skip(prefix)) {
            return row.set('k', word, 0);
        }
        if (zero != 0) {
            in.expect(prefix);
        }
        long amount = in.number();
        if (amount < 1 || amount > 32 || amount == 32 && zero != 32) {
            throw in.mismatch("a shift amount in range before");
        }
        return row.set('k', word, (int) amount & 31);
    }
}
