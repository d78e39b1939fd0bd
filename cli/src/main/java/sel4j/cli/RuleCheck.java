package sel4j.cli;

import java.util.List;
import sel4j.hosted.HostedSystem;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.spec.Check;
import sel4j.spec.MemoryHeap;
import sel4j.view.Kernel;

/**
 * Looks at the memory of a system that runs: after every so many kernel entries all that the
 * specification says of it must hold. The first look that finds something ends the run.
 */
final class RuleCheck implements HostedSystem.Witness {
    private final int every;
    private Memory memory;
    private Kernel kernel;
    private long entries;
    private long looks;

    /** Looks after entry {@code every}, twice that, and so on; boot is an entry too. */
    RuleCheck(int every) {
        this.every = every;
    }

    @Override
    public Hardware watch(Memory watched, Hardware hardware) {
        memory = watched;
        kernel = new Kernel(watched, hardware);
        return hardware;
    }

    @Override
    public void before() {
        entries++;
    }

    @Override
    public void after(String type, String name, Object result, Object... arguments) {
        if (entries % every != 0) {
            return;
        }
        looks++;
        List<String> broken = Check.broken(Check.questions(new MemoryHeap(memory, kernel),
            kernel));
        if (!broken.isEmpty()) {
            throw new AssertionError("these rules of the kernel's memory do not hold: "
                + String.join(", ", broken));
        }
    }

    @Override
    public String told() {
        return "the rules of the kernel's memory held at " + looks + " looks, after " + entries
            + " kernel entries";
    }
}
