package sel4j.proofs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ledger's entries say together: a proof counts only when all that it rests on is proved:
 * the contracts that it used, and the frame lemmas whose rules it applied.
 *
 * <p>Computed from the bottom up, so proofs that rest on each other in a circle are never proved.
 */
final class Verdicts {
    /** The three verdicts. */
    enum Verdict { PROVED, OPEN, NOT_ATTEMPTED }

    /** Stands for frame lemmas of which nothing is known. */
    private static final String UNKNOWN = "Frame lemmas";

    private final Map<String, Verdict> verdicts = new TreeMap<>();
    /** Frame lemmas: {@code FrameFields.predicate} and the like, and key. */
    private final Map<String, String> lemmas = new TreeMap<>();
    private final Set<String> proved = new HashSet<>();

    /**
     * Computes all verdicts.
     *
     * @param contracts all contracts there are
     * @param fresh     the entries whose hash is that of the sources, by key
     */
    Verdicts(Collection<ContractName> contracts, Map<String, Ledger.Entry> fresh) {
        contracts.stream().filter(c -> c.layer() == ContractName.Layer.FRAME)
            .forEach(c -> lemmas.put(c.display(), c.key()));
        for (boolean more = true; more;) {
            more = false;
            for (ContractName c : contracts) {
                Ledger.Entry e = fresh.get(c.key());
                if (e != null && e.closed() && !proved.contains(c.key())
                        && missing(c, e).isEmpty()) {
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

    /**
     * Of what a proof rests on, what is not proved itself: keys of contracts, and frame lemmas as
     * {@code FrameClass.predicate}.
     */
    List<String> missing(ContractName c, Ledger.Entry e) {
        List<String> missing = new ArrayList<>(e.rests());
        missing.removeIf(r -> proved.contains(r) || trusted(r));
        boolean rules = c.layer() == ContractName.Layer.KERNEL
            || c.layer() == ContractName.Layer.VIEW;
        if (e.frames() == null && rules && lemmas.isEmpty()) {
            missing.add(UNKNOWN);
        }
        for (String f : e.frames() != null ? e.frames()
                : rules ? lemmas.keySet() : Set.<String>of()) {
            if (!proved.contains(lemmas.getOrDefault(lemma(f), UNKNOWN))) {
                missing.add(f);
            }
        }
        return missing;
    }

    /** The lemma of which a rule, named {@code FrameClass.predicate}, is an instance. */
    private static String lemma(String rule) {
        int dot = rule.indexOf('.');
        boolean row = rule.startsWith("FrameRows.") && rule.indexOf('_') > 0;
        return row ? rule : "FrameFields." + rule.substring(dot + 1);
    }

    Verdict of(ContractName c) {
        return verdicts.get(c.key());
    }

    long count(Verdict v) {
        return verdicts.values().stream().filter(x -> x == v).count();
    }
}
