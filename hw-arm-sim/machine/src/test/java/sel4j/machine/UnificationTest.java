package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static sel4j.machine.CachedTables.CACHED;
import static sel4j.machine.CachedTables.CACHED_SECTION;
import static sel4j.machine.CachedTables.CLEAN_TO_RAM;
import static sel4j.machine.CachedTables.CLEAN_TO_UNIFICATION;
import static sel4j.machine.CachedTables.CODE;
import static sel4j.machine.CachedTables.DSB;
import static sel4j.machine.CachedTables.FLUSH_TLB;
import static sel4j.machine.CachedTables.INVALIDATE_INSTRUCTION;
import static sel4j.machine.CachedTables.INVALIDATE_INSTRUCTIONS;
import static sel4j.machine.CachedTables.ISB;
import static sel4j.machine.CachedTables.PHYSICAL;

import org.junit.jupiter.api.Test;
import sel4j.isa.Assembler;

/**
 * The point of unification and the TLB, on a board with caches: what table walks and instruction
 * fetches see after which maintenance and which barriers. ARM ARM B2.2, B3.9, B3.10, A3.8.3.
 */
class UnificationTest {
    private static final int MOVED = 0x00400000;
    private static final int ONE = Assembler.assemble("mov r3, #1", 0);
    private static final int TWO = Assembler.assemble("mov r3, #2", 0);

    private final CachedTables c = new CachedTables();
    private final Tables t = c.t;
    private final Cpu cpu = c.cpu;

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
        assertEquals(0, c.load(CACHED));
        map(CACHED, Tables.DATA + 0x200000 | CACHED_SECTION);
        t.setWord(Tables.DATA + 0x200000, 3);
        t.caches.cleanAll();
        c.run(FLUSH_TLB, ISB);
        assertEquals(0, c.load(CACHED));
        c.run(DSB);
        assertEquals(0, c.load(CACHED));
        c.run(ISB);
        assertEquals(3, c.load(CACHED));
    }

    @Test
    void anExceptionSynchronises() {
        assertEquals(0, c.load(CACHED));
        map(CACHED, Tables.DATA + 0x200000 | CACHED_SECTION);
        t.setWord(Tables.DATA + 0x200000, 3);
        t.caches.cleanAll();
        c.run(FLUSH_TLB, DSB);
        t.setWord(Tables.DATA, Assembler.assemble("svc 0x00000000", CODE));
        t.caches.cleanAll();
        assertEquals(Vector.SVC, t.step(CODE));
        assertEquals(3, c.load(CACHED));
    }

    /** What an instruction in the data page does. */
    private int execute() {
        assertNull(t.step(CACHED));
        return cpu.r[3];
    }

    @Test
    void newCodeIsSeenAfterCleaningInvalidatingAndBarriers() {
        c.store(CACHED, ONE);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        c.store(CACHED, TWO);
        assertEquals(1, execute());
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute(), "the instruction cache keeps its line");
        cpu.r[0] = CACHED;
        c.run(INVALIDATE_INSTRUCTION);
        assertEquals(1, execute(), "until the barriers");
        c.run(DSB);
        assertEquals(1, execute());
        c.run(ISB);
        assertEquals(2, execute());
    }

    @Test
    void allInstructionLinesAreInvalidatedAtOnce() {
        c.store(CACHED, ONE);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        c.store(CACHED, TWO);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        c.maintain(CACHED, INVALIDATE_INSTRUCTIONS);
        assertEquals(2, execute());
    }

    @Test
    void betweenCleaningDataAndInvalidatingInstructionsADsbIsNeeded() {
        c.store(CACHED, ONE);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        c.store(CACHED, TWO);
        cpu.r[0] = CACHED;
        c.run(CLEAN_TO_UNIFICATION, INVALIDATE_INSTRUCTION, DSB, ISB);
        assertEquals(1, execute());
        c.run(INVALIDATE_INSTRUCTION, DSB, ISB);
        assertEquals(2, execute());
    }

    @Test
    void invalidationAloneFindsTheOldInstructionInLevel2() {
        c.store(CACHED, ONE);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        assertEquals(1, execute());
        c.store(CACHED, TWO);
        c.maintain(CACHED, INVALIDATE_INSTRUCTION);
        assertEquals(1, execute());
    }

    @Test
    void withoutSctlrIInstructionsComeFromRam() {
        c.store(CACHED, ONE);
        c.maintain(CACHED, CLEAN_TO_RAM);
        c.store(CACHED, TWO);
        c.maintain(CACHED, CLEAN_TO_UNIFICATION);
        t.cp15.setSctlr(Cp15.M | Cp15.C);
        assertEquals(1, execute());
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I);
        assertEquals(2, execute());
    }
}
