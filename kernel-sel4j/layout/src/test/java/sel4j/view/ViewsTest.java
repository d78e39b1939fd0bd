package sel4j.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/** What the kernel may rely on in the execution views, by example; Z3 proves it for all words. */
class ViewsTest {
    private static final int PLACE = 0x4100000;

    private final Memory memory = new Memory(32 << 20);
    private final Kernel k = new Kernel(memory, null);

    @Test
    void newObjectsHaveTheirInitialState() {
        Tcb t = k.createTcb(PLACE);
        assertEquals(0x150, t.register(16));
        assertEquals(5, t.timeSlice());
        assertNull(t.queue());
        assertSame(t.link(), t.link().next());
        assertSame(t.cspace(), t.cspace().prev());
        assertEquals(Slot.NULL, t.cspace().type());
        assertEquals(0x150, k.idle().register(16));
    }

    @Test
    void sameObjectIsSameView() {
        Tcb t = k.createTcb(PLACE);
        assertSame(t, k.tcb(PLACE));
        assertSame(t, t.link().tcb());
        assertSame(t.vspace(), k.slot(PLACE + 1));
        assertSame(k.idle(), k.idle().link().tcb());
    }

    @Test
    void aReferenceIsTheAddressInTheKernelWindow() {
        k.setCurrent(k.createTcb(PLACE));
        assertEquals(0xA1000000, memory.ram[(0x402E0A40 - 0x40000000) / 4]);
        assertSame(k.tcb(PLACE), k.current());
    }

    @Test
    void aLinkToItselfIsStoredAsZero() {
        Slot s = k.root();
        k.createCNode(PLACE, 4);
        Slot other = k.slot(PLACE + 3);
        s.setNext(other);
        assertSame(other, s.next());
        s.setNext(s);
        assertEquals(0, memory.ram[(0x402E0A08 - 0x40000000) / 4]);
    }

    @Test
    void aConstructorLeavesTheRingAndClearsTheRest() {
        k.createCNode(PLACE, 4);
        Slot s = k.slot(PLACE);
        s.setNext(k.root());
        s.setRevocable(true);
        s.setFrame(0xFFFFF, true, 0x1FFFF, 3, 0xFFFFF, 3);
        assertEquals(0x1FFFF, s.frameAsid());
        assertEquals(3, s.frameSize());
        s.setEndpoint(null, 7, 15);
        assertSame(k.root(), s.next());
        assertTrue(s.revocable());
        assertEquals(7, s.badge());
        Slot copy = k.slot(PLACE + 1);
        copy.copyCapability(s);
        assertEquals(15, copy.rights());
        assertSame(copy, copy.next());
        assertFalse(copy.revocable());
        s.setNull();
        assertEquals(0, memory.ram[(PLACE << 4) - 0x40000000 >>> 2]);
    }

    @Test
    void anAccessorDemandsTheCaseOfItsField() {
        String message = assertThrows(IllegalStateException.class,
            () -> k.scratch().badge()).getMessage();
        assertEquals("Slot at place 0x402E0A1, badge: expected case Endpoint or Notification, "
            + "found 0",
            message);
    }

    @Test
    void aSetterDemandsTheRangeOfItsField() {
        assertThrows(IllegalStateException.class, () -> k.scratch().setCNode(1, 26, 0, 0));
        assertThrows(IllegalStateException.class, () -> k.scratch().setEndpoint(null, 1 << 28, 0));
        assertThrows(IllegalStateException.class, () -> k.idle().setPriority(-1));
        assertThrows(IllegalStateException.class, () -> k.idle().register(20));
    }

    @Test
    void aPlaceMustHoldTheKind() {
        k.createEndpoint(PLACE);
        String message = assertThrows(IllegalStateException.class,
            () -> k.slot(PLACE)).getMessage();
        assertEquals("place 0x4100000: expected a Slot, found Endpoint", message);
        assertThrows(IllegalStateException.class, () -> k.tcb(1));
        assertThrows(IllegalStateException.class, () -> k.createTcb(PLACE));
        assertThrows(IllegalStateException.class, () -> k.createTcb(PLACE + 16));
    }

    @Test
    void aSentinelsLinkHasNoThread() {
        Endpoint e = k.createEndpoint(PLACE);
        assertThrows(IllegalStateException.class, () -> e.sendQueue().tcb());
    }

    @Test
    void forgottenMemoryIsZeroAndFree() {
        Tcb t = k.createTcb(PLACE);
        t.setPriority(255);
        k.forget(PLACE, 64);
        assertThrows(IllegalStateException.class, () -> k.tcb(PLACE));
        assertEquals(0, k.createTcb(PLACE).priority());
    }

    @Test
    void wordsOfAFrameEndWithTheFrame() {
        k.createFrame(PLACE, 12);
        Frame buffer = k.frame(PLACE + 0xE0);
        buffer.setWord(127, 9);
        assertEquals(9, k.frame(PLACE).word(1023));
        assertThrows(IllegalStateException.class, () -> buffer.word(128));
    }
}
