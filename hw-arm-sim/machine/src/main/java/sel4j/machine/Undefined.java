package sel4j.machine;

/**
 * The instruction is not defined, or not for this mode: becomes an undefined instruction exception.
 */
final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final Undefined INSTANCE = new Undefined();

    private Undefined() {
        super("undefined instruction", null, false, false);
    }
}
