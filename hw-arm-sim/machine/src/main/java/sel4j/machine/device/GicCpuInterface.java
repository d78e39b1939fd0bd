package sel4j.machine.device;

import sel4j.machine.Device;
import sel4j.machine.Refusals;

/**
 * The registers of the interrupt controller's processor interface (ARM IHI 0048B 4.4): GICC_CTLR at
 * offset 0 up to GICC_DIR at 0x1000. The state is in {@link Gic}. Words only; reserved offsets and
 * other sizes read as zero, ignore writes, and are reported.
 */
public final class GicCpuInterface implements Device {
    /** Physical address of the processor interface. */
    public static final int BASE = 0x08010000;

    private static final int CONTROL_BITS = 0x21F;
    private static final int IMPLEMENTER = 0x0202143B;

    private final Gic gic;
    private final Refusals refusals;

    /** The registers of a controller. */
    public GicCpuInterface(Gic gic, Refusals refusals) {
        this.gic = gic;
        this.refusals = refusals;
    }

    @Override
    public String name() {
        return "GIC processor interface";
    }

    @Override
    public int base() {
        return BASE;
    }

    @Override
    public int size() {
        return 0x2000;
    }

    @Override
    public int read(int offset, int bytes) {
        switch (bytes == 4 ? offset : -1) {
            case 0x00:
                return gic.control;
            case 0x04:
                return gic.priorityMask;
            case 0x08:
                return gic.binaryPoint;
            case 0x0C:
                return gic.acknowledge(false);
            case 0x14:
                return gic.runningPriority();
            case 0x18:
                return gic.highestPending(false);
            case 0x1C:
                return gic.aliasedBinaryPoint;
            case 0x20:
                return gic.acknowledge(true);
            case 0x28:
                return gic.highestPending(true);
            case 0xD0: case 0xD4: case 0xD8: case 0xDC:
                return gic.activePriorities[0][offset >>> 2 & 3];
            case 0xE0: case 0xE4: case 0xE8: case 0xEC:
                return gic.activePriorities[1][offset >>> 2 & 3];
            case 0xFC:
                return IMPLEMENTER;
            default:
                refusals.add(name(), offset, bytes, false, "no such register to read");
                return 0;
        }
    }

    @Override
    public void write(int offset, int value, int bytes) {
        switch (bytes == 4 ? offset : -1) {
            case 0x00:
                gic.control = value & CONTROL_BITS;
                break;
            case 0x04:
                gic.priorityMask = value & 0xFF;
                break;
            case 0x08:
                gic.binaryPoint = value & 7;
                break;
            case 0x10:
                end(offset, value, false);
                break;
            case 0x1C:
                gic.aliasedBinaryPoint = Math.max(1, value & 7);
                break;
            case 0x24:
                end(offset, value, true);
                break;
            case 0xD0: case 0xD4: case 0xD8: case 0xDC:
                gic.activePriorities[0][offset >>> 2 & 3] = value;
                break;
            case 0xE0: case 0xE4: case 0xE8: case 0xEC:
                gic.activePriorities[1][offset >>> 2 & 3] = value;
                break;
            case 0x1000:
                gic.deactivate(value);
                break;
            default:
                refusals.add(name(), offset, bytes, true, "no such register to write");
                break;
        }
        gic.update();
    }

    private void end(int offset, int value, boolean aliased) {
        int id = value & 0x3FF;
        // IDs 1020 and up are the spurious ones: ending them does nothing and is no mistake.
        if (id >= Gic.INTERRUPTS && id < 1020) {
            refusals.add(name(), offset, 4, true, "no interrupt " + id);
        }
        gic.end(value, aliased);
    }
}
