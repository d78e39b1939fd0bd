package sel4j.abstractspec;

/**
 * A piece of memory, aligned to its size: what an object is made of, and its identity, since no two
 * objects that exist at a time have a byte in common.
 *
 * @param start its first byte, in units of 16 bytes
 * @param bits  log2 of its size in bytes, 4 or more
 */
public record Region(long start, int bits) {
    /** Bytes of a unit, and log2 of it. */
    private static final int UNIT_BITS = 4;

    /** How many units it has. */
    public long units() {
        return 1L << bits - UNIT_BITS;
    }

    /** The unit behind its last. */
    public long end() {
        return start + units();
    }

    /** Whether all of another lies in it. */
    public boolean contains(Region other) {
        return start <= other.start && other.end() <= end();
    }
}
