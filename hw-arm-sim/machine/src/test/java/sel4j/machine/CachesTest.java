package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import sel4j.isa.Assembler;
import sel4j.platform.Memory;

/**
 * Caches that software must keep coherent, seen by instructions: who sees which store after which
 * maintenance and which barriers. ARM ARM B2.2, B3.9, B3.10, A3.8.3.
 */
class CachesTest {
    /** Virtual addresses: code, data through the cache, the same data around it. */
    private static final int CODE = 0x00100000;
    private static final int CACHED = 0x00200000;
    private static final int UNCACHED = 0x00300000;
    private static final int PHYSICAL = 0x40200000;
    private static final int CACHED_SECTION = 0x5C06;
    private static final int UNCACHED_SECTION = 0x0C02;

    private static final String DSB = "dsb sy";
    private static final String ISB = "isb sy";
    private static final String CLEAN_TO_RAM = "mcr 15, 0, r0, cr7, cr10, {1}";
    private static final String CLEAN_TO_UNIFICATION = "mcr 15, 0, r0, cr7, cr11, {1}";
    private static final String INVALIDATE = "mcr 15, 0, r0, cr7, cr6, {1}";
    private static final String CLEAN_INVALIDATE = "mcr 15, 0, r0, cr7, cr14, {1}";
    private static final String INVALIDATE_INSTRUCTION = "mcr 15, 0, r0, cr7, cr5, {1}";
    private static final String INVALIDATE_INSTRUCTIONS = "mcr 15, 0, r0, cr7, cr5, {0}";
    private static final String FLUSH_TLB = "mcr 15, 0, r0, cr8, cr7, {0}";

    private final Tables t = new Tables(true);
    private final Cpu cpu = t.cpu;

    CachesTest() {
        t.first(CODE, Tables.DATA | CACHED_SECTION);
        t.first(CACHED, PHYSICAL | CACHED_SECTION);
        t.first(UNCACHED, PHYSICAL | UNCACHED_SECTION);
        cpu.setCpsr(Psr.SVC | Psr.I | Psr.F | Psr.A);
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I | Cp15.Z | Cp15.CP15BEN);
        t.caches.cleanAll();
    }

    /** Executes instructions; their own way to the processor is kept coherent. */
    private void run(String... instructions) {
        for (String s : instructions) {
            t.setWord(Tables.DATA, Assembler.assemble(s, CODE));
            t.caches.cleanToUnification(Tables.DATA, 4);
            t.caches.invalidateInstructions(Tables.DATA, 4);
            assertNull(t.step(CODE), s);
        }
    }

    private int load(int va) {
        cpu.r[1] = va;
        run("ldr r2, [r1]");
        return cpu.r[2];
    }

    private void store(int va, int value) {
        cpu.r[1] = va;
        cpu.r[2] = value;
        run("str r2, [r1]");
    }

    /** Maintenance on the line of a virtual address, with the barriers it needs. */
    private void maintain(int va, String operation) {
        cpu.r[0] = va;
        run(operation, DSB, ISB);
    }

    @Test
    void anUncachedLoadSeesAStoreWhenItIsCleanedToRam() {
        store(CACHED, 7);
        assertEquals(7, load(CACHED));
        assertEquals(0, load(UNCACHED));
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(0, load(UNCACHED), "level 2 is not RAM");
        maintain(CACHED, CLEAN_TO_RAM);
        assertEquals(7, load(UNCACHED));
    }

    @Test
    void maintenanceConcernsOneLine() {
        store(CACHED, 7);
        store(CACHED + 60, 8);
        store(CACHED + 64, 9);
        maintain(CACHED + 33, CLEAN_INVALIDATE);
        assertEquals(7, load(UNCACHED));
        assertEquals(8, load(UNCACHED + 60));
        assertEquals(0, load(UNCACHED + 64));
    }

    @Test
    void bytesAndHalvesPassTheCacheToo() {
        cpu.r[1] = UNCACHED;
        cpu.r[2] = 0x11223344;
        run("str r2, [r1]", "strb r2, [r1, #3]", "strh r2, [r1, #8]", "ldrb r3, [r1, #3]");
        assertEquals(0x44, cpu.r[3]);
        assertEquals(0x44223344, load(UNCACHED));
        assertEquals(0x3344, load(CACHED + 8));
    }

    @Test
    void whatWasNotCleanedIsLostByInvalidation() {
        store(CACHED, 7);
        maintain(CACHED, CLEAN_TO_RAM);
        store(CACHED, 8);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        store(CACHED, 9);
        maintain(CACHED, INVALIDATE);
        assertEquals(7, load(CACHED));
    }

    @Test
    void anUncachedStoreDropsACleanLineAndIsLostUnderADirtyOne() {
        store(UNCACHED, 5);
        assertEquals(5, load(CACHED));
        store(CACHED + 4, 6);
        store(UNCACHED, 7);
        assertEquals(7, load(UNCACHED));
        assertEquals(5, load(CACHED), "the dirty line stays");
        maintain(CACHED, CLEAN_TO_RAM);
        assertEquals(5, load(UNCACHED), "and is written back as a whole");
    }

    @Test
    void anUncachedStoreIsLostUnderALineThatIsDirtyInLevel2() {
        store(CACHED, 6);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        store(UNCACHED + 4, 7);
        assertEquals(0, load(CACHED + 4));
        maintain(CACHED, CLEAN_TO_RAM);
        assertEquals(0, load(UNCACHED + 4));
    }

    @Test
    void withoutDsbMaintenanceHasNoEffect() {
        store(CACHED, 7);
        cpu.r[0] = CACHED;
        run(CLEAN_TO_RAM, ISB, "dmb sy");
        assertEquals(0, load(UNCACHED));
        run(DSB);
        assertEquals(7, load(UNCACHED));
    }

    @Test
    void theBarriersOfCp15AreBarriers() {
        store(CACHED, 7);
        cpu.r[0] = CACHED;
        run(CLEAN_TO_RAM, "mcr 15, 0, r0, cr7, cr5, {4}", "mcr 15, 0, r0, cr7, cr10, {5}");
        assertEquals(0, load(UNCACHED));
        run("mcr 15, 0, r0, cr7, cr10, {4}");
        assertEquals(7, load(UNCACHED));
    }

    @Test
    void operationsBySetAndWayReachEveryLineOfTheirLevel() {
        for (int i = 0; i < 4; i++) {
            store(CACHED + i * 0x4040, i + 1);
        }
        // DCCSW of level 1: 256 sets, 2 ways; then of level 2: 4096 sets, 16 ways.
        sets("mcr 15, 0, r0, cr7, cr10, {2}", 256, 31, 2, 0);
        assertEquals(0, load(UNCACHED));
        sets("mcr 15, 0, r0, cr7, cr10, {2}", 4096, 28, 16, 2);
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, load(UNCACHED + i * 0x4040));
        }
        store(CACHED, 99);
        sets("mcr 15, 0, r0, cr7, cr6, {2}", 256, 31, 2, 0);
        assertEquals(1, load(CACHED), "DCISW drops without cleaning");
        store(CACHED, 98);
        sets("mcr 15, 0, r0, cr7, cr14, {2}", 256, 31, 2, 0);
        sets("mcr 15, 0, r0, cr7, cr14, {2}", 4096, 28, 16, 2);
        assertEquals(98, load(CACHED));
        assertEquals(98, load(UNCACHED));
    }

    private void sets(String operation, int sets, int shift, int ways, int level) {
        t.setWord(Tables.DATA, Assembler.assemble(operation, CODE));
        t.caches.cleanToUnification(Tables.DATA, 4);
        t.caches.invalidateInstructions(Tables.DATA, 4);
        for (int set = 0; set < sets; set++) {
            for (int way = 0; way < ways; way++) {
                cpu.r[0] = way << shift | set << 6 | level;
                t.step(CODE);
            }
        }
        t.setWord(Tables.DATA + 0x1000, Assembler.assemble(DSB, 0));
        t.caches.cleanToUnification(Tables.DATA + 0x1000, 4);
        t.step(CODE + 0x1000);
    }

    @Test
    void withoutSctlrCNothingIsCached() {
        store(CACHED, 7);
        t.cp15.setSctlr(Cp15.M | Cp15.I);
        assertEquals(0, load(CACHED));
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I);
        assertEquals(7, load(CACHED));
    }

    // ---- table walks ----

    private static final int MOVED = 0x00400000;

    private void map(int va, int descriptor) {
        t.setWord(Tables.LEVEL_1 + (va >>> 18), descriptor);
    }

    @Test
    void aWalkSeesAnEntryWhenItIsCleanedToUnification() {
        map(MOVED, PHYSICAL | CACHED_SECTION);
        assertEquals(Fsr.TRANSLATION_SECTION, t.status(MOVED, false, false, false) & 15);
        t.caches.cleanToUnification(Tables.LEVEL_1 + (MOVED >>> 18), 4);
        assertEquals(-1, t.status(MOVED, false, false, false));
    }

    @Test
    void aWalkLooksIntoTheDataCacheWhereTtbrSaysSo() {
        map(MOVED, PHYSICAL | CACHED_SECTION);
        for (int irgn : new int[] {0x01, 0x40, 0x41}) {
            t.cp15.setTtbr0(Tables.LEVEL_1 | irgn);
            assertEquals(-1, t.status(MOVED, false, false, false));
            t.cpu.mmu.flushAll();
        }
        t.cp15.setTtbr0(Tables.LEVEL_1 | 0x18);
        assertEquals(Fsr.TRANSLATION_SECTION, t.status(MOVED, false, false, false) & 15,
            "the outer attributes alone do not");
    }

    @Test
    void tlbMaintenanceNeedsDsbAndThenAContextSynchronisation() {
        assertEquals(0, load(CACHED));
        map(CACHED, Tables.DATA + 0x200000 | CACHED_SECTION);
        t.setWord(Tables.DATA + 0x200000, 3);
        t.caches.cleanAll();
        run(FLUSH_TLB, ISB);
        assertEquals(0, load(CACHED));
        run(DSB);
        assertEquals(0, load(CACHED));
        run(ISB);
        assertEquals(3, load(CACHED));
    }

    @Test
    void anExceptionSynchronises() {
        assertEquals(0, load(CACHED));
        map(CACHED, Tables.DATA + 0x200000 | CACHED_SECTION);
        t.setWord(Tables.DATA + 0x200000, 3);
        t.caches.cleanAll();
        run(FLUSH_TLB, DSB);
        t.setWord(Tables.DATA, Assembler.assemble("svc 0x00000000", CODE));
        t.caches.cleanAll();
        assertEquals(Vector.SVC, t.step(CODE));
        assertEquals(3, load(CACHED));
    }

    // ---- instructions ----

    private static final int ONE = Assembler.assemble("mov r3, #1", 0);
    private static final int TWO = Assembler.assemble("mov r3, #2", 0);

    /** What an instruction in the data page does. */
    private int execute() {
        assertNull(t.step(CACHED));
        return cpu.r[3];
    }

    @Test
    void newCodeIsSeenAfterCleaningInvalidatingAndBarriers() {
        store(CACHED, ONE);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        store(CACHED, TWO);
        assertEquals(1, execute());
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute(), "the instruction cache keeps its line");
        cpu.r[0] = CACHED;
        run(INVALIDATE_INSTRUCTION);
        assertEquals(1, execute(), "until the barriers");
        run(DSB);
        assertEquals(1, execute());
        run(ISB);
        assertEquals(2, execute());
    }

    @Test
    void allInstructionLinesAreInvalidatedAtOnce() {
        store(CACHED, ONE);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        store(CACHED, TWO);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        maintain(CACHED, INVALIDATE_INSTRUCTIONS);
        assertEquals(2, execute());
    }

    @Test
    void betweenCleaningDataAndInvalidatingInstructionsADsbIsNeeded() {
        store(CACHED, ONE);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        store(CACHED, TWO);
        cpu.r[0] = CACHED;
        run(CLEAN_TO_UNIFICATION, INVALIDATE_INSTRUCTION, DSB, ISB);
        assertEquals(1, execute());
        run(INVALIDATE_INSTRUCTION, DSB, ISB);
        assertEquals(2, execute());
    }

    @Test
    void invalidationAloneFindsTheOldInstructionInLevel2() {
        store(CACHED, ONE);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        store(CACHED, TWO);
        maintain(CACHED, INVALIDATE_INSTRUCTION);
        assertEquals(1, execute());
    }

    @Test
    void withoutSctlrIInstructionsComeFromRam() {
        store(CACHED, ONE);
        maintain(CACHED, CLEAN_TO_RAM);
        store(CACHED, TWO);
        maintain(CACHED, CLEAN_TO_UNIFICATION);
        t.cp15.setSctlr(Cp15.M | Cp15.C);
        assertEquals(1, execute());
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I);
        assertEquals(2, execute());
    }

    // ---- maintenance from outside ----

    @Test
    void rangesAreWholeLinesInRamOnly() {
        t.setWord(PHYSICAL + 0x40, 5);
        t.setWord(PHYSICAL + 0x7C, 6);
        t.setWord(PHYSICAL + 0x80, 7);
        t.caches.cleanToRam(PHYSICAL + 0x7F, 1);
        assertEquals(5, load(UNCACHED + 0x40));
        assertEquals(6, load(UNCACHED + 0x7C));
        assertEquals(0, load(UNCACHED + 0x80));
        t.caches.cleanToRam(0x3FFFFFF0, 0x20);
        t.caches.cleanToRam(0, -1);
        assertEquals(7, load(UNCACHED + 0x80));
        t.setWord(PHYSICAL + 0x80, 8);
        t.caches.invalidate(0x09000000, 0x1000);
        t.caches.invalidateInstructions(-64, 64);
        t.caches.cleanToUnification(Memory.RAM_BASE + Memory.MIN_BYTES, 64);
        assertEquals(8, load(CACHED + 0x80));
        assertEquals(7, load(UNCACHED + 0x80));
    }
}
