package sel4j.machine;

/** Why {@code Board.run} returned. */
public enum StopReason {
    /** The given number of instructions has passed. */
    LIMIT,
    /** Somebody called {@code Board.stop}: the program under the machine is at its end. */
    STOPPED,
    /** The processor waits for an interrupt, and no event is scheduled that could raise one. */
    IDLE
}
