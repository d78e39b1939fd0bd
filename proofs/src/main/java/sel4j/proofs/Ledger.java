package sel4j.proofs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has been proved, from what: checked in beside the proofs' sources. An entry counts only while its
 * hash is that of the sources.
 */
final class Ledger {
    /** Where it lies, from the root. */
    static final String PATH = "proofs/ledger.json";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /**
     * One attempt.
     *
     * @param hash   of everything that the contract depends on
     * @param closed the proof was found; it holds if the contracts it rests on do
     * @param rules  rule applications
     * @param ms     milliseconds
     * @param rests  the contracts used
     */
    record Entry(String hash, boolean closed, int rules, long ms, List<String> rests) { }

    private final Map<String, Entry> entries = new TreeMap<>();

    static Ledger read(Path root) throws IOException {
        Ledger l = new Ledger();
        Path file = root.resolve(PATH);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf("\": {");
                if (colon > 0) {
                    l.entries.put(line.substring(line.indexOf('"') + 1, colon),
                        GSON.fromJson(line.substring(colon + 3).replaceAll(",$", ""), Entry.class));
                }
            }
        }
        return l;
    }

    /** The entry of a contract, or null. */
    Entry get(ContractName c) {
        return entries.get(c.key());
    }

    void put(ContractName c, Entry e) {
        entries.put(c.key(), e);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Keys of the contracts that closed when they were last tried, also for older sources. */
    Set<String> closed() {
        Set<String> closed = new TreeSet<>();
        entries.forEach((key, e) -> {
            if (e.closed()) {
                closed.add(key);
            }
        });
        return closed;
    }

    /** One line a contract, sorted, so that differences can be read. */
    void write(Path root) throws IOException {
        StringBuilder out = new StringBuilder("{\n");
        String comma = "";
        for (Map.Entry<String, Entry> e : entries.entrySet()) {
            out.append(comma).append("  \"").append(e.getKey()).append("\": ").append(GSON.toJson(e.getValue()));
            comma = ",\n";
        }
        Files.writeString(root.resolve(PATH), out.append("\n}\n").toString());
    }
}
