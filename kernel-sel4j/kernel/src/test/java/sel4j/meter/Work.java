package sel4j.meter;

/**
 * The work of the kernel as {@link MeteredLoader} counts it: words of memory that are read or
 * written through views, and cache lines that are maintained.
 */
public final class Work {
    private Work() { }

    private static final int LINE = 64;

    /** Words and lines since the last reset. */
    public static long count;

    /** One word. */
    public static void word() {
        count++;
    }

    /** Some words at once. */
    public static void words(int n) {
        count += n;
    }

    /** Maintenance of the lines of some bytes. */
    public static void bytes(int n) {
        count += (n + LINE - 1) / LINE;
    }
}
