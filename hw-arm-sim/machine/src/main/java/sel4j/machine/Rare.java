package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Executes the instructions that {@link Predecoder} found rare, from the instruction word. r[15] is
 * the address of the instruction. What the architecture calls UNPREDICTABLE is undefined here,
 * unless it has an obvious meaning.
 */
final class Rare {
    /** Go on with the next instruction. */
    static final int NEXT = 0;
    /** Go on at r[15]. */
    static final int BRANCH = 1;
    /** Go on at r[15]; translation, mode or interrupt masks may have changed. */
    static final int STATE = 2;
    /** A prefetch abort at r[15]: BKPT. */
    static final int BREAKPOINT = 3;

    private Rare() {
    }

    /** The value of a register as an operand: R15 reads as the instruction's address + 8. */
    static int register(Cpu cpu, int i) {
        return i == 15 ? cpu.r[15] + 8 : cpu.r[i];
    }

    /** BXWritePC. */
    static int jump(Cpu cpu, int target) {
        cpu.branchExchange(target);
        return (cpu.control & Psr.T) != 0 ? STATE : BRANCH;
    }

    /** The next instruction, after the state of the processor changed. */
    static int next(Cpu cpu) {
        cpu.r[15] += 4;
        return STATE;
    }

    /**
     * Executes one instruction whose condition holds.
     *
     * @param op the row of the instruction table, {@link Op#UNDEFINED} for none
     * @return one of the constants above
     */
    static int execute(Cpu cpu, int word, int op) {
        if (op < 0) {
            throw Undefined.INSTANCE;
        }
        if (op <= Op.MVN_RSR) {
            return op == Op.MOVW || op == Op.MOVT ? undefined() : Alu.execute(cpu, word);
        }
        if (op <= Op.UDIV) {
            return Multiply.execute(cpu, word, op);
        }
        if (op <= Op.BFI) {
            return Media.execute(cpu, word, op);
        }
        if (op <= Op.STRD_REG_POST) {
            return Transfer.execute(cpu, word, op);
        }
        if (op <= Op.STM_USER) {
            return Multiple.execute(cpu, word);
        }
        if (op >= Op.VMLA_F32) {
            return Vfp.execute(cpu, word, op);
        }
        return other(cpu, word, op);
    }

    private static int undefined() {
        throw Undefined.INSTANCE;
    }

    private static int other(Cpu cpu, int word, int op) {
        switch (op) {
            case Op.LDREX: case Op.LDREXB: case Op.LDREXH: case Op.LDREXD:
            case Op.STREX: case Op.STREXB: case Op.STREXH: case Op.STREXD:
            case Op.SWP: case Op.SWPB:
                return Atomic.execute(cpu, word, op);
            case Op.CLREX:
                cpu.clearExclusive();
                return NEXT;
            case Op.DSB: case Op.ISB:
                cpu.cp15.barrier(op == Op.DSB, op == Op.ISB);
                return NEXT;
            case Op.BLX_IMM:
                cpu.r[14] = cpu.r[15] + 4;
                return jump(cpu, cpu.r[15] + 8 + Fields.branchOffset(word) + (word >>> 23 & 2) | 1);
            case Op.BX: case Op.BXJ:
                return jump(cpu, register(cpu, Fields.rm(word)));
            case Op.BKPT:
                cpu.cp15.ifsr = Fsr.DEBUG;
                return BREAKPOINT;
            case Op.WFI:
                cpu.waitForInterrupt();
                return next(cpu);
            case Op.HVC:
                if (cpu.user() || !cpu.callFirmware()) {
                    throw Undefined.INSTANCE;
                }
                return next(cpu);
            case Op.MRC: case Op.MCR: case Op.MRRC: case Op.MCRR:
                return Coprocessor.execute(cpu, word, op);
            default:
                return Status.execute(cpu, word, op);
        }
    }
}
