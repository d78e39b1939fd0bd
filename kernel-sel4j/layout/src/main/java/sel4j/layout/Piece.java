package sel4j.layout;

/**
 * Bits {@code hi..lo} of word {@code word} of an object; a field is one piece or several, joined
 * from high to low bits.
 *
 * @param word index of the 32-bit word inside the object
 * @param hi   highest bit, 0..31
 * @param lo   lowest bit, 0..hi
 */
public record Piece(int word, int hi, int lo) {
    /** Number of bits, 1..32. */
    public int width() {
        return hi - lo + 1;
    }

    /** The bits of the piece, at the low end of a word. */
    public int low() {
        return -1 >>> (32 - width());
    }

    /** The bits of the piece, in place. */
    public int mask() {
        return low() << lo;
    }

    /** Whether the piece is a whole word. */
    public boolean whole() {
        return width() == 32;
    }

    /** As the layout file writes it. */
    @Override
    public String toString() {
        return whole() ? "w" + index(word)
            : "w" + index(word) + "[" + (hi == lo ? "" : hi + ":") + lo + "]";
    }

    /** A word index as the generated code writes it: decimal when small, else hexadecimal. */
    static String index(int word) {
        return word < 16 ? Integer.toString(word) : "0x" + Integer.toHexString(word).toUpperCase();
    }
}
