package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertNull;

import sel4j.isa.Assembler;

/**
 * {@link Tables} of a board whose caches software must keep coherent: one frame is mapped through
 * the data cache and around it, and instructions are executed one by one in a privileged mode.
 */
final class CachedTables {
    /** Virtual addresses: code, data through the cache, the same data around it. */
    static final int CODE = 0x00100000;
    static final int CACHED = 0x00200000;
    static final int UNCACHED = 0x00300000;
    static final int PHYSICAL = 0x40200000;
    static final int CACHED_SECTION = 0x5C06;
    static final int UNCACHED_SECTION = 0x0C02;

    // Instructions; the operations concern the address in R0.
    static final String DSB = "dsb sy";
    static final String ISB = "isb sy";
    static final String CLEAN_TO_RAM = "mcr 15, 0, r0, cr7, cr10, {1}";
    static final String CLEAN_TO_UNIFICATION = "mcr 15, 0, r0, cr7, cr11, {1}";
    static final String INVALIDATE = "mcr 15, 0, r0, cr7, cr6, {1}";
    static final String CLEAN_INVALIDATE = "mcr 15, 0, r0, cr7, cr14, {1}";
    static final String INVALIDATE_INSTRUCTION = "mcr 15, 0, r0, cr7, cr5, {1}";
    static final String INVALIDATE_INSTRUCTIONS = "mcr 15, 0, r0, cr7, cr5, {0}";
    static final String FLUSH_TLB = "mcr 15, 0, r0, cr8, cr7, {0}";

    private static final int FAULTED = 0xFA017ED;

    final Tables t = new Tables(true);
    final Cpu cpu = t.cpu;

    CachedTables() {
        t.first(CODE, Tables.DATA | CACHED_SECTION);
        t.first(CACHED, PHYSICAL | CACHED_SECTION);
        t.first(UNCACHED, PHYSICAL | UNCACHED_SECTION);
        cpu.setCpsr(Psr.SVC | Psr.I | Psr.F | Psr.A);
        t.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I | Cp15.Z | Cp15.CP15BEN);
        t.caches.cleanAll();
    }

    /** Executes instructions that raise nothing. */
    void run(String... instructions) {
        for (String s : instructions) {
            put(s);
            assertNull(t.step(CODE), s);
        }
    }

    /** Maintenance on the line of a virtual address, with the barriers it needs. */
    void maintain(int va, String operation) {
        cpu.r[0] = va;
        run(operation, DSB, ISB);
    }

    /**
     * Makes an instruction the one at {@link #CODE}; its own way to the processor is kept coherent.
     */
    void put(String instruction) {
        t.setWord(Tables.DATA, Assembler.assemble(instruction, CODE));
        t.caches.cleanToUnification(Tables.DATA, 4);
        t.caches.invalidateInstructions(Tables.DATA, 4);
    }

    /** What a load finds, if it does not fault. */
    int load(int va) {
        cpu.r[1] = va;
        cpu.r[2] = FAULTED;
        put("ldr r2, [r1]");
        t.step(CODE);
        return cpu.r[2];
    }

    void store(int va, int value) {
        cpu.r[1] = va;
        cpu.r[2] = value;
        run("str r2, [r1]");
    }
}
