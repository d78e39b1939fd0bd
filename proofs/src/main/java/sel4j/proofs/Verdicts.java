package sel4j.proofs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ledger's entries say together: a proof counts only when all contracts it rests on are proved.
 *
 * <p>Computed from the bottom up, so proofs that rest on each other in a circle are never proved.
 */
final class Verdicts {
    /** The three verdicts. */
    enum Verdict { PROVED, OPEN, NOT_ATTEMPTED }

    private final Map<String, Verdict> verdicts = new TreeMap<>();

    /**
     * Computes all verdicts.
     *
     * @param contracts all contracts there are
     * @param fresh     the entries whose hash is that of the sources, by key
     */
    Verdicts(Collection<ContractName> contracts, Map<String, Ledger.Entry> fresh) {
        Set<String> proved = new HashSet<>();
        List<ContractName> lemmas = contracts.stream().filter(c -> c.layer() == ContractName.Layer.FRAME).toList();
        boolean frames = !lemmas.isEmpty() && lemmas.stream().allMatch(c -> fresh.containsKey(c.key()) && fresh.get(c.key()).closed());
        for (boolean more = true; more;) {
            more = false;
            for (ContractName c : contracts) {
                Ledger.Entry e = fresh.get(c.key());
                if (e != null && e.closed() && !proved.contains(c.key())
                        && (frames || c.layer() != ContractName.Layer.KERNEL)
                        && e.rests().stream().allMatch(r -> proved.contains(r) || trusted(r))) {
                    proved.add(c.key());
                    more = true;
                }
            }
        }
        for (ContractName c : contracts) {
            verdicts.put(c.key(), proved.contains(c.key()) ? Verdict.PROVED
                : fresh.containsKey(c.key()) ? Verdict.OPEN : Verdict.NOT_ATTEMPTED);
        }
    }

    private static boolean trusted(String key) {
        return ContractName.of(key).layer() == ContractName.Layer.TRUSTED;
    }

    Verdict of(ContractName c) {
        return verdicts.get(c.key());
    }

    /** Of the contracts that a proof rests on, those that are not proved themselves. */
    List<String> missing(Ledger.Entry e) {
        return e.rests().stream().filter(r -> !trusted(r) && verdicts.get(r) != Verdict.PROVED).toList();
    }

    long count(Verdict v) {
        return verdicts.values().stream().filter(x -> x == v).count();
    }
}
