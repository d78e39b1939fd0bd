package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sel4j.kernel.Invocations.caps;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;

/**
 * Interrupt capabilities and arrivals: ABI invocations 5, objects-and-caps 9, boot-and-memory 10.
 */
class IrqTest {
    private final Invocations i = new Invocations();
    private final Slot control = i.s.slot(4);
    private final Slot root = i.s.slot(2);

    private Slot issue(int irq) {
        i.ok(Abi.IRQ_ISSUE_HANDLER, control, caps(root), irq, i.emptyIndex(), 32);
        return i.empty();
    }

    @Test
    void issueChecksInTheOrderOfTheAbi() {
        assertEquals("IllegalOperation", i.attempt(Abi.IRQ_ACK, control, caps()));
        assertEquals("TruncatedMessage",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), 34, 1));
        assertEquals("TruncatedMessage",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(), 34, 1, 32));
        assertEquals("RangeError 0 9f",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), 160, 1, 0));
        assertEquals("RangeError 0 9f",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), -1, 1, 0));
        assertEquals("RevokeFirst", i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), 27, 1, 0),
            "timer");
        issue(34);
        assertEquals("RevokeFirst",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), 34, 1, 0));
        assertEquals("RangeError 1 20",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), 35, 1, 0));
        assertEquals("DeleteFirst",
            i.attempt(Abi.IRQ_ISSUE_HANDLER, control, caps(root), 35, 1, 32));
        assertTrue(i.s.hw.masked.get(35), "nothing has changed");
        assertEquals(Abi.IRQ_INACTIVE, i.s.k.irqState(35));
    }

    @Test
    void issueUnmasksAtOnceAndMakesAChildOfControl() {
        Slot h = issue(159);
        assertEquals(Slot.IRQ_HANDLER, h.type());
        assertEquals(159, h.irq());
        assertEquals(Abi.IRQ_SIGNAL, i.s.k.irqState(159));
        assertFalse(i.s.hw.masked.get(159));
        assertTrue(Cdt.hasChildren(i.s.k, control));
        assertTrue(h.revocable());
    }

    @Test
    void issueWithTriggerSetsItBeforeUnmasking() {
        int label = Abi.IRQ_ISSUE_HANDLER_TRIGGER;
        assertEquals("TruncatedMessage", i.attempt(label, control, caps(root), 34, 1, 1));
        assertEquals("TruncatedMessage", i.attempt(label, control, caps(), 34, 1, 1, 32));
        assertEquals("RangeError 0 9f", i.attempt(label, control, caps(root), 160, 1, 1, 0));
        assertEquals("RevokeFirst", i.attempt(label, control, caps(root), 27, 1, 1, 0));
        assertEquals("RangeError 1 20", i.attempt(label, control, caps(root), 34, 1, 1, 0));
        assertEquals("DeleteFirst", i.attempt(label, control, caps(root), 34, 1, 1, 32));
        assertEquals(List.of(), i.s.hw.calls);
        i.ok(label, control, caps(root), 34, 7, i.emptyIndex(), 32);
        assertEquals(List.of("edge 22", "unmask 22"), i.s.hw.calls);
        i.empty();
        i.s.hw.calls.clear();
        i.ok(label, control, caps(root), 35, 0, i.emptyIndex(), 32);
        assertEquals(List.of("level 23", "unmask 23"), i.s.hw.calls);
    }

    @Test
    void sgiCapabilitiesSendSoftwareInterrupts() {
        int label = Abi.IRQ_ISSUE_SGI_SIGNAL;
        assertEquals("TruncatedMessage", i.attempt(label, control, caps(root), 3, 1, 1));
        assertEquals("TruncatedMessage", i.attempt(label, control, caps(), 3, 1, 1, 32));
        assertEquals("RangeError 0 f", i.attempt(label, control, caps(root), 16, 8, 1, 0));
        assertEquals("InvalidArgument 1", i.attempt(label, control, caps(root), 15, 8, 1, 0));
        assertEquals("RangeError 1 20", i.attempt(label, control, caps(root), 15, 7, 1, 0));
        assertEquals("DeleteFirst", i.attempt(label, control, caps(root), 15, 7, 1, 32));
        i.ok(label, control, caps(root), 5, 7, i.emptyIndex(), 32);
        Slot sgi = i.empty();
        assertEquals("ok", i.attempt(12345, sgi, caps()));
        assertEquals(List.of("sendSoftwareInterrupt 800005"), i.s.hw.take("send"));
        assertTrue(Cdt.hasChildren(i.s.k, control));
    }

    @Test
    void handlerChecksInTheOrderOfTheAbi() {
        Slot h = issue(34);
        assertEquals("IllegalOperation", i.attempt(Abi.IRQ_ISSUE_HANDLER, h, caps()));
        assertEquals("TruncatedMessage", i.attempt(Abi.IRQ_SET_HANDLER, h, caps()));
        assertEquals("InvalidCapability 0", i.attempt(Abi.IRQ_SET_HANDLER, h, caps(root)));
        assertEquals("InvalidCapability 0",
            i.attempt(Abi.IRQ_SET_HANDLER, h, caps(i.notification(1, 2))));
    }

    @Test
    void anInterruptSignalsItsNotificationAndIsMaskedUntilAcknowledged() {
        Slot h = issue(34);
        Slot n = i.notification(0x40, 1);
        i.ok(Abi.IRQ_SET_HANDLER, h, caps(n));
        assertFalse(Cdt.isFinal(i.s.k, n), "the kernel holds a copy");
        Irq.handle(i.s.k, 34);
        assertTrue(n.notification().active());
        assertEquals(0x40, n.notification().signals());
        assertTrue(i.s.hw.masked.get(34));
        i.ok(Abi.IRQ_ACK, h, caps());
        assertFalse(i.s.hw.masked.get(34));
    }

    @Test
    void setReplacesAndClearRemoves() {
        Slot h = issue(34);
        Slot a = i.notification(1, 1);
        Slot b = i.notification(2, 1);
        i.ok(Abi.IRQ_SET_HANDLER, h, caps(a));
        i.ok(Abi.IRQ_SET_HANDLER, h, caps(b));
        assertTrue(Cdt.isFinal(i.s.k, a));
        Irq.handle(i.s.k, 34);
        assertFalse(a.notification().active());
        assertTrue(b.notification().active());
        i.ok(Abi.IRQ_CLEAR_HANDLER, h, caps());
        assertTrue(Cdt.isFinal(i.s.k, b));
        i.ok(Abi.IRQ_CLEAR_HANDLER, h, caps());
        Irq.handle(i.s.k, 34);
        assertTrue(i.s.hw.masked.get(34), "nobody to signal: masked all the same");
    }

    @Test
    void anInactiveOrUnknownInterruptIsMasked() {
        Irq.handle(i.s.k, 50);
        assertEquals(List.of("mask 32"), i.s.hw.take("mask"));
        Irq.handle(i.s.k, 1019);
        assertEquals(List.of("mask 3fb"), i.s.hw.take("mask"));
    }

    @Test
    void theTimerTicksAndIsArmedAgain() {
        Irq.handle(i.s.k, 27);
        assertEquals(List.of("resetTimer"), i.s.hw.calls);
        assertEquals(4, i.s.root().timeSlice());
    }

    @Test
    void theLastHandlerCapabilityTakesTheNotificationAlongAndFreesTheInterrupt() {
        Slot h = issue(34);
        Slot n = i.notification(1, 1);
        i.ok(Abi.IRQ_SET_HANDLER, h, caps(n));
        Slot copy = i.copy(h);
        assertEquals(Abi.OK, Delete.delete(i.s.k, h));
        assertEquals(Abi.IRQ_SIGNAL, i.s.k.irqState(34));
        assertEquals(Abi.OK, Delete.delete(i.s.k, copy));
        assertEquals(Abi.IRQ_INACTIVE, i.s.k.irqState(34));
        assertTrue(i.s.hw.masked.get(34));
        assertEquals(Slot.NULL, i.s.k.irqSlot(34).type());
        assertTrue(Cdt.isFinal(i.s.k, n));
        issue(34);
    }
}
