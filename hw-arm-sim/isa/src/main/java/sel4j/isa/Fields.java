package sel4j.isa;

/**
 * The fields of A32 instruction words by position, for interpreters and compilers: pure functions
 * of the word, right for every row that has the field at its usual place.
 *
 * <p>Multiplies have their result d in bits 19..16 ({@link #rn}) and a (the accumulator, the low
 * half) in bits 15..12 ({@link #rd}); operands are {@link #rm} and {@link #rs}. SDIV and UDIV
 * divide rm by rs. Store-exclusive rows store rm; all other loads and stores move {@link #rd}.
 */
public final class Fields {
    private Fields() { }

    /** Condition, bits 31..28; 14 is always. */
    public static int condition(int word) {
        return word >>> 28;
    }

    /** Register in bits 19..16. */
    public static int rn(int word) {
        return word >>> 16 & 15;
    }

    /** Register in bits 15..12 (d, t). */
    public static int rd(int word) {
        return word >>> 12 & 15;
    }

    /** Register in bits 11..8. */
    public static int rs(int word) {
        return word >>> 8 & 15;
    }

    /** Register in bits 3..0. */
    public static int rm(int word) {
        return word & 15;
    }

    /** Set flags, bit 20 of data processing and multiplies. */
    public static boolean setsFlags(int word) {
        return (word & 1 << 20) != 0;
    }

    /** Bit 23 of loads and stores: the offset is added (else subtracted). */
    public static boolean adds(int word) {
        return (word & 1 << 23) != 0;
    }

    /** Bit 21 of load and store multiple: the base register is written back. */
    public static boolean writesBack(int word) {
        return (word & 1 << 21) != 0;
    }

    /** Shift type in bits 6..5: 0 LSL, 1 LSR, 2 ASR, 3 ROR. */
    public static int shiftType(int word) {
        return word >>> 5 & 3;
    }

    /** Shift amount in bits 11..7 as encoded: 0 means 32 for LSR and ASR, RRX for ROR. */
    public static int shiftAmount(int word) {
        return word >>> 7 & 31;
    }

    /** Value of the constant of a data-processing word (ARM ARM A5.2.4). */
    public static int expandImm(int word) {
        return Integer.rotateRight(word & 0xFF, word >>> 7 & 30);
    }

    /**
     * Carry out of the shifter for the constant of a data-processing word.
     *
     * @param carry the C flag before
     */
    public static boolean expandImmCarry(int word, boolean carry) {
        return (word & 0xF00) == 0 ? carry : expandImm(word) < 0;
    }

    /** The 16 bits of MOVW and MOVT. */
    public static int imm16(int word) {
        return word >>> 4 & 0xF000 | word & 0xFFF;
    }

    /** Offset of word and byte transfers: bits 11..0, without sign (see {@link #adds}). */
    public static int imm12(int word) {
        return word & 0xFFF;
    }

    /** Offset of half-word and double-word transfers: bits 11..8 and 3..0, without sign. */
    public static int imm8(int word) {
        return word >>> 4 & 0xF0 | word & 15;
    }

    /** Distance in bytes of B and BL from the address of the instruction plus 8. */
    public static int branchOffset(int word) {
        return word << 8 >> 6;
    }

    /** Registers of load and store multiple, bit i for register i. */
    public static int registerList(int word) {
        return word & 0xFFFF;
    }

    /** Lowest bit of a bit-field instruction, bits 11..7. */
    public static int lsb(int word) {
        return word >>> 7 & 31;
    }

    /**
     * Bits 20..16: highest bit of BFI and BFC; width minus 1 of SBFX, UBFX, SSAT; width of USAT.
     */
    public static int bits20to16(int word) {
        return word >>> 16 & 31;
    }

    /** Rotation in bits (0, 8, 16, 24) of the extension instructions. */
    public static int rotation(int word) {
        return word >>> 7 & 24;
    }

    /** Coprocessor number. */
    public static int coprocessor(int word) {
        return word >>> 8 & 15;
    }

    /** First opcode of MCR and MRC. */
    public static int opc1(int word) {
        return word >>> 21 & 7;
    }

    /** Second opcode of MCR, MRC and CDP. */
    public static int opc2(int word) {
        return word >>> 5 & 7;
    }

    /** SYSm with R of the banked MRS and MSR: bit 5 R, bits 4..0 as in ARM ARM B9.2.3. */
    public static int banked(int word) {
        return word >>> 17 & 32 | word >>> 4 & 16 | word >>> 16 & 15;
    }

    /** VFP: whether the precision is double (bit 8), of the rows that exist in both. */
    public static boolean isDouble(int word) {
        return (word & 1 << 8) != 0;
    }

    /** VFP: the single register d, 0..31. */
    public static int sd(int word) {
        return word >>> 11 & 30 | word >>> 22 & 1;
    }

    /** VFP: the double register d, 0..31. */
    public static int dd(int word) {
        return word >>> 18 & 16 | word >>> 12 & 15;
    }

    /** VFP: the single register n. */
    public static int sn(int word) {
        return word >>> 15 & 30 | word >>> 7 & 1;
    }

    /** VFP: the double register n. */
    public static int dn(int word) {
        return word >>> 3 & 16 | word >>> 16 & 15;
    }

    /** VFP: the single register m. */
    public static int sm(int word) {
        return word << 1 & 30 | word >>> 5 & 1;
    }

    /** VFP: the double register m. */
    public static int dm(int word) {
        return word >>> 1 & 16 | word & 15;
    }

    /** VFP: the eight bits of the constant of VMOV, bits 19..16 and 3..0. */
    public static int imm8Float(int word) {
        return word >>> 12 & 0xF0 | word & 15;
    }
}
