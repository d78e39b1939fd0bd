package sel4j.machine.tree;

import sel4j.machine.device.GenericTimer;
import sel4j.machine.device.GicCpuInterface;
import sel4j.machine.device.GicDistributor;
import sel4j.machine.device.Pl011;
import sel4j.machine.device.Pl031;
import sel4j.platform.Memory;

/**
 * The device tree of the board, as software on it is told: what {@link sel4j.machine.Board} models
 * and nothing more. Names and bindings are those of QEMU's {@code virt}.
 */
public final class BoardTree {
    private static final int CLOCK = 0x8000;
    private static final int GIC = 0x8001;
    private static final int CLOCK_HZ = 24_000_000;
    private static final int SHARED = 0;
    private static final int PRIVATE = 1;
    private static final int LEVEL_HIGH = 4;
    /** Level high, processor 0. */
    private static final int TIMER_LEVEL = 0x104;
    private static final int FIRST_PRIVATE = 16;
    private static final int FIRST_SHARED = 32;

    private BoardTree() {
    }

    /**
     * The flattened tree of a board.
     *
     * @param ramBytes size of RAM
     */
    public static byte[] of(int ramBytes) {
        FlatTree t = new FlatTree();
        t.cells("interrupt-parent", GIC).strings("model", "linux,dummy-virt")
            .cells("#size-cells", 2).cells("#address-cells", 2)
            .strings("compatible", "linux,dummy-virt");
        t.begin("chosen").strings("stdout-path", node("pl011", Pl011.BASE, "/")).end();
        t.begin(node("memory", Memory.RAM_BASE, "")).strings("device_type", "memory")
            .cells("reg", 0, Memory.RAM_BASE, 0, ramBytes).end();
        t.begin("cpus").cells("#size-cells", 0).cells("#address-cells", 1)
            .begin("cpu@0").strings("device_type", "cpu").strings("compatible", "arm,cortex-a15")
            .cells("reg", 0).end().end();
        timer(t);
        t.begin("apb-pclk").strings("compatible", "fixed-clock").cells("#clock-cells", 0)
            .cells("clock-frequency", CLOCK_HZ).strings("clock-output-names", "clk24mhz")
            .cells("phandle", CLOCK).end();
        t.begin(node("intc", GicDistributor.BASE, "")).strings("compatible", "arm,cortex-a15-gic")
            .cells("#interrupt-cells", 3).flag("interrupt-controller")
            .cells("#address-cells", 0)
            .cells("reg", 0, GicDistributor.BASE, 0, 0x1000, 0, GicCpuInterface.BASE, 0, 0x2000)
            .cells("phandle", GIC).end();
        t.begin(node("pl011", Pl011.BASE, "")).strings("compatible", "arm,pl011", "arm,primecell")
            .cells("reg", 0, Pl011.BASE, 0, 0x1000)
            .cells("interrupts", SHARED, Pl011.INTERRUPT - FIRST_SHARED, LEVEL_HIGH)
            .cells("clocks", CLOCK, CLOCK).strings("clock-names", "uartclk", "apb_pclk").end();
        t.begin(node("pl031", Pl031.BASE, "")).strings("compatible", "arm,pl031", "arm,primecell")
            .cells("reg", 0, Pl031.BASE, 0, 0x1000)
            .cells("interrupts", SHARED, Pl031.INTERRUPT - FIRST_SHARED, LEVEL_HIGH)
            .cells("clocks", CLOCK).strings("clock-names", "apb_pclk").end();
        return t.blob();
    }

    /**
     * The generic timer. The binding wants four interrupts: secure physical, physical, virtual,
     * hypervisor. The first is not connected, as on a processor without Security Extensions, and
     * named only to keep the order; the last is left out.
     */
    private static void timer(FlatTree t) {
        t.begin("timer").strings("compatible", "arm,armv7-timer")
            .cells("interrupts", PRIVATE, 13, TIMER_LEVEL,
                PRIVATE, GenericTimer.PHYSICAL_ID - FIRST_PRIVATE, TIMER_LEVEL,
                PRIVATE, GenericTimer.VIRTUAL_ID - FIRST_PRIVATE, TIMER_LEVEL)
            .flag("always-on").end();
    }

    private static String node(String name, int address, String before) {
        return before + name + "@" + Integer.toHexString(address);
    }
}
