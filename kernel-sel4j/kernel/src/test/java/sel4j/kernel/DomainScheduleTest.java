package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * ABI boot-and-memory 9, invocations 6: how domains take turns. The schedule is written here past
 * the invocations, so that it has many domains in any configuration.
 */
class DomainScheduleTest {
    private final Bench b = new Bench();
    private final Kernel k = b.k;

    /** Entry i of the schedule; durations from 2^32 up have a high word. */
    private void entry(int i, int domain, long ticks) {
        k.setDomainScheduleDomain(i, domain);
        k.setDomainScheduleLow(i, (int) ticks);
        k.setDomainScheduleHigh(i, (int) (ticks >>> 32));
    }

    private Tcb readyIn(int domain, int priority) {
        Tcb t = b.thread(priority);
        t.setDomain(domain);
        t.setState(Abi.RUNNING);
        Scheduler.ready(k, t);
        return t;
    }

    /** The time of the current entry is over, and a decision is due. */
    private void end() {
        k.setDomainTime(0);
        k.setDomainTimeHigh(0);
        Scheduler.reschedule(k);
        Scheduler.schedule(k);
    }

    /** Rule: the next schedule entry follows, and only threads of its domain run. */
    @Test
    void atTheEndOfItsTimeTheNextEntryRuns() {
        entry(0, 0, 7);
        entry(1, 3, 0x5_0000_0009L);
        Tcb here = b.running(200);
        Tcb there = readyIn(3, 1);
        end();
        assertSame(there, k.current());
        assertEquals(3, k.domain());
        assertEquals(1, k.domainIndex());
        assertEquals(9, k.domainTime());
        assertEquals(5, k.domainTimeHigh());
        assertSame(k.ready(200), here.queue(), "ready in its own domain");
    }

    /** Rule: end marker -> start entry, which need not be the first. */
    @ParameterizedTest
    @CsvSource({"0, 4", "1, 5"})
    void behindAnEndMarkerTheStartEntryFollows(int start, int domain) {
        entry(0, 4, 1);
        entry(1, 5, 2);
        k.setDomainStart(start);
        k.setDomainIndex(1);
        end();
        assertEquals(start, k.domainIndex());
        assertEquals(domain, k.domain());
        assertEquals(start + 1, k.domainTime());
    }

    /** A domain without a thread that can run idles for its time. */
    @Test
    void inADomainWithoutReadyThreadsTheIdleThreadRuns() {
        entry(1, 6, 2);
        Tcb t = b.running(9);
        end();
        assertSame(k.idle(), k.current());
        Scheduler.reschedule(k);
        Scheduler.schedule(k);
        assertSame(k.idle(), k.current(), "for all of its time");
        end();
        assertSame(t, k.current());
    }

    /** A decision within the time of a domain is among its threads. */
    @Test
    void beforeTheEndOfItsTimeADomainGoesOn() {
        entry(1, 3, 1);
        readyIn(3, 255);
        Tcb t = b.running(5);
        k.setDomainTime(0);
        k.setDomainTimeHigh(1);
        Scheduler.reschedule(k);
        Scheduler.schedule(k);
        assertSame(t, k.current());
        assertEquals(0, k.domainIndex());
    }

    /** Rule: at a domain switch the work-unit counter is reset and the FPU owner released. */
    @Test
    void atADomainSwitchTheWorkCounterAndTheFpuAreClean() {
        entry(1, 3, 1);
        Tcb t = b.running(5);
        Fpu.use(k, t);
        k.setWorkUnits(Abi.WORK_UNITS - 1);
        end();
        assertEquals(0, k.workUnits());
        assertNull(k.fpuOwner());
        assertFalse(b.hw.fpuOn);
    }

    /** Rule: SetStart sets the start, and the current entry ends now. */
    @Test
    void setStartEndsTheCurrentEntry() {
        Tcb cur = b.running(5);
        cur.setRegister(Abi.REG_MR0, 0);
        entry(1, 3, 4);
        Tcb there = readyIn(3, 1);
        assertEquals(Abi.OK, Domains.decode(k, Abi.DOMAIN_SCHEDULE_SET_START, 1));
        assertTrue(k.reschedule());
        Scheduler.schedule(k);
        assertSame(there, k.current());
        cur.setRegister(Abi.REG_MR0, 1);
        k.setCurrent(cur);
        assertEquals(Abi.OK, Domains.decode(k, Abi.DOMAIN_SCHEDULE_SET_START, 1));
        assertEquals(1, k.domainStart());
    }

    /** Rule: the entry at which the schedule starts is no end marker, whichever it is. */
    @Test
    void theStartEntryCannotBecomeAnEndMarker() {
        b.running(5);
        entry(1, 3, 4);
        k.setDomainStart(1);
        int[] words = {0, 0, 0, 0};
        for (int i = 0; i < 4; i++) {
            k.current().setRegister(Abi.REG_MR0 + i, words[i]);
        }
        assertEquals(Abi.OK, Domains.decode(k, Abi.DOMAIN_SCHEDULE_CONFIGURE, 4));
        k.setDomainStart(0);
        assertEquals(Abi.ERROR, Domains.decode(k, Abi.DOMAIN_SCHEDULE_CONFIGURE, 4));
        assertEquals(Abi.INVALID_ARGUMENT, k.errorType());
        assertEquals(2, k.errorArg0());
    }

    /** Rule: domains only if more than one: with one, ticks take nothing from its time. */
    @Test
    void ticksOfTheOnlyDomainAreNotCounted() {
        b.running(5);
        int before = k.domainTime();
        Scheduler.tick(k);
        assertEquals(Abi.DOMAINS == 1 ? before : before - 1, k.domainTime());
    }

    /** After boot the entry 0 runs: domain 0 for 2^56-1 ticks. */
    @Test
    void atBootDomainZeroHasAllTime() {
        assertEquals(0, k.domain());
        assertEquals(-1, k.domainTime());
        assertEquals(0xFFFFFF, k.domainTimeHigh());
        assertEquals(-1, k.domainScheduleLow(0));
        assertEquals(0xFFFFFF, k.domainScheduleHigh(0));
    }
}
