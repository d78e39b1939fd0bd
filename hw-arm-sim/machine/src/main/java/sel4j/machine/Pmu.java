package sel4j.machine;

import java.util.function.LongSupplier;

/**
 * The performance monitors of CP15 c9: the cycle counter, which counts one cycle an instruction,
 * and no event counters (PMCR.N is 0), so no overflow interrupts either. ARM ARM B4.1.116, chapter
 * C12.
 */
final class Pmu {
    private static final int ENABLE = 1;
    private static final int RESET_CYCLES = 4;
    private static final int DIVIDE = 8;
    /** ARM, Cortex-A15. */
    private static final int IDENTITY = 0x410F0000;
    private static final int CYCLE_COUNTER = 1 << 31;

    private final LongSupplier cycles;
    private int control;
    private int enabled;
    private int select;
    private int userEnable;
    /** The counter's value is this plus, while it runs, the cycles since. */
    private long base;
    private long since;

    Pmu(LongSupplier cycles) {
        this.cycles = cycles;
    }

    /** Reads c9; crm 12 to 14. */
    int read(int crm, int opc2, boolean user) {
        // PMUSERENR may always be read; everything else in User mode needs its bit 0.
        if (user && userEnable == 0 && !(crm == 14 && opc2 == 0)) {
            throw Undefined.INSTANCE;
        }
        switch (crm << 4 | opc2) {
            case 0xC0: return IDENTITY | control;
            case 0xC1: case 0xC2: return enabled;
            case 0xC3: case 0xC6: case 0xC7: return 0;
            case 0xC5: return select;
            case 0xD0: return count();
            case 0xD1: case 0xD2: return 0;
            case 0xE0: return userEnable;
            case 0xE1: case 0xE2:
                if (!user) {
                    return 0;
                }
                throw Undefined.INSTANCE;
            default: throw Undefined.INSTANCE;
        }
    }

    /** Writes c9; crm 12 to 14. */
    void write(int crm, int opc2, int value, boolean user) {
        if (user && (userEnable == 0 || crm == 14)) {
            throw Undefined.INSTANCE;
        }
        switch (crm << 4 | opc2) {
            case 0xC0:
                settle((value & RESET_CYCLES) != 0 ? 0 : count());
                control = value & (ENABLE | DIVIDE | 0x30);
                break;
            case 0xC1: settle(count()); enabled |= value & CYCLE_COUNTER; break;
            case 0xC2: settle(count()); enabled &= ~value; break;
            case 0xC3: case 0xC4: case 0xD1: case 0xD2: case 0xE1: case 0xE2: break;
            case 0xC5: select = value & 31; break;
            case 0xD0: settle(value); break;
            case 0xE0: userEnable = value & 1; break;
            default: throw Undefined.INSTANCE;
        }
    }

    private int count() {
        if ((control & ENABLE) == 0 || enabled == 0) {
            return (int) base;
        }
        long passed = cycles.getAsLong() - since;
        return (int) (base + ((control & DIVIDE) != 0 ? passed >>> 6 : passed));
    }

    private void settle(int value) {
        base = value;
        since = cycles.getAsLong();
    }
}
