package sel4j.proofs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import sel4j.proofs.Verdicts.Verdict;

/** The result of a verification, as a table, as JSON (docs/verify.schema.json) and as JUnit XML. */
final class Report {
    /** What every verdict rests on, beside the proofs. */
    static final List<String> ASSUMPTIONS = List.of(
        "KeY 2.12.3 and the JDK that runs it are right (javaSemantics, runtimeExceptions:ban)",
        "execution views and proof views agree (docs/proofs.md: lifting; tested side by side)",
        "Hardware and Outside keep their contracts; they are interfaces to the world outside memory",
        "frame lemmas and accessor contracts hold, also those not counted as proved in the lines above",
        "the contracts of Bits hold for all words; KeY uses them and does not prove them",
        "a contract's precondition can be fulfilled: KeY does not check it");

    private final List<ContractName> contracts;
    private final Map<String, Ledger.Entry> entries;
    private final Verdicts verdicts;
    private final double seconds;

    Report(List<ContractName> contracts, Map<String, Ledger.Entry> entries, Verdicts verdicts, double seconds) {
        this.contracts = contracts;
        this.entries = entries;
        this.verdicts = verdicts;
        this.seconds = seconds;
    }

    void print(PrintWriter out) {
        out.printf("%-38s %-13s %7s %8s  %s%n", "contract", "verdict", "rules", "seconds", "rests on, not proved");
        for (ContractName c : contracts) {
            if (c.layer() != ContractName.Layer.KERNEL) {
                continue;
            }
            Ledger.Entry e = entries.get(c.key());
            out.printf(Locale.ROOT, "%-38s %-13s %7s %8s  %s%n", c.display(), word(verdicts.of(c)), e == null ? "" : e.rules(),
                e == null ? "" : String.format(Locale.ROOT, "%.1f", e.ms() / 1000.0), missing(e));
        }
        for (ContractName.Layer l : List.of(ContractName.Layer.VIEW, ContractName.Layer.FRAME, ContractName.Layer.BITS)) {
            long n = contracts.stream().filter(c -> c.layer() == l).count();
            long p = contracts.stream().filter(c -> c.layer() == l && verdicts.of(c) == Verdict.PROVED).count();
            out.printf("%-38s %d of %d proved%n", switch (l) {
                case VIEW -> "accessors of the proof views";
                case FRAME -> "frame lemmas";
                default -> "Bits";
            }, p, n);
        }
        out.printf(Locale.ROOT, "%d contracts: %d proved, %d open, %d not attempted; %.0f s%n", contracts.size(),
            verdicts.count(Verdict.PROVED), verdicts.count(Verdict.OPEN), verdicts.count(Verdict.NOT_ATTEMPTED), seconds);
        out.println("Assumed:");
        ASSUMPTIONS.forEach(a -> out.println("  " + a));
        out.flush();
    }

    private String missing(Ledger.Entry e) {
        if (e == null || !e.closed()) {
            return "";
        }
        return String.join(", ", new TreeSet<>(verdicts.missing(e).stream().map(k -> ContractName.of(k).display()).toList()));
    }

    private static String word(Verdict v) {
        return switch (v) {
            case PROVED -> "proved";
            case OPEN -> "open";
            case NOT_ATTEMPTED -> "notAttempted";
        };
    }

    String json() {
        JsonObject summary = new JsonObject();
        summary.addProperty("methods", contracts.size());
        summary.addProperty("proved", verdicts.count(Verdict.PROVED));
        summary.addProperty("open", verdicts.count(Verdict.OPEN));
        summary.addProperty("notAttempted", verdicts.count(Verdict.NOT_ATTEMPTED));
        summary.addProperty("seconds", seconds);
        JsonArray rows = new JsonArray();
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        for (ContractName c : contracts) {
            Ledger.Entry e = entries.get(c.key());
            JsonObject row = new JsonObject();
            row.addProperty("method", c.display());
            row.addProperty("contract", c.key());
            row.addProperty("closed", e != null && e.closed());
            row.addProperty("verdict", word(verdicts.of(c)));
            row.addProperty("rules", e == null ? 0 : e.rules());
            row.addProperty("ms", e == null ? 0 : e.ms());
            row.add("restsOn", gson.toJsonTree(e == null ? List.of() : e.rests()));
            rows.add(row);
        }
        JsonObject all = new JsonObject();
        all.add("summary", summary);
        all.add("contracts", rows);
        all.add("assumptions", gson.toJsonTree(ASSUMPTIONS));
        return gson.toJson(all) + "\n";
    }

    String junit() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append(String.format(Locale.ROOT, "<testsuite name=\"sel4j verify\" tests=\"%d\" failures=\"%d\" skipped=\"%d\" time=\"%.1f\">%n",
            contracts.size(), verdicts.count(Verdict.OPEN), verdicts.count(Verdict.NOT_ATTEMPTED), seconds));
        for (ContractName c : contracts) {
            Ledger.Entry e = entries.get(c.key());
            out.append(String.format(Locale.ROOT, "  <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\">", c.type(), c.display(),
                e == null ? 0 : e.ms() / 1000.0));
            switch (verdicts.of(c)) {
                case OPEN -> out.append("<failure message=\"open" + (missing(e).isEmpty() ? "" : ": rests on " + missing(e)) + "\"/>");
                case NOT_ATTEMPTED -> out.append("<skipped/>");
                default -> { }
            }
            out.append("</testcase>\n");
        }
        return out.append("</testsuite>\n").toString();
    }
}
