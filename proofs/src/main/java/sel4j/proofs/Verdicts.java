package sel4j.proofs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the ledger's entries say together: a proof counts only when all that it rests on is proved:
 * the contracts that it used, and the frame lemmas whose rules it applied.
 *
 * <p>Computed from the bottom up, so proofs that rest on each other in a circle are never proved.
 */
final class Verdicts {
    /** The three verdicts. */
    enum Verdict { PROVED, OPEN, NOT_ATTEMPTED }

    /** Stands for the frame lemmas where their names are not known: never proved. */
    private static final String UNKNOWN =
        "sel4j.view.FrameLemmas[sel4j.view.FrameLemmas::all()].JML normal_behavior operation contract.0";

    private final Map<String, Verdict> verdicts = new TreeMap<>();
    private final Set<String> lemmas = new TreeSet<>();
    private final Set<String> proved = new HashSet<>();

    /**
     * Computes all verdicts.
     *
     * @param contracts all contracts there are
     * @param fresh     the entries whose hash is that of the sources, by key
     */
    Verdicts(Collection<ContractName> contracts, Map<String, Ledger.Entry> fresh) {
        contracts.stream().filter(c -> c.layer() == ContractName.Layer.FRAME).forEach(c -> lemmas.add(c.key()));
        for (boolean more = true; more;) {
            more = false;
            for (ContractName c : contracts) {
                Ledger.Entry e = fresh.get(c.key());
                if (e != null && e.closed() && !proved.contains(c.key()) && missing(c, e).isEmpty()) {
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

    /** Of what a proof rests on, contracts and frame lemmas, what is not proved itself. */
    List<String> missing(ContractName c, Ledger.Entry e) {
        List<String> missing = new ArrayList<>(e.rests());
        if (e.frames() != null) {
            missing.addAll(e.frames());
        } else if (c.layer() == ContractName.Layer.KERNEL) {
            missing.addAll(lemmas.isEmpty() ? List.of(UNKNOWN) : lemmas);
        }
        missing.removeIf(r -> proved.contains(r) || trusted(r));
        return missing;
    }

    Verdict of(ContractName c) {
        return verdicts.get(c.key());
    }

    long count(Verdict v) {
        return verdicts.values().stream().filter(x -> x == v).count();
    }
}
