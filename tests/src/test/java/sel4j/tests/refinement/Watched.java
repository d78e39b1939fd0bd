package sel4j.tests.refinement;

import sel4j.hosted.HostedSystem;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.refinement.Oracle;

/** A hosted system whose kernel the oracle watches. */
final class Watched implements HostedSystem.Witness {
    final Oracle oracle = new Oracle();

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
}
