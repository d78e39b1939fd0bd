package sel4j.machine;

/**
 * Takes the place of privileged software: a kernel that runs outside the machine.
 *
 * <p>While a processor has a supervisor, exceptions change neither mode nor registers. The fault
 * registers of CP15 are set as by the architectural entry, {@code cpu.r[15]} is the address of the
 * instruction that raised the exception (IRQ and FIQ: of the next one to be executed), and the
 * supervisor is called. Whatever registers, memory and CP15 hold when it returns is what the
 * processor goes on with, at {@code cpu.r[15]}.
 */
@FunctionalInterface
public interface Supervisor {
    /** Handles one exception of the processor. */
    void exception(Vector vector);
}
