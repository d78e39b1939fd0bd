package sel4j.proofs;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import sel4j.proofs.ContractName.Layer;

/**
 * What a run with {@code --shard} is to do: everything that the sources have outrun, and of what
 * the ledger vouches for a part that takes minutes, another one for each commit.
 */
final class Shard {
    /** A shard runs on other machines than the one that filled the ledger: times its budgets. */
    static final int PATIENCE = 3;
    /** Recorded time of the proofs of a shard together, and of the longest, in milliseconds. */
    private static final long MS = 8 * 60_000;
    private static final long LONGEST_MS = 2 * 60_000;
    /** Budgets of the seeded defects of a shard together, in seconds. */
    private static final int SEEDED_SECONDS = 5 * 60;

    private Shard() { }

    /** The contracts to prove; prints how many closed ones are among them. */
    static Predicate<ContractName> contracts(Tree tree, Ledger ledger)
            throws IOException, InterruptedException {
        Map<String, Ledger.Entry> fresh = Standing.fresh(tree, ledger);
        List<String> closed = fresh.keySet().stream()
            .filter(k -> fresh.get(k).closed() && fresh.get(k).ms() <= LONGEST_MS).toList();
        Set<String> part = new HashSet<>(Commit.part(closed, Commit.current(tree.root()), k -> k,
            k -> fresh.get(k).ms(), MS));
        System.out.printf("shard: %d of %d closed contracts, recorded with %.0f s%n",
            part.size(), closed.size(),
            part.stream().mapToLong(k -> fresh.get(k).ms()).sum() / 1000.0);
        // what Z3 proves takes seconds: it is not only proved when the ledger has an older entry
        return c -> part.contains(c.key()) || !fresh.containsKey(c.key())
            && (ledger.get(c) != null || c.layer() == Layer.BITS || c.layer() == Layer.ACCESSOR);
    }

    /** The seeded defects to try, of those that say something. */
    static List<Seeded.Patch> defects(Tree tree, List<Seeded.Patch> all, SeededRun run)
            throws IOException, InterruptedException {
        return Commit.part(all.stream().filter(p -> run.control(p) > 0).toList(),
            Commit.current(tree.root()), Seeded.Patch::name, run::control, SEEDED_SECONDS);
    }
}
