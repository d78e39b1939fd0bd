package sel4j.isa;

/**
 * The constant of data processing: eight bits rotated right by an even amount. The rotation is
 * written only when it is not the smallest that gives the value, so that text and word correspond.
 */
final class ConstantOperand implements Operand {
    /**
     * The field for a value.
     *
     * @return the twelve bits with the smallest rotation, or -1 when there are none
     */
    static int encode(int value) {
        for (int rotate = 0; rotate < 32; rotate += 2) {
            int bits = Integer.rotateLeft(value, rotate);
            if (bits >>> 8 == 0) {
                return rotate << 7 | bits;
            }
        }
        return -1;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int field = row.get('i', word);
        int value = Fields.expandImm(field);
        out.append('#');
        if (encode(value) == field) {
            out.append(value);
        } else {
            out.append(field & 0xFF).append(", ").append(field >>> 7 & 30);
        }
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        in.expect("#");
        long value = in.number();
        if (in.skip(", ")) {
            long rotate = in.number();
            if (value >>> 8 != 0 || (rotate & ~30L) != 0) {
                throw in.mismatch("eight bits and an even rotation before");
            }
            return row.set('i', word, (int) (rotate << 7 | value));
        }
        int field = value == (int) value || value >>> 32 == 0 ? encode((int) value) : -1;
        if (field < 0) {
            throw in.mismatch("a constant of eight rotated bits before");
        }
        return row.set('i', word, field);
    }
}
