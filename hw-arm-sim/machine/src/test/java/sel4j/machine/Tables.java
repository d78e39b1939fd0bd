package sel4j.machine;

import sel4j.platform.Memory;

/**
 * A processor in User mode with translation on and tables that a test fills: level 1 at the start
 * of RAM, level 2 tables at 0x40010000 up. Exceptions are recorded; the run stops at the first.
 */
final class Tables {
    static final int LEVEL_1 = 0x40000000;
    static final int LEVEL_2 = 0x40010000;
    /** Where data pages of tests lie. */
    static final int DATA = 0x40100000;

    final Memory memory = new Memory(Memory.MIN_BYTES);
    /** Null without caches. */
    final Caches caches;
    final Cpu cpu;
    final Cp15 cp15;
    Vector raised;

    Tables() {
        this(false);
    }

    Tables(boolean noncoherent) {
        caches = noncoherent ? new Caches(memory) : null;
        cpu = new Cpu(memory, Nowhere.BUS, caches);
        cp15 = cpu.cp15;
        cp15.setTtbr0(LEVEL_1);
        cp15.setDacr(1);
        cp15.setSctlr(Cp15.M);
        cpu.setCpsr(Psr.USR);
        cpu.setSupervisor(v -> {
            raised = v;
            cpu.leave();
        });
    }

    void first(int va, int descriptor) {
        memory.ram[va >>> 20] = descriptor;
    }

    /** A coarse table for the MiB of an address, in a domain, and one entry of it. */
    void second(int va, int domain, int descriptor) {
        int table = LEVEL_2 + (va >>> 20) % 64 * 1024;
        first(va, table | domain << 5 | 1);
        memory.ram[(table - Memory.RAM_BASE >>> 2) + (va >>> 12 & 0xFF)] = descriptor;
    }

    int word(int pa) {
        return memory.ram[pa - Memory.RAM_BASE >>> 2];
    }

    void setWord(int pa, int value) {
        memory.ram[pa - Memory.RAM_BASE >>> 2] = value;
    }

    /** The status of the fault that an access raises, -1 when it is allowed. */
    int status(int va, boolean write, boolean fetch, boolean user) {
        try {
            cpu.mmu.translate(va, write, fetch, user);
            return -1;
        } catch (Fault f) {
            org.junit.jupiter.api.Assertions.assertEquals(va, f.address, "fault address");
            return f.status;
        }
    }

    /** Runs one instruction from an address; returns what it raised. */
    Vector step(int va) {
        raised = null;
        cpu.r[15] = va;
        cpu.run(cpu.instructions() + 1);
        if (raised != null) {
            cpu.run(cpu.instructions());
        }
        return raised;
    }
}
