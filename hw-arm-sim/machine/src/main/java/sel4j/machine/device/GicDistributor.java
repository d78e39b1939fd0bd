package sel4j.machine.device;

import sel4j.machine.Device;
import sel4j.machine.Refusals;

/**
 * The distributor's registers (ARM IHI 0048B 4.3): GICD_CTLR at offset 0 up to the identification
 * registers that end at 0xFFF. The state is in {@link Gic}.
 *
 * <p>Words everywhere; bytes in GICD_IPRIORITYR, GICD_ITARGETSR and the two SGI pending groups.
 * There is one processor, so GICD_ITARGETSR reads as zero and ignores writes. Registers of
 * interrupts that do not exist, reserved offsets and other sizes do the same, and are reported.
 */
public final class GicDistributor implements Device {
    /** Physical address of the distributor. */
    public static final int BASE = 0x08000000;

    private static final int[] ID = {4, 0, 0, 0, 0x90, 0xB4, 0x2B, 0, 0x0D, 0xF0, 0x05, 0xB1};
    private static final int LINES = Gic.INTERRUPTS / 32 - 1;
    private static final int IMPLEMENTER = 0x0200143B;
    private static final int SGI_BITS = 0xFFFF;

    private final Gic gic;
    private final Refusals refusals;

    /** The registers of a controller. */
    public GicDistributor(Gic gic, Refusals refusals) {
        this.gic = gic;
        this.refusals = refusals;
    }

    @Override
    public String name() {
        return "GIC distributor";
    }

    @Override
    public int base() {
        return BASE;
    }

    @Override
    public int size() {
        return 0x1000;
    }

    @Override
    public int read(int offset, int bytes) {
        if (!reachable(offset, bytes)) {
            refusals.add(name(), offset, bytes, false, "no such register");
            return 0;
        }
        switch (offset >>> 7) {
            case 0x00:
                return offset == 0 ? gic.distributorControl : offset == 4 ? LINES : IMPLEMENTER;
            case 0x01:
                return gic.group1[word(offset)];
            case 0x02: case 0x03:
                return gic.enabled[word(offset)];
            case 0x04: case 0x05:
                return gic.pendingWord(word(offset));
            case 0x06: case 0x07:
                return gic.active[word(offset)];
            default:
                return readArrays(offset, bytes);
        }
    }

    private int readArrays(int offset, int bytes) {
        int value = 0;
        if (offset < 0x800) {
            for (int i = 0; i < bytes; i++) {
                value |= (gic.priority[offset - 0x400 + i] & 0xFF) << 8 * i;
            }
        } else if (offset >= 0xC00 && offset < 0xF00) {
            for (int i = 0; i < 16; i++) {
                value |= Gic.bit(gic.edge, (offset - 0xC00) * 4 + i) ? 2 << 2 * i : 0;
            }
        } else if (offset >= 0xFD0) {
            value = ID[offset - 0xFD0 >>> 2];
        } else if (offset >= 0xF10) {
            for (int i = 0; i < bytes; i++) {
                value |= Gic.bit(gic.latched, (offset & 0xF) + i) ? 1 << 8 * i : 0;
            }
        }
        return value;
    }

    @Override
    public void write(int offset, int value, int bytes) {
        if (!reachable(offset, bytes)) {
            refusals.add(name(), offset, bytes, true, "no such register");
            return;
        }
        int w = word(offset);
        // Software generated interrupts are always enabled, and pend by their own registers alone.
        int bits = w == 0 ? value & ~SGI_BITS : value;
        switch (offset >>> 7) {
            case 0x00:
                gic.distributorControl = offset == 0 ? value & 3 : gic.distributorControl;
                break;
            case 0x01:
                gic.group1[w] = value;
                break;
            case 0x02:
                gic.enabled[w] |= bits;
                break;
            case 0x03:
                gic.enabled[w] &= ~bits;
                break;
            case 0x04:
                gic.latched[w] |= bits;
                break;
            case 0x05:
                gic.latched[w] &= ~bits;
                break;
            case 0x06:
                gic.active[w] |= value;
                break;
            case 0x07:
                gic.active[w] &= ~value;
                break;
            default:
                writeArrays(offset, value, bytes);
                break;
        }
        gic.update();
    }

    private void writeArrays(int offset, int value, int bytes) {
        if (offset < 0x800) {
            for (int i = 0; i < bytes; i++) {
                gic.priority[offset - 0x400 + i] = (byte) (value >>> 8 * i);
            }
        } else if (offset >= 0xC00 && offset < 0xF00) {
            int first = (offset - 0xC00) * 4;
            for (int i = 0; i < 16 && first >= Gic.SGIS; i++) {
                Gic.set(gic.edge, first + i, (value >>> 2 * i & 2) != 0);
            }
        } else if (offset == 0xF00) {
            // Target list filter 0: the processors listed; 1: all others, there are none; 2: this
            // one.
            int filter = value >>> 24 & 3;
            if (filter == 2 || filter == 0 && (value & 1 << 16) != 0) {
                Gic.set(gic.latched, value & 0xF, true);
            }
        } else if (offset >= 0xF10 && offset < 0xF30) {
            for (int i = 0; i < bytes; i++) {
                if ((value >>> 8 * i & 1) != 0) {
                    Gic.set(gic.latched, (offset & 0xF) + i, offset >= 0xF20);
                }
            }
        }
    }

    /** The index of the word in a register of one bit per interrupt. */
    private static int word(int offset) {
        return offset >>> 2 & 0x1F;
    }

    /** Whether there is a register, of an interrupt that exists, that takes this size. */
    private static boolean reachable(int offset, int bytes) {
        if (offset >= 0x400 && offset < 0xC00) {
            return (offset & 0x3FF) < Gic.INTERRUPTS && bytes != 2;
        }
        if (offset >= 0xF10 && offset < 0xF30) {
            return bytes != 2;
        }
        if (bytes != 4) {
            return false;
        }
        if (offset >= 0x80 && offset < 0x400) {
            return word(offset) < Gic.WORDS;
        }
        return offset <= 8 || offset >= 0xC00 && offset < 0xC00 + Gic.INTERRUPTS / 4
            || offset == 0xF00 || offset >= 0xFD0;
    }
}
