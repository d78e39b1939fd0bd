package sel4j.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A stretch of user instructions, in which client and server make their calls. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RoundTripBenchmark {
    /** User instructions of one stretch. */
    static final int STRETCH = 200_000;

    /** Whether client and server are in one address space or in two. */
    @Param
    public RoundTrips.Spaces spaces;

    private RoundTrips system;

    /** Boots. */
    @Setup
    public void boot() {
        system = new RoundTrips(spaces);
    }

    /** Call and ReplyRecv, the user stubs on the simulated processor, the kernel on the JVM. */
    @Benchmark
    public void stretch() {
        system.run(STRETCH);
    }
}
