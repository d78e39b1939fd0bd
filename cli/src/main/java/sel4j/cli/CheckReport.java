package sel4j.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sel4j.aot.Check;
import sel4j.aot.CheckCount;
import sel4j.aot.Checks;
import sel4j.aot.MethodCode;

/** Which run-time checks a compiled kernel makes, which were dropped, and on whose word. */
final class CheckReport {
    private static final String ROW = "%-40s %-13s %5s %8s %8s%n";

    private final Map<String, CheckCount> counts;
    private final Map<String, Integer> inCode = new TreeMap<>();
    private final Proved proved;

    /**
     * A report.
     *
     * @param counts the checks of each method that was compiled
     * @param code   what it was compiled to
     * @param proved the verdicts that decided; null if none did
     */
    CheckReport(Map<String, CheckCount> counts, List<MethodCode> code, Proved proved) {
        this.counts = counts;
        this.proved = proved;
        code.forEach(m -> m.countTraps(inCode));
    }

    /** One line a method that has checks in its source, and the totals. */
    void print(PrintWriter out) {
        out.printf(ROW, "method", "contract", "kept", "dropped", "in code");
        counts.forEach((method, c) -> {
            if (c.kept() + c.dropped() > 0) {
                out.printf(ROW, method, proved == null ? "" : proved.verdict(method), c.kept(),
                    c.dropped(), inCode.getOrDefault(method, 0));
            }
        });
        out.println();
        totals(out);
    }

    /** The totals: what the sources ask for, and what is in the code after inlining and passes. */
    void totals(PrintWriter out) {
        int kept = counts.values().stream().mapToInt(CheckCount::kept).sum();
        int dropped = counts.values().stream().mapToInt(CheckCount::dropped).sum();
        out.printf("checks: %d kept (%d in the code: passes remove repeated ones and inlining "
            + "copies), %d dropped%s%n", kept, inCode.values().stream().mapToInt(i -> i).sum(),
            dropped, dropped == 0 || proved == null ? ""
                : " in " + counts.values().stream().filter(c -> c.dropped() > 0).count()
                + " methods whose contracts the ledger has as proved for these sources: "
                + kinds());
    }

    private String kinds() {
        StringBuilder text = new StringBuilder();
        for (Check k : Check.values()) {
            if (Checks.PROVABLE.contains(k)) {
                text.append(text.length() == 0 ? "" : ", ").append(k.text).append(' ')
                    .append(counts.values().stream().mapToInt(c -> c.dropped(k)).sum());
            }
        }
        return text.toString();
    }
}
