package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 10, rule by rule; boot-and-memory 9: slices. */
class SchedulerTest {
    private final Bench b = new Bench();
    private final Kernel k = b.k;

    /** A thread made runnable just now, in no queue. */
    private Tcb woken(int priority) {
        Tcb t = b.thread(priority);
        t.setState(Abi.RUNNING);
        return t;
    }

    private void schedule() {
        Scheduler.schedule(k);
        Scheduler.activate(k);
        KernelRules.check(k, b.threads);
    }

    private List<Tcb> queue(int priority) {
        return KernelRules.members(k.ready(priority));
    }

    // ---- possible-switch rule ----

    @Test
    void aThreadOfAnotherDomainGoesToTheHeadOfItsQueue() {
        b.running(5);
        Tcb first = b.thread(9);
        first.setDomain(3);
        first.setState(Abi.RUNNING);
        Scheduler.ready(k, first);
        Tcb t = woken(9);
        t.setDomain(3);
        Scheduler.possibleSwitch(k, t);
        assertNull(k.candidate());
        assertEquals(List.of(t, first), KernelRules.members(k.ready(3 * 256 + 9)));
        assertTrue(!k.reschedule());
    }

    @Test
    void aSecondCandidateMakesAFullDecision() {
        b.running(5);
        Tcb one = woken(6);
        Tcb two = woken(6);
        Scheduler.possibleSwitch(k, one);
        assertSame(one, k.candidate());
        Scheduler.possibleSwitch(k, two);
        assertNull(k.candidate());
        assertTrue(k.reschedule());
        assertEquals(List.of(two, one), queue(6));
        schedule();
        assertSame(two, k.current());
    }

    @Test
    void aCandidateAfterADecisionIsQueuedAtTheHead() {
        b.running(5);
        Tcb other = b.ready(6);
        Scheduler.reschedule(k);
        Tcb t = woken(6);
        Scheduler.possibleSwitch(k, t);
        assertNull(k.candidate());
        assertEquals(List.of(t, other), queue(6));
    }

    // ---- decision with a candidate ----

    @Test
    void aHigherCandidateRunsAtOnceAndTheOldThreadIsFirstOfItsQueue() {
        Tcb peer = b.ready(5);
        Tcb old = b.running(5);
        Tcb t = woken(6);
        Scheduler.possibleSwitch(k, t);
        schedule();
        assertSame(t, k.current());
        assertEquals(List.of(old, peer), queue(5));
    }

    /** Ready threads above the old one's priority cannot be, so the queues are not asked. */
    @Test
    void aHigherCandidateRunsWithoutALookAtTheQueues() {
        b.running(5);
        Tcb higher = b.ready(9);
        Tcb t = woken(6);
        Scheduler.possibleSwitch(k, t);
        schedule();
        assertSame(t, k.current());
        assertEquals(List.of(higher), queue(9));
    }

    @Test
    void aCandidateOfEqualPriorityWaitsAtTheTailWhileTheOldThreadCanRun() {
        Tcb peer = b.ready(5);
        Tcb old = b.running(5);
        Tcb t = woken(5);
        Scheduler.possibleSwitch(k, t);
        schedule();
        assertSame(old, k.current());
        assertEquals(List.of(peer, t), queue(5));
    }

    @Test
    void aCandidateOfEqualPriorityRunsWhenTheOldThreadStops() {
        Tcb peer = b.ready(5);
        Tcb old = b.running(5);
        Tcb t = woken(5);
        Scheduler.possibleSwitch(k, t);
        Threads.setState(k, old, Abi.BLOCKED_ON_REPLY);
        assertSame(t, k.candidate());
        schedule();
        assertSame(t, k.current());
        assertEquals(List.of(peer), queue(5));
    }

    /**
     * Here too nobody above the old thread's priority can be ready, and the queues are not asked.
     */
    @Test
    void aCandidateOfEqualPriorityRunsWithoutALookAtTheQueuesWhenTheOldThreadStops() {
        Tcb old = b.running(5);
        b.ready(9);
        Tcb t = woken(5);
        Scheduler.possibleSwitch(k, t);
        Threads.setState(k, old, Abi.BLOCKED_ON_REPLY);
        schedule();
        assertSame(t, k.current());
    }

    @Test
    void aLowerCandidateWaitsWhileTheOldThreadCanRun() {
        Tcb peer = b.ready(4);
        Tcb old = b.running(5);
        Tcb t = woken(4);
        Scheduler.possibleSwitch(k, t);
        schedule();
        assertSame(old, k.current());
        assertEquals(List.of(t, peer), queue(4));
    }

    @Test
    void aLowerCandidateRunsWhenTheOldThreadStopsAndNobodyHigherIsReady() {
        Tcb peer = b.ready(4);
        Tcb old = b.running(5);
        Tcb t = woken(4);
        Scheduler.possibleSwitch(k, t);
        Threads.setState(k, old, Abi.BLOCKED_ON_REPLY);
        schedule();
        assertSame(t, k.current());
        assertEquals(List.of(peer), queue(4));
    }

    @Test
    void aLowerCandidateWaitsWhenTheOldThreadStopsAndAHigherOneIsReady() {
        Tcb old = b.running(9);
        Tcb middle = b.ready(5);
        Tcb t = woken(4);
        Scheduler.possibleSwitch(k, t);
        Threads.setState(k, old, Abi.BLOCKED_ON_REPLY);
        schedule();
        assertSame(middle, k.current());
        assertEquals(List.of(t), queue(4));
    }

    @Test
    void fromTheIdleThreadTheQueuesAreAsked() {
        Tcb higher = b.ready(9);
        Tcb t = woken(4);
        Scheduler.possibleSwitch(k, t);
        schedule();
        assertSame(higher, k.current());
        assertEquals(List.of(t), queue(4));
    }

    @Test
    void fromTheIdleThreadTheCandidateRunsWhenNobodyHigherIsReady() {
        Tcb peer = b.ready(4);
        Tcb t = woken(4);
        Scheduler.possibleSwitch(k, t);
        schedule();
        assertSame(t, k.current());
        assertEquals(List.of(peer), queue(4));
    }

    // ---- other decisions ----

    @Test
    void withoutReadyThreadsTheIdleThreadRuns() {
        Tcb t = b.running(5);
        Threads.setState(k, t, Abi.INACTIVE);
        schedule();
        assertSame(k.idle(), k.current());
    }

    @Test
    void nothingPendingChangesNothing() {
        Tcb t = b.running(5);
        b.ready(9);
        b.hw.calls.clear();
        schedule();
        assertSame(t, k.current());
        assertEquals(List.of(), b.hw.calls);
    }

    @Test
    void aFullDecisionTakesTheHeadOfTheHighestQueue() {
        b.running(5);
        Tcb first = b.ready(200);
        Tcb second = b.ready(200);
        b.ready(31);
        b.ready(32);
        Scheduler.reschedule(k);
        schedule();
        assertSame(first, k.current());
        assertEquals(List.of(second), queue(200));
    }

    @Test
    void aSwitchClearsTheExclusiveMonitor() {
        b.running(5);
        b.ready(6);
        b.hw.calls.clear();
        Scheduler.reschedule(k);
        schedule();
        assertEquals(1, b.hw.take("clearExclusive").size());
    }

    @Test
    void aDecisionForTheThreadThatRunsKeepsTheExclusiveMonitor() {
        Tcb t = b.running(5);
        b.ready(4);
        b.hw.calls.clear();
        Scheduler.reschedule(k);
        schedule();
        assertSame(t, k.current());
        assertEquals(0, b.hw.take("clearExclusive").size());
    }

    /** Rule 1: only the queues of the current domain are asked. */
    @Test
    void threadsOfAnotherDomainDoNotRunBeforeItsTime() {
        Tcb here = b.running(5);
        Tcb there = b.thread(9);
        there.setDomain(3);
        there.setState(Abi.RUNNING);
        Scheduler.ready(k, there);
        Scheduler.reschedule(k);
        schedule();
        assertSame(here, k.current());
        k.setDomain(3);
        Scheduler.ready(k, here);
        k.setCurrent(k.idle());
        Scheduler.reschedule(k);
        schedule();
        assertSame(there, k.current());
        assertEquals(List.of(here), queue(5));
    }

    @Test
    void stoppingAnotherThreadIsNoReasonToDecide() {
        Tcb old = b.running(5);
        Tcb t = b.thread(6);
        Threads.setState(k, t, Abi.INACTIVE);
        assertTrue(!Scheduler.pending(k));
        Threads.setState(k, old, Abi.INACTIVE);
        assertTrue(k.reschedule());
    }

    @Test
    void yieldPutsTheThreadBehindItsPeersAndKeepsItsSlice() {
        Tcb peer = b.ready(5);
        Tcb t = b.running(5);
        t.setTimeSlice(3);
        b.syscall(Abi.SYS_YIELD, 0, 0);
        assertSame(peer, k.current());
        assertEquals(List.of(t), queue(5));
        assertEquals(3, t.timeSlice());
    }

    @Test
    void yieldOfTheOnlyOneOfItsPriorityGoesOn() {
        b.ready(4);
        Tcb t = b.running(5);
        b.syscall(Abi.SYS_YIELD, 0, 0);
        assertSame(t, k.current());
    }

    @Test
    void aSliceHasFiveTicksAndThenThePeerRuns() {
        Tcb peer = b.ready(5);
        Tcb t = b.running(5);
        for (int slice = 5; slice > 1; slice--) {
            assertEquals(slice, t.timeSlice());
            Scheduler.tick(k);
            schedule();
            assertSame(t, k.current());
        }
        Scheduler.tick(k);
        schedule();
        assertSame(peer, k.current());
        assertEquals(5, t.timeSlice());
        assertEquals(List.of(t), queue(5));
    }

    @Test
    void ticksOfTheIdleThreadCountForNobody() {
        Scheduler.tick(k);
        assertEquals(5, k.idle().timeSlice());
        assertTrue(!Scheduler.pending(k));
    }

    @Test
    void aThreadThatRestartsGoesBackToItsRestartPc() {
        Tcb t = b.running(5);
        t.setState(Abi.RESTART);
        t.setRegister(Abi.REG_RESTART_PC, 0x1000);
        t.setRegister(Abi.REG_NEXT_PC, 0x2000);
        Scheduler.activate(k);
        assertEquals(0x1000, t.register(Abi.REG_NEXT_PC));
        assertEquals(Abi.RUNNING, t.state());
        t.setRegister(Abi.REG_NEXT_PC, 0x2000);
        Scheduler.activate(k);
        assertEquals(0x2000, t.register(Abi.REG_NEXT_PC));
    }

    // ---- priorities ----

    @Test
    void aReadyThreadMovesToTheQueueOfItsNewPriority() {
        b.running(5);
        Tcb t = b.ready(3);
        Threads.setPriority(k, t, 4);
        schedule();
        assertEquals(List.of(), queue(3));
        assertEquals(List.of(t), queue(4));
        Threads.setPriority(k, t, 6);
        schedule();
        assertSame(t, k.current());
    }

    @Test
    void theCurrentThreadWithANewPriorityIsFirstOfItsNewQueue() {
        Tcb t = b.running(5);
        b.ready(4);
        Threads.setPriority(k, t, 4);
        assertNull(k.candidate());
        assertTrue(k.reschedule());
        schedule();
        assertSame(t, k.current());
        Threads.setPriority(k, t, 3);
        schedule();
        assertTrue(t != k.current());
        assertEquals(List.of(t), queue(3));
    }
}
