package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** What goes with the last capability of an object, and what does not: ABI objects-and-caps 7.1. */
class FinaliseTest {
    private final World w = new World();

    private Slot copyOf(Slot s) {
        Slot c = w.fresh();
        assertEquals(Abi.OK, CNode.copy(w.k, s, c, 15, false, 0));
        return c;
    }

    private void delete(Slot s) {
        while (Delete.delete(w.k, s) == Abi.PREEMPTED) {
            Invariants.check(w);
        }
        Invariants.check(w);
    }

    /** n threads that wait in a queue, in this order. */
    private List<Tcb> waiting(int n, sel4j.view.Link queue, int state) {
        List<Tcb> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Tcb t = w.thread().thread();
            Queue.append(w.k, queue, t, state);
            all.add(t);
        }
        return all;
    }

    private void restarted(List<Tcb> all) {
        sel4j.view.Link link = w.k.ready(0).next();
        for (int i = all.size() - 1; i >= 0; i--) {
            assertEquals(Abi.RESTART, all.get(i).state());
            assertSame(all.get(i), link.tcb(), "each goes to the head of its ready queue");
            link = link.next();
        }
        assertTrue(w.k.reschedule());
    }

    @Test
    void sendersRestartWhenTheirEndpointGoesButNotBefore() {
        Slot e = w.endpoint();
        Slot c = copyOf(e);
        List<Tcb> all = waiting(3, e.endpoint().sendQueue(), Abi.BLOCKED_ON_SEND);
        delete(e);
        assertEquals(Abi.BLOCKED_ON_SEND, all.get(0).state());
        delete(c);
        restarted(all);
    }

    @Test
    void receiversRestartWhenTheirEndpointGoes() {
        Slot e = w.endpoint();
        List<Tcb> all = waiting(3, e.endpoint().receiveQueue(), Abi.BLOCKED_ON_RECEIVE);
        delete(e);
        restarted(all);
    }

    @Test
    void waitersRestartAndTheBindingEndsWhenANotificationGoes() {
        Slot n = w.notification();
        Slot c = copyOf(n);
        List<Tcb> all = waiting(2, n.notification().waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        Tcb bound = w.thread().thread();
        Notifications.bind(w.k, bound, n.notification());
        delete(n);
        assertSame(c.notification(), bound.boundNotification());
        delete(c);
        restarted(all);
        assertNull(bound.boundNotification());
    }

    @Test
    void aThreadLeavesQueuesAndBindingsWithItsLastCapability() {
        Slot e = w.endpoint();
        Slot n = w.notification();
        Slot t = w.thread();
        Slot c = copyOf(t);
        Tcb tcb = t.thread();
        Queue.append(w.k, e.endpoint().sendQueue(), tcb, Abi.BLOCKED_ON_SEND);
        Notifications.bind(w.k, tcb, n.notification());
        delete(t);
        assertEquals(Abi.BLOCKED_ON_SEND, tcb.state());
        assertSame(tcb, n.notification().boundTcb());
        delete(c);
        assertEquals(Abi.INACTIVE, tcb.state());
        assertTrue(Queue.isEmpty(w.k, e.endpoint().sendQueue()));
        assertNull(n.notification().boundTcb());
        Slot r = w.thread();
        Tcb ready = r.thread();
        ready.setState(Abi.RUNNING);
        Scheduler.ready(w.k, ready);
        delete(r);
        assertNull(ready.queue());
        assertTrue(Queue.isEmpty(w.k, w.k.ready(0)));
    }

    @Test
    void theReplyOfADeletedThreadGoesWhereverItIs() {
        Slot t = w.thread();
        Tcb caller = t.thread();
        Reply.createMaster(w.k, caller);
        Reply.expect(w.k, caller, w.k.current(), true);
        Slot saved = w.fresh();
        Slots.move(w.k, w.k.current().caller(), saved);
        assertEquals(Slot.REPLY, saved.type());
        delete(t);
        assertEquals(Slot.NULL, saved.type());
    }

    @Test
    void deletingAReplyDoesNotWakeTheCaller() {
        Tcb caller = w.thread().thread();
        Reply.createMaster(w.k, caller);
        Reply.expect(w.k, caller, w.k.current(), true);
        caller.setState(Abi.BLOCKED_ON_REPLY);
        Delete.deleteOne(w.k, w.k.current().caller());
        assertEquals(Abi.BLOCKED_ON_REPLY, caller.state());
        assertEquals(Slot.NULL, w.k.current().caller().type());
        assertEquals(Slot.REPLY, caller.master().type());
        Invariants.check(w);
    }

    private Slot handler(int irq) {
        Slot h = w.fresh();
        h.setIrqHandler(irq);
        w.original(h);
        w.k.setIrqState(irq, Abi.IRQ_SIGNAL);
        return h;
    }

    @Test
    void theLastHandlerCapabilityFreesTheInterrupt() {
        Slot h = handler(40);
        Slot c = copyOf(h);
        Slot n = w.notification();
        Slots.fill(w.k, n, w.k.irqSlot(40));
        Slots.insertCopy(w.k, n, w.k.irqSlot(40));
        delete(h);
        assertEquals(Abi.IRQ_SIGNAL, w.k.irqState(40));
        assertEquals(Slot.NOTIFICATION, w.k.irqSlot(40).type());
        delete(c);
        assertEquals(Abi.IRQ_INACTIVE, w.k.irqState(40));
        assertEquals(Slot.NULL, w.k.irqSlot(40).type());
        assertTrue(w.hw.masked.get(40));
    }

    @Test
    void aNotificationWhoseLastCapabilityIsAnInterruptsWakesItsWaiters() {
        Slot n = w.notification();
        List<Tcb> all = waiting(2, n.notification().waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        Slots.move(w.k, n, w.k.irqSlot(41));
        assertEquals(Abi.OK, Irq.decode(w.k, Abi.IRQ_CLEAR_HANDLER, 0, handler(41), true));
        assertEquals(Slot.NULL, w.k.irqSlot(41).type());
        restarted(all);
        Invariants.check(w);
    }

    @Test
    void aNotificationThatAnInterruptGivesUpKeepsItsWaitersWhileItIsNamed() {
        Slot n = w.notification();
        List<Tcb> all = waiting(2, n.notification().waitQueue(), Abi.BLOCKED_ON_NOTIFICATION);
        Slots.fill(w.k, n, w.k.irqSlot(41));
        Slots.insertCopy(w.k, n, w.k.irqSlot(41));
        assertEquals(Abi.OK, Irq.decode(w.k, Abi.IRQ_CLEAR_HANDLER, 0, handler(41), true));
        assertEquals(Slot.NULL, w.k.irqSlot(41).type());
        assertEquals(Abi.BLOCKED_ON_NOTIFICATION, all.get(0).state());
        assertSame(all.get(0), n.notification().waitQueue().next().tcb());
        Invariants.check(w);
    }

    @Test
    void cancelBadgedSendsRestartsSendersOfTheBadgeOnly() {
        Slot e = w.endpoint();
        Slot b = w.fresh();
        CNode.copy(w.k, e, b, 15, true, 5);
        List<Tcb> all = waiting(5, e.endpoint().sendQueue(), Abi.BLOCKED_ON_SEND);
        for (int i = 0; i < 4; i++) {
            all.get(i).setBlockingBadge(i % 2 == 0 ? 5 : 6);
        }
        w.extra();
        assertEquals(Abi.OK, w.call(w.root, Abi.CNODE_CANCEL_BADGED_SENDS, w.number(e), 32));
        assertEquals(Abi.BLOCKED_ON_SEND, all.get(4).state(), "badge 0 has no effect");
        assertEquals(Abi.OK, w.call(w.root, Abi.CNODE_CANCEL_BADGED_SENDS, w.number(b), 32));
        restarted(List.of(all.get(0), all.get(2)));
        assertEquals(Abi.BLOCKED_ON_SEND, all.get(1).state());
        assertSame(all.get(1), e.endpoint().sendQueue().next().tcb());
    }

    @Test
    void objectsOfAddressSpacesGoStraightAfterCreation() {
        Slot u = w.untyped(World.ARENA, 17, 0);
        int[] types = {Abi.OBJECT_PAGE_TABLE, Abi.OBJECT_PAGE_DIRECTORY, Abi.OBJECT_SMALL_PAGE};
        for (int type : types) {
            assertEquals(Abi.OK, w.retype(u, type, 0, 200, 1));
            delete(w.slot(200));
        }
        w.retype(u, Abi.OBJECT_UNTYPED, 12, 200, 1);
        w.hw.calls.clear();
        delete(w.slot(200));
        assertEquals(List.of(), w.hw.calls);
    }
}
