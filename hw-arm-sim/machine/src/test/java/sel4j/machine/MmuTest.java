package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Every kind of descriptor with every permission and domain; ARM ARM B3.5, B3.7, B3.13. */
class MmuTest {
    private static final int VA = 0x12345678;
    /** Rows AP[2:0]; user read, user write, privileged read, privileged write. Table B3-8. */
    private static final boolean[][] ALLOWED = {
        {false, false, false, false},
        {false, false, true, true},
        {true, false, true, true},
        {true, true, true, true},
        {false, false, false, false},
        {false, false, true, false},
        {true, false, true, false},
        {true, false, true, false},
    };

    private final Tables t = new Tables();

    /** Installs one of the four kinds for VA; returns the physical address it must give. */
    private int map(int kind, int ap, int xn, int notGlobal, int domain) {
        int low = ap & 3;
        int high = ap >>> 2;
        switch (kind) {
            case 0:
                t.second(VA, domain, 0x40345000 | notGlobal << 11 | high << 9 | low << 4 | 2 | xn
                    | 0xC);
                return 0x40345678;
            case 1:
                t.second(VA, domain, 0x40340000 | xn << 15 | notGlobal << 11 | high << 9 | low << 4
                    | 1 | 0xC);
                return 0x40345678;
            case 2:
                t.first(VA, 0x40300000 | notGlobal << 17 | high << 15 | low << 10 | domain << 5
                    | xn << 4 | 0xE);
                return 0x40345678;
            default:
                t.first(VA, 0x40000000 | 1 << 18 | notGlobal << 17 | high << 15 | low << 10
                    | xn << 4 | 0xE);
                return 0x40345678;
        }
    }

    @Test
    void everyPermissionOfEveryKindIsKept() {
        int checked = 0;
        for (int kind = 0; kind < 4; kind++) {
            for (int ap = 0; ap < 8; ap++) {
                for (int xn = 0; xn < 2; xn++) {
                    for (int domain = 0; domain < 16; domain++) {
                        checked += permissions(kind, ap, xn, domain);
                    }
                }
            }
        }
        assertEquals(4 * 8 * 2 * 16 * 4 * 6, checked);
    }

    /** All values of the domain's field in DACR x user or privileged x read, write, fetch. */
    private int permissions(int kind, int ap, int xn, int domain) {
        int pa = map(kind, ap, xn, 0, domain);
        // A supersection is always in domain 0.
        int in = kind == 3 ? 0 : domain;
        int checked = 0;
        for (int access = 0; access < 4; access++) {
            t.cp15.setDacr(access << 2 * in);
            t.cpu.mmu.flushAll();
            for (int i = 0; i < 6; i++) {
                boolean user = i >= 3;
                boolean write = i % 3 == 1;
                boolean fetch = i % 3 == 2;
                boolean ok = ALLOWED[ap][(user ? 0 : 2) + (write ? 1 : 0)] && !(fetch && xn == 1);
                int expected;
                if (access == 3 || access == 1 && ok) {
                    expected = -1;
                    assertEquals(pa, t.cpu.mmu.translate(VA, write, fetch, user));
                } else {
                    int code = access == 1 ? 0xD : 0x9;
                    expected = code + (kind < 2 ? 2 : 0) | in << 4 | (write ? 1 << 11 : 0);
                }
                assertEquals(expected, t.status(VA, write, fetch, user),
                    "kind " + kind + " AP " + ap
                    + " XN " + xn + " domain " + domain + " access " + access + " case " + i);
                checked++;
            }
        }
        return checked;
    }

    @Test
    void invalidDescriptorsAreTranslationFaults() {
        t.first(VA, 0x40000000);
        assertEquals(0x5, t.status(VA, false, false, true));
        assertEquals(0x805, t.status(VA, true, false, true));
        t.second(VA, 3, 0x40345000);
        assertEquals(0x37, t.status(VA, false, false, true));
        assertEquals(0x837, t.status(VA, true, false, true));
    }

    @Test
    void tablesOutsideMemoryAreExternalAbortsOnTheWalk() {
        t.first(VA, 0x10000000 | 2 << 5 | 1);
        assertEquals(0x2E, t.status(VA, false, false, true));
        t.cp15.setTtbr0(0x20000000);
        assertEquals(0xC, t.status(VA, false, false, true));
    }

    @Test
    void ttbcrSplitsTheAddressSpace() {
        int other = 0x40020000;
        t.cp15.setTtbr1(other);
        for (int n = 1; n < 8; n++) {
            int border = 1 << 32 - n;
            t.cpu.mmu.flushAll();
            t.cp15.setTtbcr(n);
            // The last MiB below the border comes from TTBR0's short table, the first above from
            // TTBR1.
            int below = border - 0x100000;
            t.setWord(Tables.LEVEL_1 + (below >>> 20) * 4, 0x40500C0E);
            t.setWord(other + (border >>> 20) * 4, 0x40600C0E);
            assertEquals(0x40500000, t.cpu.mmu.translate(below, false, false, true), "N " + n);
            assertEquals(0x40600000, t.cpu.mmu.translate(border, false, false, true), "N " + n);
            t.cpu.mmu.flushAll();
            t.cp15.setTtbcr(n | Cp15.PD0);
            assertEquals(0x5, t.status(below, false, false, true));
            assertEquals(-1, t.status(border, false, false, true));
            t.cpu.mmu.flushAll();
            t.cp15.setTtbcr(n | Cp15.PD1);
            assertEquals(-1, t.status(below, false, false, true));
            assertEquals(0x5, t.status(border, false, false, true));
        }
    }

    @Test
    void accessFlagFaultsWhenEnabled() {
        t.cp15.setSctlr(Cp15.M | Cp15.AFE);
        map(2, 2, 0, 0, 0);
        assertEquals(0x3, t.status(VA, false, false, true));
        map(0, 2, 0, 0, 5);
        assertEquals(0x56, t.status(VA, false, false, true));
        // AP[2:1] = 01: full access, AP[0] = 1: accessed.
        map(0, 3, 0, 0, 0);
        assertEquals(-1, t.status(VA, true, false, true));
        t.cpu.mmu.flushAll();
        map(0, 1, 0, 0, 0);
        assertEquals(0x80F, t.status(VA, true, false, true));
        assertEquals(-1, t.status(VA, true, false, false));
    }

    @Test
    void privilegedExecuteNeverStopsPrivilegedFetchesOnly() {
        t.first(VA, 0x40300C0F);
        assertEquals(0xD, t.status(VA, false, true, false));
        assertEquals(-1, t.status(VA, false, true, true));
        assertEquals(-1, t.status(VA, true, false, false));
    }

    @Test
    void addressesAboveFourGigabytesAreExternalAborts() {
        t.first(VA, 0x40000000 | 1 << 18 | 1 << 20 | 0xC0E);
        assertEquals(0x8, t.status(VA, false, false, true));
    }

    @Test
    void changedTablesAreSeenOnlyAfterMaintenance() {
        for (int kind = 0; kind < 4; kind++) {
            t.cpu.mmu.flushAll();
            map(kind, 3, 0, 1, 0);
            assertEquals(-1, t.status(VA, false, false, true));
            t.first(VA, 0);
            assertEquals(-1, t.status(VA, false, false, true), "the entry stays");
            // Another page and another ASID do not drop it.
            t.cpu.mmu.flushPage(VA ^ 0x40000000, 0);
            t.cpu.mmu.flushPage(VA, 1);
            t.cpu.mmu.flushAsid(1);
            assertEquals(-1, t.status(VA, false, false, true), "the entry stays");
            t.cpu.mmu.flushPage(VA, 0);
            assertEquals(0x5, t.status(VA, false, false, true));
        }
    }

    @Test
    void eachMaintenanceOperationDropsWhatItNames() {
        for (int operation = 0; operation < 4; operation++) {
            for (int i = 0; i < 4; i++) {
                int global = i & 1;
                int asid = i < 2 ? 7 : 0;
                t.cpu.mmu.flushAll();
                t.cp15.setContextidr(asid);
                map(0, 3, 0, 1 - global, 0);
                assertEquals(-1, t.status(VA, false, false, true));
                t.first(VA, 0);
                switch (operation) {
                    case 0: t.cpu.mmu.flushAll(); break;
                    case 1: t.cpu.mmu.flushPage(VA, asid); break;
                    case 2: t.cpu.mmu.flushAsid(asid); break;
                    default: t.cpu.mmu.flushPageAllAsids(VA); break;
                }
                boolean stays = operation == 2 && global == 1;
                assertEquals(stays ? -1 : 0x5, t.status(VA, false, false, true),
                    "operation " + operation);
            }
        }
    }

    @Test
    void entriesOfAnotherAsidAreNotUsedAndGlobalOnesAre() {
        for (int global = 0; global < 2; global++) {
            t.cpu.mmu.flushAll();
            t.cp15.setContextidr(1);
            map(0, 3, 0, 1 - global, 0);
            t.cpu.port.load32(VA & ~3);
            t.first(VA, 0);
            t.cp15.setContextidr(2);
            if (global == 1) {
                t.cpu.port.load32(VA & ~3);
            } else {
                assertThrows(Fault.class, () -> t.cpu.port.load32(VA & ~3));
            }
            t.cp15.setContextidr(1);
            assertEquals(-1, t.status(VA, false, false, true), "the entry stays for its ASID");
        }
    }

    @Test
    void theFifthPageOfASetReplacesTheFirst() {
        // Small pages 64 pages apart share a set of four. The fast arrays have a place for each of
        // the first four; the fifth takes that of the second there.
        int stride = 64 * 4096;
        for (int i : new int[] {0, 1, 2, 3, 5}) {
            int va = VA + i * stride;
            t.second(va, 0, 0x40345000 | 3 << 4 | 2);
            t.cpu.port.load32(va & ~3);
        }
        t.first(VA, 0);
        assertThrows(Fault.class, () -> t.cpu.port.load32(VA & ~3),
            "replaced, for the fast path too");
        t.first(VA + 5 * stride, 0);
        assertEquals(0x5, t.status(VA, false, false, true), "replaced");
        assertEquals(-1, t.status(VA + 5 * stride, false, false, true), "still there");
    }

    @Test
    void domainsAndPermissionsAreCheckedOnEveryUseOfAnEntry() {
        map(2, 3, 0, 0, 4);
        t.cp15.setDacr(1 << 8);
        assertEquals(-1, t.status(VA, true, false, true));
        t.cpu.port.store32(VA & ~3, 1);
        t.cp15.setDacr(0);
        assertEquals(0x849, t.status(VA, true, false, true));
        assertThrows(Fault.class, () -> t.cpu.port.store32(VA & ~3, 1));
    }

    @Test
    void theFastPathDropsItsPagesWithTheEntriesBehindThem() {
        map(0, 3, 0, 1, 0);
        int va = VA & ~3;
        t.cpu.port.store32(va, 0x11223344);
        assertEquals(0x11223344, t.cpu.port.load32(va));
        t.first(VA, 0);
        assertEquals(0x11223344, t.cpu.port.load32(va), "stale, as on hardware");
        t.cpu.mmu.flushPage(VA, 0);
        assertThrows(Fault.class, () -> t.cpu.port.load32(va));
        assertThrows(Fault.class, () -> t.cpu.port.store32(va, 0));
    }

    @Test
    void memoryTypesDecideAboutUnalignedAccesses() {
        // TEX, C, B of Strongly-ordered, shareable Device, Device; then of Normal memory.
        int[] device = {0x0000, 0x0004, 0x2000};
        int[] normal = {0x1000, 0x0008, 0x000C, 0x500C};
        for (int d : device) {
            assertTrue(unalignedFaults(0x40300C02 | d), Integer.toHexString(d));
        }
        for (int d : normal) {
            assertFalse(unalignedFaults(0x40300C02 | d), Integer.toHexString(d));
        }
    }

    @Test
    void unalignedAccessesFaultWhenTheSecondPageIsDevice() {
        t.second(VA, 0, 0x40345000 | 0x3E);
        t.second(VA + 0x1000, 0, 0x40346000 | 0x32);
        assertEquals(0, t.cpu.port.load16(0x12345FFD));
        assertThrows(Fault.class, () -> t.cpu.port.load16(0x12345FFF));
    }

    private boolean unalignedFaults(int descriptor) {
        t.cpu.mmu.flushAll();
        t.first(VA, descriptor);
        try {
            t.cpu.port.load32(VA & ~3 | 1);
            return false;
        } catch (Fault f) {
            assertEquals(Fsr.ALIGNMENT, f.status);
            return true;
        }
    }
}
