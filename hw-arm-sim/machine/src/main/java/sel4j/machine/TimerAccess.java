package sel4j.machine;

/**
 * The generic timer as CP15 c14 reaches it: counters and the physical and virtual timer of the
 * processor. Who may use it from user mode is decided by {@link Cp15} (CNTKCTL), not here.
 *
 * <p>Counts are ticks of the system counter, 64 bits unsigned. ARM ARM B8.1.
 */
public interface TimerAccess {
    /** CNTFRQ in Hz, as software last wrote it. */
    int frequency();

    /** Writes CNTFRQ; it does not change the counter's speed. */
    void setFrequency(int hertz);

    /** CNTPCT. */
    long physicalCount();

    /** CNTVCT: the physical count less the virtual offset. */
    long virtualCount();

    /** CNTP_CTL or CNTV_CTL: bit 0 enable, bit 1 mask, bit 2 condition met (read only). */
    int control(boolean virtual);

    /** Writes CNTP_CTL or CNTV_CTL; bits other than 1 and 0 are ignored. */
    void setControl(boolean virtual, int value);

    /** CNTP_CVAL or CNTV_CVAL. */
    long compare(boolean virtual);

    /** Writes CNTP_CVAL or CNTV_CVAL. */
    void setCompare(boolean virtual, long ticks);
}
