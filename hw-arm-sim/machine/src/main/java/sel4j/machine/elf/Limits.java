package sel4j.machine.elf;

/**
 * Where the segments of a program may lie.
 *
 * @param physical whether physical addresses of the segments count (a program on the bare machine),
 *     or virtual ones (a user program)
 * @param low first address allowed
 * @param high first address not allowed any more
 * @param span largest distance in bytes from the first page of the lowest segment to the last page
 *     of the highest: how much memory the image may take
 * @param region what the range is called in messages, such as {@code RAM}
 */
public record Limits(boolean physical, long low, long high, long span, String region) {
    /** A user program: virtual addresses below UserTop, the image not larger than {@code span}. */
    public static Limits user(long userTop, long span) {
        return new Limits(false, 0, userTop, span, "user memory");
    }

    /** A program on the bare machine: physical addresses in RAM. */
    public static Limits ram(int base, int bytes) {
        long low = Integer.toUnsignedLong(base);
        return new Limits(true, low, low + bytes, bytes, "RAM");
    }
}
