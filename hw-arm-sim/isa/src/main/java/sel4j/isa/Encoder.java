package sel4j.isa;

/**
 * Builds one instruction word: a row, then its operands, then {@link #word}.
 *
 * <pre>{@code
 * int add = Encoder.of(Op.ADD_IMM).rd(0).rn(1).constant(0x3FC00).word();
 * int bne = Encoder.of(Op.B).condition(Encoder.NE).target(from, to).word();
 * }</pre>
 *
 * <p>Operands not given are 0, except: the condition is always, offsets are added. Every setter
 * throws IllegalArgumentException when the row has no such operand or the value does not fit;
 * word() throws when the result is a word of another row (a special case: MOV with a constant shift
 * of 0). It does not choose rows and knows no pseudo instructions.
 */
public final class Encoder {
    /** Conditions, bits 31..28 of the word. */
    public static final int EQ = 0;
    public static final int NE = 1;
    public static final int CS = 2;
    public static final int CC = 3;
    public static final int MI = 4;
    public static final int PL = 5;
    public static final int VS = 6;
    public static final int VC = 7;
    public static final int HI = 8;
    public static final int LS = 9;
    public static final int GE = 10;
    public static final int LT = 11;
    public static final int GT = 12;
    public static final int LE = 13;
    public static final int AL = 14;

    /** Shift types. */
    public static final int LSL = 0;
    public static final int LSR = 1;
    public static final int ASR = 2;
    public static final int ROR = 3;

    private final Row row;
    private int word;

    private Encoder(Row row) {
        this.row = row;
        this.word = row.value;
        if (row.conditional) {
            word = row.set('c', word, AL);
        }
        if (row.has('U')) {
            word = row.set('U', word, 1);
        }
    }

    /**
     * Starts an instruction.
     *
     * @param op a constant of {@link Op}
     */
    public static Encoder of(int op) {
        return new Encoder(Table.row(op));
    }

    /** Whether a value can be the constant of a data-processing instruction. */
    public static boolean fitsConstant(int value) {
        return ConstantOperand.encode(value) >= 0;
    }

    /**
     * Any field by its letter in the table, without sign.
     *
     * @throws IllegalArgumentException when there is none of this letter or the value does not fit
     */
    public Encoder field(char letter, int value) {
        word = row.set(letter, word, value);
        return this;
    }

    /** The condition: EQ to AL. */
    public Encoder condition(int condition) {
        if (condition > AL) {
            throw new IllegalArgumentException(row.name + ": no condition " + condition);
        }
        return field('c', condition);
    }

    /** Sets the flags. */
    public Encoder s() {
        return field('S', 1);
    }

    /** Writes the base register back (load and store multiple, RFE, SRS). */
    public Encoder writeBack() {
        return field('W', 1);
    }

    /** The result; the high half of a long multiply. */
    public Encoder rd(int register) {
        return field('d', register);
    }

    /** The first operand; the base of a load or store. */
    public Encoder rn(int register) {
        return field('n', register);
    }

    /** The second operand; the value of a store-exclusive. */
    public Encoder rm(int register) {
        return field('m', register);
    }

    /** The register that holds a shift amount; the second factor. */
    public Encoder rs(int register) {
        return field('s', register);
    }

    /** The accumulator; the low half of a long multiply. */
    public Encoder ra(int register) {
        return field('a', register);
    }

    /** The register that is loaded or stored. */
    public Encoder rt(int register) {
        return field('t', register);
    }

    /** The registers of a load or store multiple, bit i for register i. */
    public Encoder registers(int mask) {
        int always = row.op == Op.LDM_EXCEPTION ? 1 << 15 : 0;
        return field('l', mask & ~always);
    }

    /** The constant of data processing; see {@link #fitsConstant}. */
    public Encoder constant(int value) {
        int bits = ConstantOperand.encode(value);
        if (bits < 0) {
            throw new IllegalArgumentException(row.name + ": " + value
                + " is not eight rotated bits");
        }
        return field('i', bits);
    }

    /** An immediate without sign or rotation: MOVW, MOVT, SVC, BKPT, UDF, a mode number. */
    public Encoder immediate(int value) {
        return field('i', value);
    }

    /**
     * A shift of the second operand by a constant.
     *
     * @param type LSL, LSR, ASR, ROR
     * @param amount bits: LSL 0..31, LSR and ASR 1..32, ROR 1..31
     */
    public Encoder shift(int type, int amount) {
        boolean to32 = type == LSR || type == ASR;
        if (amount > (to32 ? 32 : 31) || amount < (type == LSL ? 0 : 1)) {
            throw new IllegalArgumentException(row.name + ": no shift by " + amount);
        }
        return field('y', type >>> 2 - row.width('y')).field('k', amount & 31);
    }

    /** The type of a shift by a register. */
    public Encoder shiftType(int type) {
        return field('y', type);
    }

    /** The offset of a load or store in bytes, with sign; coprocessor offsets in multiples of 4. */
    public Encoder offset(int bytes) {
        int unit = row.has('p') ? 4 : 1;
        if (bytes % unit != 0) {
            throw new IllegalArgumentException(row.name + ": offset " + bytes
                + " is no multiple of 4");
        }
        return field('U', bytes < 0 ? 0 : 1).field('i', Math.abs(bytes) / unit);
    }

    /** Subtracts the offset register instead of adding it. */
    public Encoder subtract() {
        return field('U', 0);
    }

    /**
     * A bit-field.
     *
     * @param lowest its lowest bit, 0..31
     * @param width its width in bits, 1..32-lowest
     */
    public Encoder bits(int lowest, int width) {
        if (lowest < 0 || width < 1 || lowest + width > 32) {
            throw new IllegalArgumentException(row.name + ": no bits " + lowest + " width "
                + width);
        }
        field('b', lowest);
        return row.has('e') ? field('e', lowest + width - 1) : field('w', width - 1);
    }

    /**
     * The target of B or BL.
     *
     * @param from address of the instruction
     * @param to address of the target, a multiple of 4 within 32 MiB
     */
    public Encoder target(int from, int to) {
        int distance = to - from - 8;
        if ((distance & 3) != 0 || distance << 6 >> 6 != distance) {
            throw new IllegalArgumentException(String.format(
                    "%s: no branch from 0x%x to 0x%x", row.name, from, to));
        }
        return field('i', distance >>> 2 & 0xFFFFFF);
    }

    /**
     * A coprocessor register: MCR and MRC operands as in {@code mcr p, opc1, rt, crn, crm, opc2}.
     */
    public Encoder coprocessor(int p, int opc1, int crn, int crm, int opc2) {
        return field('p', p).field('o', opc1).field('N', crn).field('M', crm).field('q', opc2);
    }

    /**
     * The finished word.
     *
     * @throws IllegalArgumentException when the fields make it a word of another row
     */
    public int word() {
        int op = Decoder.decode(word);
        if (op != row.op) {
            throw new IllegalArgumentException(String.format("%s: 0x%08x is %s", row.name, word,
                    op < 0 ? "undefined" : Table.row(op).name));
        }
        return word;
    }
}
