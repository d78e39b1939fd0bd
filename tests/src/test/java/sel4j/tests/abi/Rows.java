package sel4j.tests.abi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table {@code NAME.rows}: data, one line each; see the head of such a file. */
final class Rows {
    /**
     * One row: of a label with its number (or an object, for what concerns all its labels, and -1),
     * the clause of the ABI that it belongs to, the check or kind of success, and the answer.
     */
    record Row(String label, int number, String clause, String check, String answer) {
        String key() {
            return label + "/" + check;
        }

        /** Whether a call of the kernel as it is built can get there. */
        boolean reachable() {
            return !answer.startsWith("with ");
        }

        /** The answer without the configuration that it needs. */
        String plain() {
            return answer.replaceFirst("^with [^:]*: ", "");
        }

        boolean succeeds() {
            return answer.startsWith("ok");
        }
    }

    private Rows() { }

    /** The rows by their keys, in the order of the file. */
    static Map<String, Row> read(String name) {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Rows.class.getResourceAsStream(name + ".rows"), StandardCharsets.UTF_8))) {
            String label = "";
            int number = 0;
            for (String line : (Iterable<String>) in.lines()::iterator) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (!line.startsWith(" ")) {
                    String[] head = line.trim().split(" ");
                    label = head[0];
                    number = head.length < 2 ? -1 : Integer.parseInt(head[1]);
                    continue;
                }
                List<String> f = List.of(line.trim().split(" *\\| *"));
                if (f.size() != 3) {
                    throw new IllegalStateException("expected clause | check | answer: " + line);
                }
                Row row = new Row(label, number, f.get(0), f.get(1), f.get(2));
                if (rows.put(row.key(), row) != null) {
                    throw new IllegalStateException("twice: " + row.key());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
