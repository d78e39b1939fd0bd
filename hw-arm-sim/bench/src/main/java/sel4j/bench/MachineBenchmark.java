package sel4j.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Speed of the plain interpreter on user code: the score is millions of instructions a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MachineBenchmark {
    private static final int INSTRUCTIONS = 1_000_000;

    private final IntegerProgram program = new IntegerProgram();

    /** Checksum, sort, sieve, matrix product and divisions, compiled by gcc -O2 -marm. */
    @Benchmark
    @OperationsPerInvocation(INSTRUCTIONS)
    public void integerCode() {
        program.run(INSTRUCTIONS);
    }
}
