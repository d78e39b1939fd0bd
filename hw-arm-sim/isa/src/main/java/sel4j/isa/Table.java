package sel4j.isa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The instruction table, read from the resource {@code a32.table}: the only description of
 * encodings in the system. It says how words look and are written, not what they do.
 */
public final class Table {
    /** All encodings in the order of the file; the index is the {@link Op} constant. */
    public static final List<Row> ROWS;

    /** Other ways to write words of a row, in the order of preference. */
    static final List<Row> ALIASES;

    static {
        List<Row> rows = new ArrayList<>();
        List<Row> aliases = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Table.class.getResourceAsStream("a32.table"), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    Row row = parse(line, number, rows);
                    (row.alias ? aliases : rows).add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ROWS = List.copyOf(rows);
        ALIASES = List.copyOf(aliases);
    }

    private Table() { }

    /**
     * The row of an {@link Op} constant.
     *
     * @param op a constant of {@link Op}, not {@link Op#UNDEFINED}
     */
    public static Row row(int op) {
        return ROWS.get(op);
    }

    /**
     * Decoding by the definition: the oracle of {@link Decoder}. All rows are tried.
     *
     * @throws IllegalStateException when two rows match and none is declared to win
     */
    static int decodeSlowly(int word) {
        List<Row> found = ROWS.stream().filter(r -> r.matches(word)).toList();
        if (found.isEmpty()) {
            return Op.UNDEFINED;
        }
        for (Row winner : found) {
            if (found.stream().allMatch(r -> reaches(winner, r))) {
                return winner.op;
            }
        }
        throw new IllegalStateException(String.format("%08x is all of %s", word, found));
    }

    /** Whether a wins over b, perhaps through others. */
    private static boolean reaches(Row a, Row b) {
        for (Row r = a; r != null; r = byName(r.winsOver)) {
            if (r == b) {
                return true;
            }
        }
        return false;
    }

    private static Row byName(String name) {
        for (Row r : ROWS) {
            if (r.name.equals(name)) {
                return r;
            }
        }
        return null;
    }

    private static Row parse(String line, int number, List<Row> rows) {
        String[] part = line.split("\\|", 3);
        String pattern = part.length == 3 ? part[1].replace(" ", "") : "";
        if (pattern.length() != 32) {
            throw new IllegalStateException("a32.table:" + number
                    + ": expected NAME | 32 pattern bits | syntax, found: " + line);
        }
        String[] name = part[0].trim().split(" > ");
        boolean alias = name[0].equals("=");
        Row owner = alias ? rows.get(rows.size() - 1) : null;
        return new Row(alias ? owner.op : rows.size(), alias ? owner.name : name[0],
                name.length > 1 ? name[1] : null, alias, pattern, part[2].trim());
    }
}
