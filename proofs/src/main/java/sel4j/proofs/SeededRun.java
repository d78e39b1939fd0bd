package sel4j.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sel4j.proofs.Seeded.Patch;

/**
 * Tries to prove methods with seeded defects, which must fail.
 *
 * <p>Proofs are modular, so patches to different methods are applied together and KeY loads them
 * once. Each gets twice the time in which the unpatched method closes by the ledger, and some
 * seconds; so an open proof means that the defect was noticed. Before them KeY proves a method
 * without defect.
 */
final class SeededRun {
    /** Demanded of the patches that can be judged, in percent. */
    static final int PERCENT = 90;
    /** Added to each budget, in seconds. */
    private static final int SPARE = 10;
    /** The method without defect takes no more than this, in milliseconds. */
    private static final long WARM_MS = 10_000;

    /** What became of a patch. */
    enum Outcome { NOTICED, MISSED, NO_CONTROL }

    private final Path root;
    private final Listing listing;
    private final Map<String, Ledger.Entry> fresh;

    /** @param fresh the ledger's entries for the unpatched sources */
    SeededRun(Path root, Listing listing, Map<String, Ledger.Entry> fresh) {
        this.root = root;
        this.listing = listing;
        this.fresh = fresh;
    }

    /**
     * Seconds in which the unpatched method closes with much to spare, by the ledger.
     *
     * @return 0 if the ledger does not say that it closes, so that an open proof would mean nothing
     */
    int control(Patch p) {
        ContractName c = contract(p);
        Ledger.Entry e = c == null ? null : fresh.get(c.key());
        return e == null || !e.closed() ? 0 : (int) (2 * e.ms() / 1000) + SPARE;
    }

    private ContractName contract(Patch p) {
        return listing.contracts().stream().filter(c -> c.display().equals(p.method())).findFirst()
            .orElse(null);
    }

    /** Whether enough was noticed of what could be judged. */
    static boolean enough(Collection<Outcome> outcomes, int least) {
        long noticed = outcomes.stream().filter(o -> o == Outcome.NOTICED).count();
        long judged = outcomes.stream().filter(o -> o != Outcome.NO_CONTROL).count();
        return judged >= least && noticed * 100 >= judged * PERCENT;
    }

    /**
     * Tries all patches and says what became of each.
     *
     * @param folder empty, for the patched sources and KeY's files
     * @throws IOException if a patch does not fit, KeY rejects a patched source, or KeY cannot even
     *     prove a method without defect
     */
    Map<Patch, Outcome> run(List<Patch> patches, Path folder, Budget budget, Path unfolding)
            throws IOException {
        Map<Patch, Outcome> outcomes = new LinkedHashMap<>();
        List<Patch> left = new ArrayList<>();
        for (Patch p : patches) {
            if (control(p) > 0) {
                left.add(p);
            } else {
                outcomes.put(p, Outcome.NO_CONTROL);
                say(p, Outcome.NO_CONTROL, "does not close unpatched either, so this says nothing");
            }
        }
        for (int round = 1; !left.isEmpty(); round++) {
            Set<String> methods = new HashSet<>();
            List<Patch> now = left.stream().filter(p -> methods.add(p.method())).toList();
            left.removeAll(now);
            Path file = patched(now, folder.resolve("seeded-" + round));
            Path work = folder.resolve("run-seeded-" + round);
            try (Prover prover = new Prover(file, unfolding, work)) {
                warm(prover, methods, budget);
                for (Patch p : now) {
                    outcomes.put(p, attempt(p, prover, budget));
                }
            }
        }
        return outcomes;
    }

    /** Kernel and proof views with patches to different methods. */
    private Path patched(List<Patch> patches, Path folder) throws IOException {
        Path file = new Tree(root).assemble(folder);
        Map<String, String> texts = new TreeMap<>();
        for (Patch p : patches) {
            String text = texts.get(p.file());
            texts.put(p.file(),
                Seeded.apply(p, text != null ? text : Files.readString(root.resolve(p.file()))));
        }
        for (Map.Entry<String, String> t : texts.entrySet()) {
            // the last folder is the package: sel4j/kernel or sel4j/view
            Path from = Path.of(t.getKey());
            Path target = folder.resolve("sel4j").resolve(from.getParent().getFileName())
                .resolve(from.getFileName());
            Files.writeString(target, Powers.forKey(t.getValue()));
        }
        return file;
    }

    /** Proves a method without defect, which also lets the virtual machine get up to speed. */
    private void warm(Prover prover, Set<String> broken, Budget budget) throws IOException {
        ContractName c = listing.contracts().stream()
            .filter(x -> x.layer() == ContractName.Layer.KERNEL && !broken.contains(x.display())
                && fresh.containsKey(x.key()) && fresh.get(x.key()).closed()
                && fresh.get(x.key()).ms() <= WARM_MS)
            .max(Comparator.comparingLong(x -> fresh.get(x.key()).ms())).orElse(null);
        if (c == null) {
            throw new IOException("no method without defect closes in " + WARM_MS + " ms");
        }
        if (!prover.prove(c.key(), 3 * budget.seconds(c), 3 * budget.goalSeconds(c)).closed()) {
            throw new IOException("KeY does not close " + c.display() + ", which has no defect");
        }
        System.out.println("closed     " + c.display() + ", which has no defect");
    }

    private Outcome attempt(Patch p, Prover prover, Budget budget) throws IOException {
        ContractName c = contract(p);
        int seconds = control(p);
        Prover.Answer a =
            prover.prove(c.key(), seconds, Math.min(seconds, budget.goalSeconds(c)));
        Outcome o = a.error() != null || a.closed() ? Outcome.MISSED : Outcome.NOTICED;
        say(p, o, a.error() != null ? a.error() : a.closed() ? "the broken method closes"
            : String.format(Locale.ROOT, "open after %.0f s; unpatched it closes in %.0f s",
                a.ms() / 1000.0, fresh.get(c.key()).ms() / 1000.0));
        return o;
    }

    private static void say(Patch p, Outcome o, String why) {
        System.out.printf("%-10s %-24s %-34s %s%n",
            o.name().toLowerCase(Locale.ROOT).replace('_', ' '), p.method(), p.name(), why);
    }
}
