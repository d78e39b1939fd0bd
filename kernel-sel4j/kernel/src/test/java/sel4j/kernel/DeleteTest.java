package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;

/** Delete and revoke of containers, zombies, preemption: ABI objects-and-caps 5, 7.3. */
class DeleteTest {
    private World w = new World();

    /** Slot i of a CNode that a capability names. */
    private Slot in(Slot cnode, int i) {
        return w.k.slot(cnode.cnodeBase() + i);
    }

    private void copy(Slot src, Slot dest) {
        assertEquals(Abi.OK, CNode.copy(w.k, src, dest, 15, false, 0));
    }

    private void deleteToEnd(Slot s) {
        int calls = 0;
        while (Delete.delete(w.k, s) == Abi.PREEMPTED) {
            Invariants.check(w);
            assertTrue(calls++ < 10000, "deletion ends");
        }
        assertEquals(Slot.NULL, s.type());
        Invariants.check(w);
    }

    @Test
    void anEmptySlotStaysEmpty() {
        int[] before = World.words(w);
        assertEquals(Abi.OK, Delete.delete(w.k, w.slot(500)));
        assertArrayEquals(before, w.memory.ram);
    }

    @Test
    void theLastCapabilityOfACNodeTakesItsContentsAlong() {
        Slot e = w.endpoint();
        Slot c = w.cnode(3, 0, 0);
        Slot other = w.fresh();
        copy(c, other);
        for (int i = 0; i < 8; i++) {
            copy(e, in(c, i));
        }
        deleteToEnd(c);
        assertEquals(Slot.ENDPOINT, in(other, 0).type(), "another capability keeps the CNode");
        assertTrue(Cdt.hasChildren(w.k, e));
        deleteToEnd(other);
        assertEquals(false, Cdt.hasChildren(w.k, e));
        assertEquals(Slot.ENDPOINT, e.type());
    }

    @Test
    void theSlotHoldsAZombieWhileDeletionIsCut() {
        Slot c = w.cnode(2, 0, 0);
        copy(w.endpoint(), in(c, 1));
        int base = c.cnodeBase();
        for (int count = 3; count >= 0; count--) {
            w.k.setWorkUnits(Abi.WORK_UNITS - 1);
            assertEquals(Abi.PREEMPTED, Delete.delete(w.k, c));
            assertEquals(Slot.ZOMBIE, c.type());
            assertEquals(count, c.zombieCount());
            assertEquals(2, c.zombieRadix());
            assertEquals(base / 2, c.zombieBase());
            assertTrue(Delete.longRunning(w.k, c));
            Invariants.check(w);
        }
        assertEquals(Abi.ERROR, CNode.copy(w.k, c, w.fresh(), 15, false, 0));
        assertEquals(List.of(Abi.ILLEGAL_OPERATION), w.error());
        assertEquals(Abi.OK, Delete.delete(w.k, c));
        assertEquals(Slot.NULL, c.type());
    }

    @Test
    void anyCapabilityCanMoveWhileItIsAZombie() {
        Slot c = w.cnode(2, 0, 0);
        w.k.setWorkUnits(Abi.WORK_UNITS - 1);
        assertEquals(Abi.PREEMPTED, Delete.delete(w.k, c));
        Slot d = w.fresh();
        Slots.move(w.k, c, d);
        deleteToEnd(d);
    }

    @Test
    void theLastCapabilityOfAThreadEmptiesItsFiveSlots() {
        Slot t = w.thread();
        Slot c = w.cnode(2, 0, 0);
        copy(w.endpoint(), in(c, 3));
        Slots.fill(w.k, c, t.thread().cspace());
        Slots.insertCopy(w.k, c, t.thread().cspace());
        Slot[] slots = {t.thread().cspace(), t.thread().vspace(), t.thread().master(),
            t.thread().caller(), t.thread().buffer()};
        copy(w.endpoint(), slots[1]);
        copy(w.slot(10), slots[4]);
        Reply.createMaster(w.k, t.thread());
        Slot first = in(c, 0);
        deleteToEnd(c);
        assertEquals(Slot.CNODE, slots[0].type(), "the thread keeps its capability space");
        deleteToEnd(t);
        for (Slot s : slots) {
            assertEquals(Slot.NULL, s.type());
        }
        assertEquals(Slot.ZOMBIE, first.type(), "its CNode is put into itself");
        deleteToEnd(first);
    }

    @Test
    void aCNodeThatHoldsItselfIsDeleted() {
        for (int at = 0; at < 4; at++) {
            Slot c = w.cnode(2, 0, 0);
            copy(c, in(c, at));
            copy(w.endpoint(), in(c, (at + 1) % 4));
            Slot inside = in(c, at);
            deleteToEnd(c);
            assertEquals(Slot.CNODE, inside.type(), "it keeps itself");
            deleteToEnd(inside);
        }
    }

    @Test
    void twoCNodesThatHoldEachOther() {
        Slot a = w.cnode(2, 0, 0);
        Slot b = w.cnode(2, 0, 0);
        copy(a, in(b, 2));
        copy(b, in(a, 1));
        Slot aInB = in(b, 2);
        deleteToEnd(b);
        deleteToEnd(a);
        assertEquals(Slot.CNODE, aInB.type(), "both live on, out of reach");
        deleteToEnd(aInB);
    }

    /** The slot under deletion gets another zombie by exchange, which is not counted down. */
    @Test
    void aSlotThatIsExchangedWhileItIsDeletedStartsAnew() {
        Slot a = w.cnode(1, 0, 0);
        Slot b = w.cnode(1, 0, 0);
        Slot e = w.endpoint();
        Slot exposed = in(b, 0);
        Slot other = in(b, 1);
        Slot inA = in(a, 1);
        copy(e, other);
        Slots.move(w.k, a, exposed);
        Slots.move(w.k, b, inA);
        w.k.setWorkUnits(Abi.WORK_UNITS - 3);
        assertEquals(Abi.PREEMPTED, Delete.delete(w.k, exposed));
        deleteToEnd(exposed);
        assertEquals(Slot.NULL, other.type(), "all slots of the container were emptied");
        assertEquals(false, Cdt.hasChildren(w.k, e));
    }

    @Test
    void aCNodeFoundInsideIsPutIntoItself() {
        Slot a = w.cnode(2, 0, 0);
        Slot b = w.cnode(2, 0, 0);
        Slots.move(w.k, b, in(a, 3));
        Slot first = in(in(a, 3), 0);
        Slot second = in(in(a, 3), 1);
        Slot e = w.endpoint();
        copy(e, first);
        copy(e, second);
        deleteToEnd(a);
        assertEquals(Slot.ZOMBIE, first.type());
        assertEquals(first.place(), Cap.container(w.k, first));
        assertEquals(Slot.ENDPOINT, second.type(), "what is left is out of reach");
        deleteToEnd(first);
        assertEquals(Slot.NULL, second.type());
        assertEquals(false, Cdt.hasChildren(w.k, e));
    }

    /** Untyped memory with CNodes and threads that hold each other at random, and endpoints. */
    private Slot tangle(List<Integer> links) {
        w = new World();
        Slot u = w.untyped(World.ARENA, 16, 0);
        w.retype(u, Abi.OBJECT_CNODE, 1, 100, 2);
        w.retype(u, Abi.OBJECT_CNODE, 2, 102, 2);
        w.retype(u, Abi.OBJECT_TCB, 0, 104, 2);
        w.retype(u, Abi.OBJECT_ENDPOINT, 0, 106, 1);
        w.retype(u, Abi.OBJECT_NOTIFICATION, 0, 107, 1);
        for (int l : links) {
            Slot from = w.slot(100 + (l & 7));
            Slot to = w.slot(100 + (l >>> 3 & 7));
            if (from.type() == Slot.NULL) {
                continue;
            }
            Slot dest;
            if (to.type() == Slot.CNODE) {
                dest = in(to, (l >>> 6 & 3) % (1 << to.radix()));
            } else if (to.type() == Slot.THREAD) {
                dest = w.k.slot(to.thread().place() + (l >>> 6 & 1));
            } else {
                continue;
            }
            if (dest.type() == Slot.NULL) {
                if ((l >>> 8 & 3) == 0) {
                    Slots.move(w.k, from, dest);
                } else {
                    copy(from, dest);
                }
            }
        }
        Invariants.check(w);
        return u;
    }

    /** Memory, but for the count of work done and the notes about the last error. */
    private int[] state() {
        int[] words = World.words(w);
        int units = (0x402E0000 - 0x40000000) / 4 + 0x294;
        words[units] = 0;
        return words;
    }

    /**
     * Runs deletions of the slots 100.. in order; {@code every} = units of work between two cuts.
     */
    private int[] deleteAll(List<Integer> links, int every, boolean revoke) {
        Slot u = tangle(links);
        for (int i = 100; i < 107; i++) {
            int code;
            int calls = 0;
            do {
                w.k.setWorkUnits(Abi.WORK_UNITS - every);
                code = Delete.delete(w.k, w.slot(i));
                Invariants.check(w);
                assertTrue(calls++ < 1000, "deletion ends");
            } while (code == Abi.PREEMPTED);
            assertEquals(Slot.NULL, w.slot(i).type());
        }
        if (revoke) {
            int code;
            int calls = 0;
            do {
                w.k.setWorkUnits(Abi.WORK_UNITS - every);
                code = Delete.revoke(w.k, u);
                Invariants.check(w);
                assertTrue(calls++ < 1000, "revocation ends");
            } while (code == Abi.PREEMPTED);
            assertEquals(false, Cdt.hasChildren(w.k, u));
        }
        return state();
    }

    @Property(tries = 40)
    void cutsAtAnyPointDoNotChangeTheOutcome(@ForAll @Size(max = 30) List<@IntRange(max =
        1023) Integer> links,
            @ForAll @IntRange(min = 2, max = 7) int every, @ForAll boolean revoke) {
        int[] uncut = deleteAll(links, Abi.WORK_UNITS, revoke);
        assertArrayEquals(uncut, deleteAll(links, 1, revoke));
        assertArrayEquals(uncut, deleteAll(links, every, revoke));
    }

    @Property(tries = 60)
    void afterRevokeTheMemoryIsWholeAgain(@ForAll @Size(max = 30) List<@IntRange(max =
        1023) Integer> links,
            @ForAll @IntRange(min = 1, max = 5) int every) {
        deleteAll(links, every, true);
        Slot u = w.root.prev();
        for (Slot s : Invariants.ring(w.k)) {
            if (s.type() == Slot.UNTYPED) {
                u = s;
            }
        }
        int boot = Invariants.ring(w.k).size();
        assertEquals(new World().ringSize() + 1, boot, "nothing made of the memory is left");
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_LARGE_PAGE, 0, 200, 1));
        Invariants.check(w);
    }

    /** A CNode of two slots; its second holds the only capability of another one. */
    private Slot nested() {
        Slot outer = w.cnode(1, 0, 0);
        Slots.move(w.k, w.cnode(1, 0, 0), in(outer, 1));
        return outer;
    }

    @Test
    void withWorkLeftANestedCNodeGoesInOneCall() {
        Slot outer = nested();
        w.k.setWorkUnits(0);
        assertEquals(Abi.OK, Delete.delete(w.k, outer));
        assertEquals(Slot.NULL, outer.type());
        Invariants.check(w);
    }

    /**
     * Step 6 of 7.3, inside: the exchange is done, nothing is counted, the call returns at once.
     */
    @Test
    void afterAnExchangeInsideACallMayBeCut() {
        Slot outer = nested();
        Slot last = in(outer, 1);
        int inner = last.cnodeBase();
        w.k.setWorkUnits(Abi.WORK_UNITS - 1);
        assertEquals(Abi.PREEMPTED, Delete.delete(w.k, outer));
        assertEquals(0, w.k.workUnits());
        assertEquals(2, outer.zombieCount());
        assertEquals(Slot.NULL, last.type());
        assertEquals(Slot.ZOMBIE, w.k.slot(inner).type());
        assertEquals(inner, w.k.slot(inner).zombieBase() * 2);
        Invariants.check(w);
        deleteToEnd(outer);
    }

    @Test
    void revokeKeepsTheCapabilityItself() {
        Slot e = w.endpoint();
        List<Slot> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Slot s = w.fresh();
            copy(i % 2 == 0 ? e : all.get(i - 1), s);
            all.add(s);
        }
        assertEquals(Abi.OK, Delete.revoke(w.k, e));
        assertEquals(Slot.ENDPOINT, e.type());
        for (Slot s : all) {
            assertEquals(Slot.NULL, s.type());
        }
        assertEquals(Abi.OK, Delete.revoke(w.k, w.slot(500)));
        Invariants.check(w);
    }

    @Test
    void revokeReturnsWhenADeletionInItIsCut() {
        Slot u = w.untyped(World.ARENA, 12, 0);
        w.retype(u, Abi.OBJECT_CNODE, 2, 100, 2);
        w.k.setWorkUnits(Abi.WORK_UNITS - 1);
        assertEquals(Abi.PREEMPTED, Delete.revoke(w.k, u));
        assertEquals(0, w.k.workUnits());
        assertEquals(Slot.ZOMBIE, w.slot(101).type());
        assertEquals(Slot.CNODE, w.slot(100).type());
    }

    @Test
    void aCapabilityInsideWhatItRevokesGoesAsWell() {
        Slot u = w.untyped(World.ARENA, 12, 0);
        w.retype(u, Abi.OBJECT_CNODE, 2, 100, 1);
        Slot inside = in(w.slot(100), 1);
        Slots.move(w.k, u, inside);
        assertEquals(Abi.OK, Delete.revoke(w.k, inside));
        assertEquals(Slot.NULL, inside.type() + w.slot(100).type());
        Invariants.check(w);
    }

    @Test
    void workIsCountedAcrossCalls() {
        w.k.setWorkUnits(0);
        for (int i = 1; i < Abi.WORK_UNITS; i++) {
            assertEquals(false, Delete.preemptionPoint(w.k));
            assertEquals(i, w.k.workUnits());
        }
        assertTrue(Delete.preemptionPoint(w.k));
        assertEquals(0, w.k.workUnits());
    }

    @Test
    void aLargeCNodeIsDeletedInBoundedCalls() {
        Slot c = w.cnode(9, 0, 0);
        w.k.setWorkUnits(0);
        int calls = 1;
        while (Delete.delete(w.k, c) == Abi.PREEMPTED) {
            calls++;
        }
        assertEquals(1 + 512 / Abi.WORK_UNITS, calls);
    }

    @Test
    void longRunningAreLastCapabilitiesOfContainers() {
        Slot c = w.cnode(1, 0, 0);
        Slot d = w.fresh();
        assertTrue(Delete.longRunning(w.k, c));
        assertTrue(Delete.longRunning(w.k, w.thread()));
        assertEquals(false, Delete.longRunning(w.k, w.endpoint()));
        assertEquals(false, Delete.longRunning(w.k, d));
        copy(c, d);
        assertEquals(false, Delete.longRunning(w.k, c) || Delete.longRunning(w.k, d));
        assertSame(c.next(), d);
    }
}
