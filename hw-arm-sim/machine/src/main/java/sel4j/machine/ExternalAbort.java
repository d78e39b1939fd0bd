package sel4j.machine;

/**
 * Nothing answers at a physical address: a synchronous external abort when an instruction asked.
 */
public final class ExternalAbort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The only instance: it says nothing but that it happened. */
    public static final ExternalAbort INSTANCE = new ExternalAbort();

    private ExternalAbort() {
        super("no memory and no device at this physical address", null, false, false);
    }
}
