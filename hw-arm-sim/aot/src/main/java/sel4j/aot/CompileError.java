package sel4j.aot;

/** Something in the kernel that the compiler cannot take: one line, with file and line. */
public final class CompileError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error at a place in the sources. */
    public CompileError(Place place, String what) {
        super(place + ": " + what + " (in " + place.method() + ")");
    }

    /** An error that concerns no place in the sources. */
    public CompileError(String what) {
        super(what);
    }
}
