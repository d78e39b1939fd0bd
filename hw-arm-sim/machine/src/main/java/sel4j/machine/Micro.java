package sel4j.machine;

/**
 * The operations of the interpreter: frequent instructions with their operands prepared. All others
 * are {@link #RARE}. Dense from 0, so that one table jump dispatches them.
 *
 * <p>Names: I constant operand, R register operand, S at the end sets flags. None of the operations
 * reads R15 or writes it unless its comment says so. Operand fields: see {@link Predecoder}.
 */
final class Micro {
    static final int NOP = 0;
    /** Executed by {@link Rare} from the instruction word. */
    static final int RARE = 1;

    static final int MOV_I = 2;
    static final int ADD_I = 3;
    static final int RSB_I = 4;
    static final int AND_I = 5;
    static final int ORR_I = 6;
    static final int EOR_I = 7;
    /** rd = address of this instruction + constant (the 8 is in the constant). */
    static final int ADR = 8;
    static final int MOV_IS = 9;
    static final int ADD_IS = 10;
    static final int SUB_IS = 11;
    static final int RSB_IS = 12;
    static final int AND_IS = 13;
    static final int ORR_IS = 14;
    static final int EOR_IS = 15;

    static final int MOV_R = 16;
    static final int MVN_R = 17;
    static final int ADD_R = 18;
    static final int SUB_R = 19;
    static final int AND_R = 20;
    static final int ORR_R = 21;
    static final int EOR_R = 22;
    static final int BIC_R = 23;
    static final int ADC_R = 24;
    static final int SBC_R = 25;
    static final int MOV_RS = 26;
    static final int ADD_RS = 27;
    static final int SUB_RS = 28;
    static final int AND_RS = 29;
    static final int ORR_RS = 30;
    static final int EOR_RS = 31;
    static final int ADC_RS = 32;
    static final int SBC_RS = 33;

    /** rd = rm shifted by a constant. */
    static final int LSL_I = 34;
    static final int LSR_I = 35;
    static final int ASR_I = 36;
    static final int ROR_I = 37;
    static final int ADD_LSL = 38;
    static final int ORR_LSL = 39;
    /**
     * Any data processing without flags on rm shifted by a constant: opcode in the constant's
     * place.
     */
    static final int SHIFTED = 40;
    /** The same with flags; carry out of the shifter. */
    static final int SHIFTED_S = 41;
    /** Any data processing without flags on rm shifted by rs. */
    static final int SHIFTED_BY = 42;

    static final int MUL = 43;
    static final int MLA = 44;
    static final int MLS = 45;
    static final int UMULL = 46;
    static final int SMULL = 47;
    static final int UMLAL = 48;
    static final int UDIV = 49;
    static final int SDIV = 50;
    static final int MOVT = 51;
    static final int UBFX = 52;
    static final int SBFX = 53;
    static final int BFI = 54;
    static final int CLZ = 55;
    static final int SXTB = 56;
    static final int SXTH = 57;

    static final int LDR_I = 58;
    static final int LDR_R = 59;
    /** With write-back: address rn + constant, then rn += second constant. */
    static final int LDR_W = 60;
    /** Relative to this instruction. */
    static final int LDR_PC = 61;
    static final int LDRB_I = 62;
    static final int LDRB_R = 63;
    static final int LDRB_W = 64;
    static final int LDRH_I = 65;
    static final int LDRH_R = 66;
    static final int LDRH_W = 67;
    static final int LDRSB_I = 68;
    static final int LDRSB_R = 69;
    static final int LDRSH_I = 70;
    static final int LDRSH_R = 71;
    static final int STR_I = 72;
    static final int STR_R = 73;
    static final int STR_W = 74;
    static final int STRB_I = 75;
    static final int STRB_R = 76;
    static final int STRB_W = 77;
    static final int STRH_I = 78;
    static final int STRH_R = 79;
    static final int STRH_W = 80;
    /** Load multiple without and with R15 in the list. */
    static final int LDM = 81;
    static final int LDM_PC = 82;
    static final int STM = 83;

    /** Branches: they write R15. */
    static final int B = 84;
    static final int BL = 85;
    static final int BX = 86;
    static final int BLX = 87;
    static final int SVC = 88;

    static final int COUNT = 89;

    private Micro() {
    }
}
