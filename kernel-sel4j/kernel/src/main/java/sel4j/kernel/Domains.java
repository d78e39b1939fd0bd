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
    static void boot(Kernel k) {
        k.setDomainScheduleLow(0, -1);
        k.setDomainScheduleHigh(0, MAX_DURATION_HIGH);
        k.setDomainTime(-1);
        k.setDomainTimeHigh(MAX_DURATION_HIGH);
    }

    /** A timer tick: with more than one domain, the time of the current one shrinks to its end. */
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
    static boolean over(Kernel k) {
        return k.domainTime() == 0 && k.domainTimeHigh() == 0;
    }

    /** The next entry of the schedule begins; nothing of the old domain is left in the hardware. */
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

    private static boolean endMarker(Kernel k, int i) {
        return k.domainScheduleLow(i) == 0 && k.domainScheduleHigh(i) == 0;
    }

    // ---- invocations ----

    /** Decodes and performs an invocation; returns OK, or ERROR with the error recorded. */
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
