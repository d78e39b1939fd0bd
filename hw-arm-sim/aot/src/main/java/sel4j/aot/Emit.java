package sel4j.aot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sel4j.isa.Encoder;
import sel4j.isa.Op;

/** Machine code with allocated registers to words, with the method's frame around it. */
final class Emit {
    /** The routine that a failed check calls. */
    static final String HALT = "checkFailed";
    private static final int WORD = 4;
    private static final int FIRST_SAVED = 4;
    private static final int LAST_SAVED = 11;
    private static final int CLREX = 0xF57FF01F;

    private final MachineCode code;
    private final MethodCode out;
    private final List<Integer> words = new ArrayList<>();
    private final Map<MachineBlock, Integer> starts = new HashMap<>();
    /** Branches by the index of their word. */
    private final Map<Integer, Ins> branches = new HashMap<>();
    private final int saved;
    private final int frame;

    private Emit(MachineCode code) {
        this.code = code;
        this.out = new MethodCode(code.name, code.place);
        int mask = code.calls() ? 1 << Ins.LR : 0;
        for (MachineBlock b : code.blocks) {
            for (Ins i : b.code) {
                if (i.writesD() && (i.d >= FIRST_SAVED && i.d <= LAST_SAVED || i.d == Ins.LR)) {
                    mask |= 1 << i.d;
                }
            }
        }
        saved = mask;
        frame = WORD * (code.outgoing + code.spilled);
    }

    /** The words of a method. */
    static MethodCode emit(MachineCode code) {
        return new Emit(code).all();
    }

    /** How many instructions it takes to make a constant. */
    static int constantWords(int value) {
        return Encoder.fitsConstant(value) || Encoder.fitsConstant(~value) || value >>> 16 == 0
            ? 1 : 2;
    }

    private MethodCode all() {
        out.saved = saved;
        out.frame = frame;
        out.places.put(0, code.place);
        out.frames.put(0, FrameState.NONE);
        if (saved != 0) {
            put(Encoder.of(Op.STM_DB).rn(Ins.SP).writeBack().registers(saved));
        }
        out.frames.put(words.size(), FrameState.SAVED);
        stack(Op.SUB_IMM);
        out.frames.put(words.size(), FrameState.WHOLE);
        for (int i = 0; i < code.blocks.size(); i++) {
            MachineBlock b = code.blocks.get(i);
            MachineBlock next = i + 1 < code.blocks.size() ? code.blocks.get(i + 1) : null;
            starts.put(b, words.size());
            out.loops.put(words.size(), b.loop);
            for (int j = 0; j < b.code.size(); j++) {
                Ins ins = b.code.get(j);
                out.places.put(words.size(), ins.place);
                if (ins.code == Code.BRANCH) {
                    branch(b, j, next);
                } else {
                    emit(ins);
                }
            }
        }
        branches.forEach((at, i) -> words.set(at, Encoder.of(Op.B).condition(i.condition)
            .target(WORD * at, WORD * starts.get(i.block)).word()));
        out.words = words.stream().mapToInt(Integer::intValue).toArray();
        return out;
    }

    /** A branch to what comes next anyway goes; of a pair the one that is taken less far. */
    private void branch(MachineBlock b, int j, MachineBlock next) {
        Ins i = b.code.get(j);
        if (i.condition == Encoder.AL) {
            if (i.block != next) {
                branches.put(words.size(), i);
                words.add(0);
            }
            return;
        }
        Ins other = b.code.get(j + 1);
        if (i.block == next) {
            // Conditions come in pairs: the lowest bit negates.
            i.condition ^= 1;
            i.block = other.block;
            other.block = next;
        }
        branches.put(words.size(), i);
        words.add(0);
    }

    private void put(Encoder e) {
        words.add(e.word());
    }

    private void stack(int op) {
        if (frame != 0) {
            put(Encoder.of(op).rd(Ins.SP).rn(Ins.SP).constant(frame));
        }
    }

    private void emit(Ins i) {
        switch (i.code) {
            case MOV -> put(of(Op.MOV_REG, i).rd(i.d).rm(i.m));
            case CONSTANT -> constant(i);
            case ADD -> second(Op.ADD_IMM, Op.ADD_REG, i);
            case SUB -> second(Op.SUB_IMM, Op.SUB_REG, i);
            case RSB -> second(Op.RSB_IMM, Op.RSB_REG, i);
            case AND -> second(Op.AND_IMM, Op.AND_REG, i);
            case ORR -> second(Op.ORR_IMM, Op.ORR_REG, i);
            case EOR -> second(Op.EOR_IMM, Op.EOR_REG, i);
            case BIC -> second(Op.BIC_IMM, Op.BIC_REG, i);
            case CMP -> second(Op.CMP_IMM, Op.CMP_REG, i);
            case CMN -> second(Op.CMN_IMM, Op.CMN_REG, i);
            case TST -> second(Op.TST_IMM, Op.TST_REG, i);
            case SHIFT -> {
                int op = i.shift == Encoder.LSL ? Op.LSL_IMM : i.shift == Encoder.LSR ? Op.LSR_IMM
                    : Op.ASR_IMM;
                put(of(op, i).rd(i.d).rm(i.m).field('k', i.amount));
            }
            case SHIFT_BY -> {
                int op = i.shift == Encoder.LSL ? Op.LSL_REG : i.shift == Encoder.LSR ? Op.LSR_REG
                    : Op.ASR_REG;
                put(of(op, i).rd(i.d).rm(i.m).rs(i.s));
            }
            case MUL -> put(of(Op.MUL, i).rd(i.d).rm(i.m).rs(i.s));
            case SDIV -> put(of(Op.SDIV, i).rd(i.d).rm(i.m).rs(i.s));
            case MLS -> put(of(Op.MLS, i).rd(i.d).rm(i.m).rs(i.s).ra(i.a));
            case CLZ -> put(of(Op.CLZ, i).rd(i.d).rm(i.m));
            case UBFX -> put(of(Op.UBFX, i).rd(i.d).rm(i.m).bits(i.imm, i.width));
            case BFI -> put(of(Op.BFI, i).rd(i.d).rm(i.m).bits(i.imm, i.width));
            case BFC -> put(of(Op.BFC, i).rd(i.d).bits(i.imm, i.width));
            case LDR -> put(of(Op.LDR_IMM, i).rt(i.d).rn(i.n).offset(offset(i)));
            case STR -> put(of(Op.STR_IMM, i).rt(i.d).rn(i.n).offset(offset(i)));
            case LDR_INDEX -> put(of(Op.LDR_REG, i).rt(i.d).rn(i.n).rm(i.m)
                .shift(Encoder.LSL, i.amount));
            case STR_INDEX -> put(of(Op.STR_REG, i).rt(i.d).rn(i.n).rm(i.m)
                .shift(Encoder.LSL, i.amount));
            case ARGUMENT -> put(of(Op.LDR_IMM, i).rt(i.d).rn(Ins.SP)
                .offset(frame + WORD * (Integer.bitCount(saved) + i.imm)));
            case CALL -> call(i, i.target);
            case TRAP -> {
                out.traps.add(new MethodCode.Trap(words.size(), i.check, i.place));
                call(i, HALT);
            }
            case RETURN -> leave();
            case MRC -> put(SystemRegister.valueOf(i.target).in(of(Op.MRC, i).rt(i.d)));
            case MCR -> put(SystemRegister.valueOf(i.target).in(of(Op.MCR, i).rt(i.n)));
            case PLAIN -> {
                if (!i.target.equals("CLREX")) {
                    throw new CompileError(i.place, "no instruction " + i.target);
                }
                words.add(CLREX);
            }
            default -> throw new CompileError(i.place, "no encoding of " + i.code);
        }
    }

    private int offset(Ins i) {
        return Spill.FRAME.equals(i.target) ? WORD * (code.outgoing + i.imm) : i.imm;
    }

    private static Encoder of(int op, Ins i) {
        return Encoder.of(op).condition(i.condition);
    }

    private void call(Ins i, String name) {
        out.calls.put(words.size(), name);
        out.conditions.put(words.size(), i.condition);
        words.add(0);
    }

    private void second(int constant, int register, Ins i) {
        Encoder e = of(i.immediate ? constant : register, i);
        if (i.d != Ins.NONE) {
            e.rd(i.d);
        }
        e.rn(i.n);
        put(i.immediate ? e.constant(i.imm) : e.rm(i.m).shift(i.shift, i.amount));
    }

    private void constant(Ins i) {
        if (Encoder.fitsConstant(i.imm)) {
            put(of(Op.MOV_IMM, i).rd(i.d).constant(i.imm));
        } else if (Encoder.fitsConstant(~i.imm)) {
            put(of(Op.MVN_IMM, i).rd(i.d).constant(~i.imm));
        } else {
            put(of(Op.MOVW, i).rd(i.d).immediate(i.imm & 0xFFFF));
            if (i.imm >>> 16 != 0) {
                put(of(Op.MOVT, i).rd(i.d).immediate(i.imm >>> 16));
            }
        }
    }

    private void leave() {
        stack(Op.ADD_IMM);
        out.frames.put(words.size(), FrameState.SAVED);
        if ((saved >>> Ins.LR & 1) != 0) {
            put(Encoder.of(Op.LDM_IA).rn(Ins.SP).writeBack()
                .registers(saved & ~(1 << Ins.LR) | 1 << Ins.PC));
            out.frames.put(words.size(), FrameState.WHOLE);
            return;
        }
        if (saved != 0) {
            put(Encoder.of(Op.LDM_IA).rn(Ins.SP).writeBack().registers(saved));
        }
        out.frames.put(words.size(), FrameState.NONE);
        put(Encoder.of(Op.BX).rm(Ins.LR));
        out.frames.put(words.size(), FrameState.WHOLE);
    }
}
