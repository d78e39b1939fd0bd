package sel4j.cli;

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
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What PIT found: its {@code mutations.xml}, as a table and as a list of survivors. */
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
    record Mutant(String type, String method, int line, String change, String status) {
        boolean killed() {
            return KILLED.contains(status);
        }

        /** The method with the class that it stands in, without packages. */
        String place() {
            return type.substring(type.lastIndexOf('.') + 1) + "." + method;
        }
    }

    /** How many mutants there were, and what became of them. */
    record Count(int mutants, int killed, int timedOut, int survived, int uncovered) {
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
    static MutationReport read(Path report) throws IOException, UserError {
        List<Mutant> all = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader x = factory.createXMLStreamReader(in);
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
                    all.add(mutant(fields));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new UserError(report + ": not PIT's report: "
                + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        return new MutationReport(all);
    }

    private static Mutant mutant(Map<String, String> fields) {
        for (String name : FIELDS) {
            if (fields.get(name) == null || fields.get("status") == null) {
                throw new IllegalArgumentException("a mutation without " + name + " or status");
            }
        }
        return new Mutant(fields.get("mutatedClass"), fields.get("mutatedMethod"),
            Integer.parseInt(fields.get("lineNumber")), fields.get("description"),
            fields.get("status"));
    }

    List<Mutant> all() {
        return all;
    }

    /** Those that no test noticed, in the order of classes, methods and lines. */
    List<Mutant> survivors() {
        return all.stream().filter(Predicate.not(Mutant::killed)).toList();
    }

    Count count() {
        return Count.of(all);
    }

    /** Prints a line for each class, the survivors by method if asked for, and the score. */
    void print(PrintStream out, boolean survivors) {
        Map<String, List<Mutant>> byClass = new TreeMap<>();
        all.forEach(m -> byClass.computeIfAbsent(m.type, k -> new ArrayList<>()).add(m));
        out.printf("%-36s %8s %8s %10s %10s %10s %7s%n", "class", "mutants", "killed", "(timeouts)",
            "survived", "uncovered", "score");
        byClass.forEach((type, mutants) -> line(out, type, Count.of(mutants)));
        Count sum = count();
        line(out, "all", sum);
        if (survivors) {
            Map<String, List<Mutant>> byMethod = new TreeMap<>();
            survivors().forEach(m -> byMethod.computeIfAbsent(m.type + "." + m.method,
                k -> new ArrayList<>()).add(m));
            byMethod.forEach((method, mutants) -> mutants.forEach(m -> out.printf(
                "survivor %s:%d %s (%s)%n", method, m.line, m.change, m.status)));
        }
        out.printf("mutation score %.1f%%: %d of %d mutants killed, %d of them by running out of "
            + "time; %d survived, %d in lines that no test runs%n", 100 * sum.score(),
            sum.killed, sum.mutants, sum.timedOut, sum.survived, sum.uncovered);
    }

    private static void line(PrintStream out, String name, Count c) {
        out.printf("%-36s %8d %8d %10d %10d %10d %6.1f%%%n", name, c.mutants, c.killed, c.timedOut,
            c.survived, c.uncovered, 100 * c.score());
    }
}
