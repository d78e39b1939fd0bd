package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Domains: which one a thread belongs to, the schedule by which they take turns, and the
 * invocations of the domain capability.
 *
 * <p>Only threads of the current domain run. The schedule is a table of pairs (domain, ticks), read
 * entry by entry from its start; an entry of no ticks is an end marker, behind which it starts
 * anew, and the last entry always is one. A changed entry counts when it is reached next. Source:
 * ABI invocations 6, boot-and-memory 9.
 */
public final class Domains {
    private Domains() { }

    /** High word of the longest duration, 2^56-1 ticks. */
    private static final int MAX_DURATION_HIGH = 0x00FFFFFF;

    // ---- the schedule ----

    /** At boot the schedule is domain 0 for as long as can be said; all other entries are zero. */
    /*@ public normal_behavior
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ ensures k.domainScheduleLow[0] == -1 && k.domainScheduleHigh[0] == 0x00FFFFFF;
      @ ensures k.domainTime == -1 && k.domainTimeHigh == 0x00FFFFFF;
      @ assignable k.domainScheduleLow[0], k.domainScheduleHigh[0], k.domainTime, k.domainTimeHigh;
      @*/
    static void boot(Kernel k) {
        k.setDomainScheduleLow(0, -1);
        k.setDomainScheduleHigh(0, MAX_DURATION_HIGH);
        k.setDomainTime(-1);
        k.setDomainTimeHigh(MAX_DURATION_HIGH);
    }

    /** A timer tick: with more than one domain, the time of the current one shrinks to its end. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (k.candidate == null || k.candidate == \old(k.candidate));
      @ ensures \old(k.reschedule) ==> k.reschedule;
      @ ensures Abi.DOMAINS > 1 && k.domainTime == 0 && k.domainTimeHigh == 0 ==> k.reschedule;
      @ assignable k.candidate, k.reschedule, k.domainTime, k.domainTimeHigh,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    static void tick(Kernel k) {
        if (Abi.DOMAINS == 1) {
            return;
        }
        if (k.domainTime() == 0) {
            k.setDomainTimeHigh(k.domainTimeHigh() - 1);
        }
        k.setDomainTime(k.domainTime() - 1);
        if (over(k)) {
            Scheduler.reschedule(k);
        }
    }

    /** Whether the current domain has no time left. */
    /*@ public normal_behavior
      @ ensures \result == (k.domainTime == 0 && k.domainTimeHigh == 0);
      @ assignable \strictly_nothing; @*/
    static boolean over(Kernel k) {
        return k.domainTime() == 0 && k.domainTimeHigh() == 0;
    }

    /** The next entry of the schedule begins; nothing of the old domain is left in the hardware. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.domainScheduleDomain != null && k.domainScheduleDomain.length == 100;
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ requires 0 <= k.domainIndex && k.domainIndex < Abi.DOMAIN_SCHEDULE_ENTRIES - 1;
      @ requires 0 <= k.domainStart && k.domainStart < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @ requires (\forall int i; 0 <= i && i < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @   0 <= k.domainScheduleDomain[i] && k.domainScheduleDomain[i] <= 15);
      @ ensures Inv.inv(k) && k.workUnits == 0;
      @ ensures k.domainIndex == \old(k.domainIndex) + 1 || k.domainIndex == k.domainStart;
      @ ensures k.domain == k.domainScheduleDomain[k.domainIndex];
      @ ensures k.domainTime == k.domainScheduleLow[k.domainIndex]
      @   && k.domainTimeHigh == k.domainScheduleHigh[k.domainIndex];
      @ assignable k.fpuOwner, k.domain, k.domainIndex, k.domainTime, k.domainTimeHigh, k.workUnits;
      @*/
    static void next(Kernel k) {
        if (k.fpuOwner() != null) {
            Fpu.release(k, k.fpuOwner());
        }
        int i = k.domainIndex() + 1;
        // Behind an end marker the schedule starts anew.
        if (endMarker(k, i)) {
            i = k.domainStart();
        }
        k.setDomainIndex(i);
        k.setDomain(k.domainScheduleDomain(i));
        k.setDomainTime(k.domainScheduleLow(i));
        k.setDomainTimeHigh(k.domainScheduleHigh(i));
        k.setWorkUnits(0);
    }

    /*@ public normal_behavior
      @ requires 0 <= i && i <= 99;
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ ensures \result == (k.domainScheduleLow[i] == 0 && k.domainScheduleHigh[i] == 0);
      @ assignable \strictly_nothing; @*/
    private static boolean endMarker(Kernel k, int i) {
        return k.domainScheduleLow(i) == 0 && k.domainScheduleHigh(i) == 0;
    }

    // ---- invocations ----

    /** Decodes and performs an invocation; returns OK, or ERROR with the error recorded. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.extraSlots(k);
      @ requires k.domainScheduleDomain != null && k.domainScheduleDomain.length == 100;
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length) {
        if (label == Abi.DOMAIN_SET) {
            return decodeSet(k, length);
        }
        if (label == Abi.DOMAIN_SCHEDULE_CONFIGURE) {
            return decodeConfigure(k, length);
        }
        if (label == Abi.DOMAIN_SCHEDULE_SET_START) {
            return decodeSetStart(k, length);
        }
        return Errors.illegalOperation(k);
    }

    /** DomainSetSet: argument 0 domain; extra capability 0 thread. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.extraSlots(k);
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int decodeSet(Kernel k, int length) {
        // One message word is needed.
        if (length < 1) {
            return Errors.truncated(k);
        }
        int domain = Message.argument(k, 0);
        // There must be such a domain.
        if (!Bits.below(domain, Abi.DOMAINS)) {
            return Errors.invalidArgument(k, 0);
        }
        Slot s = k.extraCap(0);
        // The thread is needed.
        if (s == null) {
            return Errors.truncated(k);
        }
        // It must be a thread.
        if (s.type() != Slot.THREAD) {
            return Errors.invalidArgument(k, 1);
        }
        set(k, s.thread(), domain);
        return Abi.OK;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= domain && domain <= 15;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.domain == domain;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures t == k.current ==> k.reschedule;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void set(Kernel k, Tcb t, int domain) {
        if (domain != k.domain()) {
            Fpu.release(k, t);
        }
        Scheduler.remove(k, t);
        t.setDomain(domain);
        if (Scheduler.runnable(k, t)) {
            Scheduler.readyFirst(k, t);
        }
        if (t == k.current()) {
            Scheduler.reschedule(k);
        }
    }

    /** ScheduleConfigure: argument 0 index, 1 domain, 2 and 3 duration in ticks, low word first. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.domainScheduleDomain != null && k.domainScheduleDomain.length == 100;
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> length >= 4;
      @ assignable k.errorType, k.errorArg0, k.errorArg1, k.domainScheduleDomain[0 .. 98],
      @   k.domainScheduleLow[0 .. 98], k.domainScheduleHigh[0 .. 98]; @*/
    private static int decodeConfigure(Kernel k, int length) {
        // Four message words are needed.
        if (length < 4) {
            return Errors.truncated(k);
        }
        int index = Message.argument(k, 0);
        int domain = Message.argument(k, 1);
        int low = Message.argument(k, 2);
        int high = Message.argument(k, 3);
        // The last entry stays an end marker.
        if (!Bits.below(index, Abi.DOMAIN_SCHEDULE_ENTRIES - 1)) {
            return Errors.range(k, 0, Abi.DOMAIN_SCHEDULE_ENTRIES - 2);
        }
        // There must be such a domain.
        if (!Bits.below(domain, Abi.DOMAINS)) {
            return Errors.range(k, 0, Abi.DOMAINS - 1);
        }
        // A duration has 56 bits.
        if (Bits.below(MAX_DURATION_HIGH, high)) {
            return Errors.invalidArgument(k, 2);
        }
        boolean none = low == 0 && high == 0;
        // An end marker has domain 0.
        if (none && domain != 0) {
            return Errors.invalidArgument(k, 1);
        }
        // The entry at which the schedule starts is no end marker.
        if (none && index == k.domainStart()) {
            return Errors.invalidArgument(k, 2);
        }
        k.setDomainScheduleDomain(index, domain);
        k.setDomainScheduleLow(index, low);
        k.setDomainScheduleHigh(index, high);
        return Abi.OK;
    }

    /** ScheduleSetStart: argument 0 index. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ requires k.domainScheduleLow != null && k.domainScheduleLow.length == 100;
      @ requires k.domainScheduleHigh != null && k.domainScheduleHigh.length == 100;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures k.candidate == null || k.candidate == \old(k.candidate);
      @ ensures \result == Abi.OK ==> length >= 1 && k.reschedule && k.candidate == null
      @   && k.domainTime == 0 && k.domainTimeHigh == 0
      @   && 0 <= k.domainStart && k.domainStart < Abi.DOMAIN_SCHEDULE_ENTRIES;
      @ assignable k.errorType, k.errorArg0, k.errorArg1, k.domainStart, k.domainTime,
      @   k.domainTimeHigh, k.candidate, k.reschedule,
      @   k.candidate.link.next, k.candidate.link.prev, k.candidate.link.queue,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next,
      @   k.ready[k.candidate.domain * 256 + k.candidate.priority].next.prev,
      @   k.readyBits[0 .. 127], k.readySummary[0 .. 15]; @*/
    private static int decodeSetStart(Kernel k, int length) {
        // One message word is needed.
        if (length < 1) {
            return Errors.truncated(k);
        }
        int index = Message.argument(k, 0);
        // There must be such an entry.
        if (!Bits.below(index, Abi.DOMAIN_SCHEDULE_ENTRIES)) {
            return Errors.range(k, 0, Abi.DOMAIN_SCHEDULE_ENTRIES - 1);
        }
        // It must not be an end marker.
        if (endMarker(k, index)) {
            return Errors.invalidArgument(k, 0);
        }
        // The running entry ends now.
        k.setDomainStart(index);
        k.setDomainTime(0);
        k.setDomainTimeHigh(0);
        Scheduler.reschedule(k);
        return Abi.OK;
    }
}
