package sel4j.abstractspec;

/** Why the kernel is entered; registers are the current thread's (ABI syscalls-and-ipc 1). */
public sealed interface Event {
    /** The thread makes a system call. */
    record SystemCall() implements Event { }

    /** Its instruction is none that it may execute. */
    record UndefinedInstruction() implements Event { }

    /** It cannot execute at its address. */
    record PrefetchAbort(int status) implements Event { }

    /** It cannot load or store at an address. */
    record DataAbort(int address, int status) implements Event { }

    /** A device wants attention; 1020 and more: none does any more. */
    record Interrupt(int number) implements Event { }
}
