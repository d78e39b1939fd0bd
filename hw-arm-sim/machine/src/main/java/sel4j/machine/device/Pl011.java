package sel4j.machine.device;

import java.util.ArrayDeque;
import java.util.Deque;
import sel4j.machine.Device;
import sel4j.machine.Refusals;

/**
 * The serial port PL011 (ARM DDI 0183). What is written goes to a {@link Sink} at once, so the
 * transmitter is never busy; what is typed waits in a queue until the receive FIFO has room.
 *
 * <p>As QEMU's, it sends and receives whether or not UARTCR enables it, ignores the baud rate, and
 * raises the receive interrupt from the first character on. No modem lines, DMA or loop-back.
 * Registers are at the low bytes of their word; other offsets read as zero, ignore writes, and are
 * reported.
 */
public final class Pl011 implements Device {
    /** Physical address. */
    public static final int BASE = 0x09000000;

    /** Interrupt ID: shared interrupt 1. */
    public static final int INTERRUPT = 33;

    /** Where the characters go. */
    public interface Sink {
        /** Takes a character, 0..255. */
        void put(int c);
    }

    private static final int[] ID = {0x11, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1};
    private static final int FIFO_SIZE = 16;
    private static final int RX_EMPTY = 0x10;
    private static final int RX_FULL = 0x40;
    private static final int TX_EMPTY = 0x80;
    private static final int RX_INTERRUPT = 0x10;
    private static final int TX_INTERRUPT = 0x20;
    private static final int ALL_INTERRUPTS = 0x7FF;
    private static final int FIFO_ENABLE = 0x10;

    private final Gic gic;
    private final Refusals refusals;
    private final Deque<Integer> typed = new ArrayDeque<>();
    private final Deque<Integer> fifo = new ArrayDeque<>();
    private Sink sink = c -> { };

    private int lowPower;
    private int integerBaud;
    private int fractionalBaud;
    private int lineControl;
    private int control = 0x300;
    private int fifoLevels = 0x12;
    private int dmaControl;
    private int mask;
    private int raised;

    /** A port as after reset, with no sink and nothing typed. */
    public Pl011(Gic gic, Refusals refusals) {
        this.gic = gic;
        this.refusals = refusals;
    }

    /** Sends output to a sink from now on. */
    public void connect(Sink to) {
        sink = to;
    }

    /** Types a character (0..255): it is received as soon as the FIFO has room. */
    public void type(int c) {
        typed.add(c & 0xFF);
        receive();
    }

    @Override
    public String name() {
        return "PL011";
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
        return value(offset, bytes) & -1 >>> 32 - 8 * bytes;
    }

    private int value(int offset, int bytes) {
        switch (offset) {
            case 0x00:
                return take();
            case 0x04:
                return 0;
            case 0x18:
                return TX_EMPTY | (fifo.isEmpty() ? RX_EMPTY : 0) | (full() ? RX_FULL : 0);
            case 0x20:
                return lowPower;
            case 0x24:
                return integerBaud;
            case 0x28:
                return fractionalBaud;
            case 0x2C:
                return lineControl;
            case 0x30:
                return control;
            case 0x34:
                return fifoLevels;
            case 0x38:
                return mask;
            case 0x3C:
                return raised;
            case 0x40:
                return raised & mask;
            case 0x48:
                return dmaControl;
            default:
                if (offset >= 0xFE0 && (offset & 3) == 0) {
                    return ID[offset - 0xFE0 >>> 2];
                }
                refusals.add(name(), offset, bytes, false, "no such register to read");
                return 0;
        }
    }

    @Override
    public void write(int offset, int written, int bytes) {
        int value = written & -1 >>> 32 - 8 * bytes;
        switch (offset) {
            case 0x00:
                sink.put(value & 0xFF);
                raised |= TX_INTERRUPT;
                break;
            case 0x04: // Clears receive errors; there are none.
                break;
            case 0x20:
                lowPower = value & 0xFF;
                break;
            case 0x24:
                integerBaud = value & 0xFFFF;
                break;
            case 0x28:
                fractionalBaud = value & 0x3F;
                break;
            case 0x2C:
                setLineControl(value & 0xFF);
                break;
            case 0x30:
                control = value & 0xFFFF;
                break;
            case 0x34:
                fifoLevels = value & 0x3F;
                break;
            case 0x38:
                mask = value & ALL_INTERRUPTS;
                break;
            case 0x44:
                raised &= ~value;
                break;
            case 0x48:
                dmaControl = value & 7;
                break;
            default:
                refusals.add(name(), offset, bytes, true, "no such register to write");
                break;
        }
        drive();
    }

    private boolean full() {
        return fifo.size() >= ((lineControl & FIFO_ENABLE) != 0 ? FIFO_SIZE : 1);
    }

    /** UARTDR: the oldest character received, 0 if there is none. */
    private int take() {
        int c = fifo.isEmpty() ? 0 : fifo.remove();
        if (fifo.isEmpty()) {
            raised &= ~RX_INTERRUPT;
        }
        receive();
        return c;
    }

    private void receive() {
        while (!typed.isEmpty() && !full()) {
            if (fifo.isEmpty()) {
                raised |= RX_INTERRUPT;
            }
            fifo.add(typed.remove());
        }
        drive();
    }

    /** UARTLCR_H: switching the FIFOs on or off empties them. */
    private void setLineControl(int value) {
        if (((lineControl ^ value) & FIFO_ENABLE) != 0) {
            fifo.clear();
        }
        lineControl = value;
        receive();
    }

    private void drive() {
        gic.setLine(INTERRUPT, (raised & mask) != 0);
    }
}
