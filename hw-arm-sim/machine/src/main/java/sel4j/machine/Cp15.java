package sel4j.machine;

/**
 * The system control coprocessor: control, translation, fault, identification and thread registers,
 * cache, TLB and barrier operations, and the way to the performance monitors and the generic timer.
 * ARM ARM B3.17, B4. On a board without {@link Caches} cache maintenance faults as it must and does
 * nothing else, and TLB maintenance takes effect at once. An access that is not allowed raises an
 * undefined instruction.
 */
public final class Cp15 {
    /** SCTLR bits: MMU, alignment checks, CP15 barriers, high vectors, exception endianness. */
    public static final int M = 1;
    public static final int A = 1 << 1;
    public static final int C = 1 << 2;
    public static final int CP15BEN = 1 << 5;
    public static final int Z = 1 << 11;
    public static final int I = 1 << 12;
    public static final int V = 1 << 13;
    public static final int EE = 1 << 25;
    /** TEX remap, access flag, Thumb exceptions. */
    public static final int TRE = 1 << 28;
    public static final int AFE = 1 << 29;
    public static final int TE = 1 << 30;

    private static final int SCTLR_ONES = 0x00C50058;
    private static final int SCTLR_WRITABLE = M | A | C | CP15BEN | Z | I | V | EE | TRE | AFE | TE;

    /** CPACR: there is no Advanced SIMD. */
    private static final int ASEDIS = 1 << 31;

    /** TTBCR: no walks through TTBR0, TTBR1. */
    static final int PD0 = 1 << 4;
    static final int PD1 = 1 << 5;

    /**
     * The registers by their architectural names; readable by all, written through the methods
     * below.
     */
    int sctlr = SCTLR_ONES | CP15BEN;
    int actlr;
    int ttbr0;
    int ttbr1;
    int ttbcr;
    int cpacr;
    int dacr;
    int dfsr;
    int ifsr;
    int dfar;
    int ifar;
    int par;
    int prrr = 0x00098AA4;
    int nmrr = 0x44E048E0;
    int vbar;
    int contextidr;
    int csselr;
    int tpidrurw;
    int tpidruro;
    int tpidrprw;
    int cntkctl;

    private final Cpu cpu;
    private final Pmu pmu;
    private Mmu mmu;
    private Port port;
    private TimerAccess timer;
    /** Where maintenance instructions go; null on a board without caches. */
    private Maintenance maintenance;

    Cp15(Cpu cpu) {
        this.cpu = cpu;
        this.pmu = new Pmu(cpu::instructions);
    }

    void attach(Mmu newMmu, Port newPort) {
        mmu = newMmu;
        port = newPort;
    }

    void attach(Maintenance newMaintenance) {
        maintenance = newMaintenance;
    }

    /** Connects the generic timer; without one its registers are undefined. */
    public void setTimer(TimerAccess newTimer) {
        timer = newTimer;
    }

    // ---- registers, for software outside the machine and for inspection ----

    public int sctlr() {
        return sctlr;
    }

    /** Writes SCTLR; fixed bits keep their values. */
    public void setSctlr(int value) {
        sctlr = value & SCTLR_WRITABLE | SCTLR_ONES;
        port.flush();
    }

    public int ttbr0() {
        return ttbr0;
    }

    /** Writes TTBR0. The TLB keeps what it holds. */
    public void setTtbr0(int value) {
        ttbr0 = value;
    }

    public void setTtbr1(int value) {
        ttbr1 = value;
    }

    /** Writes TTBCR: N, PD0 and PD1; there is no long-descriptor format. */
    public void setTtbcr(int value) {
        ttbcr = value & (PD0 | PD1 | 7);
    }

    /** Writes DACR, two bits a domain. */
    public void setDacr(int value) {
        dacr = value;
        port.flush();
    }

    /**
     * CPACR: bits 21, 20 (coprocessor 10) and 23, 22 (11): VFP for nobody 0, privileged 1, all 3.
     */
    public void setCpacr(int value) {
        cpacr = value & 0x00F00000;
    }

    /** What CPACR allows of VFP: the less of its two fields, which software must keep equal. */
    int floatAccess() {
        return Math.min(cpacr >>> 20 & 3, cpacr >>> 22 & 3);
    }

    public int contextidr() {
        return contextidr;
    }

    /** Writes CONTEXTIDR; bits 7..0 are the ASID. */
    public void setContextidr(int value) {
        contextidr = value;
        port.flush();
    }

    public int dfsr() {
        return dfsr;
    }

    public int dfar() {
        return dfar;
    }

    public int ifsr() {
        return ifsr;
    }

    public int ifar() {
        return ifar;
    }

    public int vbar() {
        return vbar;
    }

    public void setVbar(int value) {
        vbar = value & ~31;
    }

    public int tpidrurw() {
        return tpidrurw;
    }

    public void setTpidrurw(int value) {
        tpidrurw = value;
    }

    public int tpidruro() {
        return tpidruro;
    }

    public void setTpidruro(int value) {
        tpidruro = value;
    }

    /** CNTKCTL: bits 0, 1 let User mode read the physical, virtual counter; 9, 8 use the timers. */
    public void setCntkctl(int value) {
        cntkctl = value & 0x3FF;
    }

    // ---- what the processor reports ----

    void dataFault(Fault f) {
        dfsr = f.status;
        dfar = f.address;
    }

    /** IFSR has neither domain nor WnR. */
    void prefetchFault(Fault f) {
        ifsr = f.status & 0x140F;
        ifar = f.address;
    }

    /** {@link Tlb#DEVICE} or 0 for the TEX, C and B bits of a descriptor (B3.8.2, B3.8.3). */
    int isDevice(int tex, int cb) {
        boolean device;
        if ((sctlr & TRE) != 0) {
            device = (prrr >>> 2 * ((tex & 1) << 2 | cb) & 2) == 0;
        } else {
            device = tex == 0 && cb < 2 || tex == 2 && cb == 0;
        }
        return device ? Tlb.DEVICE : 0;
    }

    /** {@link Tlb#CACHED} or 0: whether the inner cache holds memory of these bits. */
    int isCached(int tex, int cb) {
        boolean cached;
        if ((sctlr & TRE) != 0) {
            cached = (nmrr >>> 2 * ((tex & 1) << 2 | cb) & 3) != 0;
        } else {
            cached = tex >= 4 ? cb != 0 : tex == 0 ? cb >= 2 : tex == 1 && cb == 3;
        }
        return cached && isDevice(tex, cb) == 0 ? Tlb.CACHED : 0;
    }

    /** Whether walks through TTBR0 or TTBR1 look into the data cache: IRGN, and SCTLR.C. */
    boolean walksCached(boolean high) {
        return ((high ? ttbr1 : ttbr0) & 0x41) != 0 && (sctlr & C) != 0;
    }

    // ---- MRC and MCR ----

    /** A register's name as one number: opc1, CRn, CRm, opc2, four bits each. */
    static int key(int opc1, int crn, int crm, int opc2) {
        return opc1 << 12 | crn << 8 | crm << 4 | opc2;
    }

    /** MRC: the value of a register. */
    int read(int key, boolean user) {
        int crn = key >>> 8 & 15;
        if (crn == 9 && key >>> 12 == 0) {
            return pmu.read(key >>> 4 & 15, key & 15, user);
        }
        if (crn == 14 && key >>> 12 == 0) {
            return readTimer(key & 0xFF, user);
        }
        if (user) {
            switch (key) {
                case 0x0D02: return tpidrurw;
                case 0x0D03: return tpidruro;
                default: throw Undefined.INSTANCE;
            }
        }
        if (crn == 0) {
            return readIdentity(key);
        }
        switch (key) {
            case 0x0100: return sctlr;
            case 0x0101: return actlr;
            case 0x0102: return cpacr | ASEDIS;
            case 0x0200: return ttbr0;
            case 0x0201: return ttbr1;
            case 0x0202: return ttbcr;
            case 0x0300: return dacr;
            case 0x0500: return dfsr;
            case 0x0501: return ifsr;
            case 0x0510: case 0x0511: return 0;
            case 0x0600: return dfar;
            case 0x0602: return ifar;
            case 0x0740: return par;
            case 0x0A20: return prrr;
            case 0x0A21: return nmrr;
            case 0x0C00: return vbar;
            case 0x0C10: return cpu.pending();
            case 0x0D00: return 0;
            case 0x0D01: return contextidr;
            case 0x0D02: return tpidrurw;
            case 0x0D03: return tpidruro;
            case 0x0D04: return tpidrprw;
            // L2CTLR, L2ECTLR of the Cortex-A15: one core; CBAR.
            case 0x1902: case 0x1903: return 0;
            case 0x4F00: return 0x08000000;
            default: throw Undefined.INSTANCE;
        }
    }

    private int readIdentity(int key) {
        int opc2 = key & 15;
        switch (key >>> 12) {
            case 0:
                return (key >>> 4 & 15) < 8 ? IdRegisters.read(key >>> 4 & 15, opc2) : 0;
            case 1:
                if (key == 0x1000) {
                    return IdRegisters.cacheSize(csselr);
                }
                if (key == 0x1001) {
                    return IdRegisters.CLIDR;
                }
                return 0;
            case 2:
                if (key == 0x2000) {
                    return csselr;
                }
                throw Undefined.INSTANCE;
            default:
                throw Undefined.INSTANCE;
        }
    }

    /** MCR: writes a register or performs the operation it names. */
    void write(int key, int value, boolean user) {
        int crn = key >>> 8 & 15;
        if (crn == 9 && key >>> 12 == 0) {
            pmu.write(key >>> 4 & 15, key & 15, value, user);
            return;
        }
        if (crn == 14 && key >>> 12 == 0) {
            writeTimer(key & 0xFF, value, user);
            return;
        }
        switch (key) {
            // CP15ISB, CP15DSB, CP15DMB.
            case 0x0754: case 0x07A4: case 0x07A5:
                if ((sctlr & CP15BEN) == 0) {
                    throw Undefined.INSTANCE;
                }
                barrier(key == 0x07A4, key == 0x0754);
                return;
            case 0x0D02: tpidrurw = value; return;
            default: break;
        }
        if (user) {
            throw Undefined.INSTANCE;
        }
        if (crn == 7) {
            operate(key, value);
        } else if (crn == 8) {
            flushTlb(key, value);
        } else {
            writeRegister(key, value);
        }
    }

    private void writeRegister(int key, int value) {
        switch (key) {
            case 0x2000: csselr = value & 15; break;
            case 0x0100: setSctlr(value); break;
            case 0x0101: actlr = value; break;
            case 0x0102: setCpacr(value); break;
            case 0x0200: setTtbr0(value); break;
            case 0x0201: setTtbr1(value); break;
            case 0x0202: setTtbcr(value); break;
            case 0x0300: setDacr(value); break;
            case 0x0500: dfsr = value; break;
            case 0x0501: ifsr = value; break;
            case 0x0510: case 0x0511: break;
            case 0x0600: dfar = value; break;
            case 0x0602: ifar = value; break;
            case 0x0A20: prrr = value; break;
            case 0x0A21: nmrr = value; break;
            case 0x0C00: setVbar(value); break;
            case 0x0D00: break;
            case 0x0D01: setContextidr(value); break;
            case 0x0D03: tpidruro = value; break;
            case 0x0D04: tpidrprw = value; break;
            case 0x1902: case 0x1903: break;
            default: throw Undefined.INSTANCE;
        }
    }

    /** c7: caches, branch predictor, address translation. */
    private void operate(int key, int value) {
        switch (key) {
            // ICIALLUIS, ICIALLU.
            case 0x0710: case 0x0750: maintainInstructions(); break;
            // Branch predictor, which is not there: BPIALLIS, BPIALL, BPIMVA.
            case 0x0716: case 0x0756: case 0x0757: break;
            // By address: ICIMVAU, DCIMVAC, DCCMVAC, DCCMVAU, DCCIMVAC.
            case 0x0751: case 0x0761: case 0x07A1: case 0x07B1: case 0x07E1:
                maintainLine(key >>> 4 & 15, mmu.locate(value));
                break;
            // By set and way: DCISW, DCCSW, DCCISW.
            case 0x0762: case 0x07A2: case 0x07E2: maintainSet(key >>> 4 & 15, value); break;
            case 0x0740: par = value; break;
            case 0x0780: case 0x0781: case 0x0782: case 0x0783: par = translation(value, key & 3);
                break;
            // Wait for interrupt of ARMv6: a NOP in ARMv7.
            case 0x0704: break;
            default: throw Undefined.INSTANCE;
        }
    }

    /** DSB and ISB, as instructions or through c7. */
    void barrier(boolean completes, boolean synchronises) {
        if (maintenance != null && completes) {
            maintenance.dsb();
        }
        if (maintenance != null && synchronises) {
            maintenance.isb();
        }
    }

    private void maintainInstructions() {
        if (maintenance != null) {
            maintenance.invalidateAllInstructions();
        }
    }

    private void maintainLine(int crm, int physical) {
        if (maintenance == null) {
            return;
        }
        // CRm: 5 instructions, 6 invalidate, 10 clean, 11 clean to unification, 14 clean,
        // invalidate.
        if (crm == 5) {
            maintenance.invalidateInstructions(physical, 1);
        } else if (crm == 11) {
            maintenance.cleanToUnification(physical, 1);
        } else if (crm != 6) {
            maintenance.cleanToRam(physical, 1);
        }
        if (crm == 6 || crm == 14) {
            maintenance.invalidate(physical, 1);
        }
    }

    private void maintainSet(int crm, int operand) {
        if (maintenance != null) {
            maintenance.bySet(operand, crm != 6, crm != 10);
        }
    }

    /**
     * PAR after ATS1CPR, ATS1CPW, ATS1CUR, ATS1CUW (0 to 3): memory attributes are not reported.
     */
    private int translation(int va, int kind) {
        try {
            return mmu.translate(va, (kind & 1) != 0, false, (kind & 2) != 0) & 0xFFFFF000;
        } catch (Fault f) {
            return (f.status & 15) << 1 | (f.status & 1 << 10) >>> 5 | (f.status & 1 << 12) >>> 6
                | 1;
        }
    }

    private void flushTlb(int key, int value) {
        int crm = key >>> 4 & 15;
        if (key >>> 12 != 0 || crm != 3 && (crm < 5 || crm > 7)) {
            throw Undefined.INSTANCE;
        }
        if ((key & 15) > 3) {
            throw Undefined.INSTANCE;
        }
        if (maintenance != null) {
            maintenance.tlb(() -> flushTlbNow(key & 15, value));
        } else {
            flushTlbNow(key & 15, value);
        }
    }

    private void flushTlbNow(int operation, int value) {
        switch (operation) {
            case 0: mmu.flushAll(); break;
            case 1: mmu.flushPage(value, value); break;
            case 2: mmu.flushAsid(value); break;
            default: mmu.flushPageAllAsids(value); break;
        }
    }

    // ---- the generic timer, c14 ----

    private int readTimer(int register, boolean user) {
        allowTimer(register, user);
        switch (register) {
            case 0x00: return timer.frequency();
            case 0x10: return cntkctl;
            case 0x20: return (int) (timer.compare(false) - timer.physicalCount());
            case 0x21: return timer.control(false);
            case 0x30: return (int) (timer.compare(true) - timer.virtualCount());
            case 0x31: return timer.control(true);
            default: throw Undefined.INSTANCE;
        }
    }

    private void writeTimer(int register, int value, boolean user) {
        allowTimer(register, user);
        switch (register) {
            case 0x00:
                if (user) {
                    throw Undefined.INSTANCE;
                }
                timer.setFrequency(value);
                break;
            case 0x10: setCntkctl(value); break;
            case 0x20: timer.setCompare(false, timer.physicalCount() + value); break;
            case 0x21: timer.setControl(false, value); break;
            case 0x30: timer.setCompare(true, timer.virtualCount() + value); break;
            case 0x31: timer.setControl(true, value); break;
            default: throw Undefined.INSTANCE;
        }
    }

    /** User mode needs the bit of CNTKCTL that stands for what it wants (ARM ARM B4.1.26). */
    private void allowTimer(int register, boolean user) {
        int needed;
        switch (register >>> 4) {
            case 0: needed = 3; break;
            case 2: needed = 1 << 9; break;
            case 3: needed = 1 << 8; break;
            default: needed = 0; break;
        }
        if (timer == null || user && (cntkctl & needed) == 0) {
            throw Undefined.INSTANCE;
        }
    }

    /** MRRC: CNTPCT, CNTVCT, CNTP_CVAL, CNTV_CVAL are opc1 0 to 3 of c14; there is nothing else. */
    long readLong(int opc1, int crm, boolean user) {
        allowLong(opc1, crm, user);
        switch (opc1) {
            case 0: return timer.physicalCount();
            case 1: return timer.virtualCount();
            default: return timer.compare(opc1 == 3);
        }
    }

    /** MCRR: CNTP_CVAL, CNTV_CVAL. */
    void writeLong(int opc1, int crm, long value, boolean user) {
        allowLong(opc1, crm, user);
        if (opc1 < 2) {
            throw Undefined.INSTANCE;
        }
        timer.setCompare(opc1 == 3, value);
    }

    private void allowLong(int opc1, int crm, boolean user) {
        int needed = opc1 < 2 ? 1 << opc1 : 1 << 11 - opc1;
        if (timer == null || crm != 14 || opc1 > 3 || user && (cntkctl & needed) == 0) {
            throw Undefined.INSTANCE;
        }
    }
}
