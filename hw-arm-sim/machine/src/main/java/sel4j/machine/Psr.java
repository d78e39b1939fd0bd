package sel4j.machine;

/**
 * Names of the bits of CPSR and SPSR. ARM ARM B1.3.3. No state, no behaviour beyond tests of a
 * value.
 */
public final class Psr {
    public static final int USR = 0x10;
    public static final int FIQ = 0x11;
    public static final int IRQ = 0x12;
    public static final int SVC = 0x13;
    public static final int ABT = 0x17;
    public static final int UND = 0x1B;
    public static final int SYS = 0x1F;

    public static final int MODE = 0x1F;
    /** Thumb state. */
    public static final int T = 1 << 5;
    /** FIQ masked. */
    public static final int F = 1 << 6;
    /** IRQ masked. */
    public static final int I = 1 << 7;
    /** Asynchronous aborts masked. */
    public static final int A = 1 << 8;
    /** Big-endian data. */
    public static final int E = 1 << 9;
    /** Greater-or-equal flags of the parallel instructions. */
    public static final int GE = 0xF << 16;
    /** Jazelle state. */
    public static final int J = 1 << 24;
    /** Saturation happened. */
    public static final int Q = 1 << 27;
    public static final int V = 1 << 28;
    public static final int C = 1 << 29;
    public static final int Z = 1 << 30;
    public static final int N = 1 << 31;
    /** The IT state of Thumb: bits 26, 25 and 15 to 10. */
    public static final int IT = 0x0600FC00;

    private Psr() {
    }

    /** Whether the low five bits name one of the seven modes of this processor. */
    public static boolean legalMode(int psr) {
        return bank(psr) >= 0;
    }

    /**
     * Index of the bank of R13, R14 and SPSR that a mode uses.
     *
     * @return 0 User and System, 1 FIQ, 2 IRQ, 3 Supervisor, 4 Abort, 5 Undefined; -1 for no such
     *     mode
     */
    public static int bank(int psr) {
        switch (psr & MODE) {
            case USR: case SYS: return 0;
            case FIQ: return 1;
            case IRQ: return 2;
            case SVC: return 3;
            case ABT: return 4;
            case UND: return 5;
            default: return -1;
        }
    }
}
