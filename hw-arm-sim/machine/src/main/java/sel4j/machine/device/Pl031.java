package sel4j.machine.device;

import sel4j.machine.Clock;
import sel4j.machine.Device;
import sel4j.machine.Refusals;

/**
 * The real-time clock PL031 (ARM DDI 0224): a counter of seconds and an alarm. Seconds are those of
 * machine time, from a fixed {@link #EPOCH}, so that a run is a function of its inputs alone.
 *
 * <p>As on QEMU's board the clock always runs (RTCCR reads 1), and writing RTCLR sets the counter
 * without moving the instants at which it steps. Registers are at the low bytes of their word;
 * other offsets read as zero, ignore writes, and are reported.
 */
public final class Pl031 implements Device {
    /** Physical address. */
    public static final int BASE = 0x09010000;

    /** Interrupt ID: shared interrupt 2. */
    public static final int INTERRUPT = 34;

    /** What the counter shows at time 0, in seconds since 1970: 2026-01-01 00:00 UTC. */
    public static final int EPOCH = 1767225600;

    private static final int[] ID = {0x31, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1};

    private final Clock clock;
    private final Gic gic;
    private final Refusals refusals;
    private final Clock.Event alarm;

    /** The counter less the seconds of machine time. */
    private int offset = EPOCH;
    private int match;
    private int load;
    private int enabled;
    private int raised;
    /** The second of machine time at which the counter meets the match register next. */
    private long rings;

    /** A clock at {@link #EPOCH} whose interrupt is masked. */
    public Pl031(Clock clock, Gic gic, Refusals refusals) {
        this.clock = clock;
        this.gic = gic;
        this.refusals = refusals;
        alarm = clock.event(this::settle);
        schedule();
    }

    @Override
    public String name() {
        return "PL031";
    }

    @Override
    public int base() {
        return BASE;
    }

    @Override
    public int size() {
        return 0x1000;
    }

    /** RTCDR: the seconds. */
    public int seconds() {
        return offset + (int) second();
    }

    @Override
    public int read(int at, int bytes) {
        return value(at, bytes) & -1 >>> 32 - 8 * bytes;
    }

    private int value(int at, int bytes) {
        settle();
        switch (at) {
            case 0x00:
                return seconds();
            case 0x04:
                return match;
            case 0x08:
                return load;
            case 0x0C:
                return 1;
            case 0x10:
                return enabled;
            case 0x14:
                return raised;
            case 0x18:
                return raised & enabled;
            default:
                if (at >= 0xFE0 && (at & 3) == 0) {
                    return ID[at - 0xFE0 >>> 2];
                }
                refusals.add(name(), at, bytes, false, "no such register to read");
                return 0;
        }
    }

    @Override
    public void write(int at, int written, int bytes) {
        int value = written & -1 >>> 32 - 8 * bytes;
        settle();
        switch (at) {
            case 0x04:
                match = value;
                schedule();
                break;
            case 0x08:
                load = value;
                offset += value - seconds();
                schedule();
                break;
            case 0x0C:
                break;
            case 0x10:
                enabled = value & 1;
                break;
            case 0x1C:
                raised &= ~value;
                break;
            default:
                refusals.add(name(), at, bytes, true, "no such register to write");
                break;
        }
        settle();
    }

    /** The counter meets the match register now, or when it gets there. */
    private void schedule() {
        rings = second() + Integer.toUnsignedLong(match - seconds());
        settle();
    }

    /**
     * Notes a match that has come, drives the interrupt line, and asks for the event of the next
     * match if it would change the line. So a clock nobody listens to makes no events.
     */
    private void settle() {
        if (second() >= rings) {
            raised = 1;
            // The counter comes by again after 2^32 seconds.
            rings += 1L << 32;
        }
        gic.setLine(INTERRUPT, (raised & enabled) != 0);
        if (enabled != 0 && raised == 0) {
            alarm.at(rings * Clock.PER_SECOND);
        } else {
            alarm.cancel();
        }
    }

    /** Seconds of machine time. */
    private long second() {
        return clock.now() / Clock.PER_SECOND;
    }
}
