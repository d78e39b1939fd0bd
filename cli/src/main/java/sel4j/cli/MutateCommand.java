package sel4j.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sel4j mutate}: PIT over the kernel module; the score, and the survivors by method. */
@Command(name = "mutate", mixinStandardHelpOptions = true,
    description = "Changes the kernel in thousands of small ways (PIT) and counts what its tests notice.")
final class MutateCommand implements Callable<Integer> {
    private static final String MODULE = "kernel-sel4j/kernel";

    @Option(names = "--only", paramLabel = "CLASS", description = "Only this kernel class, e.g. Cdt.")
    private String only;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
    private Path json;

    @Option(names = "--survivors", description = "List every surviving mutant.")
    private boolean survivors;

    @Override
    public Integer call() throws Exception {
        if (only != null && !only.matches("[A-Za-z]\\w*")) {
            throw new UserError("--only " + only + ": expected the name of a kernel class, e.g. Cdt");
        }
        List<String> maven = new ArrayList<>(List.of("./mvnw", "-B", "-q", "-pl", MODULE, "-am",
            "test-compile", "org.pitest:pitest-maven:mutationCoverage"));
        if (only != null) {
            maven.add("-Dpit.targets=sel4j.kernel." + only);
        }
        int rc = Home.run(maven);
        Path report = Home.path().resolve(MODULE).resolve("target/pit-reports/mutations.xml");
        if (rc != 0 || !Files.exists(report)) {
            System.err.println("sel4j: PIT ended with exit code " + rc + " and left no report");
            return 1;
        }
        List<Mutant> all = read(report);
        print(all);
        if (json != null) {
            write(all);
        }
        return 0;
    }

    /** One mutant of the report. */
    private record Mutant(String type, String method, int line, String change, String status) {
        boolean killed() {
            return status.equals("KILLED") || status.equals("TIMED_OUT")
                || status.equals("MEMORY_ERROR");
        }
    }

    private static List<Mutant> read(Path report) throws IOException, XMLStreamException {
        List<Mutant> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader x = XMLInputFactory.newFactory().createXMLStreamReader(in);
            Map<String, String> fields = new TreeMap<>();
            while (x.hasNext()) {
                int event = x.next();
                if (event == XMLStreamReader.START_ELEMENT && x.getLocalName().equals("mutation")) {
                    fields.clear();
                    fields.put("status", x.getAttributeValue(null, "status"));
                } else if (event == XMLStreamReader.START_ELEMENT && fields.containsKey("status")
                        && List.of("mutatedClass", "mutatedMethod", "lineNumber", "description")
                            .contains(x.getLocalName())) {
                    String name = x.getLocalName();
                    fields.put(name, x.getElementText());
                } else if (event == XMLStreamReader.END_ELEMENT
                        && x.getLocalName().equals("mutation")) {
                    all.add(new Mutant(fields.get("mutatedClass"), fields.get("mutatedMethod"),
                        Integer.parseInt(fields.get("lineNumber")), fields.get("description"),
                        fields.get("status")));
                }
            }
        }
        return all;
    }

    private void print(List<Mutant> all) {
        Map<String, int[]> byClass = new TreeMap<>();
        for (Mutant m : all) {
            int[] n = byClass.computeIfAbsent(m.type, k -> new int[2]);
            n[0]++;
            n[1] += m.killed() ? 1 : 0;
        }
        System.out.printf("%-40s %8s %8s %7s%n", "class", "mutants", "killed", "score");
        byClass.forEach((c, n) -> System.out.printf("%-40s %8d %8d %6.1f%%%n", c, n[0], n[1],
            100.0 * n[1] / n[0]));
        if (survivors) {
            all.stream().filter(m -> !m.killed()).forEach(m -> System.out.printf("survivor %s.%s:%d %s (%s)%n",
                m.type, m.method, m.line, m.change, m.status));
        }
        long killed = all.stream().filter(Mutant::killed).count();
        System.out.printf("mutation score %.1f%%: %d of %d mutants killed; no threshold yet%n",
            all.isEmpty() ? 0 : 100.0 * killed / all.size(), killed, all.size());
    }

    private void write(List<Mutant> all) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        long killed = all.stream().filter(Mutant::killed).count();
        ObjectNode module = root.putArray("modules").addObject();
        module.put("name", MODULE).put("mutants", all.size()).put("killed", killed);
        module.put("score", all.isEmpty() ? 0 : 1.0 * killed / all.size());
        ArrayNode list = root.putArray("survivors");
        for (Mutant m : all) {
            if (!m.killed()) {
                list.addObject().put("class", m.type).put("method", m.method).put("line", m.line)
                    .put("change", m.change).put("status", m.status);
            }
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), root);
    }
}
