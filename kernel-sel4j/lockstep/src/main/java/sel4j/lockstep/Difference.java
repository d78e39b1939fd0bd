package sel4j.lockstep;

/** Hosted and native kernel do not do the same; the message says where they part. */
public final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The return to user level at which both were last seen to agree in all memory. */
    private final long agreed;

    Difference(String message) {
        this(message, 0);
    }

    Difference(String message, long agreed) {
        super(message);
        this.agreed = agreed;
    }

    /** The same in a run that is named. */
    public Difference in(String run) {
        Difference d = new Difference(run + ": " + getMessage(), agreed);
        d.initCause(this);
        return d;
    }

    /** The number of the last return at which all memory was compared, and was the same. */
    public long agreed() {
        return agreed;
    }
}
