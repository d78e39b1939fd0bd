package sel4j.machine;

/**
 * The state of the floating-point unit: D0 to D31, FPSCR and FPEXC, and who may reach them. ARM ARM
 * A2.5, B1.11, B6.1. It is a VFPv4 with 32 double registers, without Advanced SIMD; MVFR0 and MVFR1
 * say so. What it computes is in {@link Vfp}.
 *
 * <p>Rounding is always to nearest (MVFR0 announces nothing else; FPSCR.RMode reads as zero), and
 * there are no short vectors. The cumulative exception bits of FPSCR keep what software writes:
 * this processor never sets them. After reset the unit is off: CPACR and FPEXC are zero.
 */
public final class Fpu {
    /** FPEXC: the unit is on. */
    public static final int EN = 1 << 30;

    /** FPSCR: alternative half precision, default NaN, flush to zero. */
    static final int AHP = 1 << 26;
    static final int DN = 1 << 25;
    static final int FZ = 1 << 24;
    static final int FLAGS = 0xF << 28;
    private static final int WRITABLE = FLAGS | AHP | DN | FZ | 0x9F;

    /** Numbers of system registers in VMRS and VMSR. */
    private static final int FPSID = 0;
    private static final int FPSCR = 1;
    private static final int MVFR1 = 6;
    private static final int MVFR0 = 7;
    private static final int FPEXC = 8;

    /** The words of D0 to D31, low word first; word i is also single register i, below 32. */
    final int[] words = new int[64];
    int fpscr;
    private int fpexc;

    private final Cp15 cp15;

    Fpu(Cp15 cp15) {
        this.cp15 = cp15;
    }

    // ---- for software outside the machine ----

    /** A word of D0 to D31: the low (even i) or high (odd i) half of register i / 2; i is 0..63. */
    public int word(int i) {
        return words[i];
    }

    /** Writes a word of D0 to D31. */
    public void setWord(int i, int value) {
        words[i] = value;
    }

    /** FPSCR. */
    public int fpscr() {
        return fpscr;
    }

    /** Writes FPSCR; bits of what is not there stay zero. */
    public void setFpscr(int value) {
        fpscr = value & WRITABLE;
    }

    /** FPEXC. */
    public int fpexc() {
        return fpexc;
    }

    /** Writes FPEXC; only {@link #EN} exists. */
    public void setFpexc(int value) {
        fpexc = value & EN;
    }

    /** Copies D0 to D31 and FPSCR into 65 words from an index on. */
    public void save(int[] to, int at) {
        System.arraycopy(words, 0, to, at, words.length);
        to[at + 64] = fpscr;
    }

    /** Copies D0 to D31 and FPSCR from words that {@link #save} wrote. */
    public void load(int[] from, int at) {
        System.arraycopy(from, at, words, 0, words.length);
        setFpscr(from[at + 64]);
    }

    // ---- for instructions ----

    /** A double register as 64 bits. */
    long d(int i) {
        return (long) words[2 * i + 1] << 32 | words[2 * i] & 0xFFFFFFFFL;
    }

    void setD(int i, long value) {
        words[2 * i] = (int) value;
        words[2 * i + 1] = (int) (value >>> 32);
    }

    /**
     * Raises an undefined instruction unless CPACR allows it and FPEXC.EN is set (CheckVFPEnabled).
     */
    void require(boolean user) {
        if ((fpexc & EN) == 0) {
            throw Undefined.INSTANCE;
        }
        requireAccess(user);
    }

    private void requireAccess(boolean user) {
        int access = cp15.floatAccess();
        if (access != 3 && (user || access != 1)) {
            throw Undefined.INSTANCE;
        }
    }

    /** VMRS. All but FPSCR are for privileged modes and need no FPEXC.EN. */
    int read(int register, boolean user) {
        if (register == FPSCR) {
            require(user);
            return fpscr;
        }
        requirePrivilege(user);
        switch (register) {
            // Those of the Cortex-A15, but for rounding modes, vectors of any kind.
            case FPSID: return 0x410430F0;
            case MVFR1: return 0x11000011;
            case MVFR0: return 0x00110222;
            case FPEXC: return fpexc;
            default: throw Undefined.INSTANCE;
        }
    }

    /** VMSR. */
    void write(int register, int value, boolean user) {
        if (register == FPSCR) {
            require(user);
            setFpscr(value);
            return;
        }
        requirePrivilege(user);
        switch (register) {
            // A write to FPSID has no effect.
            case FPSID: break;
            case FPEXC: setFpexc(value); break;
            default: throw Undefined.INSTANCE;
        }
    }

    private void requirePrivilege(boolean user) {
        if (user) {
            throw Undefined.INSTANCE;
        }
        requireAccess(false);
    }
}
