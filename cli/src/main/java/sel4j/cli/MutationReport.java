package sel4j.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What PIT found: its {@code mutations.xml}, as a table, as a list of survivors, and as JSON. */
final class MutationReport {
    /** A mutant that never ends, or eats all memory, was noticed as well. */
    private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");
    private static final Set<String> FIELDS = Set.of("mutatedClass", "mutatedMethod", "lineNumber",
        "description");

    private final List<Mutant> all;

    private MutationReport(List<Mutant> all) {
        this.all = all;
    }

    /** One mutant; the status is PIT's word. */
    private record Mutant(String type, String method, int line, String change, String status) {
        boolean killed() {
            return KILLED.contains(status);
        }
    }

    /** How many mutants there were, and what became of them. */
    private record Count(int mutants, int killed, int timedOut, int survived, int uncovered) {
        static Count of(List<Mutant> mutants) {
            int killed = 0;
            int timedOut = 0;
            int uncovered = 0;
            for (Mutant m : mutants) {
                killed += m.killed() ? 1 : 0;
                timedOut += m.status.equals("TIMED_OUT") ? 1 : 0;
                uncovered += m.status.equals("NO_COVERAGE") ? 1 : 0;
            }
            return new Count(mutants.size(), killed, timedOut, mutants.size() - killed - uncovered,
                uncovered);
        }

        double score() {
            return mutants == 0 ? 0 : 1.0 * killed / mutants;
        }
    }

    /** Reads PIT's XML report. */
    static MutationReport read(Path report) throws IOException, XMLStreamException {
        List<Mutant> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader x = XMLInputFactory.newFactory().createXMLStreamReader(in);
            Map<String, String> fields = new HashMap<>();
            while (x.hasNext()) {
                int event = x.next();
                String name = x.hasName() ? x.getLocalName() : "";
                if (event == XMLStreamReader.START_ELEMENT && name.equals("mutation")) {
                    fields.clear();
                    fields.put("status", x.getAttributeValue(null, "status"));
                } else if (event == XMLStreamReader.START_ELEMENT && FIELDS.contains(name)) {
                    fields.put(name, x.getElementText());
                } else if (event == XMLStreamReader.END_ELEMENT && name.equals("mutation")) {
                    all.add(new Mutant(fields.get("mutatedClass"), fields.get("mutatedMethod"),
                        Integer.parseInt(fields.get("lineNumber")), fields.get("description"),
                        fields.get("status")));
                }
            }
        }
        return new MutationReport(all);
    }

    /** Prints a line for each class, the survivors if asked for, and the score. */
    void print(PrintStream out, boolean survivors) {
        Map<String, List<Mutant>> byClass = new TreeMap<>();
        all.forEach(m -> byClass.computeIfAbsent(m.type, k -> new ArrayList<>()).add(m));
        out.printf("%-36s %8s %8s %10s %10s %10s %7s%n", "class", "mutants", "killed", "(timeouts)",
            "survived", "uncovered", "score");
        byClass.forEach((type, mutants) -> line(out, type, Count.of(mutants)));
        Count sum = Count.of(all);
        line(out, "all", sum);
        if (survivors) {
            all.stream().filter(m -> !m.killed()).forEach(m ->
                out.printf("survivor %s.%s:%d %s (%s)%n",
                m.type, m.method, m.line, m.change, m.status));
        }
        out.printf("mutation score %.1f%%: %d of %d mutants killed, %d of them by running out of "
            + "time; "
            + "%d survived, %d in lines that no test runs; no threshold yet%n", 100 * sum.score(),
            sum.killed, sum.mutants, sum.timedOut, sum.survived, sum.uncovered);
    }

    private static void line(PrintStream out, String name, Count c) {
        out.printf("%-36s %8d %8d %10d %10d %10d %6.1f%%%n", name, c.mutants, c.killed, c.timedOut,
            c.survived, c.uncovered, 100 * c.score());
    }

    /** Writes the count of a module and every survivor as JSON. */
    void write(Path file, String module) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        Count sum = Count.of(all);
        root.putArray("modules").addObject().put("name", module).put("mutants", sum.mutants)
            .put("killed", sum.killed).put("timedOut", sum.timedOut).put("survived", sum.survived)
            .put("uncovered", sum.uncovered).put("score", sum.score());
        ArrayNode list = root.putArray("survivors");
        for (Mutant m : all) {
            if (!m.killed()) {
                list.addObject().put("class", m.type).put("method", m.method).put("line", m.line)
                    .put("change", m.change).put("status", m.status);
            }
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
