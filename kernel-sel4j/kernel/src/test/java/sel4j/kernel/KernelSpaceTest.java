package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import sel4j.view.PageDirectory;
import sel4j.view.Pde;

/** The kernel's part of address spaces: ABI boot-and-memory 4, 5. */
class KernelSpaceTest {
    private final BootedSystem s = BootedSystem.small();

    private int raw(PageDirectory d, int i) {
        return s.memory.ram[(d.place() - 0x4000000) * 4 + i];
    }

    @Test
    void theWindowMapsPhysicalMemoryGlobalCachedAndKernelOnly() {
        PageDirectory d = s.k.globalDirectory();
        for (int i = 0; i < 0xA00; i++) {
            assertEquals(Pde.INVALID, d.pde(i).type());
        }
        for (int i = 0xA00; i < 0xFF0; i++) {
            int base = (i << 20) - 0x60000000 & 0xFF000000;
            assertEquals(base | 1 << 18 | 5 << 12 | 1 << 10 | 4 | 2, raw(d, i),
                "supersection " + i);
        }
        for (int i = 0xFF0; i < 0xFFF; i++) {
            assertEquals((i << 20) - 0x60000000 | 5 << 12 | 1 << 10 | 4 | 2, raw(d, i),
                "section " + i);
        }
        assertEquals(s.k.globalTable().place() << 4 | 1, raw(d, 0xFFF));
    }

    @Test
    void theLastMegabyteHoldsDevicesAndVectors() {
        int[] t = new int[256];
        System.arraycopy(s.memory.ram, (s.k.globalTable().place() - 0x4000000) * 4, t, 0, 256);
        assertEquals(0x08000000 | 0x400 | 1 << 4 | 2 | 1, t[0]);
        assertEquals(0x08010000 | 0x400 | 1 << 4 | 2 | 1, t[1]);
        assertEquals(0x09000000 | 0x400 | 1 << 4 | 2 | 1, t[2]);
        assertEquals(0x402DF000 | 5 << 6 | 1 << 4 | 4 | 2, t[0xF0]);
        for (int i = 3; i < 256; i++) {
            assertEquals(i == 0xF0, t[i] != 0);
        }
    }

    @Test
    void userDirectoriesHaveACopyWithoutTheEntryOfTheHardwareAsid() {
        for (int i = 0xA00; i < 4096; i++) {
            if (i != 4080) {
                assertEquals(raw(s.k.globalDirectory(), i), raw(s.directory(), i));
            }
        }
        assertEquals(s.directory().hardwareAsid() << 24 | 1 << 23, raw(s.directory(), 4080));
        PageDirectory d = s.k.createPageDirectory(0x40A0000);
        NewTables.copyKernelEntries(s.k, d);
        assertEquals(0, raw(d, 4080));
        assertFalse(d.hardwareAsidValid());
    }
}
