package sel4j.proofs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import sel4j.proofs.ContractName.Layer;
import sel4j.proofs.Verdicts.Verdict;

/** The result of a verification, as a table, as JSON (docs/verify.schema.json) and as JUnit XML. */
final class Report {
    /** What every verdict rests on, beside the proofs. */
    static final List<String> ASSUMPTIONS = List.of(
        "KeY 2.12.3, Z3 and the JDK are right (javaSemantics, runtimeExceptions:ban)",
        "execution views and proof views agree (docs/proofs.md: lifting; tested side by side)",
        "Hardware and Outside, interfaces to the world outside memory, keep their contracts",
        "a kernel contract's precondition can be fulfilled; shown of Bits (Z3) and of the invariant"
            + " (running kernels)",
        "kernel methods without a contract are proved inside their callers alone");

    /** A line of the table. */
    private static final String ROW = "%-38s %-13s %7s %8s  %s%n";
    /** More frame lemmas than this are told by their number. */
    private static final int NAMED = 3;

    private final Listing listing;
    private final List<ContractName> contracts;
    private final Map<String, Ledger.Entry> entries;
    private final Verdicts verdicts;
    private final Budget budget;
    private final double seconds;

    Report(Listing listing, Map<String, Ledger.Entry> entries, Verdicts verdicts, Budget budget,
            double seconds) {
        this.listing = listing;
        this.budget = budget;
        this.contracts = listing.contracts();
        this.entries = entries;
        this.verdicts = verdicts;
        this.seconds = seconds;
    }

    /** @param uncovered also names the methods without a contract */
    void print(PrintWriter out, boolean uncovered) {
        out.printf(ROW, "contract", "verdict", "rules", "seconds", "rests on, not proved");
        for (ContractName c : contracts) {
            // of the many lemmas and accessors only those of which something is wrong
            if (c.layer() == Layer.KERNEL || verdicts.of(c) == Verdict.OPEN) {
                Ledger.Entry e = entries.get(c.key());
                out.printf(ROW, c.display(), word(verdicts.of(c)), e == null ? "" : e.rules(),
                    e == null ? "" : String.format(Locale.ROOT, "%.1f", e.ms() / 1000.0),
                    e == null ? reason(c) : missing(c, e));
            }
        }
        if (uncovered) {
            listing.without().forEach(m -> out.printf(ROW, m, word(Verdict.NOT_ATTEMPTED), "", "",
                "(no contract)"));
        }
        line(out, "contracts of kernel methods", Layer.KERNEL);
        line(out, "frame lemmas", Layer.FRAME);
        line(out, "contracts of the proof views", Layer.VIEW);
        line(out, "contracts of Bits", Layer.BITS);
        out.printf("%-38s %d obligations, %d open%n", "accessors of the execution views",
            obligations(false), obligations(true));
        out.printf("%-38s %d, not attempted%s%n", "kernel methods without a contract",
            listing.without().size(), uncovered ? "" : " (--uncovered names them)");
        out.printf(Locale.ROOT, "%d contracts: %d proved, %d open, %d not attempted; %.0f s%n",
            contracts.size(), verdicts.count(Verdict.PROVED), verdicts.count(Verdict.OPEN),
            verdicts.count(Verdict.NOT_ATTEMPTED), seconds);
        out.println("Assumed:");
        ASSUMPTIONS.forEach(a -> out.println("  " + a));
        out.flush();
    }

    private void line(PrintWriter out, String what, Layer l) {
        out.printf("%-38s %d of %d proved%n", what, count(l, Verdict.PROVED), count(l, null));
    }

    private long count(Layer l, Verdict v) {
        return contracts.stream().filter(c -> c.layer() == l && (v == null || verdicts.of(c) == v))
            .count();
    }

    /** Obligations of accessors; of a kind with an open one, all count as open. */
    private int obligations(boolean open) {
        return contracts.stream().filter(c -> c.layer() == Layer.ACCESSOR
            && entries.containsKey(c.key())
            && !(open && verdicts.of(c) == Verdict.PROVED))
            .mapToInt(c -> entries.get(c.key()).rules()).sum();
    }

    /** Why a contract is not to be tried, or nothing. */
    private String reason(ContractName c) {
        String skip = budget.skip(c);
        return skip == null ? "" : "(" + skip + ")";
    }

    private String missing(ContractName c, Ledger.Entry e) {
        if (e == null || !e.closed()) {
            return "";
        }
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> lemmas = new TreeSet<>();
        for (String name : verdicts.missing(c, e)) {
            if (name.indexOf('[') < 0) {
                lemmas.add(name);
            } else {
                names.add(ContractName.of(name).display());
            }
        }
        List<String> all = new ArrayList<>(names);
        if (lemmas.size() > NAMED) {
            all.add(lemmas.size() + " frame lemmas");
        } else {
            all.addAll(lemmas);
        }
        return String.join(", ", all);
    }

    private static String word(Verdict v) {
        return switch (v) {
            case PROVED -> "proved";
            case OPEN -> "open";
            case NOT_ATTEMPTED -> "notAttempted";
        };
    }

    String json() {
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        JsonObject summary = new JsonObject();
        summary.addProperty("methods", contracts.size());
        summary.addProperty("proved", verdicts.count(Verdict.PROVED));
        summary.addProperty("open", verdicts.count(Verdict.OPEN));
        summary.addProperty("notAttempted", verdicts.count(Verdict.NOT_ATTEMPTED));
        summary.addProperty("withoutContract", listing.without().size());
        summary.addProperty("seconds", seconds);
        JsonObject accessors = new JsonObject();
        accessors.addProperty("obligations", obligations(false));
        accessors.addProperty("open", obligations(true));
        JsonArray rows = new JsonArray();
        contracts.forEach(c -> rows.add(row(c, gson)));
        JsonObject all = new JsonObject();
        all.add("summary", summary);
        all.add("contracts", rows);
        all.add("accessors", accessors);
        all.add("withoutContract", gson.toJsonTree(listing.without()));
        all.add("assumptions", gson.toJsonTree(ASSUMPTIONS));
        return gson.toJson(all) + "\n";
    }

    private JsonObject row(ContractName c, Gson gson) {
        Ledger.Entry e = entries.get(c.key());
        JsonObject row = new JsonObject();
        row.addProperty("method", c.display());
        row.addProperty("contract", c.key());
        row.addProperty("layer", c.layer().name().toLowerCase(Locale.ROOT));
        row.addProperty("closed", e != null && e.closed());
        row.addProperty("verdict", word(verdicts.of(c)));
        if (e == null && budget.skip(c) != null) {
            row.addProperty("skipped", budget.skip(c));
        }
        row.addProperty("rules", e == null ? 0 : e.rules());
        row.addProperty("ms", e == null ? 0 : e.ms());
        row.add("restsOn", gson.toJsonTree(e == null ? List.of() : e.all()));
        row.add("missing", gson.toJsonTree(e == null ? List.of() : verdicts.missing(c, e)));
        return row;
    }

    String junit() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append(String.format(Locale.ROOT,
            "<testsuite name=\"sel4j verify\" tests=\"%d\" failures=\"%d\" skipped=\"%d\" "
                + "time=\"%.1f\">%n",
            contracts.size() + listing.without().size(), verdicts.count(Verdict.OPEN),
            verdicts.count(Verdict.NOT_ATTEMPTED) + listing.without().size(), seconds));
        for (ContractName c : contracts) {
            Ledger.Entry e = entries.get(c.key());
            out.append(String.format(Locale.ROOT,
                "  <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\">", c.type(),
                c.display(), e == null ? 0 : e.ms() / 1000.0));
            switch (verdicts.of(c)) {
                case OPEN -> {
                    String on = missing(c, e);
                    out.append("<failure message=\"open"
                        + (on.isEmpty() ? "" : ": rests on " + on) + "\"/>");
                }
                case NOT_ATTEMPTED -> {
                    String why = reason(c);
                    out.append("<skipped" + (why.isEmpty() ? "" : " message=\"" + why + "\"")
                        + "/>");
                }
                default -> { }
            }
            out.append("</testcase>\n");
        }
        for (String m : listing.without()) {
            out.append(String.format(
                "  <testcase classname=\"%s\" name=\"%s\">"
                    + "<skipped message=\"no contract\"/></testcase>%n",
                m.substring(0, m.indexOf('.')), m));
        }
        return out.append("</testsuite>\n").toString();
    }
}
