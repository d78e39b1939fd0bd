package sel4j.machine;

/**
 * Decoded instructions of pages of RAM, made when a page is first executed. Per instruction four
 * words: the instruction as it was decoded, then what {@link Predecoder} made of it.
 *
 * <p>Nobody needs to tell it of stores: the interpreter compares the first word with RAM before
 * each instruction and decodes anew when they differ. All zero is right for zero words: andeq r0,
 * r0, r0 does nothing, nor does {@link Micro#NOP}.
 */
final class Code {
    private final int[][] pages;

    /** For RAM of so many 4 KiB pages. */
    Code(int count) {
        pages = new int[count][];
    }

    /**
     * The decoded instructions of a page of RAM; byte offset in the page = index of the first word.
     */
    int[] page(int index) {
        int[] p = pages[index];
        if (p == null) {
            p = pages[index] = new int[4096];
        }
        return p;
    }
}
