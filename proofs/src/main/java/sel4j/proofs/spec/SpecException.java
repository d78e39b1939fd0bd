package sel4j.proofs.spec;

/** A fault in the file of invariants: names file, line and what was expected. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecException(int line, String message) {
        super(Invariants.PATH + ":" + line + ": " + message);
    }
}
