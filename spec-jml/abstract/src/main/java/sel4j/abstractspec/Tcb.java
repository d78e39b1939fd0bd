package sel4j.abstractspec;

import java.util.Collections;

/**
 * A thread, but for the capabilities in its five slots (ABI objects-and-caps 1, 7.2).
 *
 * @param fault         what it waits for an answer to, null if nothing
 * @param maxPriority   the highest priority that it can give to others
 * @param slice         ticks until others of its priority run
 * @param handler       pointer to the endpoint of its faults, in its own CSpace
 * @param bufferAddress where its IPC buffer is, for itself
 * @param bound         its notification, null if none
 * @param fpuOff        it may not use floating point
 * @param name          what debuggers call it
 */
public record Tcb(KernelObject.Registers registers, ThreadState state, Fault fault, int priority,
        int maxPriority, int domain, int slice, int handler, int bufferAddress, Region bound,
        boolean fpuOff, String name) implements KernelObject {
    /** Its slots. */
    static final int CSPACE = 0;
    static final int VSPACE = 1;
    static final int MASTER = 2;
    static final int CALLER = 3;
    static final int BUFFER = 4;
    static final int SLOTS = 5;
    /** Bits of the status register that users may set, and those that they always have. */
    private static final int USER_FLAGS = 0xF800_0000;
    private static final int USER_MODE = 0x150;

    /** A new one, of the current domain. */
    static Tcb created(int domain, Configuration c) {
        KernelObject.Registers none = new KernelObject.Registers(
            Collections.nCopies(KernelObject.Registers.COUNT, 0));
        return new Tcb(none.with(KernelObject.Registers.CPSR, USER_MODE),
            new ThreadState.Inactive(), null, 0, 0, domain, c.timeSlice(), 0, 0, null, false, "");
    }

    int register(int i) {
        return registers.get(i);
    }

    Tcb withRegister(int i, int value) {
        return with(registers.with(i, value));
    }

    /** As users may set it. */
    Tcb withUserRegister(int i, int value) {
        return withRegister(i, i == KernelObject.Registers.CPSR
            ? value & USER_FLAGS | USER_MODE : value);
    }

    /** With other registers. */
    public Tcb with(KernelObject.Registers r) {
        return new Tcb(r, state, fault, priority, maxPriority, domain, slice, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb with(ThreadState s) {
        return new Tcb(registers, s, fault, priority, maxPriority, domain, slice, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb with(Fault f) {
        return new Tcb(registers, state, f, priority, maxPriority, domain, slice, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb withPriority(int p) {
        return new Tcb(registers, state, fault, p, maxPriority, domain, slice, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb withMaxPriority(int p) {
        return new Tcb(registers, state, fault, priority, p, domain, slice, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb withDomain(int d) {
        return new Tcb(registers, state, fault, priority, maxPriority, d, slice, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb withSlice(int ticks) {
        return new Tcb(registers, state, fault, priority, maxPriority, domain, ticks, handler,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb withHandler(int cptr) {
        return new Tcb(registers, state, fault, priority, maxPriority, domain, slice, cptr,
            bufferAddress, bound, fpuOff, name);
    }

    Tcb withBufferAddress(int address) {
        return new Tcb(registers, state, fault, priority, maxPriority, domain, slice, handler,
            address, bound, fpuOff, name);
    }

    Tcb withBound(Region notification) {
        return new Tcb(registers, state, fault, priority, maxPriority, domain, slice, handler,
            bufferAddress, notification, fpuOff, name);
    }

    Tcb withFpuOff(boolean off) {
        return new Tcb(registers, state, fault, priority, maxPriority, domain, slice, handler,
            bufferAddress, bound, off, name);
    }

    Tcb withName(String n) {
        return new Tcb(registers, state, fault, priority, maxPriority, domain, slice, handler,
            bufferAddress, bound, fpuOff, n);
    }
}
