package sel4j.proofs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sel4j.proofs.spec.GenerateSpec;
import sel4j.proofs.spec.SpecException;

/**
 * {@code sel4j verify}: proves the contracts that the ledger does not vouch for, and reports all.
 *
 * <p>Exit code 0: no verdict is worse than the ledger's; 1: one is, that is, a contract that the ledger
 * has as closed, for these sources or older ones, did not close, or is no longer proved; 2: bad usage, or
 * a source that KeY does not read.
 */
@Command(name = "sel4j verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Proves the kernel's contracts with KeY; without options those that changed since the ledger.")
public final class Verify implements Callable<Integer> {
    @Option(names = "--only", paramLabel = "REGEX", description = "Try only contracts whose Class.method matches, even if the ledger has them.")
    private String only;
    @Option(names = "--all", description = "Try all contracts; the ledger does not count.")
    private boolean all;
    @Option(names = "--kernel-only", description = "Leave out accessors and frame lemmas.")
    private boolean kernelOnly;
    @Option(names = "--list", description = "Report from the ledger alone; prove nothing.")
    private boolean list;
    @Option(names = "--forget-stale", description = "Remove from the ledger what the sources have outrun; prove nothing.")
    private boolean forget;
    @Option(names = "--generate", description = "Write the files generated from the invariants; prove nothing.")
    private boolean generate;
    @Option(names = "--seeded", description = "Seed the defects of tests/seeded/proof-*.patch and see the proofs fail; the ledger stays as it is.")
    private boolean seeded;
    @Option(names = "--seconds", paramLabel = "N", description = "Budget of each contract, instead of the recorded ones.")
    private Integer seconds;
    @Option(names = "--first", description = "Stop a contract at its first goal that stays open.")
    private boolean first;
    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON (docs/verify.schema.json).")
    private Path json;
    @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit XML.")
    private Path junit;
    @Option(names = "--work", paramLabel = "FOLDER", description = "Where sources are assembled and open goals written (default: proofs/target/verify).")
    private Path work;

    private final Path root = Path.of(System.getProperty("sel4j.home", ".")).toAbsolutePath().normalize();

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Verify()).setExecutionExceptionHandler((e, c, r) -> {
            c.getErr().println("sel4j verify: " + e.getMessage());
            return 2;
        }).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            if (generate) {
                GenerateSpec.write(root).forEach(f -> System.out.println("wrote " + f));
                return 0;
            }
            for (Map.Entry<String, String> f : GenerateSpec.files(root).entrySet()) {
                Path p = root.resolve(f.getKey());
                if (!Files.exists(p) || !Files.readString(p).equals(f.getValue())) {
                    throw new IOException(f.getKey() + " is stale: run ./sel4j verify --generate");
                }
            }
        } catch (SpecException e) {
            throw new IOException(e.getMessage(), e);
        }
        Tree tree = new Tree(root);
        Ledger ledger = Ledger.read(root);
        if (forget) {
            return forget(tree, ledger);
        }
        if (seeded) {
            return seeded();
        }
        long start = System.currentTimeMillis();
        Verdicts before = new Verdicts(known(ledger), fresh(tree, ledger));
        Set<String> closedBefore = ledger.closed();
        List<ContractName> contracts = list ? known(ledger) : prove(tree, ledger);
        Verdicts verdicts = new Verdicts(contracts, fresh(tree, ledger));
        Report report = new Report(contracts, fresh(tree, ledger), verdicts, (System.currentTimeMillis() - start) / 1000.0);
        report.print(new PrintWriter(System.out, true));
        if (json != null) {
            Files.writeString(json, report.json());
        }
        if (junit != null) {
            Files.writeString(junit, report.junit());
        }
        int worse = 0;
        for (ContractName c : contracts) {
            if (closedBefore.contains(c.key()) && !ledger.closed().contains(c.key())) {
                System.out.println("no longer closed: " + c.display());
                worse++;
            } else if (before.of(c) == Verdicts.Verdict.PROVED && verdicts.of(c) != Verdicts.Verdict.PROVED) {
                System.out.println("no longer proved: " + c.display());
                worse++;
            }
        }
        return worse == 0 ? 0 : 1;
    }

    private static List<ContractName> known(Ledger ledger) {
        return ledger.entries().keySet().stream().map(ContractName::of).toList();
    }

    private static Map<String, Ledger.Entry> fresh(Tree tree, Ledger ledger) {
        Map<String, Ledger.Entry> fresh = new TreeMap<>();
        ledger.entries().forEach((key, e) -> {
            if (e.hash().equals(tree.hash(ContractName.of(key)))) {
                fresh.put(key, e);
            }
        });
        return fresh;
    }

    private int forget(Tree tree, Ledger ledger) throws IOException {
        Map<String, Ledger.Entry> fresh = fresh(tree, ledger);
        int n = ledger.entries().size() - fresh.size();
        ledger.entries().keySet().retainAll(fresh.keySet());
        ledger.write(root);
        System.out.println(n + " stale entries removed from " + Ledger.PATH);
        return 0;
    }

    private Path folder() throws IOException {
        Path folder = work == null ? root.resolve("proofs/target/verify") : work;
        delete(folder);
        return Files.createDirectories(folder);
    }

    private Path unfolding(Path folder, Budget budget, boolean stop) throws IOException {
        return Files.writeString(folder.resolve("unfolding.txt"), GenerateSpec.reads(root) + budget.unfolding()
            + (stop ? "stopAtFirst\n" : ""));
    }

    private int seeded() throws IOException {
        Path folder = folder();
        Budget budget = new Budget();
        int total = Seeded.read(root).size();
        List<String> missed = Seeded.run(root, folder, budget, seconds == null ? 60 : seconds, unfolding(folder, budget, true));
        System.out.printf("%d of %d seeded defects noticed%n", total - missed.size(), total);
        return missed.isEmpty() ? 0 : 1;
    }

    /** Proves what has to be proved and returns all contracts there are. */
    private List<ContractName> prove(Tree tree, Ledger ledger) throws IOException, InterruptedException {
        Path folder = folder();
        Budget budget = new Budget();
        Path unfolding = unfolding(folder, budget, first);
        Predicate<ContractName> wanted = wanted(tree, ledger);
        List<ContractName> contracts = new ArrayList<>();
        Path kernel = folder.resolve("kernel");
        Path frames = folder.resolve("frames");
        // accessors and frame lemmas are proved without the frame rules, in a process of their own
        boolean rest = !kernelOnly;
        contracts.addAll(run(tree, ledger, budget, wanted, tree.assemble(kernel), unfolding, folder.resolve("run-kernel"), false));
        if (rest) {
            contracts.addAll(run(tree, ledger, budget, wanted, tree.assembleFrames(frames), unfolding, folder.resolve("run-frames"), true));
        }
        return contracts;
    }

    private Predicate<ContractName> wanted(Tree tree, Ledger ledger) throws IOException {
        if (only != null) {
            try {
                Pattern p = Pattern.compile(only);
                return c -> p.matcher(c.display()).find();
            } catch (PatternSyntaxException e) {
                throw new IOException("--only " + only + ": " + e.getDescription());
            }
        }
        return c -> all || ledger.get(c) == null || !ledger.get(c).hash().equals(tree.hash(c));
    }

    private List<ContractName> run(Tree tree, Ledger ledger, Budget budget, Predicate<ContractName> wanted, Path source,
            Path unfolding, Path folder, boolean frames) throws IOException, InterruptedException {
        Progress progress = new Progress();
        progress.say("loading " + (frames ? "frame lemmas" : "kernel, views and invariants"));
        Prover prover = new Prover(source, unfolding, folder);
        try {
            List<ContractName> here = prover.contracts().stream().map(ContractName::of)
                .filter(c -> c.layer() != ContractName.Layer.NONE && c.layer() != ContractName.Layer.TRUSTED
                    && frames == (c.layer() == ContractName.Layer.FRAME || c.layer() == ContractName.Layer.VIEW)).toList();
            List<ContractName> todo = here.stream()
                .filter(c -> c.layer() != ContractName.Layer.BITS && wanted.test(c) && budget.skip(c) == null).toList();
            progress.begin(todo, ledger, budget);
            for (ContractName c : todo) {
                if (!prover.alive()) {
                    prover = new Prover(source, unfolding, folder);
                }
                progress.next(c);
                Prover.Answer a = prover.prove(c.key(), seconds == null ? budget.seconds(c) : seconds,
                    seconds == null ? budget.goalSeconds(c) : Math.max(5, seconds / 3));
                ledger.put(c, new Ledger.Entry(tree.hash(c), a.closed(), a.rules(), a.ms(), a.rests()));
                ledger.write(root);
                progress.done(c, a);
            }
            return here;
        } finally {
            progress.end();
            prover.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path p : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }
}
