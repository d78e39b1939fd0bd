package sel4j.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the modules' sources and class files lie, seen from the folder that Surefire runs in. */
final class Modules {
    /** The project's folder. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static final Path KERNEL = ROOT.resolve("kernel-sel4j/kernel");

    private static final List<String> ALL = List.of("hw-arm-sim/platform", "hw-arm-sim/isa",
        "hw-arm-sim/machine", "hw-arm-sim/bench", "hw-arm-sim/aot", "kernel-sel4j/layout",
        "kernel-sel4j/kernel", "kernel-sel4j/hosted", "kernel-sel4j/lockstep",
        "kernel-sel4j/bench", "spec-jml/check", "spec-jml/abstract",
        "spec-jml/refinement", "spec-jml", "proofs", "cli");

    private Modules() { }

    static Path classes(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    /**
     * Class folders of the modules that share one class path: all but the proof face and proofs.
     */
    static List<Path> executionFace() {
        return ALL.stream().filter(m -> !m.equals("spec-jml") && !m.equals("proofs"))
            .map(Modules::classes).filter(Files::isDirectory).toList();
    }
}
