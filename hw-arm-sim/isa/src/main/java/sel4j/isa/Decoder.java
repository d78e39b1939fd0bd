package sel4j.isa;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the row of an A32 instruction word, fast: bits 27..20 and 7..4 choose a short list of rows,
 * which are compared one after the other, special cases first.
 *
 * <p>It does not look at registers: words that the architecture calls UNPREDICTABLE because of the
 * registers they name decode to their row. Words that break should-be-zero bits are undefined.
 * {@link Table#decodeSlowly} is the same by definition and slow; a test compares the two.
 */
public final class Decoder {
    /** For each choice: mask, value, op; mask, value, op; ... Conditions 0000 to 1110. */
    private static final int[][] CONDITIONAL = build(true);

    /** The same for condition 1111. */
    private static final int[][] UNCONDITIONAL = build(false);

    private Decoder() { }

    /**
     * The row of a word.
     *
     * @param word an A32 instruction
     * @return a constant of {@link Op}, {@link Op#UNDEFINED} (-1) when no row matches
     */
    public static int decode(int word) {
        int[][] table = word >>> 28 == 15 ? UNCONDITIONAL : CONDITIONAL;
        int[] rows = table[word >>> 16 & 0xFF0 | word >>> 4 & 15];
        for (int i = 0; i < rows.length; i += 3) {
            if ((word & rows[i]) == rows[i + 1]) {
                return rows[i + 2];
            }
        }
        return Op.UNDEFINED;
    }

    private static int[][] build(boolean conditional) {
        List<Row> rows = new ArrayList<>();
        for (Row row : Table.ROWS) {
            boolean always = (row.mask >>> 28) == 15 && (row.value >>> 28) == 15;
            if (conditional != always) {
                rows.add(row);
            }
        }
        int[][] table = new int[4096][];
        for (int i = 0; i < 4096; i++) {
            int bits = (i & 0xFF0) << 16 | (i & 15) << 4;
            List<Row> here = new ArrayList<>();
            for (Row row : rows) {
                if (((bits ^ row.value) & row.mask & 0x0FF000F0) == 0) {
                    insert(here, row);
                }
            }
            table[i] = flatten(here);
        }
        return table;
    }

    /** Adds a row before the first one that it wins over. */
    private static void insert(List<Row> rows, Row row) {
        int at = 0;
        while (at < rows.size() && !rows.get(at).name.equals(row.winsOver)) {
            at++;
        }
        rows.add(at, row);
    }

    private static int[] flatten(List<Row> rows) {
        int[] flat = new int[3 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            flat[3 * i] = rows.get(i).mask;
            flat[3 * i + 1] = rows.get(i).value;
            flat[3 * i + 2] = rows.get(i).op;
        }
        return flat;
    }
}
