package sel4j.hosted;

import sel4j.kernel.Abi;
import sel4j.machine.Cpu;
import sel4j.machine.Psr;
import sel4j.machine.Vector;
import sel4j.view.Tcb;

/**
 * Moves the registers of user level between the processor and a TCB: what the assembly of a native
 * kernel does on its way in and out. Source: ABI syscalls-and-ipc 3, 7.2.
 */
final class UserContext {
    private static final int GENERAL = 15;

    private UserContext() { }

    /** The thread was interrupted by an exception at cpu.r[15]. */
    static void save(Cpu cpu, Tcb t, Vector v) {
        for (int i = 0; i < GENERAL; i++) {
            t.setRegister(i, cpu.r[i]);
        }
        t.setRegister(Abi.REG_CPSR, cpu.cpsr());
        t.setRegister(Abi.REG_RESTART_PC, cpu.r[15]);
        // After a system call the thread goes on behind it; everything else is repeated.
        t.setRegister(Abi.REG_NEXT_PC, v == Vector.SVC ? cpu.r[15] + 4 : cpu.r[15]);
        t.setRegister(Abi.REG_TPIDRURW, cpu.cp15.tpidrurw());
        t.setRegister(Abi.REG_TPIDRURO, cpu.cp15.tpidruro());
    }

    /** The thread goes on at its next pc. */
    static void load(Tcb t, Cpu cpu) {
        cpu.setCpsr(t.register(Abi.REG_CPSR));
        for (int i = 0; i < GENERAL; i++) {
            cpu.r[i] = t.register(i);
        }
        // As the return from an exception does it: ARM instructions are aligned (ARM ARM B1.8.10).
        int thumb = t.register(Abi.REG_CPSR) & Psr.T;
        cpu.r[15] = t.register(Abi.REG_NEXT_PC) & (thumb != 0 ? ~1 : ~3);
        cpu.cp15.setTpidrurw(t.register(Abi.REG_TPIDRURW));
        cpu.cp15.setTpidruro(t.register(Abi.REG_TPIDRURO));
    }
}
