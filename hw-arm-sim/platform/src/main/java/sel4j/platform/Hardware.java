package sel4j.platform;

/**
 * Everything outside memory, as the kernel sees it: system registers, TLB and cache maintenance,
 * interrupt controller, timer, console. No kernel state lives behind it.
 *
 * <p>Addresses and sizes are bytes; physical addresses are unsigned 32-bit values. All methods
 * terminate and throw nothing; none reads or writes kernel objects, but for the words that a thread
 * has for its floating-point state, which nobody else reads.
 */
public interface Hardware {
    // ---- address spaces (ARM ARM B3, B4; ABI boot-and-memory 6) ----

    /** Switches translation to the directory at a place under a hardware ASID (0..255). */
    void setAddressSpace(int directoryPlace, int hardwareAsid);

    /** Drops the TLB entries of a hardware ASID. */
    void flushTlbAsid(int hardwareAsid);

    /** Drops the TLB entries of one 4 KiB page of a hardware ASID. */
    void flushTlbPage(int virtual, int hardwareAsid);

    /** Drops all TLB entries. */
    void flushTlbAll();

    // ---- caches (by physical address; ABI boot-and-memory 11) ----

    /** Cleans data cache lines to RAM (point of coherency). */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    void cleanToRam(int physical, int bytes);

    /** Cleans data cache lines to the point of unification. */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    void cleanToUnification(int physical, int bytes);

    /** Invalidates data cache lines; partial lines at the ends are cleaned first. */
    void invalidateData(int physical, int bytes);

    /** Cleans and invalidates data cache lines to RAM. */
    void cleanInvalidateData(int physical, int bytes);

    /**
     * Makes instructions visible: D clean to unification, I-cache and branch predictor invalidate.
     */
    void unifyInstruction(int physical, int bytes);

    // ---- faults (ARM ARM B4: DFSR, DFAR, IFSR) ----

    /** DFSR of the last data abort. */
    int dataFaultStatus();

    /** DFAR of the last data abort. */
    int dataFaultAddress();

    /** IFSR of the last prefetch abort. */
    int instructionFaultStatus();

    // ---- interrupts (GICv2; ABI boot-and-memory 10) ----

    /** Reads the acknowledge register: the interrupt ID, or 1020 and above when spurious. */
    int acknowledgeInterrupt();

    /** Ends the interrupt that was acknowledged with this value. */
    void endInterrupt(int acknowledged);

    /** Whether an interrupt is pending for the processor. */
    boolean interruptPending();

    /** Disables (true) or enables (false) an interrupt ID at the distributor. */
    void maskInterrupt(int irq, boolean masked);

    /** Configures an interrupt ID as edge (true) or level (false) triggered. */
    void setTrigger(int irq, boolean edge);

    /** Writes the distributor's software interrupt register. */
    void sendSoftwareInterrupt(int value);

    // ---- timer, processor ----

    /** Acknowledges the kernel timer and arms it for the next tick. */
    void resetTimer();

    /** Clears the exclusive monitor (CLREX). */
    void clearExclusive();

    // ---- floating point (VFPv4 with D0 to D31; ABI boot-and-memory 8) ----

    /** Switches the unit on or off (FPEXC.EN): while it is off its instructions are undefined. */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    void enableFpu(boolean on);

    /** Stores D0 to D31 and FPSCR into the 65 words from a place on. The unit must be on. */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    void saveFpu(int place);

    /** Loads D0 to D31 and FPSCR from the words from a place on. The unit must be on. */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    void loadFpu(int place);

    // ---- console and debugging ----

    /** Writes the low byte of c to the console. */
    void putChar(int c);

    /** DebugHalt: the machine stops after this kernel entry. */
    void halt();

    /** A fault of the thread whose TCB is at this place found no handler; it is now inactive. */
    void reportUnhandledFault(int tcbPlace);

    /** DebugDumpScheduler, DebugSnapshot (0, 1): a console dump that is not part of the ABI. */
    void dump(int what);
}
