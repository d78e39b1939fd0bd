package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI invocations 6: the domain capability, with any number of domains. */
class DomainsTest {
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);
    private final Frame buffer = b.buffer(cur);
    private final int domain = b.emptySlot();

    @BeforeEach
    void schedule() {
        b.slot(domain).setDomain();
        Slots.insertOriginal(b.k, b.k.root(), b.slot(domain));
    }

    private void expect(int error, int word0, int word1) {
        assertEquals(error, Message.label(cur.register(1)));
        assertEquals(word0, cur.register(2));
        if (error == Abi.RANGE_ERROR) {
            assertEquals(word1, cur.register(3));
        }
    }

    @Test
    void setChecksWordsDomainAndThread() {
        int t = b.cap(b.thread(1));
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(domain, Abi.DOMAIN_SET, new int[] {t}));
        b.invoke(domain, Abi.DOMAIN_SET, NONE, Abi.DOMAINS);
        expect(Abi.INVALID_ARGUMENT, 0, 0);
        b.invoke(domain, Abi.DOMAIN_SET, new int[] {t}, 0x100);
        expect(Abi.INVALID_ARGUMENT, 0, 0);
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(domain, Abi.DOMAIN_SET, NONE, 0));
        b.invoke(domain, Abi.DOMAIN_SET, new int[] {domain}, 0);
        expect(Abi.INVALID_ARGUMENT, 1, 0);
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {t}, 0));
    }

    @Test
    void setPutsAReadyThreadAtTheHead() {
        Tcb one = b.ready(3);
        Tcb two = b.ready(3);
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(two)}, 0));
        assertEquals(List.of(two, one), KernelRules.members(b.k.ready(3)));
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SET, new int[] {b.cap(cur)}, 0));
        assertSame(cur, b.k.current());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5, 0x1000000, 2", "0, 0, 5, -1, 2", "0, 0, 0, 0, 2"})
    void configureChecksItsDuration(int index, int d, int low, int high, int argument) {
        b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, index, d, low, high);
        expect(Abi.INVALID_ARGUMENT, argument, 0);
        assertEquals(-1, b.k.domainScheduleLow(0));
    }

    /** The last entry is no entry to configure, and the index is checked before the domain. */
    @Test
    void configureChecksIndexAndDomain() {
        int last = Abi.DOMAIN_SCHEDULE_ENTRIES - 1;
        for (int index : new int[] {last, last + 1, -1}) {
            b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, index, Abi.DOMAINS, 5, 0);
            expect(Abi.RANGE_ERROR, 0, last - 1);
        }
        for (int d : new int[] {Abi.DOMAINS, -1}) {
            b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, 0, d, 5, -1);
            expect(Abi.RANGE_ERROR, 0, Abi.DOMAINS - 1);
        }
        assertEquals(-1, b.k.domainScheduleLow(0));
    }

    @Test
    void configureSetsTheEntry() {
        assertEquals(Abi.TRUNCATED_MESSAGE,
            b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, 0, 0, 7));
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, 0, 0, 7, 0xFFFFFF));
        assertEquals(7, b.k.domainScheduleLow(0));
        assertEquals(0xFFFFFF, b.k.domainScheduleHigh(0));
        assertEquals(Slot.DOMAIN, b.slot(domain).type());
    }

    /** A duration of which one word is zero is no end marker. */
    @ParameterizedTest
    @CsvSource({"7, 0", "0, 1"})
    void aDurationIsTakenFromBothWords(int low, int high) {
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SCHEDULE_CONFIGURE, NONE, 0, 0, low, high));
        assertEquals(low, b.k.domainScheduleLow(0));
        assertEquals(high, b.k.domainScheduleHigh(0));
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SCHEDULE_SET_START, NONE, 0));
    }

    /** A decision is due after SetStart, and after Set for the caller; not after Set for others. */
    @Test
    void whatMayChangeWhoRunsIsAReasonToDecide() {
        cur.setRegister(Abi.REG_MR0, 0);
        b.k.setExtraCap(0, b.slot(b.cap(b.thread(1))));
        assertEquals(Abi.OK, Domains.decode(b.k, Abi.DOMAIN_SET, 1));
        assertFalse(b.k.reschedule());
        b.k.setExtraCap(0, b.slot(b.cap(cur)));
        assertEquals(Abi.OK, Domains.decode(b.k, Abi.DOMAIN_SET, 1));
        assertTrue(b.k.reschedule());
        b.k.setReschedule(false);
        assertEquals(Abi.OK, Domains.decode(b.k, Abi.DOMAIN_SCHEDULE_SET_START, 1));
        assertTrue(b.k.reschedule());
    }

    @Test
    void setStartNeedsAnEntryThatIsNoEndMarker() {
        assertEquals(Abi.TRUNCATED_MESSAGE,
            b.invoke(domain, Abi.DOMAIN_SCHEDULE_SET_START, NONE));
        int entries = Abi.DOMAIN_SCHEDULE_ENTRIES;
        b.invoke(domain, Abi.DOMAIN_SCHEDULE_SET_START, NONE, entries);
        expect(Abi.RANGE_ERROR, 0, entries - 1);
        for (int i = 1; i < entries; i++) {
            b.invoke(domain, Abi.DOMAIN_SCHEDULE_SET_START, NONE, i);
            expect(Abi.INVALID_ARGUMENT, 0, 0);
        }
        assertEquals(0, b.invoke(domain, Abi.DOMAIN_SCHEDULE_SET_START, NONE, 0));
        assertEquals(0, buffer.word(5));
        assertSame(cur, b.k.current());
    }

    @Test
    void otherLabelsAreIllegal() {
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(domain, 29, NONE, 0));
        assertEquals(Abi.ILLEGAL_OPERATION, b.invoke(domain, 33, NONE, 0));
    }
}
