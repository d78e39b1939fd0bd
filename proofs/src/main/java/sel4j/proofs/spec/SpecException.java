package sel4j.proofs.spec;

/** A fault in a file of predicates: names file, line and what was expected. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String fault;

    SpecException(int line, String fault) {
        this(Invariants.PATH, line, fault);
    }

    private SpecException(String file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
        this.line = line;
        this.fault = fault;
    }

    /** The same fault, of another file. */
    SpecException in(String file) {
        return new SpecException(file, line, fault);
    }
}
