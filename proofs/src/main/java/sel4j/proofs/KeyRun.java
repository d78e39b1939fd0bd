package sel4j.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import sel4j.proofs.ContractName.Layer;

/**
 * Proves contracts and lemmas with several KeY processes, which take from one list in turn, and
 * enters the answers in the ledger.
 *
 * <p>The order of the ledger and of what is printed does not depend on which process was faster.
 */
final class KeyRun {
    private final Tree tree;
    private final Ledger ledger;
    private final Listing listing;
    private final Budget budget;
    private final Path unfolding;
    private final Path folder;
    private final Progress progress = new Progress();
    private Integer seconds;
    private int patience = 1;
    private int jobs = 1;

    /**
     * @param unfolding what the prover may unfold
     * @param folder    for sources and files of the processes
     */
    KeyRun(Tree tree, Ledger ledger, Listing listing, Budget budget, Path unfolding, Path folder) {
        this.tree = tree;
        this.ledger = ledger;
        this.listing = listing;
        this.budget = budget;
        this.unfolding = unfolding;
        this.folder = folder;
    }

    /**
     * Sets limits.
     *
     * @param seconds  of each contract; null: what is recorded, times patience
     * @param jobs     processes at a time, at most
     */
    void limit(Integer seconds, int patience, int jobs) {
        this.seconds = seconds;
        this.patience = patience;
        this.jobs = jobs;
    }

    /** Proves contracts of kernel methods, and those of proof views that speak of the invariant. */
    void kernel(Predicate<ContractName> wanted) throws IOException, InterruptedException {
        prove("kernel", tree::assemble, wanted, c -> c.layer() == Layer.KERNEL
            || c.layer() == Layer.VIEW && listing.speaksOfInvariant(c));
    }

    /** Proves the other contracts of proof views: without the frame rules each takes a moment. */
    void views(Predicate<ContractName> wanted) throws IOException, InterruptedException {
        prove("views", tree::assembleViews, wanted,
            c -> c.layer() == Layer.VIEW && !listing.speaksOfInvariant(c));
    }

    /** Proves frame lemmas: without the frame rules, so with sources of their own. */
    void frames(Predicate<ContractName> wanted) throws IOException, InterruptedException {
        prove("frames", tree::assembleFrames, wanted, c -> c.layer() == Layer.FRAME);
    }

    /** Lays out sources for KeY in a folder, and says what KeY is to load. */
    private interface Assembler {
        Path assemble(Path folder) throws IOException;
    }

    /** @param here the contracts that KeY finds in these sources and may prove there */
    private void prove(String what, Assembler sources, Predicate<ContractName> wanted,
            Predicate<ContractName> here) throws IOException, InterruptedException {
        List<ContractName> todo = listing.contracts().stream().filter(c -> here.test(c)
            && wanted.test(c) && budget.skip(c) == null).toList();
        if (todo.isEmpty()) {
            return;
        }
        Path source = sources.assemble(folder.resolve(what));
        progress.begin(todo, ledger, budget);
        progress.say("loading " + what);
        int processes = Math.min(jobs, todo.size());
        Iterator<ContractName> work = todo.iterator();
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 1; i <= processes; i++) {
                Path own = folder.resolve("run-" + what + (processes == 1 ? "" : "-" + i));
                running.add(pool.submit(() -> {
                    process(source, own, here, work);
                    return null;
                }));
            }
            for (Future<?> f : running) {
                f.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }

    /** The life of one process, or of its successors if it has to be ended. */
    private void process(Path source, Path own, Predicate<ContractName> here,
            Iterator<ContractName> work) throws IOException {
        Prover prover = new Prover(source, unfolding, own);
        try {
            listing.check(prover.contracts().stream().map(ContractName::of).filter(here).toList(),
                here);
            for (ContractName c = next(work); c != null; c = next(work)) {
                if (!prover.alive()) {
                    prover = new Prover(source, unfolding, own);
                }
                progress.start(c);
                enter(c, prover.prove(c.key(),
                    seconds == null ? patience * budget.seconds(c) : seconds,
                    seconds == null ? patience * budget.goalSeconds(c) : Math.max(5, seconds / 3)));
            }
        } finally {
            prover.close();
        }
    }

    private static ContractName next(Iterator<ContractName> work) {
        synchronized (work) {
            return work.hasNext() ? work.next() : null;
        }
    }

    private void enter(ContractName c, Prover.Answer a) throws IOException {
        synchronized (ledger) {
            ledger.put(c, tree.hash(c), a);
            ledger.write(tree.root());
        }
        progress.done(c, a);
    }
}
