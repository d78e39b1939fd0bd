package sel4j.proofs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a run stands: a line for each contract done, in the order of the list whoever is done
 * first; on a terminal also those at work, and the time left as the ledger knows it.
 */
final class Progress {
    private final boolean terminal = System.console() != null;
    private final Set<ContractName> working = new LinkedHashSet<>();
    private final Map<ContractName, Prover.Answer> answers = new HashMap<>();
    private List<ContractName> todo = List.of();
    private Map<ContractName, Long> expected = Map.of();
    private int printed;

    synchronized void say(String text) {
        if (terminal) {
            System.err.print("\r\033[K" + text + " ...");
            System.err.flush();
        }
    }

    synchronized void begin(List<ContractName> contracts, Ledger ledger, Budget budget) {
        todo = contracts;
        expected = contracts.stream().collect(Collectors.toMap(c -> c,
            c -> ledger.get(c) == null ? budget.seconds(c) * 300L : ledger.get(c).ms()));
        answers.clear();
        printed = 0;
    }

    synchronized void start(ContractName c) {
        working.add(c);
        long left = 0;
        for (ContractName t : todo) {
            left += answers.containsKey(t) ? 0 : expected.get(t);
        }
        left /= working.size();
        say(String.format(Locale.ROOT, "%d/%d, about %d:%02d left: %s", answers.size() + 1,
            todo.size(), left / 60000, left / 1000 % 60,
            working.stream().map(ContractName::display).collect(Collectors.joining(", "))));
    }

    synchronized void done(ContractName c, Prover.Answer answer) {
        end();
        working.remove(c);
        if (!expected.containsKey(c)) {
            line(c, answer);
            return;
        }
        answers.put(c, answer);
        for (; printed < todo.size() && answers.containsKey(todo.get(printed)); printed++) {
            line(todo.get(printed), answers.get(todo.get(printed)));
        }
    }

    private static void line(ContractName c, Prover.Answer a) {
        System.out.printf(Locale.ROOT, "%-6s %6d rules %6.1f s  %s%s%n",
            a.closed() ? "closed" : "open", a.rules(), a.ms() / 1000.0, c.display(),
            a.error() == null ? "" : "  (" + a.error() + ")");
    }

    synchronized void end() {
        if (terminal) {
            System.err.print("\r\033[K");
            System.err.flush();
        }
    }
}
