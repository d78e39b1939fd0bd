package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.isa.Assembler;

/** The checker of forgotten maintenance tells what was forgotten, where and when, nothing else. */
class CoherenceTest {
    private static final int CODE = 0x00100000;
    private static final int CACHED = 0x00200000;
    private static final int UNCACHED = 0x00300000;
    private static final int PHYSICAL = 0x40200000;

    private final Tables t = new Tables(true);
    private final Cpu cpu = t.cpu;
    private int told;
    private final Coherence coherence = new Coherence(t.caches, cpu::instructions, v -> told++);

    CoherenceTest() {
        t.first(CODE, Tables.DATA | 0x5C06);
        t.first(CACHED, PHYSICAL | 0x5C06);
        t.first(UNCACHED, PHYSICAL | 0x0C02);
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I | Cp15.Z);
        cpu.setCpsr(Psr.SVC | Psr.I | Psr.F | Psr.A);
        t.caches.cleanAll();
    }

    private void run(String instruction) {
        t.setWord(Tables.DATA, Assembler.assemble(instruction, CODE));
        t.caches.cleanToUnification(Tables.DATA, 4);
        t.caches.invalidateInstructions(Tables.DATA, 4);
        t.step(CODE);
    }

    private void load(int va) {
        cpu.r[1] = va;
        run("ldr r2, [r1]");
    }

    private void store(int va, int value) {
        cpu.r[1] = va;
        cpu.r[2] = value;
        run("str r2, [r1]");
    }

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
        load(CACHED);
        t.setWord(Tables.LEVEL_1 + 16, PHYSICAL | 0x5C06);
        assertNull(coherence.first(), "nobody walked there");
        load(0x00400000);
        found(Coherence.Kind.WALK, Tables.LEVEL_1 + 16, "not cleaned to the point of unification");
        load(0x00400000);
        assertEquals(1, told, "the first alone is told");
    }

    @Test
    void entriesThatTranslateNothingAreAllAlike() {
        t.setWord(Tables.LEVEL_1 + 16, 0xFF000000);
        load(0x00400000);
        assertNull(coherence.first());
    }

    @Test
    void aSecondLevelEntryThatWasNotCleanedIsFoundToo() {
        t.second(0x00500000, 0, PHYSICAL | 0x176);
        t.caches.cleanToUnification(Tables.LEVEL_1, 0x4000);
        load(0x00500000);
        found(Coherence.Kind.WALK, Tables.LEVEL_2 + 5 * 1024, "virtual 0x00500000");
    }

    @Test
    void aTlbEntryWithoutTranslationIsFound() {
        load(CACHED);
        t.setWord(Tables.LEVEL_1 + 8, 0);
        t.caches.cleanAll();
        load(CACHED);
        found(Coherence.Kind.TRANSLATION, CACHED, "have nothing there: not invalidated");
    }

    @Test
    void aTlbEntryOfAnotherFrameAttributeOrSizeIsFound() {
        int[] descriptors = {PHYSICAL + 0x100000 | 0x5C06, PHYSICAL | 0x5406, PHYSICAL | 0x0C02,
            PHYSICAL | 0x5C16, PHYSICAL & 0xFF000000 | 1 << 18 | 0x5C06};
        for (int d : descriptors) {
            CoherenceTest other = new CoherenceTest();
            other.load(CACHED);
            other.t.setWord(Tables.LEVEL_1 + 8, d);
            other.t.caches.cleanAll();
            other.load(CACHED);
            other.found(Coherence.Kind.TRANSLATION, CACHED, "another entry");
        }
    }

    @Test
    void aFlushedTlbEntryIsFine() {
        load(CACHED);
        t.setWord(Tables.LEVEL_1 + 8, PHYSICAL + 0x100000 | 0x5C06);
        t.caches.cleanAll();
        cpu.mmu.flushPage(CACHED, 0);
        load(CACHED);
        assertNull(coherence.first());
    }

    @Test
    void theTextSaysWhichBarrierTheMaintenanceWaitsFor() {
        load(CACHED);
        t.setWord(Tables.LEVEL_1 + 8, 0);
        t.caches.cleanAll();
        run("mcr 15, 0, r0, cr8, cr7, {0}");
        load(CACHED);
        found(Coherence.Kind.TRANSLATION, CACHED, "no DSB followed");
        CoherenceTest other = new CoherenceTest();
        other.load(CACHED);
        other.t.setWord(Tables.LEVEL_1 + 8, 0);
        other.t.caches.cleanAll();
        other.run("mcr 15, 0, r0, cr8, cr7, {0}");
        other.run("dsb sy");
        other.load(CACHED);
        other.found(Coherence.Kind.TRANSLATION, CACHED, "no ISB followed");
    }

    @Test
    void codeThatWasNotCleanedOrWhoseLineWasNotInvalidatedIsFound() {
        store(CACHED, Assembler.assemble("mov r3, #1", 0));
        t.step(CACHED);
        found(Coherence.Kind.FETCH, PHYSICAL, "data cache not cleaned");
        CoherenceTest other = new CoherenceTest();
        other.t.step(CACHED);
        other.store(CACHED, Assembler.assemble("mov r3, #1", 0));
        other.t.caches.cleanToUnification(PHYSICAL, 4);
        other.t.step(CACHED);
        other.found(Coherence.Kind.FETCH, PHYSICAL, "instruction cache not invalidated");
    }

    @Test
    void anUncachedLoadOfADirtyWordIsFound() {
        store(CACHED, 7);
        load(UNCACHED + 4);
        assertNull(coherence.first(), "another word of the line is the same in RAM");
        load(UNCACHED);
        found(Coherence.Kind.UNCACHED, PHYSICAL, "finds 0x00000000 at 0x40200000, but the data "
            + "cache holds 0x00000007: not cleaned to RAM");
    }

    @Test
    void anUncachedStoreIntoADirtyLineIsFound() {
        store(CACHED, 7);
        store(UNCACHED + 4, 8);
        found(Coherence.Kind.UNCACHED, PHYSICAL + 4, "not cleaned to RAM");
        CoherenceTest other = new CoherenceTest();
        other.store(CACHED, 7);
        other.t.caches.cleanToUnification(PHYSICAL, 4);
        other.store(UNCACHED + 4, 8);
        other.found(Coherence.Kind.UNCACHED, PHYSICAL + 4, "not cleaned to RAM");
    }

    @Test
    void complementaryUseOfOneFrameWithMaintenanceIsFine() {
        store(UNCACHED, 5);
        load(CACHED);
        store(CACHED, 6);
        t.caches.cleanToRam(PHYSICAL, 4);
        load(UNCACHED);
        store(UNCACHED, 7);
        load(CACHED);
        assertEquals(7, cpu.r[2]);
        assertNull(coherence.first());
    }
}
