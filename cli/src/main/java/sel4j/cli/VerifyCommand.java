package sel4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code sel4j verify}: starts the module {@code proofs} as a process of its own. KeY is GPL, so
 * nothing here links it; the options are the other program's, and so is its help.
 */
@Command(name = "verify",
    description = "Proves the kernel's contracts with KeY and Z3 (verify --help).")
final class VerifyCommand implements Callable<Integer> {
    @Unmatched private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return Home.java("proofs", List.of("-Xmx1g", "-XX:+UseSerialGC"), "sel4j.proofs.Verify",
            arguments);
    }
}
