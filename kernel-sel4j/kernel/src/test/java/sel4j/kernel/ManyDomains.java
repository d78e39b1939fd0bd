package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * ABI boot-and-memory 9, invocations 6 with more than one domain. The build's kernel has one, so
 * the build does not run this class: the test of configurations does, in a kernel with 16.
 */
class ManyDomains {
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Kernel k = b.k;
    private final Tcb cur = b.running(5);
    private final int domain = b.emptySlot();

    @BeforeEach
    void capability() {
        b.buffer(cur);
        b.slot(domain).setDomain();
        Slots.insertOriginal(k, k.root(), b.slot(domain));
    }

    private void configure(int index, int d, int ticks) {
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, index, d, ticks, 0));
    }

    private void start(int index) {
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SCHEDULE_SET_START, NONE, index));
    }

    private Tcb in(int d) {
        Tcb t = b.ready(7);
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(t)}, d));
        return t;
    }

    private void tick() {
        Scheduler.tick(k);
        Scheduler.schedule(k);
    }

    /** Domains are 0..15, entries 0..98. */
    @Test
    void allDomainsAndEntriesCanBeNamed() {
        assertEquals(16, Abi.DOMAINS);
        assertEquals(100, Abi.DOMAIN_SCHEDULE_ENTRIES);
        for (int d = 0; d < 16; d++) {
            Tcb t = b.thread(1);
            assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(t)}, d));
            assertEquals(d, t.domain());
            configure(98 - d, d, 5);
            assertEquals(d, k.domainScheduleDomain(98 - d));
        }
    }

    /** Rule: an end marker has domain 0. */
    @Test
    void anEndMarkerOfAnotherDomainIsRefused() {
        b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, 3, 1, 0, 0);
        assertEquals(Abi.INVALID_ARGUMENT, Message.label(cur.register(1)));
        assertEquals(1, cur.register(2));
        configure(3, 0, 0);
    }

    /** Rule: each tick takes one from the domain's time; at 0 the next entry follows. */
    @Test
    void eachDomainHasItsTicks() {
        Tcb other = in(2);
        configure(0, 0, 3);
        configure(1, 2, 2);
        start(0);
        // SetStart ended the entry that ran: the one behind it is entry 1.
        for (int round = 0; round < 4; round++) {
            assertSame(other, k.current());
            tick();
            assertSame(other, k.current());
            tick();
            for (int i = 0; i < 3; i++) {
                assertSame(cur, k.current(), "round " + round + " tick " + i);
                tick();
            }
        }
    }

    /** The time goes by while nobody of the domain can run. */
    @Test
    void ticksOfTheIdleThreadCountForTheDomain() {
        configure(1, 9, 2);
        start(0);
        assertSame(k.idle(), k.current());
        tick();
        assertSame(k.idle(), k.current());
        tick();
        assertSame(cur, k.current());
    }

    /** The words of a duration are one number. */
    @Test
    void aTickBorrowsFromTheHighWord() {
        k.setDomainTime(0);
        k.setDomainTimeHigh(1);
        Scheduler.tick(k);
        assertEquals(-1, k.domainTime());
        assertEquals(0, k.domainTimeHigh());
        assertFalse(k.reschedule());
        k.setDomainTime(1);
        Scheduler.tick(k);
        assertTrue(k.reschedule());
    }

    /** Rule: a changed entry is used when next reached. */
    @Test
    void aChangedEntryCountsWhenItIsReached() {
        configure(0, 0, 1);
        assertEquals(-1, k.domainTime());
        assertEquals(0xFFFFFF, k.domainTimeHigh());
    }

    /** Rule: DomainSetSet moves a ready thread; the caller stops when it leaves the domain. */
    @Test
    void theCallerLeavesItsDomainAndStops() {
        Tcb peer = b.ready(5);
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(cur)}, 4));
        assertSame(peer, k.current());
        assertSame(k.ready(4 * 256 + 5), cur.queue());
    }

    /** Rule: the floating-point state is released when the new domain is not the current one. */
    @Test
    void leavingTheCurrentDomainReleasesTheFpu() {
        Tcb t = b.thread(1);
        Fpu.use(k, t);
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(t)}, 0));
        assertSame(t, k.fpuOwner());
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(t)}, 1));
        assertSame(null, k.fpuOwner());
    }
}
