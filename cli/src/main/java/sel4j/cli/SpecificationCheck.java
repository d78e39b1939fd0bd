package sel4j.cli;

import sel4j.hosted.HostedSystem;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.refinement.Oracle;

/** Compares each kernel entry of a system that runs with the abstract specification. */
final class SpecificationCheck implements HostedSystem.Witness {
    private final Oracle oracle = new Oracle();

    @Override
    public Hardware watch(Memory memory, Hardware hardware) {
        return oracle.watch(memory, hardware);
    }

    @Override
    public void before() {
        oracle.before();
    }

    @Override
    public void after(String type, String name, Object result, Object... arguments) {
        oracle.after(name);
    }

    @Override
    public String told() {
        return oracle.compared() + " kernel entries did what is specified"
            + (oracle.interrupted() == 0 ? "" : "; not compared, since interrupts cut them: "
                + oracle.interrupted() + " calls");
    }
}
