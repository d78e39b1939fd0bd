package sel4j.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sel4j.cli.MutationReport.Mutant;

/**
 * The mutants of a module that do what the original does, each with its reason: the file
 * {@code src/test/pit/equivalent.txt}. An entry names a mutant by its method, the text of its line
 * and what was changed, so that it survives changes elsewhere.
 *
 * <pre>
 * mutant Class.method
 *   line the source line, trimmed
 *   change what PIT says of it
 *   reason one sentence
 * </pre>
 */
final class EquivalentMutants {
    private static final long MOST_BYTES = 1 << 20;
    private static final List<String> WORDS = List.of("line", "change", "reason");

    private final Path file;
    private final Path sources;
    private final List<Entry> entries = new ArrayList<>();

    /** One entry; {@code number} is its line in the file. */
    record Entry(String place, String line, String change, String reason, int number) { }

    private EquivalentMutants(Path file, Path sources) {
        this.file = file;
        this.sources = sources;
    }

    /** Reads the list of a module; a module without one has no such mutants. */
    static EquivalentMutants read(Path module) throws IOException, UserError {
        EquivalentMutants all = new EquivalentMutants(
            module.resolve("src/test/pit/equivalent.txt"), module.resolve("src/main/java"));
        if (Files.exists(all.file)) {
            all.parse();
        }
        return all;
    }

    private void parse() throws IOException, UserError {
        if (Files.size(file) > MOST_BYTES) {
            throw new UserError(file + ": expected at most " + MOST_BYTES + " bytes");
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new UserError(file + ": expected text in UTF-8");
        }
        for (int i = 0; i < lines.size();) {
            String first = lines.get(i);
            if (first.isBlank() || first.startsWith("#")) {
                i++;
                continue;
            }
            if (!first.matches("mutant \\w+(\\$\\w+)*\\.[\\w<>$]+")) {
                throw new UserError(file + ":" + (i + 1) + ": expected mutant Class.method, found "
                    + first);
            }
            List<String> values = new ArrayList<>();
            for (String word : WORDS) {
                int at = i + 1 + values.size();
                String found = at < lines.size() ? lines.get(at).trim() : "the end";
                if (!found.startsWith(word + " ")) {
                    throw new UserError(file + ":" + (at + 1) + ": expected " + word + ", found "
                        + found);
                }
                values.add(found.substring(word.length() + 1).trim());
            }
            entries.add(new Entry(first.substring("mutant ".length()), values.get(0),
                values.get(1), values.get(2), i + 1));
            i += 1 + WORDS.size();
        }
    }

    private boolean matches(Entry e, Mutant m) throws IOException {
        return e.place.equals(m.place()) && e.change.equals(m.change())
            && e.line.equals(source(m));
    }

    private String source(Mutant m) throws IOException {
        Path java = sources.resolve(m.type().replaceAll("\\$.*", "").replace('.', '/') + ".java");
        if (!Files.exists(java)) {
            return "";
        }
        List<String> lines = Files.readAllLines(java);
        return m.line() >= 1 && m.line() <= lines.size() ? lines.get(m.line() - 1).trim() : "";
    }

    /** The survivors that are on the list. */
    List<Mutant> of(MutationReport report) throws IOException {
        List<Mutant> found = new ArrayList<>();
        for (Mutant m : report.survivors()) {
            for (Entry e : entries) {
                if (matches(e, m)) {
                    found.add(m);
                    break;
                }
            }
        }
        return found;
    }

    /** What is wrong with the list: entries of classes that were tried, but of no survivor. */
    List<String> stale(MutationReport report) throws IOException {
        List<String> stale = new ArrayList<>();
        for (Entry e : entries) {
            String type = e.place.substring(0, e.place.indexOf('.'));
            boolean tried = false;
            boolean killed = false;
            boolean survived = false;
            for (Mutant m : report.all()) {
                tried |= m.place().startsWith(type + ".");
                if (matches(e, m)) {
                    killed |= m.killed();
                    survived |= !m.killed();
                }
            }
            if (tried && !survived) {
                stale.add(file + ":" + e.number + ": " + e.place + ": "
                    + (killed ? "a test noticed this mutant: it is not equivalent"
                        : "there is no such mutant any more"));
            }
        }
        return stale;
    }
}
