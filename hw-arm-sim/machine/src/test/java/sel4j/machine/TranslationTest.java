package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Translation in its rarer settings: switched off, for cache maintenance, with the access flag,
 * with tables of other sizes; and the fast path behind each maintenance operation. ARM ARM B3.
 */
class TranslationTest {
    private static final int VA = 0x12345678;
    private static final int SECTION = 0x40300C0E;

    private final Tables t = new Tables();
    private final Mmu mmu = t.cpu.mmu;

    private int translate(boolean write, boolean fetch) {
        return mmu.translate(VA, write, fetch, true);
    }

    @Test
    void switchedOffAddressesAreThemselvesAndDataAreStronglyOrdered() {
        for (int i : new int[] {0, Cp15.I}) {
            t.cp15.setSctlr(Cp15.C | i);
            assertEquals(VA, translate(true, false));
            assertTrue(mmu.device);
            assertFalse(mmu.cached);
            assertEquals(VA, translate(false, true));
            assertFalse(mmu.device);
            assertEquals(i != 0, mmu.cached, "instructions are cached when SCTLR.I says so");
        }
    }

    @Test
    void switchedOnTheDescriptorAndSctlrDecideAboutTheCaches() {
        t.first(VA, SECTION);
        for (int bits : new int[] {0, Cp15.I, Cp15.C, Cp15.I | Cp15.C}) {
            t.cp15.setSctlr(Cp15.M | bits);
            translate(false, false);
            assertEquals((bits & Cp15.C) != 0, mmu.cached);
            assertFalse(mmu.device);
            translate(false, true);
            assertEquals((bits & Cp15.I) != 0, mmu.cached);
        }
        t.first(VA, 0x40300C06);
        mmu.flushAll();
        translate(false, false);
        assertTrue(mmu.device);
        assertFalse(mmu.cached);
    }

    @Test
    void maintenanceFindsItsLineWhateverDomainsAndPermissionsSay() {
        t.first(VA, 0x4030000E | 7 << 5);
        assertEquals(0x40345678, mmu.locate(VA), "by a walk");
        t.first(VA, 0);
        assertEquals(0x40345678, mmu.locate(VA), "by the TLB");
        mmu.flushAll();
        assertEquals(0x805, assertThrows(Fault.class, () -> mmu.locate(VA)).status);
        t.cp15.setSctlr(0);
        assertEquals(VA, mmu.locate(VA));
    }

    @Test
    void maintenanceUsesTheEntriesOfTheCurrentAsid() {
        t.cp15.setContextidr(0x101);
        t.first(VA, SECTION | 1 << 17);
        assertEquals(0x40345678, mmu.locate(VA));
        t.first(VA, 0x40400C0E | 1 << 17);
        assertEquals(0x40345678, mmu.locate(VA));
        t.cp15.setContextidr(2);
        assertEquals(0x40445678, mmu.locate(VA));
    }

    /** AP[2:1]: privileged read and write, for all; read only; for all. Table B3-9. */
    @Test
    void withTheAccessFlagTwoBitsArePermissions() {
        t.cp15.setSctlr(Cp15.M | Cp15.AFE);
        for (int page = 0; page < 2; page++) {
            for (int ap = 0; ap < 4; ap++) {
                int low = (ap & 1) << 1 | 1;
                int high = ap >>> 1;
                if (page == 1) {
                    t.second(VA, 0, 0x4034500E | high << 9 | low << 4);
                } else {
                    t.first(VA, 0x4030000E | high << 15 | low << 10);
                }
                mmu.flushAll();
                int code = page == 1 ? Fsr.PERMISSION_PAGE : Fsr.PERMISSION_SECTION;
                boolean readOnly = high == 1;
                boolean users = (ap & 1) == 1;
                assertEquals(-1, t.status(VA, false, false, false));
                assertEquals(readOnly ? code | Fsr.WRITE : -1, t.status(VA, true, false, false));
                assertEquals(users ? -1 : code, t.status(VA, false, false, true));
                assertEquals(users && !readOnly ? -1 : code | Fsr.WRITE,
                    t.status(VA, true, false, true));
            }
        }
    }

    @Test
    void aShorterTableMayLieAtASmallerAlignment() {
        for (int n = 1; n < 8; n++) {
            // The lowest place that a table of this size may have and a longer one may not.
            int table = 0x40020000 + (1 << 14 - n);
            mmu.flushAll();
            t.cp15.setTtbcr(n);
            t.cp15.setTtbr0(table);
            t.setWord(table + 4, SECTION);
            assertEquals(0x40345678, mmu.translate(0x00145678, false, false, true), "N " + n);
            t.setWord(table + 4, 0);
        }
    }

    @Test
    void privilegedExecuteNeverOfATableHoldsForItsPages() {
        t.second(VA, 0, 0x4034503E);
        t.first(VA, t.word(Tables.LEVEL_1 + (VA >>> 20) * 4) | 4);
        assertEquals(Fsr.PERMISSION_PAGE, t.status(VA, false, true, false));
        assertEquals(-1, t.status(VA, false, true, true));
        assertEquals(-1, t.status(VA, false, false, false));
    }

    @Test
    void largePagesHaveTheirTexAndExecuteNeverHigherUp() {
        t.second(VA, 0, 0x40340000 | 2 << 12 | 3 << 4 | 1);
        translate(false, false);
        assertTrue(mmu.device, "TEX 2");
        t.second(VA, 0, 0x40340000 | 1 << 12 | 3 << 4 | 1);
        mmu.flushAll();
        translate(false, false);
        assertFalse(mmu.device, "TEX 1");
        t.second(VA, 0, 0x40345000 | 2 << 6 | 3 << 4 | 2);
        mmu.flushAll();
        translate(false, false);
        assertTrue(mmu.device, "small page, TEX 2");
        t.second(VA, 0, 0x40340000 | 1 << 15 | 3 << 4 | 1);
        mmu.flushAll();
        assertEquals(Fsr.PERMISSION_PAGE, t.status(VA, false, true, true));
    }

    @Test
    void everyMaintenanceOperationReachesTheFastPath() {
        Runnable[] operations = {mmu::flushAll, () -> mmu.flushAsid(3),
            () -> mmu.flushPage(VA, 3), () -> mmu.flushPageAllAsids(VA)};
        t.cp15.setContextidr(3);
        for (Runnable operation : operations) {
            t.first(VA, SECTION | 1 << 17);
            t.cpu.port.load32(VA);
            t.cpu.port.store32(VA, 1);
            t.first(VA, 0);
            t.cpu.port.load32(VA);
            operation.run();
            assertThrows(Fault.class, () -> t.cpu.port.load32(VA));
            assertThrows(Fault.class, () -> t.cpu.port.store32(VA, 1));
        }
    }

    @Test
    void switchingTranslationReachesTheFastPath() {
        t.first(VA, SECTION);
        t.cpu.port.load32(VA);
        t.cp15.setSctlr(0);
        assertThrows(Fault.class, () -> t.cpu.port.load32(VA), "nothing is at this address");
        t.cp15.setSctlr(Cp15.M);
        assertEquals(0, t.cpu.port.load32(VA));
    }

    @Test
    void addressTranslationOperationsTellTheWholeFaultStatus() {
        // A walk outside memory is external: code 12, and no bit 10 or 12 of the status.
        t.first(VA, 0x10000000 | 1);
        t.cp15.write(0x0782, VA, false);
        assertEquals(Fsr.EXTERNAL_WALK_2 << 1 & 0x3E | 1, t.cp15.read(0x0740, false) & 0x3F);
        t.first(VA, 0x40300000 | 1 << 10 | 2);
        for (int kind = 0; kind < 4; kind++) {
            t.cp15.write(0x0780 | kind, VA, false);
            boolean allowed = kind < 2;
            assertEquals(allowed ? 0x40345000 : Fsr.PERMISSION_SECTION << 1 | 1,
                t.cp15.read(0x0740, false), "kind " + kind);
        }
        t.first(VA, 0x40300000 | 1 << 15 | 1 << 10 | 2);
        mmu.flushAll();
        t.cp15.write(0x0780, VA, false);
        assertEquals(0x40345000, t.cp15.read(0x0740, false));
        t.cp15.write(0x0781, VA, false);
        assertEquals(Fsr.PERMISSION_SECTION << 1 | 1, t.cp15.read(0x0740, false));
    }
}
