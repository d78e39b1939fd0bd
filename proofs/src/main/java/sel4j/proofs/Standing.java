package sel4j.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ledger says of the sources at one moment.
 *
 * @param contracts all contracts of the sources
 * @param fresh     ledger entries whose hash is that of the sources, by key
 * @param verdicts  what these say together
 * @param closed    keys of what was closed when it was last tried, also for older sources
 */
record Standing(List<ContractName> contracts, Map<String, Ledger.Entry> fresh, Verdicts verdicts,
        Set<String> closed) {
    static Standing of(Listing listing, Tree tree, Ledger ledger) {
        Map<String, Ledger.Entry> fresh = fresh(tree, ledger);
        return new Standing(listing.contracts(), fresh, new Verdicts(listing.contracts(), fresh),
            ledger.closed());
    }

    /** The ledger's entries that the sources have not outrun. */
    static Map<String, Ledger.Entry> fresh(Tree tree, Ledger ledger) {
        Map<String, Ledger.Entry> fresh = new TreeMap<>();
        ledger.entries().forEach((key, e) -> {
            if (e.hash().equals(tree.hash(ContractName.of(key)))) {
                fresh.put(key, e);
            }
        });
        return fresh;
    }

    /** One line for each contract of which less is known than before. */
    List<String> worseThan(Standing before) {
        List<String> worse = new ArrayList<>();
        for (ContractName c : contracts) {
            if (before.closed.contains(c.key()) && !closed.contains(c.key())) {
                worse.add("no longer closed: " + c.display());
            } else if (before.verdicts.of(c) == Verdicts.Verdict.PROVED
                    && verdicts.of(c) != Verdicts.Verdict.PROVED) {
                worse.add("no longer proved: " + c.display());
            }
        }
        return worse;
    }
}
