package sel4j.machine;

import sel4j.isa.Decoder;
import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Turns an instruction word into the four words that the interpreter executes: the word itself, the
 * operation with its registers, and two constants. It decides once what can be decided without
 * registers, among others that SUB of a constant is ADD of its negative, that CMP is SUBS into a
 * register that nobody reads, and that an instruction with an unusual R15 is rare.
 *
 * <p>Second word: bits 7..0 operation of {@link Micro}, 12..8 rd, 17..13 rn, 22..18 rm, 27..23 rs,
 * bit 31 set when the instruction has a condition.
 */
final class Predecoder {
    /** The register that takes the results of CMP, CMN, TST and TEQ. */
    private static final int NOWHERE = 16;

    private Predecoder() {
    }

    /** Decodes a word into {@code code[at .. at + 3]}. */
    static void decode(int word, int[] code, int at) {
        code[at] = word;
        code[at + 1] = 0;
        code[at + 2] = 0;
        code[at + 3] = 0;
        int op = Decoder.decode(word);
        int micro = operation(op, word, code, at);
        if (micro == Micro.RARE) {
            code[at + 2] = op;
        }
        code[at + 1] |= micro | (word >>> 28 < 14 ? 1 << 31 : 0);
    }

    private static int operation(int op, int word, int[] code, int at) {
        if (op >= Op.AND_IMM && op <= Op.MVN_IMM) {
            return constant(word, code, at);
        }
        if (op >= Op.AND_REG && op <= Op.MVN_REG) {
            return register(word, code, at);
        }
        if (op >= Op.AND_RSR && op <= Op.MVN_RSR) {
            return shiftedBy(word, code, at);
        }
        if (op >= Op.LDR_IMM && op < Op.LDM_DA) {
            return transfer(op, word, code, at);
        }
        if (op >= Op.LDM_DA && op <= Op.STM_IB) {
            return multiple(word, code, at);
        }
        return other(op, word, code, at);
    }

    private static int registers(int rd, int rn, int rm, int rs) {
        return rd << 8 | rn << 13 | rm << 18 | rs << 23;
    }

    private static int constant(int word, int[] code, int at) {
        int rd = Fields.rd(word);
        int rn = Fields.rn(word);
        int imm = Fields.expandImm(word);
        int opcode = word >>> 21 & 15;
        boolean s = Fields.setsFlags(word);
        boolean compares = opcode >>> 2 == 2;
        boolean moves = opcode == 13 || opcode == 15;
        code[at + 1] = registers(compares ? NOWHERE : rd, rn, 0, 0);
        code[at + 2] = imm;
        if (rn == 15 && !moves && !s && rd != 15 && (opcode == 4 || opcode == 2)) {
            code[at + 2] = 8 + (opcode == 4 ? imm : -imm);
            return Micro.ADR;
        }
        boolean logical = opcode < 2 || opcode == 8 || opcode == 9 || opcode >= 12;
        // A rotated constant gives a carry of its own.
        if (rd == 15 && !compares || rn == 15 && !moves || s && logical && (word & 0xF00) != 0) {
            return Micro.RARE;
        }
        switch (opcode) {
            case 0: case 8: return s ? Micro.AND_IS : Micro.AND_I;
            case 1: case 9: return s ? Micro.EOR_IS : Micro.EOR_I;
            case 2: case 10:
                if (s) {
                    return Micro.SUB_IS;
                }
                code[at + 2] = -imm;
                return Micro.ADD_I;
            case 3: return s ? Micro.RSB_IS : Micro.RSB_I;
            case 4: case 11: return s ? Micro.ADD_IS : Micro.ADD_I;
            case 12: return s ? Micro.ORR_IS : Micro.ORR_I;
            case 13: return s ? Micro.MOV_IS : Micro.MOV_I;
            case 14: code[at + 2] = ~imm; return s ? Micro.AND_IS : Micro.AND_I;
            case 15: code[at + 2] = ~imm; return s ? Micro.MOV_IS : Micro.MOV_I;
            default: return Micro.RARE;
        }
    }

    private static int register(int word, int[] code, int at) {
        int rd = Fields.rd(word);
        int rn = Fields.rn(word);
        int rm = Fields.rm(word);
        int opcode = word >>> 21 & 15;
        boolean s = Fields.setsFlags(word);
        boolean compares = opcode >>> 2 == 2;
        boolean moves = opcode == 13 || opcode == 15;
        if (rm == 15 || rd == 15 && !compares || rn == 15 && !moves) {
            return Micro.RARE;
        }
        int d = compares ? NOWHERE : rd;
        code[at + 1] = registers(d, rn, rm, 0);
        code[at + 2] = opcode;
        int type = Fields.shiftType(word);
        int amount = Fields.shiftAmount(word);
        if (type == 0 && amount == 0) {
            return unshifted(opcode, s, registers(d, rm, rn, 0), code, at);
        }
        if (s) {
            return Micro.SHIFTED_S;
        }
        // The amounts as they act: LSR and ASR by 32 need two steps, RRX the carry.
        if (amount == 0) {
            return Micro.SHIFTED;
        }
        if (opcode == 13) {
            code[at + 2] = amount;
            return Micro.LSL_I + type;
        }
        if (type == 0 && (opcode == 4 || opcode == 12)) {
            code[at + 2] = amount;
            return opcode == 4 ? Micro.ADD_LSL : Micro.ORR_LSL;
        }
        return Micro.SHIFTED;
    }

    private static int unshifted(int opcode, boolean s, int swapped, int[] code, int at) {
        switch (opcode) {
            case 0: case 8: return s ? Micro.AND_RS : Micro.AND_R;
            case 1: case 9: return s ? Micro.EOR_RS : Micro.EOR_R;
            case 2: case 10: return s ? Micro.SUB_RS : Micro.SUB_R;
            case 3: code[at + 1] = swapped; return s ? Micro.SUB_RS : Micro.SUB_R;
            case 4: case 11: return s ? Micro.ADD_RS : Micro.ADD_R;
            case 5: return s ? Micro.ADC_RS : Micro.ADC_R;
            case 6: return s ? Micro.SBC_RS : Micro.SBC_R;
            case 7: code[at + 1] = swapped; return s ? Micro.SBC_RS : Micro.SBC_R;
            case 12: return s ? Micro.ORR_RS : Micro.ORR_R;
            case 13: return s ? Micro.MOV_RS : Micro.MOV_R;
            case 14: return s ? Micro.RARE : Micro.BIC_R;
            default: return s ? Micro.RARE : Micro.MVN_R;
        }
    }

    private static int shiftedBy(int word, int[] code, int at) {
        int opcode = word >>> 21 & 15;
        int rd = Fields.rd(word);
        int rn = Fields.rn(word);
        int rm = Fields.rm(word);
        int rs = Fields.rs(word);
        if (Fields.setsFlags(word) || rd == 15 || rn == 15 || rm == 15 || rs == 15) {
            return Micro.RARE;
        }
        code[at + 1] = registers(rd, rn, rm, rs);
        code[at + 2] = opcode;
        return Micro.SHIFTED_BY;
    }

    /**
     * Single loads and stores; what they do depends on the addressing bits alone, not on the row.
     */
    private static int transfer(int op, int word, int[] code, int at) {
        int rd = Fields.rd(word);
        int rn = Fields.rn(word);
        int kind = kind(op);
        if (kind < 0 || rd == 15) {
            return Micro.RARE;
        }
        boolean halves = op >= Op.LDRH_IMM;
        boolean indexed = (word & 1 << 24) != 0;
        boolean writesBack = !indexed || (word & 1 << 21) != 0;
        boolean constant = halves ? (word & 1 << 22) != 0 : (word & 1 << 25) == 0;
        boolean adds = Fields.adds(word);
        if (constant) {
            int imm = halves ? Fields.imm8(word) : Fields.imm12(word);
            int offset = adds ? imm : -imm;
            code[at + 1] = registers(rd, rn, 0, 0);
            code[at + 2] = indexed ? offset : 0;
            code[at + 3] = offset;
            if (rn == 15) {
                code[at + 2] = offset + 8;
                return kind == Micro.LDR_I && !writesBack ? Micro.LDR_PC : Micro.RARE;
            }
            if (writesBack) {
                return kind == Micro.LDRSB_I || kind == Micro.LDRSH_I || rd == rn
                    ? Micro.RARE : kind + 2;
            }
            return kind;
        }
        int rm = Fields.rm(word);
        // With a register offset only [rn, rm] and [rn, rm, lsl #k] are frequent.
        if (!adds || writesBack || rn == 15 || rm == 15 || !halves && Fields.shiftType(word) != 0) {
            return Micro.RARE;
        }
        code[at + 1] = registers(rd, rn, rm, 0);
        code[at + 2] = halves ? 0 : Fields.shiftAmount(word);
        return kind + 1;
    }

    /**
     * The operation with a constant offset for a row of the single transfers, -1 for T, D and
     * others.
     */
    private static int kind(int op) {
        switch (op) {
            case Op.LDR_IMM: case Op.LDR_IMM_PRE: case Op.LDR_IMM_POST: case Op.LDR_REG:
                return Micro.LDR_I;
            case Op.STR_IMM: case Op.STR_IMM_PRE: case Op.STR_IMM_POST: case Op.STR_REG:
                return Micro.STR_I;
            case Op.LDRB_IMM: case Op.LDRB_IMM_PRE: case Op.LDRB_IMM_POST: case Op.LDRB_REG:
                return Micro.LDRB_I;
            case Op.STRB_IMM: case Op.STRB_IMM_PRE: case Op.STRB_IMM_POST: case Op.STRB_REG:
                return Micro.STRB_I;
            case Op.LDRH_IMM: case Op.LDRH_IMM_PRE: case Op.LDRH_IMM_POST: case Op.LDRH_REG:
                return Micro.LDRH_I;
            case Op.STRH_IMM: case Op.STRH_IMM_PRE: case Op.STRH_IMM_POST: case Op.STRH_REG:
                return Micro.STRH_I;
            case Op.LDRSB_IMM: case Op.LDRSB_REG: return Micro.LDRSB_I;
            case Op.LDRSH_IMM: case Op.LDRSH_REG: return Micro.LDRSH_I;
            default: return -1;
        }
    }

    private static int multiple(int word, int[] code, int at) {
        int rn = Fields.rn(word);
        int list = Fields.registerList(word);
        int bytes = 4 * Integer.bitCount(list);
        boolean up = Fields.adds(word);
        boolean before = (word & 1 << 24) != 0;
        boolean loads = (word & 1 << 20) != 0;
        if (rn == 15 || list == 0 || !loads && list >>> 15 != 0) {
            return Micro.RARE;
        }
        code[at + 1] = registers(0, rn, 0, 0);
        // Where the lowest register lies, and what the base register changes by.
        code[at + 2] = up ? before ? 4 : 0 : before ? -bytes : 4 - bytes;
        code[at + 3] = Fields.writesBack(word) ? up ? bytes : -bytes : 0;
        return loads ? list >>> 15 != 0 ? Micro.LDM_PC : Micro.LDM : Micro.STM;
    }

    private static int other(int op, int word, int[] code, int at) {
        int rd = Fields.rd(word);
        int rn = Fields.rn(word);
        int rm = Fields.rm(word);
        int rs = Fields.rs(word);
        boolean s = Fields.setsFlags(word);
        code[at + 1] = registers(rd, rn, rm, rs);
        switch (op) {
            case Op.MOVW: code[at + 2] = Fields.imm16(word);
                return rd == 15 ? Micro.RARE : Micro.MOV_I;
            case Op.MOVT: code[at + 2] = Fields.imm16(word) << 16;
                return rd == 15 ? Micro.RARE : Micro.MOVT;
            case Op.B: code[at + 2] = Fields.branchOffset(word) + 8; return Micro.B;
            case Op.BL: code[at + 2] = Fields.branchOffset(word) + 8; return Micro.BL;
            case Op.BX: return rm == 15 ? Micro.RARE : Micro.BX;
            case Op.BLX_REG: return rm == 15 ? Micro.RARE : Micro.BLX;
            case Op.SVC: return Micro.SVC;
            case Op.YIELD: case Op.SEV: case Op.HINT: case Op.DMB:
            case Op.PLD_IMM: case Op.PLD_REG: case Op.PLDW_IMM: case Op.PLDW_REG:
            case Op.PLI_IMM: case Op.PLI_REG: case Op.WFE:
                return Micro.NOP;
            case Op.MUL: case Op.UMULL: case Op.SMULL: case Op.UMLAL: case Op.MLA: case Op.MLS:
            case Op.UDIV: case Op.SDIV:
                return s && op != Op.UDIV && op != Op.SDIV || uses15(rd, rn, rm, rs, op)
                    || rd == rn && isLong(op) ? Micro.RARE : multiply(op);
            case Op.CLZ: return rd == 15 || rm == 15 ? Micro.RARE : Micro.CLZ;
            case Op.UXTB: case Op.UXTH: case Op.SXTB: case Op.SXTH:
                return extend(op, word, code, at);
            case Op.UBFX: case Op.SBFX: case Op.BFI: case Op.BFC:
                return bitField(op, word, code, at);
            default: return Micro.RARE;
        }
    }

    private static boolean uses15(int rd, int rn, int rm, int rs, int op) {
        boolean ignoresRd = op == Op.MUL || op == Op.UDIV || op == Op.SDIV;
        return !ignoresRd && rd == 15 || rn == 15 || rm == 15 || rs == 15;
    }

    /** Whether the result has two halves: both in one register are UNPREDICTABLE. */
    private static boolean isLong(int op) {
        return op == Op.UMULL || op == Op.SMULL || op == Op.UMLAL;
    }

    private static int multiply(int op) {
        switch (op) {
            case Op.MUL: return Micro.MUL;
            case Op.MLA: return Micro.MLA;
            case Op.MLS: return Micro.MLS;
            case Op.UMULL: return Micro.UMULL;
            case Op.SMULL: return Micro.SMULL;
            case Op.UMLAL: return Micro.UMLAL;
            case Op.UDIV: return Micro.UDIV;
            default: return Micro.SDIV;
        }
    }

    private static int extend(int op, int word, int[] code, int at) {
        int rd = Fields.rd(word);
        int rm = Fields.rm(word);
        if (rd == 15 || rm == 15 || Fields.rotation(word) != 0) {
            return Micro.RARE;
        }
        code[at + 1] = registers(rd, rm, rm, 0);
        code[at + 2] = op == Op.UXTB ? 0xFF : 0xFFFF;
        return op == Op.SXTB ? Micro.SXTB : op == Op.SXTH ? Micro.SXTH : Micro.AND_I;
    }

    private static int bitField(int op, int word, int[] code, int at) {
        int rd = Fields.rd(word);
        int rm = Fields.rm(word);
        int low = Fields.lsb(word);
        int high = Fields.bits20to16(word);
        if (rd == 15 || rm == 15 && op != Op.BFC) {
            return Micro.RARE;
        }
        if (op == Op.UBFX || op == Op.SBFX) {
            // Here bits 20..16 are the width less one; a field beyond bit 31 is unpredictable.
            if (low + high > 31) {
                return Micro.RARE;
            }
            code[at + 2] = 31 - low - high;
            code[at + 3] = 31 - high;
            return op == Op.UBFX ? Micro.UBFX : Micro.SBFX;
        }
        if (high < low) {
            return Micro.RARE;
        }
        int mask = -1 >>> 31 - high + low << low;
        code[at + 2] = mask;
        code[at + 3] = low;
        if (op == Op.BFI) {
            return Micro.BFI;
        }
        code[at + 1] = registers(rd, rd, 0, 0);
        code[at + 2] = ~mask;
        return Micro.AND_I;
    }
}
