package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Notification;
import sel4j.view.Tcb;

/** ABI boot-and-memory 10, bounded-syscalls 1: interrupts and the end of every entry. */
class EntryTest {
    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);

    private List<String> interrupt(int acknowledged) {
        b.hw.acknowledge = acknowledged;
        b.hw.calls.clear();
        Entry.interrupt(b.k);
        KernelRules.check(b.k, b.threads);
        return List.copyOf(b.hw.calls);
    }

    @ParameterizedTest
    @ValueSource(ints = {1020, 1021, 1022, 1023})
    void aSpuriousInterruptIsIgnored(int id) {
        int[] before = Bench.registers(cur);
        assertEquals(List.of(), interrupt(id));
        assertEquals("", Bench.changed(before, cur));
    }

    @Test
    void anInterruptIsSignalledMaskedAndEndedWithItsAcknowledgeValue() {
        Notification n = b.notification();
        b.k.setIrqState(40, Abi.IRQ_SIGNAL);
        b.k.irqSlot(40).setNotification(n, 0x30, Abi.RIGHT_WRITE);
        assertEquals(List.of("mask 28", "endInterrupt c28"), interrupt(40 + 0xC00));
        assertEquals(0x30, n.signals());
        assertEquals(0, b.k.activeInterrupt());
    }

    @Test
    void aHigherDriverRunsAtOnceAndTheInterruptedThreadGoesOnWhereItWas() {
        Notification n = b.notification();
        int cap = b.cap(n, 0, 15);
        Tcb driver = b.ready(9);
        b.syscallOf(driver, Abi.SYS_RECV, cap, 0);
        b.k.setIrqState(40, Abi.IRQ_SIGNAL);
        b.k.irqSlot(40).setNotification(n, 0x30, Abi.RIGHT_WRITE);
        assertSame(cur, b.k.current());
        cur.setRegister(Abi.REG_NEXT_PC, 0x7000);
        cur.setRegister(Abi.REG_RESTART_PC, 0x7000);
        interrupt(40);
        assertSame(driver, b.k.current());
        assertEquals(0x30, driver.register(0));
        assertEquals(0x7000, cur.register(Abi.REG_NEXT_PC));
        assertEquals(List.of(cur), KernelRules.members(b.k.ready(5)));
    }

    @Test
    void theTimerTicks() {
        b.k.setIrqState(27, Abi.IRQ_TIMER);
        assertTrue(interrupt(27).containsAll(List.of("resetTimer", "endInterrupt 1b")));
        assertEquals(4, cur.timeSlice());
    }

    @Test
    void anInterruptWakesTheIdleThread() {
        Notification n = b.notification();
        b.syscall(Abi.SYS_RECV, b.cap(n, 0, 15), 0);
        assertSame(b.k.idle(), b.k.current());
        b.k.setIrqState(40, Abi.IRQ_SIGNAL);
        b.k.irqSlot(40).setNotification(n, 1, Abi.RIGHT_WRITE);
        interrupt(40);
        assertSame(cur, b.k.current());
    }

    @Test
    void theLargestInterruptIsSignalledToo() {
        Notification n = b.notification();
        b.k.setIrqState(Abi.MAX_IRQ, Abi.IRQ_SIGNAL);
        b.k.irqSlot(Abi.MAX_IRQ).setNotification(n, 2, Abi.RIGHT_WRITE);
        interrupt(Abi.MAX_IRQ);
        assertEquals(2, n.signals());
    }

    /** boot-and-memory 10: the notification capability must have the Send right. */
    @Test
    void withoutTheSendRightNothingIsSignalled() {
        Notification n = b.notification();
        b.k.setIrqState(40, Abi.IRQ_SIGNAL);
        b.k.irqSlot(40).setNotification(n, 2, Abi.RIGHTS_ALL - Abi.RIGHT_WRITE);
        assertEquals(List.of("mask 28", "endInterrupt 28"), interrupt(40));
        assertFalse(n.active());
    }

    @Test
    void anInterruptOfNobodyIsMasked() {
        assertEquals(List.of("mask 28", "endInterrupt 28"), interrupt(40));
        Notification n = b.notification();
        b.k.irqSlot(40).setNotification(n, 2, Abi.RIGHT_WRITE);
        interrupt(40);
        assertFalse(n.active(), "it is inactive, whatever its slot holds");
    }

    /** bounded-syscalls 1: what cuts a call short is taken before the call is made again. */
    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND, Abi.SYS_CALL})
    void aCallThatIsCutShortTakesThePendingInterrupt(int number) {
        int node = b.capOfCNode();
        int container = b.emptySlot();
        b.container(b.slot(container), 1);
        b.hw.acknowledge = 40;
        for (boolean pending : new boolean[] {false, true}) {
            b.hw.pending = pending;
            b.hw.calls.clear();
            b.k.setWorkUnits(Abi.WORK_UNITS - 1);
            b.syscall(number, node, Bench.info(Abi.CNODE_DELETE, 0, 2), container, 32);
            assertEquals(pending ? List.of("endInterrupt 28") : List.of(),
                b.hw.take("endInterrupt"));
            assertEquals(Bench.PC, cur.register(Abi.REG_NEXT_PC));
        }
    }

    /** Entries other than those cut short leave a pending interrupt to the next one. */
    @Test
    void aCallThatIsNotCutShortTakesNoInterrupt() {
        b.hw.pending = true;
        b.hw.acknowledge = 40;
        b.hw.calls.clear();
        b.syscall(Abi.SYS_YIELD, 0, 0);
        assertEquals(List.of(), b.hw.take("endInterrupt"));
    }
}
