package sel4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which kernel methods are proved, read from a report of {@code sel4j verify --list --json}
 * (docs/verify.schema.json). That says {@code proved} of a contract only if the ledger has a closed
 * proof of it whose hash is that of the sources, and the same of all that the proof rests on; an
 * entry for other sources counts as no entry.
 */
final class Proved {
    private static final String PROVED = "proved";
    private static final Set<String> LAYERS = Set.of("kernel", "bits");

    private final Map<String, String> verdicts = new TreeMap<>();

    private Proved() { }

    /**
     * Reads a report.
     *
     * @throws UserError if it is not one
     */
    static Proved read(Path report) throws UserError, IOException {
        JsonNode contracts = new ObjectMapper().readTree(report.toFile()).path("contracts");
        Proved p = new Proved();
        for (JsonNode c : contracts) {
            String method = c.path("method").asText();
            String verdict = c.path("verdict").asText();
            if (method.isEmpty() || verdict.isEmpty()) {
                throw new UserError(report + ": a contract has no method or no verdict");
            }
            if (LAYERS.contains(c.path("layer").asText())) {
                // Of several contracts, numbered behind the name, the worst counts.
                p.verdicts.merge(method.replaceFirst(" #\\d+$", ""), verdict,
                    (a, b) -> a.equals(PROVED) ? b : a);
            }
        }
        if (p.verdicts.isEmpty()) {
            throw new UserError(report + ": expected contracts of kernel methods, found none");
        }
        return p;
    }

    /** Methods such as {@code Cdt.insert} with every contract proved. */
    Set<String> methods() {
        return verdicts.entrySet().stream().filter(e -> e.getValue().equals(PROVED))
            .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The verdict on a method: {@code proved}, {@code open}, {@code notAttempted}, or none. */
    String verdict(String method) {
        return verdicts.getOrDefault(method, "no contract");
    }
}
