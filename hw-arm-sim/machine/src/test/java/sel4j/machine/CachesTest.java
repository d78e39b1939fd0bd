package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sel4j.machine.CachedTables.CACHED;
import static sel4j.machine.CachedTables.CLEAN_INVALIDATE;
import static sel4j.machine.CachedTables.CLEAN_TO_RAM;
import static sel4j.machine.CachedTables.CLEAN_TO_UNIFICATION;
import static sel4j.machine.CachedTables.CODE;
import static sel4j.machine.CachedTables.DSB;
import static sel4j.machine.CachedTables.INVALIDATE;
import static sel4j.machine.CachedTables.ISB;
import static sel4j.machine.CachedTables.PHYSICAL;
import static sel4j.machine.CachedTables.UNCACHED;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/**
 * Caches that software must keep coherent, seen by loads and stores: who sees which store after
 * which maintenance and which barriers. ARM ARM B2.2, B3.9, A3.8.3.
 */
class CachesTest {
    private final CachedTables c = new CachedTables();
    private final Tables t = c.t;
    private final Cpu cpu = c.cpu;

    @Test
    void anUncachedLoadSeesAStoreWhenItIsCleanedToRam() {
        c.store(CACHED, 7);
        assertEquals(7, c.load(CACHED));
        assertEquals(0, c.load(UNCACHED));
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(0, c.load(UNCACHED), "level 2 is not RAM");
        c.maintain(CACHED, CLEAN_TO_RAM);
        assertEquals(7, c.load(UNCACHED));
    }

    @Test
    void maintenanceConcernsOneLine() {
        c.store(CACHED, 7);
        c.store(CACHED + 60, 8);
        c.store(CACHED + 64, 9);
        c.maintain(CACHED + 33, CLEAN_INVALIDATE);
        assertEquals(7, c.load(UNCACHED));
        assertEquals(8, c.load(UNCACHED + 60));
        assertEquals(0, c.load(UNCACHED + 64));
    }

    @Test
    void bytesAndHalvesPassTheCacheToo() {
        cpu.r[1] = UNCACHED;
        cpu.r[2] = 0x11223344;
        c.run("str r2, [r1]", "strb r2, [r1, #3]", "strh r2, [r1, #8]", "ldrb r3, [r1, #3]");
        assertEquals(0x44, cpu.r[3]);
        assertEquals(0x44223344, c.load(UNCACHED));
        assertEquals(0x3344, c.load(CACHED + 8));
    }

    @Test
    void whatWasNotCleanedIsLostByInvalidation() {
        c.store(CACHED, 7);
        c.maintain(CACHED, CLEAN_TO_RAM);
        c.store(CACHED, 8);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        c.store(CACHED, 9);
        c.maintain(CACHED, INVALIDATE);
        assertEquals(7, c.load(CACHED));
    }

    @Test
    void anUncachedStoreDropsACleanLineAndIsLostUnderADirtyOne() {
        c.store(UNCACHED, 5);
        assertEquals(5, c.load(CACHED));
        c.store(CACHED + 4, 6);
        c.store(UNCACHED, 7);
        assertEquals(7, c.load(UNCACHED));
        assertEquals(5, c.load(CACHED), "the dirty line stays");
        c.maintain(CACHED, CLEAN_TO_RAM);
        assertEquals(5, c.load(UNCACHED), "and is written back as a whole");
    }

    @Test
    void anUncachedStoreIsLostUnderALineThatIsDirtyInLevel2() {
        c.store(CACHED, 6);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        c.store(UNCACHED + 4, 7);
        assertEquals(0, c.load(CACHED + 4));
        c.maintain(CACHED, CLEAN_TO_RAM);
        assertEquals(0, c.load(UNCACHED + 4));
    }

    @Test
    void withoutDsbMaintenanceHasNoEffect() {
        c.store(CACHED, 7);
        cpu.r[0] = CACHED;
        c.run(CLEAN_TO_RAM, ISB, "dmb sy");
        assertEquals(0, c.load(UNCACHED));
        c.run(DSB);
        assertEquals(7, c.load(UNCACHED));
    }

    @Test
    void theBarriersOfCp15AreBarriers() {
        c.store(CACHED, 7);
        cpu.r[0] = CACHED;
        c.run(CLEAN_TO_RAM, "mcr 15, 0, r0, cr7, cr5, {4}", "mcr 15, 0, r0, cr7, cr10, {5}");
        assertEquals(0, c.load(UNCACHED));
        c.run("mcr 15, 0, r0, cr7, cr10, {4}");
        assertEquals(7, c.load(UNCACHED));
    }

    @Test
    void operationsBySetAndWayReachEveryLineOfTheirLevel() {
        for (int i = 0; i < 4; i++) {
            c.store(CACHED + i * 0x4040, i + 1);
        }
        // DCCSW of level 1: 256 sets, 2 ways; then of level 2: 4096 sets, 16 ways.
        sets("mcr 15, 0, r0, cr7, cr10, {2}", 256, 31, 2, 0);
        assertEquals(0, c.load(UNCACHED));
        sets("mcr 15, 0, r0, cr7, cr10, {2}", 4096, 28, 16, 2);
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, c.load(UNCACHED + i * 0x4040));
        }
        c.store(CACHED, 99);
        sets("mcr 15, 0, r0, cr7, cr6, {2}", 256, 31, 2, 0);
        assertEquals(1, c.load(CACHED), "DCISW drops without cleaning");
        c.store(CACHED, 98);
        sets("mcr 15, 0, r0, cr7, cr14, {2}", 256, 31, 2, 0);
        sets("mcr 15, 0, r0, cr7, cr14, {2}", 4096, 28, 16, 2);
        assertEquals(98, c.load(CACHED));
        assertEquals(98, c.load(UNCACHED));
    }

    private void sets(String operation, int sets, int shift, int ways, int level) {
        c.put(operation);
        for (int set = 0; set < sets; set++) {
            for (int way = 0; way < ways; way++) {
                cpu.r[0] = way << shift | set << 6 | level;
                t.step(CODE);
            }
        }
        c.run(DSB);
    }

    @Test
    void withoutSctlrCNothingIsCached() {
        c.store(CACHED, 7);
        t.cp15.setSctlr(Cp15.M | Cp15.I);
        assertEquals(0, c.load(CACHED));
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I);
        assertEquals(7, c.load(CACHED));
    }

    @Test
    void rangesAreWholeLinesInRamOnly() {
        t.setWord(PHYSICAL + 0x40, 5);
        t.setWord(PHYSICAL + 0x7C, 6);
        t.setWord(PHYSICAL + 0x80, 7);
        t.caches.cleanToRam(PHYSICAL + 0x7F, 1);
        assertEquals(5, c.load(UNCACHED + 0x40));
        assertEquals(6, c.load(UNCACHED + 0x7C));
        assertEquals(0, c.load(UNCACHED + 0x80));
        t.caches.cleanToRam(0x3FFFFFF0, 0x20);
        t.caches.cleanToRam(0, -1);
        assertEquals(7, c.load(UNCACHED + 0x80));
        t.setWord(PHYSICAL + 0x80, 8);
        t.caches.invalidate(0x09000000, 0x1000);
        t.caches.invalidateInstructions(-64, 64);
        t.caches.cleanToUnification(Memory.RAM_BASE + Memory.MIN_BYTES, 64);
        assertEquals(8, c.load(CACHED + 0x80));
        assertEquals(7, c.load(UNCACHED + 0x80));
    }
}
