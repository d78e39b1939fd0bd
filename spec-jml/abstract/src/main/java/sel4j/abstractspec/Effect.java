package sel4j.abstractspec;

/** What a step does to the hardware, where users or devices can see it. */
public record Effect(Effect.Kind kind, long a, long b) {
    /** What is done, and what to. */
    public enum Kind {
        /** A character is printed. */
        PUT_CHAR,
        /** The machine stops. */
        HALT,
        /** The kernel prints what it knows: 0 the scheduler, 1 all. */
        DUMP,
        /** An interrupt is masked (1) or not (0). */
        MASK,
        /** An interrupt comes with an edge (1) or a level (0). */
        TRIGGER,
        /** The distributor's register of software interrupts is written. */
        SOFTWARE_INTERRUPT,
        /** The timer is set for the next tick. */
        RESET_TIMER,
        /** A fault of a thread has no handler. */
        UNHANDLED_FAULT
    }
}
