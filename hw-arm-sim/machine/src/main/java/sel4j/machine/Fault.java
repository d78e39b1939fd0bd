package sel4j.machine;

/**
 * A memory access that was refused: becomes a data or prefetch abort when an instruction made it.
 *
 * <p>One object a processor, reused and without stack trace: it lives from the throw to the next
 * catch and is kept by nobody.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The value for DFSR (with domain and WnR) or IFSR. */
    public int status;

    /** The virtual address that was refused: the value for DFAR or IFAR. */
    public int address;

    Fault() {
        super("memory fault", null, false, false);
    }

    Fault with(int newStatus, int newAddress) {
        status = newStatus;
        address = newAddress;
        return this;
    }

    @Override
    public String getMessage() {
        return String.format("memory fault at 0x%08x, status 0x%03x", address, status);
    }
}
