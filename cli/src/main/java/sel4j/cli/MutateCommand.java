package sel4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sel4j mutate}: runs PIT over one module, the kernel if none is named, and tells what its
 * tests noticed. PIT runs as Maven's plugin; this class starts it, shows progress, reads its
 * report.
 */
@Command(name = "mutate", mixinStandardHelpOptions = true, description = {
    "Changes a module in thousands of small ways (PIT) and counts what its tests notice: the",
    "kernel, the platform that it stands on, or the core of the machine (decision 015).",
    "Prints the score by class; PIT's pages, with every mutant beside its source line, stay in the",
    "module's target/pit-reports. The whole kernel takes a quarter of an hour of one core. Exit 1",
    "when the score of a whole module is below the threshold in its pom."})
final class MutateCommand implements Callable<Integer> {
    /** Modules that may be mutated: folder of each, by its short name. */
    private static final Map<String, String> MODULES = Map.of("kernel", "kernel-sel4j/kernel",
        "machine", "hw-arm-sim/machine", "platform", "hw-arm-sim/platform");

    @Option(names = "--module", paramLabel = "NAME", defaultValue = "kernel", split = ",",
        description = "kernel, machine, platform, some of them with commas, or all (default "
            + "${DEFAULT-VALUE}).")
    private List<String> modules;

    @Option(names = "--only", paramLabel = "CLASS", split = ",",
        description = "Only these classes of the module, e.g. Cdt or Slots,Cap; also classes of "
            + "the machine that are not its core.")
    private List<String> only = List.of();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
        description = "Processes that try mutants at the same time (default ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
    private Path json;

    @Option(names = "--survivors", description = "List every mutant that no test noticed.")
    private boolean survivors;

    @Override
    public Integer call() throws Exception {
        if (modules.equals(List.of("all"))) {
            modules = List.of("kernel", "platform", "machine");
        }
        for (String name : modules) {
            if (!MODULES.containsKey(name)) {
                throw new UserError("--module " + name
                    + ": expected kernel, machine, platform or all");
            }
        }
        if (threads < 1 || threads > 64) {
            throw new UserError("--threads " + threads + ": expected a number from 1 to 64");
        }
        if (modules.size() > 1 && !only.isEmpty()) {
            throw new UserError("--only names classes of one module: not with several");
        }
        List<MutationGate> gates = new ArrayList<>();
        for (String name : modules) {
            MutationReport report = mutate(name);
            if (report == null) {
                return 1;
            }
            MutationGate gate = new MutationGate(name, Home.path().resolve(MODULES.get(name)),
                report, only.isEmpty());
            report.print(System.out, survivors);
            gate.print(System.out);
            gates.add(gate);
        }
        if (json != null) {
            MutationGate.write(gates, json);
        }
        return gates.stream().allMatch(MutationGate::passed) ? 0 : 1;
    }

    /** PIT's report of a module; null, and a message, when there is none. */
    private MutationReport mutate(String name) throws Exception {
        String folder = MODULES.get(name);
        List<String> maven = maven(name, folder);
        Path target = Home.path().resolve(folder).resolve("target");
        Path report = target.resolve("pit-reports/mutations.xml");
        Files.deleteIfExists(report);
        Path log = target.resolve("pit.log");
        int rc;
        try (MutationProgress progress = new MutationProgress(report)) {
            rc = Home.runQuietly(maven, log);
        }
        if (rc != 0 || !Files.exists(report)) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.filter(l -> l.contains("ERROR") || l.contains("SEVERE")).limit(10)
                    .forEach(System.err::println);
            }
            System.err.println("sel4j: PIT ended with exit code " + rc
                + " and left no report; all that it said is in " + log);
            return null;
        }
        System.out.println("pages by class: " + report.resolveSibling("index.html"));
        return MutationReport.read(report);
    }

    private List<String> maven(String name, String folder) throws UserError {
        List<String> maven = new ArrayList<>(List.of("./mvnw", "-B", "-q", "-Dsel4j.lint=off",
            "-pl", folder, "-am", "test-compile", "org.pitest:pitest-maven:mutationCoverage",
            "-Dpit.module=" + name, "-Dpit.threads=" + threads));
        List<String> targets = new ArrayList<>();
        for (String type : only) {
            if (!type.matches("[A-Za-z]\\w*")) {
                throw new UserError("--only " + type + ": expected the name of a class, e.g. Cdt");
            }
            // The star takes in packages below, such as the machine's devices.
            targets.add("sel4j." + name + "*." + type);
            targets.add("sel4j." + name + "*." + type + "$*");
        }
        if (!targets.isEmpty()) {
            maven.add("-Dpit.targets=" + String.join(",", targets));
            // Classes beyond a module's core can be asked for by name.
            maven.add("-Dpit.beyond=none");
        }
        return maven;
    }
}
