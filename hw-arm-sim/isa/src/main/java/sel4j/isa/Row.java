package sel4j.isa;

/**
 * One row of the instruction table: an encoding, its fields and how it is written.
 *
 * <p>A row knows nothing of what the instruction does. Fields are named by the letters of the
 * pattern; the bits of a letter, from high to low, make the field's value, also when they are not
 * neighbours (the 16 bits of MOVW).
 */
public final class Row {
    /** The constant in {@link Op}: the row's place in the table. An alias has its owner's. */
    public final int op;

    /** The name of the constant in {@link Op}. */
    public final String name;

    /** The bits that must match, and what they must be. */
    public final int mask;
    public final int value;

    /** GNU syntax with operands in angle brackets. */
    public final String syntax;

    /** The row that this one is a special case of and wins over, or null. */
    final String winsOver;

    /** True when this is only another way to write words of the row {@link #op}. */
    final boolean alias;

    /** Whether the word must not have condition 1111 (the pattern starts with cccc). */
    public final boolean conditional;

    private final String pattern;

    Row(int op, String name, String winsOver, boolean alias, String pattern, String syntax) {
        this.op = op;
        this.name = name;
        this.winsOver = winsOver;
        this.alias = alias;
        this.pattern = pattern;
        this.syntax = syntax;
        this.conditional = pattern.startsWith("cccc");
        int m = 0;
        int v = 0;
        for (int bit = 31; bit >= 0; bit--) {
            char c = letter(bit);
            if (c == '0' || c == '1') {
                m |= 1 << bit;
                v |= (c - '0') << bit;
            }
        }
        this.mask = m;
        this.value = v;
    }

    /** What the pattern says of a bit (31..0): '0', '1' or the letter of its field. */
    char letter(int bit) {
        return pattern.charAt(31 - bit);
    }

    /** Whether the word is one of this row's, when no row that wins over it matches. */
    public boolean matches(int word) {
        return (word & mask) == value && !(conditional && (word >>> 28) == 15);
    }

    /** Whether the row has a field of this letter. */
    public boolean has(char field) {
        return pattern.indexOf(field) >= 0;
    }

    /** Number of bits of a field, 0 when the row has none of this letter. */
    public int width(char field) {
        return (int) pattern.chars().filter(c -> c == field).count();
    }

    /** The value of a field in a word, without sign; 0 when the row has no such field. */
    public int get(char field, int word) {
        int result = 0;
        for (int bit = 31; bit >= 0; bit--) {
            if (letter(bit) == field) {
                result = result << 1 | word >>> bit & 1;
            }
        }
        return result;
    }

    /**
     * The word with a field replaced.
     *
     * @param v the new value, without sign
     * @throws IllegalArgumentException when the row has no such field or the value does not fit
     */
    public int set(char field, int word, int v) {
        int width = width(field);
        if (width == 0 || width < 32 && v >>> width != 0) {
            throw new IllegalArgumentException(
                    name + ": field " + field + " of " + width + " bits cannot hold " + v);
        }
        int result = word;
        int left = width;
        for (int bit = 31; bit >= 0; bit--) {
            if (letter(bit) == field) {
                left--;
                result = result & ~(1 << bit) | (v >>> left & 1) << bit;
            }
        }
        return result;
    }

    @Override
    public String toString() {
        return name + " " + pattern + " " + syntax;
    }
}
