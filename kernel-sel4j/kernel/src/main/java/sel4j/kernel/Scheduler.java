package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Tcb;

/**
 * Which thread runs next.
 *
 * <p>Ready threads wait in one queue for each domain and priority. The thread that runs is in none
 * of them. The candidate is one thread that was made ready and may run at once without a look at
 * the queues. Decisions are prepared during a kernel entry and taken at its end. When a thread
 * becomes ready, and why, is decided elsewhere. Source: ABI syscalls-and-ipc 10, boot-and-memory 9.
 */
public final class Scheduler {
    private Scheduler() { }

    // ---- ready queues ----

    /** Whether the thread can run: it is running, or will restart its call. */
    /*@ public normal_behavior
      @ requires t.live;
      @ ensures \result == (t.state == Abi.RUNNING || t.state == Abi.RESTART);
      @ assignable \strictly_nothing; @*/
    public static boolean runnable(Kernel k, Tcb t) {
        int state = t.state();
        return state == Abi.RUNNING || state == Abi.RESTART;
    }

    /** The queue that a thread belongs to by its domain and priority. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures \result != null && \result.live && \result == k.ready[t.domain * 256 + t.priority];
      @ assignable \strictly_nothing; @*/
    static Link queueOf(Kernel k, Tcb t) {
        return k.ready(t.domain() * Abi.PRIORITIES + t.priority());
    }

    /** The runnable thread waits at the tail of its ready queue, unless it is in it already. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && (t.state == Abi.RUNNING || t.state == Abi.RESTART);
      @ ensures Inv.inv(k) && t.link.queue != null;
      @ ensures \old(t.link.queue) == null ==> t.link.queue == k.ready[t.domain * 256 + t.priority];
      @ ensures \old(t.link.queue) != null ==> t.link.queue == \old(t.link.queue);
      @ assignable t.link.next, t.link.prev, t.link.queue,
      @   k.ready[t.domain * 256 + t.priority].prev,
      @   k.ready[t.domain * 256 + t.priority].prev.next,
      @   k.readyBits[t.domain * 8 + t.priority / 32],
      @   k.readySummary[t.domain]; @*/
    public static void ready(Kernel k, Tcb t) {
        if (t.queue() == null) {
            Queue.append(k, queueOf(k, t), t, t.state());
            ReadyBits.set(k, t.domain(), t.priority());
        }
    }

    /** The runnable thread waits at the head of its ready queue, unless it is in it already. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && (t.state == Abi.RUNNING || t.state == Abi.RESTART);
      @ ensures Inv.inv(k) && t.link.queue != null;
      @ ensures \old(t.link.queue) == null ==> t.link.queue == k.ready[t.domain * 256 + t.priority];
      @ ensures \old(t.link.queue) != null ==> t.link.queue == \old(t.link.queue);
      @ assignable t.link.next, t.link.prev, t.link.queue,
      @   k.ready[t.domain * 256 + t.priority].next,
      @   k.ready[t.domain * 256 + t.priority].next.prev,
      @   k.readyBits[t.domain * 8 + t.priority / 32],
      @   k.readySummary[t.domain]; @*/
    public static void readyFirst(Kernel k, Tcb t) {
        if (t.queue() == null) {
            Queue.prepend(k, queueOf(k, t), t);
            ReadyBits.set(k, t.domain(), t.priority());
        }
    }

    /** The thread leaves its ready queue, if it is in it; its state stays. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && t.state == \old(t.state);
      @ ensures \old(t.link.queue == k.ready[t.domain * 256 + t.priority]) ==> t.link.queue == null;
      @ ensures \old(t.link.queue != k.ready[t.domain * 256 + t.priority])
      @   ==> t.link.queue == \old(t.link.queue);
      @ assignable t.link.next, t.link.prev, t.link.queue, t.state, t.link.next.prev,
      @   t.link.prev.next, k.readyBits[t.domain * 8 + t.priority / 32],
      @   k.readySummary[t.domain]; @*/
    public static void remove(Kernel k, Tcb t) {
        Link q = queueOf(k, t);
        if (t.queue() == q) {
            Queue.remove(k, t, t.state());
            if (Queue.isEmpty(k, q)) {
                ReadyBits.clear(k, t.domain(), t.priority());
            }
        }
    }

    // ---- preparing a decision ----

    /** A thread was made runnable: it may run next (possible-switch rule). */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && (t.state == Abi.RUNNING || t.state == Abi.RESTART);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (k.candidate == t || t.link.queue != null);
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.candidate == null || k.candidate == t || k.candidate == \old(k.candidate);
      @ ensures \old(k.reschedule) ==> k.reschedule;
      @ assignable k.candidate, k.reschedule,
      @   t.link.next, t.link.prev, t.link.queue,
      @   k.ready[t.domain * 256 + t.priority].next,
      @   k.ready[t.domain * 256 + t.priority].next.prev,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    public static void possibleSwitch(Kernel k, Tcb t) {
        // Another domain's thread waits at the head of its queue.
        if (t.domain() != k.domain()) {
            readyFirst(k, t);
            return;
        }
        // With something pending already, both wait at the heads of their queues.
        if (pending(k)) {
            reschedule(k);
            readyFirst(k, t);
            return;
        }
        k.setCandidate(t);
    }

    /** A full scheduling decision is due; a candidate waits at the head of its queue. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && k.reschedule && k.candidate == null;
      @ ensures \old(k.candidate) != null ==> \old(k.candidate).link.queue != null;
      @ assignable k.candidate, k.reschedule,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    public static void reschedule(Kernel k) {
        Tcb candidate = k.candidate();
        if (candidate != null) {
            k.setCandidate(null);
            readyFirst(k, candidate);
        }
        k.setReschedule(true);
    }

    /** Whether a decision is due at the end of this kernel entry. */
    /*@ public normal_behavior
      @ ensures \result == (k.reschedule || k.candidate != null);
      @ assignable \strictly_nothing; @*/
    static boolean pending(Kernel k) {
        return k.reschedule() || k.candidate() != null;
    }

    /** The thread cannot go on: if it is the one that runs, another has to be found. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k);
      @ ensures t == k.current ==> k.reschedule || k.candidate != null;
      @ ensures t != k.current ==> k.reschedule == \old(k.reschedule);
      @ assignable k.reschedule; @*/
    public static void stopped(Kernel k, Tcb t) {
        if (t == k.current() && !pending(k)) {
            k.setReschedule(true);
        }
    }

    /** The current thread lets the others of its priority run first. Its time slice stays. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && (k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && k.reschedule && k.candidate == null && k.current.link.queue != null;
      @ assignable k.candidate, k.reschedule,
      @   k.current.link.next, k.current.link.prev, k.current.link.queue,
      @   k.ready[k.current.domain * 256 + k.current.priority].prev,
      @   k.ready[k.current.domain * 256 + k.current.priority].prev.next,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    public static void yield(Kernel k) {
        ready(k, k.current());
        reschedule(k);
    }

    /** A timer tick: the current thread's slice shrinks, and its domain's time with it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (k.candidate == null || k.candidate == \old(k.candidate));
      @ ensures \old(k.reschedule) ==> k.reschedule;
      @ ensures k.current.state != Abi.RUNNING ==> k.current.timeSlice == \old(k.current.timeSlice);
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ assignable \everything; @*/
    public static void tick(Kernel k) {
        if (k.current().state() == Abi.RUNNING) {
            slice(k, k.current());
        }
        Domains.tick(k);
    }

    /** The thread has run for a tick; at the end of its slice the next one of its priority runs. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.state == Abi.RUNNING;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (k.candidate == null || k.candidate == \old(k.candidate));
      @ ensures \old(t.timeSlice) > 1 ==> t.timeSlice == \old(t.timeSlice) - 1
      @   && k.reschedule == \old(k.reschedule);
      @ ensures \old(t.timeSlice) <= 1 ==> t.timeSlice == Abi.TIME_SLICE && k.reschedule
      @   && k.candidate == null && t.link.queue != null;
      @ assignable k.candidate, k.reschedule, t.timeSlice,
      @   t.link.next, t.link.prev, t.link.queue,
      @   k.ready[t.domain * 256 + t.priority].prev,
      @   k.ready[t.domain * 256 + t.priority].prev.next,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    private static void slice(Kernel k, Tcb t) {
        if (t.timeSlice() > 1) {
            t.setTimeSlice(t.timeSlice() - 1);
            return;
        }
        t.setTimeSlice(Abi.TIME_SLICE);
        ready(k, t);
        reschedule(k);
    }

    // ---- taking it ----

    /** The end of a kernel entry: takes the decision that is due, if any. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ requires (\forall int i; 0 <= i && i < 4096;
      @   (i % 32 == 31 ? k.readyBits[i / 32] < 0 : (k.readyBits[i / 32] & (1 << (i % 32))) != 0)
      @   ==> k.ready[i].next != k.ready[i]);
      @ requires (\forall int i; 0 <= i && i < 128;
      @   (k.readySummary[i / 8] & (1 << (i % 8))) != 0 ==> k.readyBits[i] != 0);
      @ requires (\forall int i; 0 <= i && i < 16;
      @   0 <= k.readySummary[i] && k.readySummary[i] < 256);
      @ requires k.domainScheduleDomain != null && k.domainScheduleDomain.length == 100;
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ requires 0 <= k.domainIndex && k.domainIndex < Abi.DOMAIN_SCHEDULE_ENTRIES - 1;
      @ requires 0 <= k.domainStart && k.domainStart < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @ requires (\forall int i; 0 <= i && i < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @   0 <= k.domainScheduleDomain[i] && k.domainScheduleDomain[i] <= 15);
      @ ensures Inv.inv(k) && k.candidate == null && !k.reschedule;
      @ ensures \old(k.candidate == null && !k.reschedule) ==> k.current == \old(k.current);
      @ ensures \old(k.candidate != null || k.reschedule) ==> k.current == k.idle
      @   || k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void schedule(Kernel k) {
        if (!pending(k)) {
            return;
        }
        Tcb old = k.current();
        boolean goesOn = runnable(k, old);
        if (goesOn) {
            readyFirst(k, old);
        }
        Tcb candidate = k.candidate();
        k.setCandidate(null);
        k.setReschedule(false);
        if (candidate != null && take(k, candidate, old, goesOn)) {
            switchTo(k, candidate);
        } else {
            switchTo(k, choose(k));
        }
    }

    /** Whether the candidate runs at once; if not it waits in its queue. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && candidate.live && old.live;
      @ requires candidate.state == Abi.RUNNING || candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (\result || candidate.link.queue != null);
      @ ensures goesOn && candidate.priority == old.priority ==> !\result;
      @ ensures old != k.idle && old.priority < candidate.priority ==> \result;
      @ assignable candidate.link.next, candidate.link.prev, candidate.link.queue,
      @   k.ready[candidate.domain * 256 + candidate.priority].prev,
      @   k.ready[candidate.domain * 256 + candidate.priority].prev.next,
      @   k.ready[candidate.domain * 256 + candidate.priority].next,
      @   k.ready[candidate.domain * 256 + candidate.priority].next.prev,
      @   k.readyBits[candidate.domain * 8 + candidate.priority / 32],
      @   k.readySummary[candidate.domain]; @*/
    private static boolean take(Kernel k, Tcb candidate, Tcb old, boolean goesOn) {
        // If the old thread is idle or of higher priority, a ready thread may be higher still.
        if ((old == k.idle() || candidate.priority() < old.priority())
                && ReadyBits.highest(k, k.domain()) > candidate.priority()) {
            readyFirst(k, candidate);
            return false;
        }
        // Waking a thread of one's own priority is no reason to stop.
        if (goesOn && candidate.priority() == old.priority()) {
            ready(k, candidate);
            return false;
        }
        return true;
    }

    /**
     * The first thread of the highest priority of the current domain, or the idle thread; of the
     * next domain if the time of the current one is over.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires (\forall int i; 0 <= i && i < 4096;
      @   (i % 32 == 31 ? k.readyBits[i / 32] < 0 : (k.readyBits[i / 32] & (1 << (i % 32))) != 0)
      @   ==> k.ready[i].next != k.ready[i]);
      @ requires (\forall int i; 0 <= i && i < 128;
      @   (k.readySummary[i / 8] & (1 << (i % 8))) != 0 ==> k.readyBits[i] != 0);
      @ requires (\forall int i; 0 <= i && i < 16;
      @   0 <= k.readySummary[i] && k.readySummary[i] < 256);
      @ requires k.domainScheduleDomain != null && k.domainScheduleDomain.length == 100;
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ requires 0 <= k.domainIndex && k.domainIndex < Abi.DOMAIN_SCHEDULE_ENTRIES - 1;
      @ requires 0 <= k.domainStart && k.domainStart < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @ requires (\forall int i; 0 <= i && i < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @   0 <= k.domainScheduleDomain[i] && k.domainScheduleDomain[i] <= 15);
      @ ensures Inv.inv(k) && \result.live;
      @ ensures \result == k.idle || \result.state == Abi.RUNNING || \result.state == Abi.RESTART;
      @ ensures \result == k.idle || \result.link.queue != null;
      @ assignable k.fpuOwner, k.domain, k.domainIndex, k.domainTime, k.domainTimeHigh, k.workUnits;
      @*/
    private static Tcb choose(Kernel k) {
        if (Domains.over(k)) {
            Domains.next(k);
        }
        int priority = ReadyBits.highest(k, k.domain());
        if (priority < 0) {
            return k.idle();
        }
        return Queue.first(k, k.ready(k.domain() * Abi.PRIORITIES + priority));
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && k.current == t && t.state == \old(t.state);
      @ ensures \old(t.link.queue == k.ready[t.domain * 256 + t.priority]) ==> t.link.queue == null;
      @ ensures \old(t.link.queue) == null ==> t.link.queue == null;
      @ ensures k.candidate == \old(k.candidate) && k.reschedule == \old(k.reschedule);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void switchTo(Kernel k, Tcb t) {
        remove(k, t);
        if (t != k.current()) {
            k.hw().clearExclusive();
        }
        k.setCurrent(t);
        Asid.switchTo(k, t);
        Fpu.use(k, t);
    }

    /** The thread that runs next gets ready to: one that restarts goes back to its restart PC. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ ensures \old(k.current.state) == Abi.RESTART ==> k.current.state == Abi.RUNNING
      @   && k.current.register[Abi.REG_NEXT_PC] == k.current.register[Abi.REG_RESTART_PC];
      @ ensures \old(k.current.state) != Abi.RESTART ==> k.current.state == \old(k.current.state)
      @   && k.current.register[Abi.REG_NEXT_PC] == \old(k.current.register[Abi.REG_NEXT_PC]);
      @ assignable k.current.state, k.current.register[Abi.REG_NEXT_PC]; @*/
    public static void activate(Kernel k) {
        Tcb t = k.current();
        if (t.state() == Abi.RESTART) {
            t.setRegister(Abi.REG_NEXT_PC, t.register(Abi.REG_RESTART_PC));
            t.setState(Abi.RUNNING);
        }
    }
}
