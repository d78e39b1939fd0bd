package sel4j.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Machine time, counted in instructions: those that the processor executed, plus the idle time that
 * was skipped. The core is defined to execute one instruction in a nanosecond, so
 * {@link #PER_SECOND} of them are a second to every device. The host's clock plays no part.
 *
 * <p>Events fire in the order of their time; those of the same time in the order in which they were
 * scheduled. A board has a handful of them, so they lie in a list that is searched.
 */
public final class Clock {
    /** Instructions in a second of machine time. */
    public static final long PER_SECOND = 1_000_000_000L;

    /** The time of an event that is not scheduled, and of {@link #nextEvent} if there is none. */
    public static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier executed;
    private final List<Event> events = new ArrayList<>();
    private Runnable earlier = () -> { };
    private long idle;
    private long sequence;
    private long next = NEVER;

    /** Something that happens at a time; made once by its device, scheduled again and again. */
    public final class Event {
        private final Runnable action;
        private long time = NEVER;
        private long order;

        private Event(Runnable action) {
            this.action = action;
        }

        /** Schedules this event for a time, instead of the one before; a time gone by is now. */
        public void at(long when) {
            time = when;
            order = sequence++;
            long before = next;
            next = earliest();
            if (next < before) {
                earlier.run();
            }
        }

        /** Takes this event off the schedule. */
        public void cancel() {
            time = NEVER;
            next = earliest();
        }

        /** When it fires; {@link #NEVER} if it is not scheduled. */
        public long time() {
            return time;
        }
    }

    /**
     * A clock at time 0.
     *
     * @param executed the number of instructions so far that let time pass
     */
    public Clock(LongSupplier executed) {
        this.executed = executed;
    }

    /** Calls a hook whenever the next event moves to an earlier time than was known before. */
    public void onEarlier(Runnable hook) {
        earlier = hook;
    }

    /** A new event, not scheduled. */
    public Event event(Runnable action) {
        Event e = new Event(action);
        events.add(e);
        return e;
    }

    /** Machine time in instructions. */
    public long now() {
        return executed.getAsLong() + idle;
    }

    /** The part of machine time that was skipped because the processor was idle. */
    public long idle() {
        return idle;
    }

    /** The time of the next event; {@link #NEVER} if none is scheduled. */
    public long nextEvent() {
        return next;
    }

    /** Number of events that are scheduled. */
    public int scheduled() {
        int n = 0;
        for (Event e : events) {
            n += e.time == NEVER ? 0 : 1;
        }
        return n;
    }

    /** Fires all events whose time has come; true if there were any. */
    public boolean fire() {
        if (next > now()) {
            return false;
        }
        while (next <= now()) {
            Event due = first();
            due.time = NEVER;
            next = earliest();
            due.action.run();
        }
        return true;
    }

    /**
     * Skips idle time up to a time (if it lies ahead), and fires each event on the way at its time.
     */
    public void advanceTo(long time) {
        while (next <= time) {
            idle += Math.max(0, next - now());
            fire();
        }
        idle += Math.max(0, time - now());
    }

    private long earliest() {
        Event e = first();
        return e == null ? NEVER : e.time;
    }

    private Event first() {
        Event best = null;
        for (Event e : events) {
            if (e.time != NEVER && (best == null || e.time < best.time
                    || e.time == best.time && e.order < best.order)) {
                best = e;
            }
        }
        return best;
    }
}
