package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * Instructions that read or write the program status registers: MRS, MSR, CPS, SETEND, SRS, RFE,
 * and the return from exceptions. ARM ARM B1.3.3 (CPSRWriteByInstr), B9.3. MRS and MSR of banked
 * registers belong to the Virtualization Extensions and are undefined here.
 */
final class Status {
    private static final int FLAGS = Psr.N | Psr.Z | Psr.C | Psr.V | Psr.Q;
    private static final int PRIVILEGED = Psr.A | Psr.I | Psr.F | Psr.MODE;
    private static final int WRITABLE = FLAGS | Psr.GE | Psr.E | PRIVILEGED;

    private Status() {
    }

    static int execute(Cpu cpu, int word, int op) {
        switch (op) {
            case Op.MRS: return read(cpu, word);
            case Op.MSR_REG: return write(cpu, word, Rare.register(cpu, Fields.rm(word)));
            case Op.MSR_IMM: return write(cpu, word, Fields.expandImm(word));
            case Op.SETEND: return change(cpu, Psr.E, (word & 1 << 9) != 0 ? Psr.E : 0);
            case Op.CPSIE: return mask(cpu, word, 0, 0);
            case Op.CPSID: return mask(cpu, word, 0, -1);
            case Op.CPSIE_MODE: return mask(cpu, word, Psr.MODE, 0);
            case Op.CPSID_MODE: return mask(cpu, word, Psr.MODE, -1);
            case Op.CPS_MODE: return mask(cpu, word & ~0x1C0, Psr.MODE, 0);
            case Op.SRS: return storeReturnState(cpu, word);
            case Op.RFE: return returnFromException(cpu, word);
            default: throw Undefined.INSTANCE;
        }
    }

    private static int read(Cpu cpu, int word) {
        int d = Fields.rd(word);
        boolean saved = (word & 1 << 22) != 0;
        // There is no SPSR in User and System mode; R15 as destination: both UNPREDICTABLE.
        if (d == 15 || saved && !cpu.hasSpsr()) {
            throw Undefined.INSTANCE;
        }
        // MRS of the CPSR reads the execution state bits IT, J and T as zero.
        cpu.r[d] = saved ? cpu.spsr() : cpu.cpsr() & ~(Psr.IT | Psr.J | Psr.T);
        return Rare.NEXT;
    }

    private static int write(Cpu cpu, int word, int value) {
        int bytes = 0;
        for (int i = 0; i < 4; i++) {
            bytes |= (word >>> 16 + i & 1) * (0xFF << 8 * i);
        }
        if ((word & 1 << 22) != 0) {
            if (!cpu.hasSpsr()) {
                throw Undefined.INSTANCE;
            }
            int all = WRITABLE | Psr.IT | Psr.J | Psr.T;
            cpu.setSpsr(cpu.spsr() & ~(bytes & all) | value & bytes & all);
            return Rare.NEXT;
        }
        return change(cpu, bytes & (cpu.user() ? WRITABLE & ~PRIVILEGED : WRITABLE), value);
    }

    private static int change(Cpu cpu, int mask, int value) {
        cpu.setCpsr(cpu.cpsr() & ~mask | value & mask);
        return Rare.next(cpu);
    }

    /** CPS: nothing in User mode. Bits 8..6 of word and CPSR are A, I, F alike. */
    private static int mask(Cpu cpu, int word, int modeMask, int value) {
        if (cpu.user()) {
            return Rare.NEXT;
        }
        return change(cpu, word & 0x1C0 | modeMask, value & 0x1C0 | word & Psr.MODE);
    }

    /** Lowest of two words at the base of SRS and RFE (bits 24, 23), relative to it. */
    private static int offset(int word) {
        boolean before = (word & 1 << 24) != 0;
        return Fields.adds(word) ? before ? 4 : 0 : before ? -8 : -4;
    }

    private static int storeReturnState(Cpu cpu, int word) {
        int mode = word & Psr.MODE;
        if (!cpu.hasSpsr() || !Psr.legalMode(mode)) {
            throw Undefined.INSTANCE;
        }
        int base = cpu.banked(13, mode);
        int at = base + offset(word);
        cpu.port.requireAligned(at, 4, true);
        cpu.port.probe(at + 4, true);
        cpu.port.storeAligned32(at, cpu.r[14]);
        cpu.port.storeAligned32(at + 4, cpu.spsr());
        if (Fields.writesBack(word)) {
            cpu.setBanked(13, mode, base + (Fields.adds(word) ? 8 : -8));
        }
        return Rare.NEXT;
    }

    private static int returnFromException(Cpu cpu, int word) {
        int rn = Fields.rn(word);
        if (cpu.user() || rn == 15) {
            throw Undefined.INSTANCE;
        }
        int at = cpu.r[rn] + offset(word);
        cpu.port.requireAligned(at, 4, false);
        int target = cpu.port.loadAligned32(at);
        int psr = cpu.port.loadAligned32(at + 4);
        if (Fields.writesBack(word)) {
            cpu.r[rn] += Fields.adds(word) ? 8 : -8;
        }
        return resume(cpu, target, psr);
    }

    /** Return by MOVS PC, SUBS PC and LDM with ^: needs a mode that has an SPSR. */
    static int exceptionReturn(Cpu cpu, int target, int psr) {
        if (!cpu.hasSpsr()) {
            throw Undefined.INSTANCE;
        }
        return resume(cpu, target, psr);
    }

    private static int resume(Cpu cpu, int target, int psr) {
        cpu.cp15.barrier(false, true);
        cpu.setCpsr(psr);
        cpu.r[15] = target & ((cpu.control & Psr.T) != 0 ? ~1 : ~3);
        cpu.exceptionReturned();
        return Rare.STATE;
    }
}
