package sel4j.hosted;

/** The kernel did what it must never do: a run-time check of a view or of Java failed inside it. */
public final class KernelBug extends RuntimeException {
    private static final long serialVersionUID = 1;

    KernelBug(String message, Throwable cause) {
        super(message, cause);
    }

    /** The line of the kernel's source in which it happened, behind a comma; empty if unknown. */
    static String where(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("sel4j.kernel.")) {
                return ", at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
