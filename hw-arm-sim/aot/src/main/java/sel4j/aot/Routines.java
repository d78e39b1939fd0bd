package sel4j.aot;

/** The names of the routines that are written in assembly: see {@code routines.s}. */
final class Routines {
    private Routines() { }

    /** Whether a called name is such a routine, and no method of the kernel. */
    static boolean has(String name) {
        return name.startsWith("Hardware.") || name.startsWith("Memory.");
    }
}
