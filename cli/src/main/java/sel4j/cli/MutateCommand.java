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
    "Changes the kernel in thousands of small ways (PIT) and counts what its tests notice.",
    "Prints the score by class; PIT's pages, with every mutant beside its source line, stay in the",
    "module's target/pit-reports. The whole kernel takes a quarter of an hour of one core."})
final class MutateCommand implements Callable<Integer> {
    /** Modules that may be mutated: folder of each, by its short name. */
    private static final Map<String, String> MODULES = Map.of("kernel", "kernel-sel4j/kernel",
        "machine", "hw-arm-sim/machine", "platform", "hw-arm-sim/platform");

    @Option(names = "--module", paramLabel = "NAME", defaultValue = "kernel",
        description = "kernel, machine or platform (default ${DEFAULT-VALUE}).")
    private String module;

    @Option(names = "--only", paramLabel = "CLASS", split = ",",
        description = "Only these classes of the module, e.g. Cdt or Slots,Cap.")
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
        String folder = MODULES.get(module);
        if (folder == null) {
            throw new UserError("--module " + module + ": expected kernel, machine or platform");
        }
        if (threads < 1 || threads > 64) {
            throw new UserError("--threads " + threads + ": expected a number from 1 to 64");
        }
        List<String> maven = maven(folder);
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
            return 1;
        }
        MutationReport result = MutationReport.read(report);
        result.print(System.out, survivors);
        System.out.println("pages by class: " + report.resolveSibling("index.html"));
        if (json != null) {
            result.write(json, folder);
        }
        return 0;
    }

    private List<String> maven(String folder) throws UserError {
        List<String> maven = new ArrayList<>(List.of("./mvnw", "-B", "-q", "-Dsel4j.lint=off",
            "-pl", folder, "-am", "test-compile", "org.pitest:pitest-maven:mutationCoverage",
            "-Dpit.module=" + module, "-Dpit.threads=" + threads));
        List<String> targets = new ArrayList<>();
        for (String name : only) {
            if (!name.matches("[A-Za-z]\\w*")) {
                throw new UserError("--only " + name + ": expected the name of a class, e.g. Cdt");
            }
            targets.add("sel4j." + module + "." + name);
        }
        if (!targets.isEmpty()) {
            maven.add("-Dpit.targets=" + String.join(",", targets));
        }
        return maven;
    }
}
