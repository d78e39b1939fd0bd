package sel4j.machine;

/**
 * A device on the bus: a window of physical addresses whose reads and writes it answers.
 *
 * <p>The bus hands over naturally aligned accesses of 1, 2 or 4 bytes that lie inside the window,
 * so a device never sees another offset. What a device makes of an offset without a register is its
 * own specification's business: read as zero and ignore writes, and report it to {@link Refusals}.
 */
public interface Device {
    /** Name for messages, such as {@code PL011}. */
    String name();

    /** Physical address of the first byte. */
    int base();

    /** Size of the window in bytes. */
    int size();

    /**
     * Reads.
     *
     * @param offset bytes from {@link #base}, a multiple of {@code bytes}
     * @param bytes 1, 2 or 4
     * @return the value, upper bytes zero
     * @throws ExternalAbort if the device answers with an external abort
     */
    int read(int offset, int bytes);

    /**
     * Writes.
     *
     * @param offset bytes from {@link #base}, a multiple of {@code bytes}
     * @param value the value; bytes above {@code bytes} are ignored
     * @param bytes 1, 2 or 4
     * @throws ExternalAbort if the device answers with an external abort
     */
    void write(int offset, int value, int bytes);
}
