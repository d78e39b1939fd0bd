package sel4j.machine;

/**
 * The identification registers of CP15 c0, fixed values: those of a Cortex-A15 r2p1 (Technical
 * Reference Manual 4.3), one core. Three differ, since this processor lacks what they would
 * announce: ID_PFR1 (no Security, no Virtualization Extensions), ID_MMFR0 (no long descriptors, PXN
 * present) and ID_DFR0 (no debug, no trace registers).
 */
final class IdRegisters {
    static final int MIDR = 0x412FC0F1;
    static final int CTR = 0x8444C004;
    static final int MPIDR = 0x80000000;
    static final int CLIDR = 0x0A200023;

    /** c1: ID_PFR0, ID_PFR1, ID_DFR0, ID_AFR0, ID_MMFR0 to ID_MMFR3. */
    private static final int[] FEATURES = {
        0x00001131, 0x00010001, 0x02000000, 0x00000000,
        0x10201104, 0x20000000, 0x01240000, 0x02102211,
    };

    /** c2: ID_ISAR0 to ID_ISAR5. */
    private static final int[] INSTRUCTIONS = {
        0x02101110, 0x13112111, 0x21232041, 0x11112131, 0x10011142, 0x00000000,
    };

    private IdRegisters() {
    }

    /** Register c0, opc1 0, CRm 0 to 7: reserved ones read as zero, aliases of MIDR as MIDR. */
    static int read(int crm, int opc2) {
        switch (crm) {
            case 0:
                return opc2 == 1 ? CTR : opc2 == 5 ? MPIDR : opc2 == 2 || opc2 == 3 || opc2 == 6
                    ? 0 : MIDR;
            case 1:
                return FEATURES[opc2];
            case 2:
                return opc2 < INSTRUCTIONS.length ? INSTRUCTIONS[opc2] : 0;
            default:
                return 0;
        }
    }

    /** CCSIDR for a value of CSSELR: 32 KiB level 1 data and instruction, 4 MiB level 2. */
    static int cacheSize(int selected) {
        switch (selected & 15) {
            case 0: return 0x701FE00A;
            case 1: return 0x201FE00A;
            case 2: return 0x711FE07A;
            default: return 0;
        }
    }
}
