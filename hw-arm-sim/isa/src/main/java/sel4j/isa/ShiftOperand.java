package sel4j.isa;

/** A shift by a constant after a register: nothing, {@code , lsl #3} or {@code , rrx}. */
final class ShiftOperand implements Operand {
    static final String[] NAMES = {"lsl", "lsr", "asr", "ror"};

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        // SSAT and USAT have one bit of type only, the high one: LSL or ASR.
        int type = row.get('y', word) << 2 - row.width('y');
        int amount = row.get('k', word);
        if (type == 3 && amount == 0) {
            out.append(", rrx");
        } else if (type != 0 || amount != 0) {
            out.append(", ").append(NAMES[type]).append(" #").append(amount == 0 ? 32 : amount);
        }
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        int type = 0;
        long amount = 0;
        if (in.skip(", rrx")) {
            type = 3;
        } else if (in.skip(", ")) {
            while (type < 4 && !in.skip(NAMES[type])) {
                type++;
            }
            in.expect(" #");
            amount = in.number();
            if (type == 4 || amount < 1 || amount > 32 || amount == 32 && type % 3 == 0) {
                throw in.mismatch("a shift in range before");
            }
        }
        int drop = 2 - row.width('y');
        if ((type & (1 << drop) - 1) != 0) {
            throw in.mismatch("lsl or asr before");
        }
        return row.set('k', row.set('y', word, type >>> drop), (int) amount & 31);
    }
}
