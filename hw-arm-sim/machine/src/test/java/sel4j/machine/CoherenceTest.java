package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sel4j.machine.CachedTables.CACHED;
import static sel4j.machine.CachedTables.PHYSICAL;
import static sel4j.machine.CachedTables.UNCACHED;

import org.junit.jupiter.api.Test;
import sel4j.isa.Assembler;

/** The checker of forgotten maintenance tells what was forgotten, where and when, nothing else. */
class CoherenceTest {
    private final CachedTables c = new CachedTables();
    private final Tables t = c.t;
    private final Cpu cpu = c.cpu;
    private int told;
    private final Coherence coherence = new Coherence(t.caches, cpu::instructions, v -> told++);

    private void found(Coherence.Kind kind, int address, String text) {
        Coherence.Violation v = coherence.first();
        assertNotNull(v);
        assertEquals(kind, v.kind());
        assertEquals(address, v.address());
        // What is wrong with a fetch is found before its instruction counts.
        int begun = kind == Coherence.Kind.FETCH ? 1 : 0;
        assertEquals(cpu.instructions() - begun, v.instructions());
        assertTrue(v.text().contains(text), v.text());
        assertEquals(1, told);
    }

    @Test
    void anEntryThatWasNotCleanedIsFoundByTheWalk() {
        c.load(CACHED);
        t.setWord(Tables.LEVEL_1 + 16, PHYSICAL | 0x5C06);
        assertNull(coherence.first(), "nobody walked there");
        c.load(0x00400000);
        found(Coherence.Kind.WALK, Tables.LEVEL_1 + 16, "not cleaned to the point of unification");
        c.load(0x00400000);
        assertEquals(1, told, "the first alone is told");
    }

    @Test
    void entriesThatTranslateNothingAreAllAlike() {
        t.setWord(Tables.LEVEL_1 + 16, 0xFF000000);
        c.load(0x00400000);
        assertNull(coherence.first());
    }

    @Test
    void aSecondLevelEntryThatWasNotCleanedIsFoundToo() {
        t.second(0x00500000, 0, PHYSICAL | 0x176);
        t.caches.cleanToUnification(Tables.LEVEL_1, 0x4000);
        c.load(0x00500000);
        found(Coherence.Kind.WALK, Tables.LEVEL_2 + 5 * 1024, "virtual 0x00500000");
    }

    @Test
    void aTlbEntryWithoutTranslationIsFound() {
        c.load(CACHED);
        t.setWord(Tables.LEVEL_1 + 8, 0);
        t.caches.cleanAll();
        c.load(CACHED);
        found(Coherence.Kind.TRANSLATION, CACHED, "have nothing there: not invalidated");
    }

    @Test
    void aTlbEntryOfAnotherFrameAttributeOrSizeIsFound() {
        int[] descriptors = {PHYSICAL + 0x100000 | 0x5C06, PHYSICAL | 0x5406, PHYSICAL | 0x0C02,
            PHYSICAL | 0x5C16, PHYSICAL & 0xFF000000 | 1 << 18 | 0x5C06};
        for (int d : descriptors) {
            CoherenceTest other = new CoherenceTest();
            other.c.load(CACHED);
            other.t.setWord(Tables.LEVEL_1 + 8, d);
            other.t.caches.cleanAll();
            other.c.load(CACHED);
            other.found(Coherence.Kind.TRANSLATION, CACHED, "another entry");
        }
    }

    @Test
    void aFlushedTlbEntryIsFine() {
        c.load(CACHED);
        t.setWord(Tables.LEVEL_1 + 8, PHYSICAL + 0x100000 | 0x5C06);
        t.caches.cleanAll();
        cpu.mmu.flushPage(CACHED, 0);
        c.load(CACHED);
        assertNull(coherence.first());
    }

    @Test
    void theTextSaysWhichBarrierTheMaintenanceWaitsFor() {
        c.load(CACHED);
        t.setWord(Tables.LEVEL_1 + 8, 0);
        t.caches.cleanAll();
        c.run("mcr 15, 0, r0, cr8, cr7, {0}");
        c.load(CACHED);
        found(Coherence.Kind.TRANSLATION, CACHED, "no DSB followed");
        CoherenceTest other = new CoherenceTest();
        other.c.load(CACHED);
        other.t.setWord(Tables.LEVEL_1 + 8, 0);
        other.t.caches.cleanAll();
        other.c.run("mcr 15, 0, r0, cr8, cr7, {0}");
        other.c.run("dsb sy");
        other.c.load(CACHED);
        other.found(Coherence.Kind.TRANSLATION, CACHED, "no ISB followed");
    }

    @Test
    void codeThatWasNotCleanedOrWhoseLineWasNotInvalidatedIsFound() {
        c.store(CACHED, Assembler.assemble("mov r3, #1", 0));
        t.step(CACHED);
        found(Coherence.Kind.FETCH, PHYSICAL, "data cache not cleaned");
        CoherenceTest other = new CoherenceTest();
        other.t.step(CACHED);
        other.c.store(CACHED, Assembler.assemble("mov r3, #1", 0));
        other.t.caches.cleanToUnification(PHYSICAL, 4);
        other.t.step(CACHED);
        other.found(Coherence.Kind.FETCH, PHYSICAL, "instruction cache not invalidated");
    }

    @Test
    void anUncachedLoadOfADirtyWordIsFound() {
        c.store(CACHED, 7);
        c.load(UNCACHED + 4);
        assertNull(coherence.first(), "another word of the line is the same in RAM");
        c.load(UNCACHED);
        found(Coherence.Kind.UNCACHED, PHYSICAL, "finds 0x00000000 at 0x40200000, but the data "
            + "cache holds 0x00000007: not cleaned to RAM");
    }

    @Test
    void anUncachedStoreIntoADirtyLineIsFound() {
        c.store(CACHED, 7);
        c.store(UNCACHED + 4, 8);
        found(Coherence.Kind.UNCACHED, PHYSICAL + 4, "not cleaned to RAM");
        CoherenceTest other = new CoherenceTest();
        other.c.store(CACHED, 7);
        other.t.caches.cleanToUnification(PHYSICAL, 4);
        other.c.store(UNCACHED + 4, 8);
        other.found(Coherence.Kind.UNCACHED, PHYSICAL + 4, "not cleaned to RAM");
    }

    @Test
    void complementaryUseOfOneFrameWithMaintenanceIsFine() {
        c.store(UNCACHED, 5);
        c.load(CACHED);
        c.store(CACHED, 6);
        t.caches.cleanToRam(PHYSICAL, 4);
        c.load(UNCACHED);
        c.store(UNCACHED, 7);
        c.load(CACHED);
        assertEquals(7, cpu.r[2]);
        assertNull(coherence.first());
    }
}
