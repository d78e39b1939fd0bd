package sel4j.hosted;

/** The kernel did what it must never do: a run-time check of a view or of Java failed inside it. */
public final class KernelBug extends RuntimeException {
    private static final long serialVersionUID = 1;

    KernelBug(String message, RuntimeException cause) {
        super(message, cause);
    }
}
