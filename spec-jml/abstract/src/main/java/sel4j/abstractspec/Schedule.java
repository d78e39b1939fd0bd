package sel4j.abstractspec;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Who runs, who waits for it, and whose turn it is (ABI boot-and-memory 9).
 *
 * @param current   the thread that runs
 * @param candidate the thread that may run next, null if none
 * @param due       a full decision is due
 * @param ready     the threads that wait to run, by domain and priority; no empty queues
 * @param domain    whose threads run
 * @param index     of the entry that is running
 * @param start     of the entry behind an end marker
 * @param time      ticks that it has left
 * @param turns     the entries that are no end markers
 * @param space     the address space that the processor uses; null: none of users
 */
public record Schedule(Region current, Region candidate, boolean due,
        PMap<Schedule.Queue, PVector<Region>> ready, int domain, int index, int start, long time,
        PMap<Integer, Schedule.Turn> turns, Region space) {
    /** Which queue. */
    public record Queue(int domain, int priority) { }

    /** How long a domain runs. */
    public record Turn(int domain, long ticks) { }

    /** Nobody waits. */
    public static final PMap<Queue, PVector<Region>> NOBODY = HashTreePMap.empty();

    PVector<Region> queue(int ofDomain, int priority) {
        return ready.getOrDefault(new Queue(ofDomain, priority), TreePVector.empty());
    }

    /** The highest priority of which a thread waits, -1 if none does. */
    int highest() {
        return ready.keySet().stream().filter(q -> q.domain == domain).mapToInt(Queue::priority)
            .max().orElse(-1);
    }

    Schedule withQueue(int ofDomain, int priority, PVector<Region> threads) {
        Queue q = new Queue(ofDomain, priority);
        return new Schedule(current, candidate, due, threads.isEmpty() ? ready.minus(q)
            : ready.plus(q, threads), domain, index, start, time,
            turns, space);
    }

    Schedule withCurrent(Region thread) {
        return new Schedule(thread, candidate, due, ready, domain, index, start, time,
            turns, space);
    }

    Schedule withDecision(Region thread, boolean isDue) {
        return new Schedule(current, thread, isDue, ready, domain, index, start, time,
            turns, space);
    }

    Schedule withTime(long ticks) {
        return new Schedule(current, candidate, due, ready, domain, index, start, ticks,
            turns, space);
    }

    Schedule withStart(int first) {
        return new Schedule(current, candidate, due, ready, domain, index, first, time,
            turns, space);
    }

    Schedule withIndex(int i) {
        Turn t = turns.get(i);
        return new Schedule(current, candidate, due, ready, t.domain, i, start, t.ticks,
            turns, space);
    }

    /** With another entry; null: an end marker. */
    Schedule withTurn(int i, Turn t) {
        return new Schedule(current, candidate, due, ready, domain, index, start, time,
            t == null ? turns.minus(i) : turns.plus(i, t), space);
    }

    Schedule withSpace(Region directory) {
        return new Schedule(current, candidate, due, ready, domain, index, start, time,
            turns, directory);
    }
}
