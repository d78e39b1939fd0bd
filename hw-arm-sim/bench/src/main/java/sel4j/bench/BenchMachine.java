package sel4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code sel4j bench machine}: the interpreter's speed by JMH, with QEMU's figure beside it. */
public final class BenchMachine {
    /**
     * One line of the result.
     *
     * @param operation what was measured
     * @param value     millions of instructions a second, by JMH
     * @param error     half of JMH's 99.9 % confidence interval, the same unit
     * @param baseline  QEMU's value, NaN when it is not installed
     */
    public record Row(String operation, double value, double error, double baseline) {
        /** Value divided by baseline. */
        public double ratio() {
            return value / baseline;
        }
    }

    private BenchMachine() {
    }

    /** Measures; takes about 15 s. */
    public static Row measure() throws RunnerException, IOException, InterruptedException {
        RunResult result = new Runner(new OptionsBuilder()
            .include(MachineBenchmark.class.getName() + ".integerCode")
            .forks(1).warmupIterations(3).measurementIterations(5)
            .warmupTime(TimeValue.seconds(2)).measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT).build()).runSingle();
        double baseline = Qemu.installed() ? Qemu.speed() / 1e6 : Double.NaN;
        return new Row("integer code, gcc -O2 -marm", result.getPrimaryResult().getScore(),
            result.getPrimaryResult().getScoreError(), baseline);
    }

    /** Measures and prints; {@code --json FILE} writes the row as well. */
    public static void main(String[] args) throws Exception {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--json"))) {
            System.err.println("sel4j: bench machine: expected no option but --json FILE");
            System.exit(2);
        }
        Row row = measure();
        if (args.length == 2) {
            write(row, Path.of(args[1]));
        }
        System.out.printf("%-30s %8.1f +- %.1f million instructions/s%n", row.operation(), row.value(), row.error());
        if (Double.isNaN(row.baseline())) {
            System.out.println("QEMU: not installed (package qemu-system-arm)");
        } else {
            System.out.printf("%-30s %8.1f million instructions/s, ratio %.3f%n", "the same on qemu-system-arm",
                row.baseline(), row.ratio());
        }
    }

    private static void write(Row row, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode r = root.putArray("rows").addObject();
        r.put("operation", row.operation()).put("value", row.value())
            .put("unit", "million instructions/s");
        if (!Double.isNaN(row.baseline())) {
            r.put("baseline", row.baseline()).put("ratio", row.ratio());
        }
        root.put("machine", System.getProperty("os.arch") + ", "
            + Runtime.getRuntime().availableProcessors() + " processors, Java "
            + System.getProperty("java.version"));
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
