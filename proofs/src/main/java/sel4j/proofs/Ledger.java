package sel4j.proofs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has been proved, from what: checked in beside the proofs' sources. An entry counts only
 * while its hash is that of the sources.
 */
final class Ledger {
    /** Where it lies, from the root. */
    static final String PATH = "proofs/ledger.json";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final Pattern LINE = Pattern.compile("  \"([^\"]+)\": (\\{.*\\})(,?)");
    private static final Pattern LEMMA = Pattern.compile("Frame\\w+\\.\\w+");
    private static final long MOST_BYTES = 64 << 20;

    /**
     * One attempt.
     *
     * @param hash   of everything that the contract depends on
     * @param closed the proof was found; it holds if what it rests on does
     * @param rules  rule applications; of Z3: conditions
     * @param ms     milliseconds; of KeY: of processor time
     * @param rests  the contracts used
     * @param frames the frame lemmas used, as {@code FrameClass.predicate}; null if that was not
     *     recorded: then all of them count
     */
    record Entry(String hash, boolean closed, int rules, long ms, List<String> rests,
            List<String> frames) {
        /** Contracts and frame lemmas used; only keys of contracts have brackets. */
        List<String> all() {
            List<String> all = new ArrayList<>(rests);
            if (frames != null) {
                all.addAll(frames);
            }
            return all;
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * Reads the ledger; none is an empty one.
     *
     * @throws IOException if it is damaged, with the line
     */
    static Ledger read(Path root) throws IOException {
        Ledger l = new Ledger();
        Path file = root.resolve(PATH);
        if (!Files.exists(file)) {
            return l;
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(PATH + ": " + Files.size(file) + " bytes; expected at most "
                + MOST_BYTES);
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(PATH + ": is not text in UTF-8", e);
        }
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            l.line(lines.get(i), i, last);
        }
        if (lines.isEmpty()) {
            throw damaged(0, "is empty; expected {");
        }
        return l;
    }

    private void line(String line, int i, int last) throws IOException {
        if (i == 0 || i == last) {
            if (!line.equals(i == 0 ? "{" : "}") || last == 0) {
                throw damaged(i, "expected " + (i == 0 ? "{" : "}")
                    + (i == last ? " at the end: is it cut short?" : ""));
            }
            return;
        }
        if (line.isEmpty() && last == 2) {
            return;
        }
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw damaged(i, "expected \"CONTRACT\": {...}");
        }
        if (m.group(3).isEmpty() != (i == last - 1)) {
            throw damaged(i, "a comma is missing or too many");
        }
        try {
            ContractName.of(m.group(1));
            Entry e = GSON.fromJson(m.group(2), Entry.class);
            if (e.hash() == null || e.rules() < 0 || e.ms() < 0 || e.rests() == null) {
                throw damaged(i, "hash or rests is missing, or a number is negative");
            }
            e.rests().forEach(r -> ContractName.of(String.valueOf(r)));
            for (String f : e.frames() == null ? List.<String>of() : e.frames()) {
                if (f == null || !LEMMA.matcher(f).matches()) {
                    throw new IllegalArgumentException("not the name of a frame lemma: " + f);
                }
            }
            if (entries.put(m.group(1), e) != null) {
                throw damaged(i, "the contract has a line already");
            }
        } catch (JsonParseException | IllegalArgumentException e) {
            throw damaged(i, e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static IOException damaged(int line, String what) {
        return new IOException(PATH + ":" + (line + 1) + ": " + what);
    }

    /** The entry of a contract, or null. */
    Entry get(ContractName c) {
        return entries.get(c.key());
    }

    void put(ContractName c, Entry e) {
        entries.put(c.key(), e);
    }

    /** Enters what a prover said of a contract. */
    void put(ContractName c, String hash, Prover.Answer a) {
        put(c, new Entry(hash, a.closed(), a.rules(), a.ms(), a.rests(), a.frames()));
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
            out.append(comma).append("  \"").append(e.getKey()).append("\": ")
                .append(GSON.toJson(e.getValue()));
            comma = ",\n";
        }
        Files.writeString(root.resolve(PATH), out.append("\n}\n").toString());
    }
}
