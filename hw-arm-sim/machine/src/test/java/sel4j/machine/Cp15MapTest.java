package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/**
 * Which registers and operations of CP15 exist, each by its whole name: what is not in the lists
 * below is undefined. ARM ARM B3.17.1 (VMSA CP15 register summary), Cortex-A15 TRM 4.2.
 */
class Cp15MapTest {
    /** opc1 CRn CRm opc2, a digit each. c0, c9 and c14 are told apart below. */
    private static final Set<String> READABLE = Set.of("0100", "0101", "0102", "0200", "0201",
        "0202", "0300", "0500", "0501", "0510", "0511", "0600", "0602", "0740", "0a20", "0a21",
        "0c00", "0c10", "0d00", "0d01", "0d02", "0d03", "0d04", "1902", "1903", "4f00");
    private static final Set<String> WRITABLE = Set.of("2000", "0100", "0101", "0102", "0200",
        "0201", "0202", "0300", "0500", "0501", "0510", "0511", "0600", "0602", "0a20", "0a21",
        "0c00", "0d00", "0d01", "0d02", "0d03", "0d04", "1902", "1903");
    private static final Set<String> OPERATIONS = Set.of("0704", "0710", "0716", "0740", "0750",
        "0751", "0754", "0756", "0757", "0761", "0762", "0780", "0781", "0782", "0783", "07a1",
        "07a2", "07a4", "07a5", "07b1", "07e1", "07e2");

    private final Cpu cpu = new Cpu(new Memory(Memory.MIN_BYTES), Nowhere.BUS);
    private final Cp15 cp15 = cpu.cp15;

    /** The names outside c9 and c14 of opc1 0 that an access leaves defined. */
    private static Set<String> defined(int firstCrn, int lastCrn, IntConsumer access) {
        Set<String> names = new TreeSet<>();
        for (int key = 0; key < 0x8000; key++) {
            int crn = key >>> 8 & 15;
            boolean elsewhere = key >>> 12 == 0 && (crn == 9 || crn == 14);
            if ((key & 15) < 8 && crn >= firstCrn && crn <= lastCrn && !elsewhere) {
                try {
                    access.accept(key);
                    names.add(String.format("%04x", key));
                } catch (Undefined u) {
                    // Not a register.
                }
            }
        }
        return names;
    }

    @Test
    void exactlyTheseRegistersCanBeRead() {
        assertEquals(new TreeSet<>(READABLE), defined(1, 15, k -> cp15.read(k, false)));
    }

    @Test
    void exactlyTheseRegistersCanBeWritten() {
        Set<String> found = defined(0, 15, k -> {
            if ((k >>> 8 & 15) != 7 && (k >>> 8 & 15) != 8) {
                cp15.write(k, 0, false);
            } else {
                throw Undefined.INSTANCE;
            }
        });
        assertEquals(new TreeSet<>(WRITABLE), found);
    }

    @Test
    void exactlyTheseCacheAndTranslationOperationsExist() {
        // SCTLR keeps its barriers: operations change no register but PAR.
        assertEquals(new TreeSet<>(OPERATIONS), defined(7, 7, k -> cp15.write(k, 0, false)));
    }

    @Test
    void tlbOperationsAreFourForEachOfFourNames() {
        Set<String> expected = new TreeSet<>();
        for (char crm : "3567".toCharArray()) {
            for (int opc2 = 0; opc2 < 4; opc2++) {
                expected.add("08" + crm + opc2);
            }
        }
        assertEquals(expected, defined(8, 8, k -> cp15.write(k, 0, false)));
    }

    @Test
    void reservedIdentificationRegistersReadAsZeroAndAliasesAsMidr() {
        for (int k = 0; k < 0x100; k++) {
            int value = (k & 15) < 8 ? cp15.read(k, false) : 0;
            if (k >= 0x26) {
                assertEquals(0, value, Integer.toHexString(k));
            }
        }
        for (int alias : new int[] {0, 4, 7}) {
            assertEquals(0x412FC0F1, cp15.read(alias, false));
        }
        for (int zero : new int[] {2, 3, 6, 0x1002, 0x1010}) {
            assertEquals(0, cp15.read(zero, false));
        }
        assertEquals(0x1131, cp15.read(0x10, false));
        assertEquals(0x2102211, cp15.read(0x17, false));
        assertEquals(0x10011142, cp15.read(0x24, false));
        assertThrows(Undefined.class, () -> cp15.read(0x2001, false));
        assertThrows(Undefined.class, () -> cp15.read(0x3000, false));
    }

    @Test
    void theSelectedCacheIsTold() {
        int[] sizes = {0x701FE00A, 0x201FE00A, 0x711FE07A, 0};
        for (int i = 0; i < 4; i++) {
            cp15.write(0x2000, i | 0xF0, false);
            assertEquals(i, cp15.read(0x2000, false));
            assertEquals(sizes[i], cp15.read(0x1000, false));
        }
    }

    @Test
    void registersWithoutStateReadAsZeroAndTheirWritesAreIgnored() {
        for (int k : new int[] {0x0510, 0x0511, 0x0D00, 0x1902, 0x1903}) {
            cp15.write(k, -1, false);
            assertEquals(0, cp15.read(k, false), Integer.toHexString(k));
        }
        assertEquals(0x08000000, cp15.read(0x4F00, false), "CBAR");
    }

    @Test
    void isrTellsWhichInterruptsArePending() {
        for (int lines = 0; lines < 4; lines++) {
            boolean irq = (lines & 1) != 0;
            boolean fiq = (lines & 2) != 0;
            cpu.setInterruptLines(() -> irq, () -> fiq);
            assertEquals((irq ? 1 << 7 : 0) | (fiq ? 1 << 6 : 0), cp15.read(0x0C10, false));
        }
    }
}
