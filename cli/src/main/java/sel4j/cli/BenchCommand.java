package sel4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sel4j bench}: what is measured, in a process of its own, beside a peer's figure. */
@Command(name = "bench", mixinStandardHelpOptions = true,
    description = "Measures speed, or instructions of the native kernel, beside a peer's.")
final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Subject {
        /** Instructions a second of the interpreter, beside QEMU. */
        MACHINE,
        /** Round trips of Call and ReplyRecv a second, and where their time goes. */
        IPC,
        /** Instructions of each operation over the native kernel, beside seL4's. */
        KERNEL
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
            case KERNEL -> kernel();
        };
    }

    /** The test that measures, since it drives threads from outside; it leaves both reports. */
    private int kernel() throws Exception {
        int rc = LongTest.run("KernelCostsTest", "kernel-costs.txt", Map.of());
        Path written = Home.path().resolve("tests/target/kernel-costs.json");
        if (json != null && Files.exists(written)) {
            try {
                Files.copy(written, json, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UserError("--json " + json + ": cannot be written");
            }
        }
        return rc;
    }
}
