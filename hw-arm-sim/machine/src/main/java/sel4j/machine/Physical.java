package sel4j.machine;

/**
 * What the processor needs of the bus: single accesses to physical addresses. The processor reaches
 * RAM by itself; it comes here for everything else.
 */
public interface Physical {
    /**
     * Reads.
     *
     * @param address physical, a multiple of {@code bytes}, unsigned
     * @param bytes   1, 2 or 4
     * @return the value, zero extended
     * @throws ExternalAbort when nothing answers at the address
     */
    int read(int address, int bytes);

    /**
     * Writes the low {@code bytes} bytes of the value.
     *
     * @throws ExternalAbort when nothing answers at the address
     */
    void write(int address, int value, int bytes);
}
