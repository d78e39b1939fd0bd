package sel4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sel4j bench}: speed, measured by JMH in a process of its own, beside a peer's. */
@Command(name = "bench", mixinStandardHelpOptions = true,
    description = "Measures speed by JMH, beside a peer in the same run.")
final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Subject {
        /** Instructions a second of the interpreter, beside QEMU. */
        MACHINE,
        /** Round trips of Call and ReplyRecv a second, and where their time goes. */
        IPC
    }

    @Parameters(paramLabel = "SUBJECT", description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private Subject subject;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
    private Path json;

    @Override
    public Integer call() throws Exception {
        List<String> args = json == null ? List.of()
            : List.of("--json", json.toAbsolutePath().toString());
        return switch (subject) {
            case MACHINE ->
                Home.java("hw-arm-sim/bench", List.of("-Xmx1g"), "sel4j.bench.BenchMachine", args);
            case IPC ->
                Home.java("kernel-sel4j/bench", List.of("-Xmx1g"), "sel4j.bench.kernel.BenchIpc",
                    args);
        };
    }
}
