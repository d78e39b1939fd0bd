package sel4j.machine.device;

import sel4j.machine.Clock;
import sel4j.machine.TimerAccess;

/**
 * The generic timer of the processor (ARM ARM B8): one counter, and a physical and a virtual timer
 * that compare with it. It is reached through CP15 and has no window on the bus; who may access it
 * (CNTKCTL) is decided there.
 *
 * <p>The counter runs at {@link #FREQUENCY}: one tick in {@link #PER_TICK} instructions. There is
 * no hypervisor, so the virtual offset is 0.
 */
public final class GenericTimer implements TimerAccess {
    /** Frequency of the counter in Hz, as CNTFRQ reads. */
    public static final int FREQUENCY = 62_500_000;

    /** Instructions in a tick of the counter. */
    public static final int PER_TICK = (int) (Clock.PER_SECOND / FREQUENCY);

    /** Interrupt IDs of the two timers: private interrupts 14 and 11. */
    public static final int PHYSICAL_ID = 30;
    public static final int VIRTUAL_ID = 27;

    /** The physical timer, CNTP. */
    public final Timer physical;
    /** The virtual timer, CNTV. */
    public final Timer virtual;

    private final Clock clock;
    private final Gic gic;
    private int frequency = FREQUENCY;

    /** A timer as after reset, both timers disabled. */
    public GenericTimer(Clock clock, Gic gic) {
        this.clock = clock;
        this.gic = gic;
        physical = new Timer(PHYSICAL_ID);
        virtual = new Timer(VIRTUAL_ID);
    }

    /** CNTPCT and CNTVCT: ticks since time 0. */
    public long counter() {
        return clock.now() / PER_TICK;
    }

    @Override
    public int frequency() {
        return frequency;
    }

    @Override
    public void setFrequency(int hertz) {
        frequency = hertz;
    }

    @Override
    public long physicalCount() {
        return counter();
    }

    @Override
    public long virtualCount() {
        return counter();
    }

    @Override
    public int control(boolean ofVirtual) {
        return timer(ofVirtual).control();
    }

    @Override
    public void setControl(boolean ofVirtual, int value) {
        timer(ofVirtual).setControl(value);
    }

    @Override
    public long compare(boolean ofVirtual) {
        return timer(ofVirtual).compareValue();
    }

    @Override
    public void setCompare(boolean ofVirtual, long ticks) {
        timer(ofVirtual).setCompareValue(ticks);
    }

    private Timer timer(boolean ofVirtual) {
        return ofVirtual ? virtual : physical;
    }

    /** One of the two timers: compare value and control; its interrupt is a level. */
    public final class Timer {
        private static final int ENABLE = 1;
        private static final int MASKED = 2;
        private static final int STATUS = 4;

        private final int id;
        private final Clock.Event event;
        private long compare;
        private int control;

        private Timer(int id) {
            this.id = id;
            event = clock.event(this::update);
        }

        /** CNTx_CTL: bit 0 enable, bit 1 interrupt masked, bit 2 condition met (while enabled). */
        public int control() {
            return control | (met() ? STATUS : 0);
        }

        /** Writes CNTx_CTL; the status bit is read only. */
        public void setControl(int value) {
            control = value & (ENABLE | MASKED);
            update();
        }

        /** CNTx_CVAL: the counter value from which on the condition is met. */
        public long compareValue() {
            return compare;
        }

        /** Writes CNTx_CVAL. */
        public void setCompareValue(long value) {
            compare = value;
            update();
        }

        /** CNTx_TVAL: ticks until the condition is met, negative afterwards. */
        public int timerValue() {
            return (int) (compare - counter());
        }

        /** Writes CNTx_TVAL: sets the compare value so many ticks (signed) from now. */
        public void setTimerValue(int ticks) {
            setCompareValue(counter() + ticks);
        }

        private boolean met() {
            return (control & ENABLE) != 0 && Long.compareUnsigned(counter(), compare) >= 0;
        }

        private void update() {
            gic.setLine(id, met() && (control & MASKED) == 0);
            // A compare value beyond the range of machine time is never reached; a masked timer
            // changes nothing when its time comes.
            boolean reachable = Long.compareUnsigned(compare, Long.MAX_VALUE / PER_TICK) < 0;
            if (control == ENABLE && !met() && reachable) {
                event.at(compare * PER_TICK);
            } else {
                event.cancel();
            }
        }
    }
}
