package sel4j.aot;

/**
 * What the kernel boots with.
 *
 * @param program      the root task's memory, whole pages
 * @param start        virtual address of its first page
 * @param entry        virtual address of its first instruction
 * @param tree         the flattened device tree
 * @param ramBytes     size of the board's RAM
 */
public record Payload(byte[] program, int start, int entry, byte[] tree, int ramBytes) { }
