package sel4j.machine;

import sel4j.machine.device.Gic;
import sel4j.machine.device.GicCpuInterface;
import sel4j.machine.device.GicDistributor;
import sel4j.machine.device.GenericTimer;
import sel4j.machine.device.Pl011;
import sel4j.machine.device.Pl031;
import sel4j.platform.Memory;

/**
 * The board: QEMU's {@code virt} as an AArch32 system with one Cortex-A15 and a GICv2, as far as it is
 * modelled. It wires memory, bus, processor and devices; it does nothing by itself.
 */
public final class Board {
    public final Memory memory;
    public final Bus bus;
    public final Clock clock;
    public final Gic gic;
    public final GenericTimer timer;
    public final Pl031 rtc;
    public final Pl011 uart;

    /** A board with RAM of a size in bytes (see {@link Memory}), everything as after reset. */
    public Board(int ramBytes) {
        memory = new Memory(ramBytes);
        bus = new Bus(memory);
        clock = new Clock(() -> 0);
        gic = new Gic((irq, fiq) -> { });
        timer = new GenericTimer(clock, gic);
        rtc = new Pl031(clock, gic, bus.refusals());
        uart = new Pl011(gic, bus.refusals());
        bus.attach(new GicDistributor(gic, bus.refusals()));
        bus.attach(new GicCpuInterface(gic, bus.refusals()));
        bus.attach(uart);
        bus.attach(rtc);
    }
}
