package sel4j.bench.kernel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import sel4j.bench.BenchMachine;

/**
 * {@code sel4j bench ipc}: round trips of Call and ReplyRecv between two user threads by JMH, what
 * a system call allocates, and where the time goes.
 */
public final class BenchIpc {
    /**
     * What was measured of one system.
     *
     * @param spaces       address spaces of client and server
     * @param trips        thousand round trips a second
     * @param error        half of JMH's 99.9 % confidence interval, the same unit
     * @param instructions user instructions of a round trip
     * @param bytes        allocated by the JVM for a system call, by JMH's profiler
     */
    record Row(RoundTrips.Spaces spaces, double trips, double error, double instructions,
            double bytes) {
        String name() {
            return "round trips, " + spaces.name().toLowerCase(Locale.ROOT) + " address space"
                + (spaces == RoundTrips.Spaces.ONE ? "" : "s");
        }
    }

    /** The stretch aim, in thousands a second. */
    private static final double AIM = 1000;
    private static final int CALLS_OF_TRIP = 2;
    private static final int COUNTED = 50;
    private static final int WARM_UP = 300;
    private static final int SAMPLED = 2500;
    private static final int HOTTEST = 5;

    private BenchIpc() { }

    /** How many round trips a stretch has: the same in every run. */
    private static double tripsOfStretch(RoundTrips.Spaces spaces) {
        RoundTrips system = new RoundTrips(spaces);
        long before = system.calls();
        for (int i = 0; i < COUNTED; i++) {
            system.run(RoundTripBenchmark.STRETCH);
        }
        return (double) (system.calls() - before) / COUNTED;
    }

    private static Row row(RunResult r) {
        RoundTrips.Spaces spaces = RoundTrips.Spaces.valueOf(r.getParams().getParam("spaces"));
        double trips = tripsOfStretch(spaces);
        double bytes = r.getSecondaryResults().entrySet().stream()
            .filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
            .mapToDouble(e -> e.getValue().getScore()).findFirst().orElseThrow();
        return new Row(spaces, r.getPrimaryResult().getScore() * trips / 1000,
            r.getPrimaryResult().getScoreError() * trips / 1000,
            RoundTripBenchmark.STRETCH / trips, bytes / trips / CALLS_OF_TRIP);
    }

    private static List<Row> measure() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
            .include(RoundTripBenchmark.class.getName()).addProfiler(GCProfiler.class)
            .forks(1).warmupIterations(5).measurementIterations(8)
            .warmupTime(TimeValue.seconds(2)).measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT).build()).run();
        return results.stream().map(BenchIpc::row).collect(Collectors.toList());
    }

    private static Split split() throws IOException {
        RoundTrips system = new RoundTrips(RoundTrips.Spaces.TWO);
        for (int i = 0; i < WARM_UP; i++) {
            system.run(RoundTripBenchmark.STRETCH);
        }
        return Split.of(() -> {
            for (int i = 0; i < SAMPLED; i++) {
                system.run(RoundTripBenchmark.STRETCH);
            }
        });
    }

    /** Measures and prints; {@code --json FILE} writes the rows as well. */
    public static void main(String[] args) throws Exception {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--json"))) {
            System.err.println("sel4j: bench ipc: expected no option but --json FILE");
            System.exit(2);
        }
        List<Row> rows = measure();
        for (Row r : rows) {
            System.out.printf("%-36s %8.1f +- %.1f thousand/s, ratio to the aim of a million %.2f; "
                + "%.1f user instructions; %.1f bytes allocated a system call%n", r.name(),
                r.trips, r.error, r.trips / AIM, r.instructions, r.bytes);
        }
        Split split = split();
        StringBuilder where = new StringBuilder();
        for (Split.Part p : Split.Part.values()) {
            where.append(String.format("%s%s %.0f %%", where.length() == 0 ? "" : ", ", name(p),
                100 * split.share(p)));
        }
        System.out.println("where the time goes, two address spaces, of " + split.samples()
            + " samples: " + where);
        System.out.println("hottest methods: " + split.hottest(HOTTEST).stream()
            .map(e -> String.format("%s %.0f %%", e.getKey(), 100 * e.getValue()))
            .collect(Collectors.joining(", ")));
        double machine = BenchMachine.measureProcessorTime().value();
        System.out.printf("for comparison, the plain interpreter here: %.1f million instructions "
            + "per second of processor time%n", machine);
        if (args.length == 2) {
            write(rows, split, machine, Path.of(args[1]));
        }
    }

    private static String name(Split.Part p) {
        return p.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void write(List<Row> rows, Split split, double machine, Path file)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        for (Row r : rows) {
            root.withArray("/rows").addObject().put("operation", r.name()).put("value", r.trips)
                .put("error", r.error).put("unit", "thousand/s").put("baseline", AIM)
                .put("ratio", r.trips / AIM).put("userInstructions", r.instructions)
                .put("bytesPerSystemCall", r.bytes);
        }
        for (Split.Part p : Split.Part.values()) {
            root.withObject("/split").put(name(p), split.share(p));
        }
        for (Map.Entry<String, Double> e : split.hottest(HOTTEST)) {
            root.withArray("/hottest").addObject().put("method", e.getKey())
                .put("share", e.getValue());
        }
        root.put("interpreter", machine);
        root.put("machine", System.getProperty("os.arch") + ", "
            + Runtime.getRuntime().availableProcessors() + " processors, Java "
            + System.getProperty("java.version"));
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
