package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/** The scheduler beside a slow one: a list of ready threads, searched from the front. */
class SchedulerOracleTest {
    private static final int[] PRIORITIES = {0, 1, 31, 32, 63, 64, 128, 254, 255};

    /** The bitmap of two levels finds what a sorted set finds. */
    @Property(tries = 300)
    void theHighestBitIsTheHighestPriority(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 511) Integer> ops) {
        Kernel k = new Bench().k;
        TreeSet<Integer> set = new TreeSet<>();
        for (int op : ops) {
            int priority = op % 256;
            if (op < 256) {
                ReadyBits.set(k, 2, priority);
                set.add(priority);
            } else {
                ReadyBits.clear(k, 2, priority);
                set.remove(priority);
            }
            assertEquals(set.isEmpty() ? -1 : set.last(), ReadyBits.highest(k, 2));
            assertEquals(-1, ReadyBits.highest(k, 1));
        }
    }

    /** The slow scheduler: threads in the order of their queues, first to last. */
    private static final class Slow {
        final List<Tcb> ready = new ArrayList<>();
        Tcb current;
        Tcb candidate;
        boolean full;

        void first(Tcb t) {
            if (!ready.contains(t)) {
                ready.add(0, t);
            }
        }

        void last(Tcb t) {
            if (!ready.contains(t)) {
                ready.add(t);
            }
        }

        void wake(Tcb t) {
            if (candidate != null || full) {
                decide();
                first(t);
            } else {
                candidate = t;
            }
        }

        void decide() {
            if (candidate != null) {
                first(candidate);
            }
            candidate = null;
            full = true;
        }

        /** Highest priority, the first of it in the list; null for the idle thread. */
        Tcb best() {
            return ready.stream().max(Comparator.comparingInt(Tcb::priority)
                .thenComparingInt(t -> -ready.indexOf(t))).orElse(null);
        }

        void end(boolean goesOn) {
            if (candidate == null && !full) {
                return;
            }
            if (goesOn) {
                first(current);
            }
            Tcb k = candidate;
            if (k != null) {
                boolean below = current == null || k.priority() < current.priority();
                if (below && best() != null && best().priority() > k.priority()) {
                    first(k);
                    k = null;
                } else if (goesOn && k.priority() == current.priority()) {
                    last(k);
                    k = null;
                }
            }
            current = k != null ? k : best();
            ready.remove(current);
            candidate = null;
            full = false;
        }
    }

    /** Kernel entries of random operations: wake, stop, suspend, priority, yield, tick. */
    @Property(tries = 300)
    void theSchedulerAgreesWithASlowOne(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 99999) Integer> ops) {
        Bench b = new Bench();
        Kernel k = b.k;
        Slow slow = new Slow();
        for (int i = 0; i < 7; i++) {
            b.thread(PRIORITIES[i]);
        }
        for (int op : ops) {
            Tcb t = b.threads.get(op / 10 % 7);
            Tcb second = b.threads.get(op / 70 % 7);
            int priority = PRIORITIES[op / 490 % 9];
            boolean running = slow.current != null;
            switch (op % 10) {
                case 0, 1 -> wake(b, slow, t);
                case 2 -> {
                    wake(b, slow, t);
                    wake(b, slow, second);
                }
                case 3 -> {
                    wake(b, slow, t);
                    stop(b, slow, k.current());
                }
                case 4 -> stop(b, slow, t);
                case 5 -> {
                    stop(b, slow, t);
                    wake(b, slow, second);
                }
                case 6, 7 -> setPriority(b, slow, t, priority);
                case 8 -> {
                    if (running) {
                        Scheduler.yield(k);
                        slow.last(slow.current);
                        slow.decide();
                    }
                }
                default -> {
                    boolean ends = running && slow.current.timeSlice() == 1;
                    Scheduler.tick(k);
                    if (ends) {
                        slow.last(slow.current);
                        slow.decide();
                    }
                }
            }
            slow.end(slow.current != null && Scheduler.runnable(k, slow.current));
            Scheduler.schedule(k);
            Scheduler.activate(k);
            KernelRules.check(k, b.threads);
            assertSame(slow.current == null ? k.idle() : slow.current, k.current());
            for (int p : PRIORITIES) {
                assertEquals(slow.ready.stream().filter(x -> x.priority() == p).toList(),
                    KernelRules.members(k.ready(p)));
            }
        }
    }

    /** A thread that is stopped runs; anybody else is left alone. */
    private static void wake(Bench b, Slow slow, Tcb t) {
        if (t.state() == Abi.INACTIVE) {
            Threads.setState(b.k, t, Abi.RUNNING);
            Scheduler.possibleSwitch(b.k, t);
            slow.wake(t);
        }
    }

    private static void stop(Bench b, Slow slow, Tcb t) {
        if (t == b.k.candidate() || t.state() != Abi.RUNNING) {
            return;
        }
        Threads.suspend(b.k, t);
        slow.ready.remove(t);
        if (t == slow.current && slow.candidate == null && !slow.full) {
            slow.decide();
        }
    }

    private static void setPriority(Bench b, Slow slow, Tcb t, int priority) {
        slow.ready.remove(t);
        Threads.setPriority(b.k, t, priority);
        if (t == slow.current) {
            slow.decide();
        } else if (Scheduler.runnable(b.k, t)) {
            slow.wake(t);
        }
    }
}
