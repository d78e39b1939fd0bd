package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The cycle counter and its registers; ARM ARM B4.1.113 to B4.1.126, C12. */
class PmuTest {
    private static final int ON = 1;
    private static final int RESET = 4;
    private static final int DIVIDE = 8;
    private static final int CYCLES = 1 << 31;

    private long now = 1000;
    private final Pmu pmu = new Pmu(() -> now);

    private int read(int crm, int opc2) {
        return pmu.read(crm, opc2, false);
    }

    private void write(int crm, int opc2, int value) {
        pmu.write(crm, opc2, value, false);
    }

    private int count() {
        return read(13, 0);
    }

    private void start() {
        write(12, 1, -1);
        write(12, 0, ON | RESET);
    }

    @Test
    void theCounterNeedsBothItsEnables() {
        write(12, 0, ON);
        now += 10;
        assertEquals(0, count());
        write(12, 0, 0);
        write(12, 1, CYCLES);
        now += 10;
        assertEquals(0, count());
        write(12, 0, ON);
        now += 10;
        assertEquals(10, count());
        write(12, 2, CYCLES);
        now += 10;
        assertEquals(10, count(), "stopped by PMCNTENCLR");
        write(12, 1, CYCLES);
        now += 5;
        assertEquals(15, count(), "goes on from where it stopped");
    }

    @Test
    void pmcrResetsOnlyWhenAskedAndKeepsItsWritableBits() {
        start();
        now += 7;
        write(12, 0, ON);
        assertEquals(7, count());
        write(12, 0, ON | RESET);
        assertEquals(0, count());
        write(12, 0, -1);
        assertEquals(0x410F0039, read(12, 0), "P and C read as zero, N is 0");
        write(12, 0, 0);
        assertEquals(0x410F0000, read(12, 0));
    }

    @Test
    void dividedByItCountsEverySixtyFourthCycle() {
        start();
        write(12, 0, ON | RESET | DIVIDE);
        now += 64 * 3 - 1;
        assertEquals(2, count());
        now++;
        assertEquals(3, count());
    }

    @Test
    void aWrittenValueIsCountedOn() {
        start();
        now += 100;
        write(13, 0, 5);
        assertEquals(5, count());
        now += 3;
        assertEquals(8, count());
    }

    @Test
    void enablesAndClearsNameTheCycleCounterAlone() {
        write(12, 1, -1);
        assertEquals(CYCLES, read(12, 1));
        assertEquals(CYCLES, read(12, 2));
        write(12, 2, ~CYCLES);
        assertEquals(CYCLES, read(12, 1));
        write(12, 2, -1);
        assertEquals(0, read(12, 1));
        assertEquals(0, read(12, 2));
    }

    @Test
    void theSelectorHasFiveBitsAndUserEnableOne() {
        write(12, 5, -1);
        assertEquals(31, read(12, 5));
        write(14, 0, -1);
        assertEquals(1, read(14, 0));
        write(14, 0, 0);
        assertEquals(0, read(14, 0));
    }

    @Test
    void registersOfEventCountersAndInterruptsReadAsZero() {
        int[][] all = {{12, 3}, {12, 6}, {12, 7}, {13, 1}, {13, 2}, {14, 1}, {14, 2}};
        for (int[] x : all) {
            assertEquals(0, read(x[0], x[1]), x[0] + ", " + x[1]);
        }
    }

    /** The names (CRm, opc2) that can be accessed. */
    private Set<String> allowed(boolean write, boolean user) {
        Set<String> names = new TreeSet<>();
        for (int crm = 0; crm < 16; crm++) {
            for (int opc2 = 0; opc2 < 8; opc2++) {
                try {
                    if (write) {
                        pmu.write(crm, opc2, 1, user);
                    } else {
                        pmu.read(crm, opc2, user);
                    }
                    names.add(Integer.toHexString(crm) + opc2);
                } catch (Undefined u) {
                    // Not there, or not for users.
                }
            }
        }
        return names;
    }

    @Test
    void exactlyTheseRegistersExist() {
        assertEquals(new TreeSet<>(Set.of("c0", "c1", "c2", "c3", "c5", "c6", "c7", "d0", "d1",
            "d2", "e0", "e1", "e2")), allowed(false, false));
        assertEquals(new TreeSet<>(Set.of("c0", "c1", "c2", "c3", "c4", "c5", "d0", "d1", "d2",
            "e0", "e1", "e2")), allowed(true, false));
    }

    @Test
    void usersReachWhatPmuserenrGivesThemAndNeverTheInterruptEnables() {
        assertEquals(Set.of("e0"), allowed(false, true));
        assertEquals(Set.of(), allowed(true, true));
        write(14, 0, 1);
        assertEquals(new TreeSet<>(Set.of("c0", "c1", "c2", "c3", "c5", "c6", "c7", "d0", "d1",
            "d2", "e0")), allowed(false, true));
        assertEquals(new TreeSet<>(Set.of("c0", "c1", "c2", "c3", "c4", "c5", "d0", "d1", "d2")),
            allowed(true, true));
        assertThrows(Undefined.class, () -> pmu.write(14, 0, 0, true));
        assertEquals(1, read(14, 0));
    }
}
