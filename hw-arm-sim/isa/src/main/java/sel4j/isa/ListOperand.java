package sel4j.isa;

/** A register list in braces. */
final class ListOperand implements Operand {
    private final int always;
    private final boolean single;

    /**
     * @param always registers that the row implies and its field l does not hold
     * @param single whether lists of one register are written so (push and pop of one register
     *     are loads and stores)
     */
    ListOperand(int always, boolean single) {
        this.always = always;
        this.single = single;
    }

    @Override
    public boolean fits(Row row, int word) {
        return single || Integer.bitCount(row.get('l', word)) != 1;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int list = row.get('l', word) | always;
        String separator = "{";
        for (int i = 0; i < 16; i++) {
            if ((list >>> i & 1) != 0) {
                out.append(separator).append(Text.register(i));
                separator = ", ";
            }
        }
        out.append(list == 0 ? "{}" : "}");
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        int list = 0;
        in.expect("{");
        while (!in.skip("}")) {
            if (list != 0) {
                in.expect(", ");
            }
            int first = in.register();
            int last = in.skip("-") ? in.register() : first;
            for (int i = first; i <= last; i++) {
                list |= 1 << i;
            }
        }
        if ((list & always) != always || row.width('l') == 15 && always == 0 && list >>> 15 != 0) {
            throw in.mismatch("another register list before");
        }
        return row.set('l', word, list & ~always);
    }
}
