package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/** What TEX, C and B say of memory, without and with TEX remap. ARM ARM B3.8.2, B3.8.3. */
class MemoryAttributesTest {
    /**
     * By TEX, four letters for C and B 0 to 3: D Strongly-ordered or Device, N Normal that the
     * inner cache does not hold, C Normal that it holds. Table B3-10; reserved ones are Normal.
     */
    private static final String[] WITHOUT_REMAP = {"DDCC", "NNNC", "DNNN", "NNNN", "NCCC", "NCCC",
        "NCCC", "NCCC"};

    private final Cp15 cp15 = new Cpu(new Memory(Memory.MIN_BYTES), Nowhere.BUS).cp15;

    private char kind(int tex, int cb) {
        int device = cp15.isDevice(tex, cb);
        int cached = cp15.isCached(tex, cb);
        assertEquals(0, device & ~Tlb.DEVICE);
        assertEquals(0, cached & ~Tlb.CACHED);
        return device != 0 ? cached != 0 ? '?' : 'D' : cached != 0 ? 'C' : 'N';
    }

    @Test
    void withoutRemapTheTableOfTheArchitectureHolds() {
        for (int tex = 0; tex < 8; tex++) {
            for (int cb = 0; cb < 4; cb++) {
                assertEquals(WITHOUT_REMAP[tex].charAt(cb), kind(tex, cb), "TEX " + tex + " CB "
                    + cb);
            }
        }
    }

    @Test
    void withRemapPrrrAndNmrrDecideByTex0CAndB() {
        cp15.setSctlr(Cp15.TRE);
        for (int region = 0; region < 8; region++) {
            // Types 0 Strongly-ordered, 1 Device, 2 Normal; inner attribute 0 is not cacheable.
            for (int type = 0; type < 3; type++) {
                for (int inner = 0; inner < 4; inner++) {
                    cp15.write(0x0A20, type << 2 * region, false);
                    cp15.write(0x0A21, inner << 2 * region, false);
                    char expected = type < 2 ? 'D' : inner == 0 ? 'N' : 'C';
                    for (int high = 0; high < 8; high += 2) {
                        assertEquals(expected, kind(region >>> 2 | high, region & 3),
                            "region " + region + " type " + type + " inner " + inner);
                    }
                    int other = region ^ 5;
                    assertEquals('D', kind(other >>> 2, other & 3), "another region");
                }
            }
        }
    }

    @Test
    void afterResetTheRemapRegistersHaveTheirResetValues() {
        assertEquals(0x00098AA4, cp15.read(0x0A20, false));
        assertEquals(0x44E048E0, cp15.read(0x0A21, false));
    }
}
