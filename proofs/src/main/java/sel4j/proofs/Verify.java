package sel4j.proofs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sel4j.proofs.spec.GenerateSpec;
import sel4j.proofs.spec.SpecException;

/**
 * {@code sel4j verify}: proves the contracts that the ledger does not vouch for, and reports all.
 *
 * <p>Exit code 0: no verdict is worse than the ledger's; 1: one is, that is, a contract that the
 * ledger has as closed, for these sources or older ones, did not close, or is no longer proved; 2:
 * bad usage, or a source that KeY does not read.
 */
@Command(name = "sel4j verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Proves the kernel's contracts with KeY and Z3; without options those that "
        + "changed since the ledger.")
public final class Verify implements Callable<Integer> {
    @Option(names = "--only", paramLabel = "REGEX",
        description = "Try only contracts whose Class.method matches, even if the ledger has them.")
    private String only;
    @Option(names = "--all", description = "Try all contracts; the ledger does not count.")
    private boolean all;
    @Option(names = "--kernel-only", description = "Leave out frame lemmas.")
    private boolean kernelOnly;
    @Option(names = "--list", description = "Report from the ledger alone; prove nothing.")
    private boolean list;
    @Option(names = "--uncovered",
        description = "Name the kernel methods that have no contract, too.")
    private boolean uncovered;
    @Option(names = "--forget-stale",
        description = "Remove from the ledger what the sources have outrun; prove nothing.")
    private boolean forget;
    @Option(names = "--generate",
        description = "Write the files generated from the invariants; prove nothing.")
    private boolean generate;
    @Option(names = "--shard",
        description = "Prove what the sources have outrun, and of the rest a part chosen by "
            + "the commit; with --seeded: a part of the defects.")
    private boolean shard;
    @Option(names = "--seeded",
        description = "Seed the defects of tests/seeded/proof-*.patch and see the proofs "
            + "fail; the ledger stays as it is.")
    private boolean seeded;
    @Option(names = "--seconds", paramLabel = "N",
        description = "Budget of each contract, instead of the recorded ones.")
    private Integer seconds;
    @Option(names = "--jobs", paramLabel = "N",
        description = "KeY processes at a time (default: one for each processor, at most 4).")
    private int jobs = Math.min(4, Runtime.getRuntime().availableProcessors());
    @Option(names = "--first", description = "Stop a contract at its first goal that stays open.")
    private boolean first;
    @Option(names = "--json", paramLabel = "FILE",
        description = "Write the report as JSON (docs/verify.schema.json).")
    private Path json;
    @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit XML.")
    private Path junit;
    @Option(names = "--work", paramLabel = "FOLDER",
        description = "Where sources are assembled and open goals written (default: "
            + "proofs/target/verify).")
    private Path work;

    private static final String UNFOLDING = "unfolding.txt";
    private static final int MOST_JOBS = 64;
    private static final int MOST_SECONDS = 24 * 3600;
    private static final int LEAST_SEEDED = 10;

    @Spec private CommandSpec spec;
    private final Path root;

    /** @param root of the source tree */
    Verify(Path root) {
        this.root = root;
    }

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(execute(Path.of(System.getProperty("sel4j.home", ".")).toAbsolutePath()
            .normalize(), args));
    }

    /**
     * Runs a command line; what is wrong with it or its input is told in one line on standard
     * error.
     */
    static int execute(Path root, String... args) {
        return new CommandLine(new Verify(root))
            .setExecutionExceptionHandler((e, c, r) -> complain(e))
            .setParameterExceptionHandler((e, a) -> complain(e))
            .execute(args);
    }

    private static int complain(Exception e) {
        String m = e.getMessage() == null ? e.getClass().getSimpleName()
            : e.getMessage().lines().findFirst().orElse("").strip();
        System.err.println("sel4j verify: " + (e instanceof NoSuchFileException ? "there is no " + m
            : e instanceof FileSystemException f ? "cannot use " + f.getFile()
                + (f.getReason() == null ? "" : ": " + f.getReason()) : m));
        return 2;
    }

    /** Options that fit together and output that can be written, before hours of proving. */
    private void check() throws IOException {
        if (Stream.of(list, forget, generate, seeded).filter(x -> x).count() > 1) {
            throw new ParameterException(spec.commandLine(),
                "at most one of --list, --forget-stale, --generate, --seeded");
        }
        if (only != null && (all || shard) || all && shard) {
            throw new ParameterException(spec.commandLine(),
                "at most one of --only, --all, --shard");
        }
        if (seconds != null && (seconds < 1 || seconds > MOST_SECONDS)) {
            throw new ParameterException(spec.commandLine(),
                "--seconds " + seconds + ": expected 1 to " + MOST_SECONDS);
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new ParameterException(spec.commandLine(),
                "--jobs " + jobs + ": expected 1 to " + MOST_JOBS);
        }
        for (Path p : Stream.of(json, junit).filter(Objects::nonNull).toList()) {
            Files.newOutputStream(p, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
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
            return seeded(tree, ledger);
        }
        return verify(tree, ledger);
    }

    private int verify(Tree tree, Ledger ledger) throws IOException, InterruptedException {
        long start = System.currentTimeMillis();
        Listing listing = new Listing(root);
        Standing before = Standing.of(listing, tree, ledger);
        if (!list) {
            prove(tree, ledger, listing);
        }
        Standing after = Standing.of(listing, tree, ledger);
        Report report = new Report(listing, after.fresh(), after.verdicts(), new Budget(),
            (System.currentTimeMillis() - start) / 1000.0);
        report.print(new PrintWriter(System.out, true), uncovered);
        if (json != null) {
            Files.writeString(json, report.json());
        }
        if (junit != null) {
            Files.writeString(junit, report.junit());
        }
        List<String> worse = after.worseThan(before);
        worse.forEach(System.out::println);
        return worse.isEmpty() ? 0 : 1;
    }

    private int forget(Tree tree, Ledger ledger) throws IOException {
        Map<String, Ledger.Entry> fresh = Standing.fresh(tree, ledger);
        int n = ledger.entries().size();
        ledger.entries().keySet().retainAll(fresh.keySet());
        Set<String> known = new TreeSet<>();
        new Listing(root).contracts().forEach(c -> known.add(c.key()));
        ledger.entries().keySet().retainAll(known);
        ledger.write(root);
        System.out.println(n - ledger.entries().size() + " stale entries removed from "
            + Ledger.PATH);
        return 0;
    }

    /** The folder to work in, made empty; a folder that has something else in it is left alone. */
    private Path folder() throws IOException {
        Path folder = work == null ? root.resolve("proofs/target/verify") : work;
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(UNFOLDING))) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException("--work " + folder + " has other files in it");
                }
            }
        }
        delete(folder);
        return Files.createDirectories(folder);
    }

    private Path unfolding(Path folder, Budget budget, boolean stop) throws IOException {
        return Files.writeString(folder.resolve(UNFOLDING), GenerateSpec.reads(root)
            + budget.unfolding() + (stop ? "stopAtFirst\n" : ""));
    }

    private int seeded(Tree tree, Ledger ledger) throws IOException, InterruptedException {
        Path folder = folder();
        Budget budget = new Budget();
        SeededRun run = new SeededRun(root, new Listing(root), Standing.fresh(tree, ledger));
        List<Seeded.Patch> all = Seeded.read(root);
        List<Seeded.Patch> patches = shard ? Shard.defects(tree, all, run) : all;
        int least = shard ? 1 : LEAST_SEEDED;
        System.out.printf("%d of %d seeded defects%n", patches.size(), all.size());
        Collection<SeededRun.Outcome> outcomes =
            run.run(patches, folder, budget, unfolding(folder, budget, true)).values();
        Map<SeededRun.Outcome, Long> n = outcomes.stream()
            .collect(Collectors.groupingBy(o -> o, Collectors.counting()));
        System.out.printf("%d seeded defects noticed, %d missed, %d without control; expected: "
            + "%d %% noticed, of at least %d%n", n.getOrDefault(SeededRun.Outcome.NOTICED, 0L),
            n.getOrDefault(SeededRun.Outcome.MISSED, 0L),
            n.getOrDefault(SeededRun.Outcome.NO_CONTROL, 0L), SeededRun.PERCENT, least);
        return SeededRun.enough(outcomes, least) ? 0 : 1;
    }

    /** Proves what has to be proved. */
    private void prove(Tree tree, Ledger ledger, Listing listing)
            throws IOException, InterruptedException {
        Predicate<ContractName> wanted = wanted(tree, ledger, listing);
        Path folder = folder();
        Budget budget = new Budget();
        Path unfolding = unfolding(folder, budget, first);
        Progress progress = new Progress();
        WordRun.run(tree, ledger, listing.contracts(), wanted, folder.resolve("bits"), progress);
        if (!kernelOnly) {
            AccessorRun.run(tree, ledger, wanted, progress);
        }
        KeyRun run = new KeyRun(tree, ledger, listing, budget, unfolding, folder);
        run.limit(seconds, shard ? Shard.PATIENCE : 1, jobs);
        run.kernel(wanted);
        if (!kernelOnly) {
            run.views(wanted);
            run.frames(wanted);
        }
    }

    private Predicate<ContractName> wanted(Tree tree, Ledger ledger, Listing listing)
            throws IOException, InterruptedException {
        if (only != null) {
            try {
                Pattern p = Pattern.compile(only);
                Predicate<ContractName> wanted = c -> p.matcher(c.display()).find();
                if (listing.contracts().stream().noneMatch(wanted)) {
                    throw new IOException("--only " + only + ": there is no such contract");
                }
                return wanted;
            } catch (PatternSyntaxException e) {
                throw new IOException("--only " + only + ": " + e.getDescription());
            }
        }
        if (shard) {
            return Shard.contracts(tree, ledger);
        }
        return c -> all || ledger.get(c) == null || !ledger.get(c).hash().equals(tree.hash(c));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path p : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }
}
