package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Invocations of the domain capability: which domain a thread belongs to, and their schedule.
 *
 * <p>In this configuration there is one domain, so the schedule is recorded but never leaves its first
 * entry. Source: ABI invocations 6.
 */
public final class Domains {
    private Domains() { }

    /** High word of the longest duration, 2^56-1 ticks. */
    private static final int MAX_DURATION_HIGH = 0x00FFFFFF;
    /** The entry at which the schedule starts: with two entries, of which the last is an end marker. */
    private static final int START = 0;

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
        if (domain != t.domain()) {
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
        if (none && index == START) {
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
        if (k.domainScheduleLow(index) == 0 && k.domainScheduleHigh(index) == 0) {
            return Errors.invalidArgument(k, 0);
        }
        // Only the first entry can be one that is no end marker: it starts anew.
        Scheduler.reschedule(k);
        return Abi.OK;
    }
}
