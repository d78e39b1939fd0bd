package sel4j.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sel4j.cli.MutationReport.Count;
import sel4j.cli.MutationReport.Mutant;

/** Whether a module's tests notice enough: its score against the threshold in its pom. */
final class MutationGate {
    /** Of a hundred mutants so many may be called equivalent. */
    private static final double MOST_EQUIVALENT = 0.03;
    private static final Pattern THRESHOLD =
        Pattern.compile("<pit.threshold>(\\d{1,2}|100)</pit.threshold>");

    private final String module;
    private final MutationReport report;
    private final List<Mutant> equivalent;
    private final List<String> complaints;
    private final int threshold;

    /**
     * Of a module whose report is there.
     *
     * @param whole whether all of the module's classes were tried; else there is no threshold
     */
    MutationGate(String module, Path folder, MutationReport report, boolean whole)
            throws IOException, UserError {
        this.module = module;
        this.report = report;
        EquivalentMutants list = EquivalentMutants.read(folder);
        equivalent = list.of(report);
        complaints = new ArrayList<>(list.stale(report));
        threshold = threshold(folder.resolve("pom.xml"));
        if (whole && 100 * report.count().score() < threshold) {
            complaints.add(String.format("the score %.1f%% is below the threshold of %d%%",
                100 * report.count().score(), threshold));
        }
        if (equivalent.size() > MOST_EQUIVALENT * report.all().size() && whole) {
            complaints.add(String.format("%d of %d mutants are called equivalent: more than %.0f%%",
                equivalent.size(), report.all().size(), 100 * MOST_EQUIVALENT));
        }
    }

    private static int threshold(Path pom) throws IOException, UserError {
        Matcher m = THRESHOLD.matcher(Files.readString(pom));
        if (!m.find()) {
            throw new UserError(pom + ": expected <pit.threshold> with a number from 0 to 100");
        }
        return Integer.parseInt(m.group(1));
    }

    /** The score when equivalent mutants do not count. */
    double scoreWithout() {
        Count c = report.count();
        return c.mutants() == equivalent.size() ? 0
            : 1.0 * c.killed() / (c.mutants() - equivalent.size());
    }

    /** Prints the score without the equivalent mutants, and what is wrong. */
    void print(PrintStream out) {
        out.printf("%s: %d of these called equivalent (%.1f%%), each with its reason; without them "
            + "%.1f%%; the threshold is %d%%%n", module, equivalent.size(),
            100.0 * equivalent.size() / Math.max(1, report.all().size()), 100 * scoreWithout(),
            threshold);
        complaints.forEach(c -> out.println(module + ": " + c));
    }

    boolean passed() {
        return complaints.isEmpty();
    }

    /** Writes modules and survivors as JSON. */
    static void write(List<MutationGate> gates, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.putArray("modules");
        root.putArray("survivors");
        for (MutationGate g : gates) {
            Count c = g.report.count();
            root.withArray("/modules").addObject().put("name", g.module)
                .put("mutants", c.mutants()).put("killed", c.killed())
                .put("timedOut", c.timedOut()).put("survived", c.survived())
                .put("uncovered", c.uncovered()).put("score", c.score())
                .put("equivalent", g.equivalent.size())
                .put("scoreWithoutEquivalent", g.scoreWithout()).put("threshold", g.threshold)
                .put("passed", g.passed());
            for (Mutant m : g.report.survivors()) {
                root.withArray("/survivors").addObject().put("class", m.type())
                    .put("method", m.method()).put("line", m.line()).put("change", m.change())
                    .put("status", m.status()).put("equivalent", g.equivalent.contains(m));
            }
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
