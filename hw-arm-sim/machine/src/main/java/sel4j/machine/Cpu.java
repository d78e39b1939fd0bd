package sel4j.machine;

import java.util.function.BooleanSupplier;
import sel4j.platform.Memory;

/**
 * An ARMv7-A processor: one core, A32 instructions with VFPv4 (no Advanced SIMD), no Security or
 * Virtualization Extensions; Thumb state is entered as asked and then every instruction is
 * undefined.
 *
 * <p>It executes instructions one after the other and counts them; every instruction that is begun
 * counts, also one that ends in an exception; taking an interrupt does not. It knows nothing of
 * time: whoever runs it chooses the count at which it must stop for the next event, and it stops
 * there exactly. Between two instructions it samples the interrupt lines when {@link #run} is
 * entered, after each exception, after changes of the CPSR, and when a device called
 * {@link #leave}.
 */
public final class Cpu extends Registers {
    /** Why {@link #run} returned. */
    public enum Stop {
        /** The instruction count asked for is reached. */
        LIMIT,
        /** WFI was executed and no interrupt line is active. */
        WAIT,
        /** Somebody called {@link #leave}. */
        LEFT
    }

    public final Cp15 cp15 = new Cp15(this);
    public final Fpu fpu = new Fpu(cp15);
    public final Mmu mmu;
    final Port port;
    final int[] ram;
    /** Where instructions are fetched from: RAM, or the instruction cache. */
    final int[] text;
    /** Null on a board without caches. */
    private final Caches caches;
    final Code code;
    final Exclusive exclusive = new Exclusive();

    private Supervisor supervisor;
    private BooleanSupplier irqLine = () -> false;
    private BooleanSupplier fiqLine = () -> false;
    private BooleanSupplier firmware = () -> false;

    /** Instructions that may still be begun before the interpreter must return. */
    int budget;
    /** The instruction count when the budget is used up. */
    private long horizon;
    private boolean left;
    private boolean waiting;
    private Runnable returned = () -> { };
    /** Instructions begun in User mode before it was entered last, and the count at its entry. */
    private long inUserMode;
    private long userSince;
    private boolean wasUser;

    /** A processor after reset, before its first instruction at address 0. */
    public Cpu(Memory memory, Physical bus) {
        this(memory, bus, null);
    }

    /** A processor with caches, null for none. */
    Cpu(Memory memory, Physical bus, Caches newCaches) {
        ram = memory.ram;
        caches = newCaches;
        text = caches == null ? ram : caches.text;
        code = new Code(ram.length >>> 10);
        mmu = new Mmu(memory, cp15);
        port = new Port(memory, bus, mmu, cp15);
        mmu.attach(port);
        cp15.attach(mmu, port);
        if (caches != null) {
            mmu.attach(caches);
            port.attach(caches, r);
            cp15.attach(caches.maintenance);
        }
    }

    /**
     * Hands exceptions to software outside the machine; null: to the vectors, as the architecture
     * has it.
     */
    public void setSupervisor(Supervisor newSupervisor) {
        supervisor = newSupervisor;
    }

    /** Connects the interrupt inputs; true while the line is active. */
    public void setInterruptLines(BooleanSupplier irq, BooleanSupplier fiq) {
        irqLine = irq;
        fiqLine = fiq;
    }

    /**
     * Connects what answers HVC outside User mode, as QEMU's board does for a processor without
     * Virtualization Extensions: false leaves the instruction undefined.
     */
    public void setFirmware(BooleanSupplier newFirmware) {
        firmware = newFirmware;
    }

    boolean callFirmware() {
        return firmware.getAsBoolean();
    }

    /** Number of instructions begun since reset. */
    public long instructions() {
        return horizon - budget;
    }

    /** Number of instructions begun in User mode since reset. */
    public long userInstructions() {
        return wasUser ? inUserMode + instructions() - userSince : inUserMode;
    }

    /** Calls a hook after each return from an exception by an instruction; it may leave. */
    public void onReturn(Runnable hook) {
        returned = hook;
    }

    void exceptionReturned() {
        returned.run();
    }

    /**
     * Makes {@link #run} return after the instruction under way. Devices call it when an interrupt
     * line or the time of the next event may have changed.
     */
    public void leave() {
        left = true;
        horizon -= budget;
        budget = 0;
    }

    /** Clears the exclusive monitor, as CLREX does. */
    public void clearExclusive() {
        exclusive.clear();
    }

    /** ISR: bit 7 an IRQ is pending, bit 6 an FIQ. */
    int pending() {
        return (irqLine.getAsBoolean() ? Psr.I : 0) | (fiqLine.getAsBoolean() ? Psr.F : 0);
    }

    /**
     * Executes instructions until the count reaches the limit or something needs the caller. The
     * caller connects time and devices and calls again.
     *
     * @param limit instruction count, compared with {@link #instructions}
     */
    public Stop run(long limit) {
        for (;;) {
            if (left) {
                left = false;
                return Stop.LEFT;
            }
            int lines = pending();
            if (lines != 0) {
                waiting = false;
                int open = lines & ~control;
                if (open != 0) {
                    raise((open & Psr.F) != 0 ? Vector.FIQ : Vector.IRQ);
                    continue;
                }
            } else if (waiting) {
                return Stop.WAIT;
            }
            long now = instructions();
            if (now >= limit) {
                return Stop.LIMIT;
            }
            // With caches one by one: each fetch is looked at.
            horizon = Math.min(limit, now + (caches == null ? 1 << 30 : 1));
            budget = (int) (horizon - now);
            Vector vector = Interpreter.run(this);
            if (vector != null) {
                raise(vector);
            }
        }
    }

    /**
     * WFI: the processor stops after it until an interrupt line is active. A supervisor calls it
     * when it has nothing to run.
     */
    public void waitForInterrupt() {
        waiting = true;
    }

    @Override
    void stateChanged() {
        if (user() != wasUser) {
            inUserMode = userInstructions();
            userSince = instructions();
            wasUser = user();
        }
        port.select(user(), (control & Psr.E) != 0);
    }

    /**
     * Takes an exception of the instruction at r[15]: the supervisor's, or by ARM ARM B1.9.
     */
    private void raise(Vector v) {
        if (supervisor != null) {
            supervisor.exception(v);
        } else {
            enter(v);
        }
        // Exceptions are context synchronisations, and so are returns from a supervisor.
        cp15.barrier(false, true);
    }

    private void enter(Vector v) {
        int old = cpsr();
        int link = v == Vector.UNDEFINED && (old & Psr.T) != 0 ? 2 : v.link;
        int next = old & ~(Psr.MODE | Psr.T | Psr.J | Psr.IT | Psr.E) | v.mode | Psr.I;
        if (v != Vector.UNDEFINED && v != Vector.SVC) {
            next |= Psr.A;
        }
        if (v == Vector.FIQ) {
            next |= Psr.F;
        }
        if ((cp15.sctlr & Cp15.TE) != 0) {
            next |= Psr.T;
        }
        if ((cp15.sctlr & Cp15.EE) != 0) {
            next |= Psr.E;
        }
        setCpsr(next);
        setSpsr(old);
        r[14] = r[15] + link;
        r[15] = ((cp15.sctlr & Cp15.V) != 0 ? 0xFFFF0000 : cp15.vbar) + v.offset;
    }

    /** The address with bit 0 clear goes to r[15]; bit 0 selects Thumb state (BXWritePC). */
    void branchExchange(int address) {
        if ((address & 1) != 0) {
            control |= Psr.T;
            r[15] = address & ~1;
        } else {
            r[15] = address & ~3;
        }
    }
}
