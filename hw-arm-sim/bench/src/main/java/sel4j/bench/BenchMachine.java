package sel4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
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

    private static final int ROUNDS = 10;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 10;

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

    /**
     * The same work measured in processor time of this thread, in this JVM: what the interpreter
     * does when other programs keep the host busy. QEMU's figure is not beside it.
     */
    public static Row measureProcessorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        IntegerProgram program = new IntegerProgram();
        for (int i = 0; i < WARM_UP; i++) {
            program.runOnce(ROUNDS);
        }
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < MEASURED; i++) {
            long start = threads.getCurrentThreadCpuTime();
            long instructions = program.runOnce(ROUNDS);
            double speed = instructions * 1e3 / (threads.getCurrentThreadCpuTime() - start);
            least = Math.min(least, speed);
            most = Math.max(most, speed);
        }
        return new Row("the same, per second of processor time", (least + most) / 2,
            (most - least) / 2, Double.NaN);
    }

    /** Measures and prints; {@code --json FILE} writes the rows as well. */
    public static void main(String[] args) throws Exception {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--json"))) {
            System.err.println("sel4j: bench machine: expected no option but --json FILE");
            System.exit(2);
        }
        Row row = measure();
        Row processorTime = measureProcessorTime();
        if (args.length == 2) {
            write(List.of(row, processorTime), Path.of(args[1]));
        }
        print(row);
        print(processorTime);
        if (Double.isNaN(row.baseline())) {
            System.out.println("QEMU: not installed (package qemu-system-arm)");
        } else {
            System.out.printf("%-40s %8.1f million instructions/s, ratio %.3f%n",
                "the same on qemu-system-arm", row.baseline(), row.ratio());
        }
    }

    private static void print(Row row) {
        System.out.printf("%-40s %8.1f +- %.1f million instructions/s%n", row.operation(),
            row.value(), row.error());
    }

    private static void write(List<Row> rows, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode array = root.putArray("rows");
        for (Row row : rows) {
            ObjectNode r = array.addObject();
            r.put("operation", row.operation()).put("value", row.value())
                .put("unit", "million instructions/s");
            if (!Double.isNaN(row.baseline())) {
                r.put("baseline", row.baseline()).put("ratio", row.ratio());
            }
        }
        root.put("machine", System.getProperty("os.arch") + ", "
            + Runtime.getRuntime().availableProcessors() + " processors, Java "
            + System.getProperty("java.version"));
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
