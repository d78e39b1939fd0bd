package sel4j.proofs;

import java.util.List;
import java.util.Locale;

/**
 * Where a run stands, on a terminal only: contracts done, the one at work, time left as the ledger
 * knows it.
 */
final class Progress {
    private final boolean terminal = System.console() != null;
    private List<ContractName> todo = List.of();
    private long[] expected = {};
    private int at;

    void say(String text) {
        if (terminal) {
            System.err.print("\r\033[K" + text + " ...");
            System.err.flush();
        }
    }

    void begin(List<ContractName> contracts, Ledger ledger, Budget budget) {
        todo = contracts;
        expected = contracts.stream().mapToLong(c -> ledger.get(c) == null
            ? budget.seconds(c) * 300L : ledger.get(c).ms()).toArray();
        at = 0;
    }

    void next(ContractName c) {
        long left = 0;
        for (int i = at; i < expected.length; i++) {
            left += expected[i];
        }
        say(String.format(Locale.ROOT, "%d/%d, about %d:%02d left: %s", at + 1, todo.size(),
            left / 60000, left / 1000 % 60, c.display()));
    }

    void done(ContractName c, Prover.Answer a) {
        at++;
        end();
        System.out.printf(Locale.ROOT, "%-6s %6d rules %6.1f s  %s%s%n",
            a.closed() ? "closed" : "open", a.rules(),
            a.ms() / 1000.0, c.display(), a.error() == null ? "" : "  (" + a.error() + ")");
    }

    void end() {
        if (terminal) {
            System.err.print("\r\033[K");
            System.err.flush();
        }
    }
}
