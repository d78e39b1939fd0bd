package sel4j.proofs.key;

import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.prover.StopCondition;
import de.uka.ilkd.key.prover.impl.SingleRuleApplicationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops automatic mode after so many rules or so much processor time of the threads that prove.
 * Not the time of the clock: what closes must not depend on what else the machine does.
 */
final class Effort implements StopCondition {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Thread MAIN = Thread.currentThread();
    /**
     * Nanoseconds of all threads but the main one that have proved until now; KeY starts one each
     * time.
     */
    private static final AtomicLong OTHERS = new AtomicLong();

    private final long deadline;
    private long counted;

    /** @param ms milliseconds of processor time from now */
    Effort(long ms) {
        deadline = spent() + ms;
    }

    /** Milliseconds of processor time that proving has taken. */
    static long spent() {
        return (THREADS.getThreadCpuTime(MAIN.getId()) + OTHERS.get()) / 1_000_000;
    }

    private void count() {
        if (Thread.currentThread() != MAIN) {
            long now = THREADS.getCurrentThreadCpuTime();
            OTHERS.addAndGet(now - counted);
            counted = now;
        }
    }

    @Override
    public int getMaximalWork(int steps, long timeout, Proof proof) {
        return steps;
    }

    @Override
    public boolean isGoalAllowed(int steps, long timeout, Proof proof, long start, int applied,
            Goal goal) {
        return true;
    }

    @Override
    public String getGoalNotAllowedMessage(int steps, long timeout, Proof proof, long start,
            int applied, Goal goal) {
        return null;
    }

    @Override
    public boolean shouldStop(int steps, long timeout, Proof proof, long start, int applied,
            SingleRuleApplicationInfo last) {
        count();
        return applied >= steps || spent() >= deadline;
    }

    @Override
    public String getStopMessage(int steps, long timeout, Proof proof, long start, int applied,
            SingleRuleApplicationInfo last) {
        return "rules or time used up";
    }
}
