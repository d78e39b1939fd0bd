package sel4j.machine;

/**
 * The registers of the processor: R0 to R15, the program status register and their banks for each
 * mode. ARM ARM B1.3. It changes what software asks for and nothing else; exceptions, translation
 * and execution are in {@link Cpu}.
 *
 * <p>The condition flags are kept apart in the form the interpreter likes: N is the sign of
 * {@link #n}, Z holds when {@link #z} is 0, C is bit 0 of {@link #c}, V is the sign of {@link #v}.
 */
abstract class Registers {
    /**
     * R0 to R14 of the current mode, and in R15 the address of the current instruction: no "+8".
     * The word after them is scratch of the interpreter, where it puts the value that an
     * instruction reads as PC.
     */
    public final int[] r = new int[17];

    int n;
    int z = 1;
    int c;
    int v;
    /** The GE flags, bits 3..0. */
    int ge;
    /** All other bits of the CPSR: Q, J, IT, E, A, I, F, T, mode. */
    int control = Psr.A | Psr.I | Psr.F | Psr.SVC;

    private int bank = Psr.bank(Psr.SVC);
    private final int[] stack = new int[6];
    private final int[] link = new int[6];
    private final int[] saved = new int[6];
    /** R8 to R12 of FIQ mode while another mode runs, of the other modes while FIQ mode runs. */
    private final int[] otherHigh = new int[5];

    /** Called after any change of mode or of bits E and T. */
    abstract void stateChanged();

    /** The current program status register. */
    public final int cpsr() {
        return n & Psr.N | (z == 0 ? Psr.Z : 0) | (c & 1) << 29 | (v & 1 << 31) >>> 3 | ge << 16
            | control;
    }

    /**
     * Replaces all of the CPSR and switches banks with the mode. A mode that this processor lacks
     * leaves the mode as it is (the architecture: UNPREDICTABLE).
     */
    public final void setCpsr(int value) {
        setFlags(value);
        ge = value >>> 16 & 15;
        int old = control;
        int mode = Psr.legalMode(value) ? value & Psr.MODE : old & Psr.MODE;
        control = value & (Psr.Q | Psr.J | Psr.IT | Psr.E | Psr.A | Psr.I | Psr.F | Psr.T) | mode;
        if (((control ^ old) & (Psr.MODE | Psr.E | Psr.T)) != 0) {
            switchBank(Psr.bank(mode));
            stateChanged();
        }
    }

    /** Sets N, Z, C and V from bits 31..28. */
    final void setFlags(int value) {
        n = value;
        z = value & Psr.Z ^ Psr.Z;
        c = value >>> 29 & 1;
        v = value << 3;
    }

    /** Whether the current mode is User mode. */
    public final boolean user() {
        return (control & Psr.MODE) == Psr.USR;
    }

    /** Bits 4..0 of the CPSR. */
    public final int mode() {
        return control & Psr.MODE;
    }

    /** Whether the current mode has an SPSR: all but User and System. */
    final boolean hasSpsr() {
        return bank != 0;
    }

    /** The SPSR of the current mode; in User and System mode, which have none, 0. */
    public final int spsr() {
        return saved[bank];
    }

    /** Writes the SPSR of the current mode; in User and System mode nothing happens. */
    public final void setSpsr(int value) {
        if (bank != 0) {
            saved[bank] = value;
        }
    }

    /** Register i (0..14) as the given mode sees it. The mode must be legal. */
    public final int banked(int i, int mode) {
        int other = Psr.bank(mode);
        if (i >= 13 && other != bank) {
            return i == 13 ? stack[other] : link[other];
        }
        return i >= 8 && i <= 12 && (other == 1) != (bank == 1) ? otherHigh[i - 8] : r[i];
    }

    /** Writes register i (0..14) as the given mode sees it. The mode must be legal. */
    public final void setBanked(int i, int mode, int value) {
        int other = Psr.bank(mode);
        if (i >= 13 && other != bank) {
            (i == 13 ? stack : link)[other] = value;
        } else if (i >= 8 && i <= 12 && (other == 1) != (bank == 1)) {
            otherHigh[i - 8] = value;
        } else {
            r[i] = value;
        }
    }

    private void switchBank(int next) {
        if (next == bank) {
            return;
        }
        stack[bank] = r[13];
        link[bank] = r[14];
        if ((next == 1) != (bank == 1)) {
            for (int i = 0; i < 5; i++) {
                int t = r[8 + i];
                r[8 + i] = otherHigh[i];
                otherHigh[i] = t;
            }
        }
        r[13] = stack[next];
        r[14] = link[next];
        bank = next;
    }

    /** For each condition 0..14 one bit for each value of NZCV: whether it holds. ARM ARM A8.3. */
    private static final int[] HOLDS = {
        0xF0F0, 0x0F0F, 0xCCCC, 0x3333, 0xFF00, 0x00FF, 0xAAAA, 0x5555,
        0x0C0C, 0xF3F3, 0xAA55, 0x55AA, 0x0A05, 0xF5FA, 0xFFFF, 0xFFFF,
    };

    /** Whether an instruction with this condition (bits 31..28 of A32) is executed. */
    final boolean passed(int condition) {
        int nzcv = n >>> 31 << 3 | (z == 0 ? 4 : 0) | c << 1 | v >>> 31;
        return (HOLDS[condition] >>> nzcv & 1) != 0;
    }

    /** a + b, with all flags. */
    final int adds(int a, int b) {
        int sum = a + b;
        n = sum;
        z = sum;
        c = (a & b | (a | b) & ~sum) >>> 31;
        v = (a ^ sum) & (b ^ sum);
        return sum;
    }

    /** a - b, with all flags: C means no borrow. */
    final int subs(int a, int b) {
        int difference = a - b;
        n = difference;
        z = difference;
        c = (a & ~b | (a | ~b) & ~difference) >>> 31;
        v = (a ^ b) & (a ^ difference);
        return difference;
    }

    /** a + b + C, with all flags (ARM ARM A2.2.1, AddWithCarry). */
    final int adcs(int a, int b) {
        int sum = a + b + c;
        n = sum;
        z = sum;
        c = (a & b | (a | b) & ~sum) >>> 31;
        v = (a ^ sum) & (b ^ sum);
        return sum;
    }
}
