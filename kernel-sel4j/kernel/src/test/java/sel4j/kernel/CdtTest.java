package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;

/**
 * The derivation ring against an explicit tree: after any sequence of operations the descendants of
 * each slot, as the ring has them, are those of the tree. ABI objects-and-caps 4, 5.
 */
class CdtTest {
    /** A capability in the tree. */
    private static final class Node {
        Node parent;
        final int type;
        final Object object;
        int badge;
        /** Made anew or with a new badge: copies become its children, not its siblings. */
        boolean original;

        Node(Node parent, int type, Object object) {
            this.parent = parent;
            this.type = type;
            this.object = object;
        }
    }

    private World w;
    private final Map<Integer, Node> tree = new HashMap<>();
    private static final int FIRST = 100;
    private static final int SLOTS = 24;

    private Slot slot(int i) {
        return w.slot(FIRST + i);
    }

    private void add(int i, Node parent, int type, Object object, int badge, boolean original) {
        Node n = new Node(parent, type, object);
        n.badge = badge;
        n.original = original;
        tree.put(i, n);
    }

    /** A copy, perhaps with a badge, as a tree sees it: a child of an original, else a sibling. */
    private void copied(int from, int to, int badge) {
        Node src = tree.get(from);
        boolean fits = src.badge == 0 || src.badge == badge;
        Node parent = src.original && fits ? src : src.parent;
        add(to, parent, src.type, src.object, badge, src.type == Slot.UNTYPED
            || badge != src.badge);
    }

    private void removed(int i) {
        Node gone = tree.remove(i);
        for (Node n : tree.values()) {
            if (n.parent == gone) {
                n.parent = gone.parent;
            }
        }
    }

    private boolean descends(Node n, Node from) {
        for (Node p = n.parent; p != null; p = p.parent) {
            if (p == from) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> descendants(int i) {
        Set<Integer> found = new HashSet<>();
        tree.forEach((j, n) -> {
            if (descends(n, tree.get(i))) {
                found.add(j);
            }
        });
        return found;
    }

    private Set<Integer> inRing(int i) {
        Set<Integer> found = new HashSet<>();
        for (Slot s = slot(i).next(); s != w.k.root() && Cdt.isParent(w.k, slot(i), s);
                s = s.next()) {
            found.add(w.number(s) - FIRST);
        }
        return found;
    }

    private void compare() {
        Invariants.check(w);
        for (int i = 0; i < SLOTS; i++) {
            Node n = tree.get(i);
            assertEquals(n == null ? Slot.NULL : n.type, slot(i).type(), "slot " + i);
            if (n == null) {
                continue;
            }
            assertEquals(descendants(i), inRing(i), "descendants of slot " + i);
            assertEquals(!descendants(i).isEmpty(), Cdt.hasChildren(w.k, slot(i)));
            long same = tree.values().stream().filter(o -> o.object.equals(n.object)).count();
            assertEquals(n.type == Slot.UNTYPED || same == 1, Cdt.isFinal(w.k, slot(i)),
                "last " + i);
        }
    }

    private void start() {
        w = new World();
        tree.clear();
        Slot u = w.untyped(World.ARENA, 16, 0);
        Slots.move(w.k, u, slot(0));
        add(0, null, Slot.UNTYPED, "memory 0", 0, true);
        retype(0, 1, Slot.ENDPOINT, Abi.OBJECT_ENDPOINT, 0);
        retype(0, 2, Slot.NOTIFICATION, Abi.OBJECT_NOTIFICATION, 0);
        retype(0, 3, Slot.UNTYPED, Abi.OBJECT_UNTYPED, 13);
        retype(3, 4, Slot.FRAME, Abi.OBJECT_SMALL_PAGE, 0);
    }

    private void retype(int untyped, int to, int type, int object, int bits) {
        if (w.retype(slot(untyped), object, bits, FIRST + to, 1) == Abi.OK) {
            add(to, tree.get(untyped), type, "object " + Cap.placeOf(w.k, slot(to)) + " of " + type,
                0, true);
        }
    }

    private void step(int op, int a, int b, int data) {
        Node n = tree.get(a);
        boolean empty = !tree.containsKey(b);
        w.extra(w.root);
        int index = FIRST + b;
        switch (op) {
            case 0, 1 -> {
                if (n != null && empty
                        && w.call(w.root, Abi.CNODE_COPY, index, 32, FIRST + a, 32, 15) == 0) {
                    copied(a, b, n.badge);
                }
            }
            case 2, 3 -> {
                int code = w.call(w.root, Abi.CNODE_MINT, index, 32, FIRST + a, 32, 15, data);
                if (n != null && empty && code == Abi.OK) {
                    boolean badged = n.type == Slot.ENDPOINT || n.type == Slot.NOTIFICATION;
                    copied(a, b, badged ? data : 0);
                }
            }
            case 4 -> {
                if (w.call(w.root, Abi.CNODE_MOVE, index, 32, FIRST + a, 32) == Abi.OK) {
                    tree.put(b, tree.remove(a));
                }
            }
            case 5 -> {
                assertEquals(Abi.OK, w.callToEnd(w.root, Abi.CNODE_DELETE, FIRST + a, 32));
                if (n != null) {
                    removed(a);
                }
            }
            case 6 -> {
                assertEquals(Abi.OK, w.callToEnd(w.root, Abi.CNODE_REVOKE, FIRST + a, 32));
                if (n != null) {
                    descendants(a).forEach(tree::remove);
                }
            }
            default -> {
                if (n != null && n.type == Slot.UNTYPED && empty) {
                    int[] types = {Abi.OBJECT_ENDPOINT, Abi.OBJECT_UNTYPED,
                        Abi.OBJECT_NOTIFICATION};
                    int[] caps = {Slot.ENDPOINT, Slot.UNTYPED, Slot.NOTIFICATION};
                    retype(a, b, caps[data % 3], types[data % 3], 8);
                }
            }
        }
    }

    @Property(tries = 60)
    void theRingEncodesTheTree(@ForAll @Size(min = 1, max = 60) List<Integer> steps) {
        start();
        for (int s : steps) {
            step(s & 7, (s >>> 3 & 0xFF) % SLOTS, (s >>> 11 & 0xFF) % SLOTS, s >>> 19 & 3);
            compare();
        }
    }

    // ---- single rules of 4.1, 4.4 ----

    @Test
    void aCopyStandsDirectlyBehindItsSource() {
        w = new World();
        Slot e = w.endpoint();
        Slot a = w.fresh();
        Slot b = w.fresh();
        CNode.copy(w.k, e, a, 15, false, 0);
        CNode.copy(w.k, e, b, 15, false, 0);
        assertSame(b, e.next());
        assertSame(a, b.next());
        assertEquals(false, a.revocable() || a.firstBadged());
    }

    @Test
    void aNewBadgeMakesARevocableFirst() {
        w = new World();
        Slot e = w.endpoint();
        Slot a = w.fresh();
        Slot b = w.fresh();
        CNode.copy(w.k, e, a, 15, true, 7);
        CNode.copy(w.k, a, b, 15, false, 0);
        assertEquals(true, a.revocable() && a.firstBadged());
        assertEquals(false, b.revocable() || b.firstBadged());
        assertEquals(true, Cdt.isParent(w.k, a, b));
        Delete.delete(w.k, a);
        assertEquals(true, b.firstBadged());
    }

    @Test
    void aNewBadgeOfANotificationMakesARevocableFirst() {
        w = new World();
        Slot n = w.notification();
        Slot a = w.fresh();
        Slot b = w.fresh();
        CNode.copy(w.k, n, a, 15, true, 7);
        CNode.copy(w.k, a, b, 15, false, 0);
        assertEquals(true, a.revocable() && a.firstBadged());
        assertEquals(false, b.revocable() || b.firstBadged());
    }

    @Test
    void badgeGroupsOfANotificationAreApart() {
        w = new World();
        Slot n = w.notification();
        Slot seven = w.fresh();
        Slot eight = w.fresh();
        CNode.copy(w.k, n, seven, 15, true, 7);
        CNode.copy(w.k, n, eight, 15, true, 8);
        assertSame(seven, eight.next());
        assertEquals(false, Cdt.isParent(w.k, eight, seven));
        assertEquals(true, Cdt.isParent(w.k, n, eight));
    }

    @Test
    void aCopyOfACopyIsItsSibling() {
        w = new World();
        Slot e = w.endpoint();
        Slot a = w.fresh();
        Slot b = w.fresh();
        CNode.copy(w.k, e, a, 15, false, 0);
        CNode.copy(w.k, a, b, 15, false, 0);
        assertSame(b, a.next());
        assertEquals(false, Cdt.hasChildren(w.k, a));
        assertEquals(Abi.OK, Delete.revoke(w.k, a));
        assertEquals(Slot.ENDPOINT, b.type());
    }

    /** 4.4: SGI capabilities of the same interrupt and target that were made one by one. */
    @Test
    void anSgiCapabilityIsParentOfItsCopiesOnly() {
        w = new World();
        Slot control = w.fresh();
        control.setIrqControl();
        w.original(control);
        Slot first = w.fresh();
        Slot second = w.fresh();
        Slot copy = w.fresh();
        for (Slot s : List.of(first, second)) {
            s.setSgiSignal(2, 1);
            Slots.insertCopy(w.k, control, s);
        }
        CNode.copy(w.k, second, copy, 15, false, 0);
        assertSame(copy, second.next());
        assertSame(first, copy.next());
        assertEquals(true, Cdt.isParent(w.k, second, copy));
        assertEquals(false, Cdt.isParent(w.k, second, first));
    }

    @Test
    void theSentinelNeverGetsAFlag() {
        w = new World();
        Slot e = w.endpoint();
        Cdt.unlink(w.k, e);
        Cdt.insert(w.k, w.k.root().prev(), e);
        assertEquals(Abi.OK, Delete.delete(w.k, e));
        Invariants.check(w);
    }

    @Test
    void twoGroupsOfOneBadgeStayApart() {
        w = new World();
        Slot e = w.endpoint();
        List<Slot> s = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            s.add(w.fresh());
        }
        CNode.copy(w.k, e, s.get(0), 15, true, 7);
        CNode.copy(w.k, s.get(0), s.get(1), 15, false, 0);
        CNode.copy(w.k, e, s.get(2), 15, true, 7);
        CNode.copy(w.k, s.get(2), s.get(3), 15, false, 0);
        Delete.revoke(w.k, s.get(2));
        assertEquals(Slot.NULL, s.get(3).type());
        assertEquals(Slot.ENDPOINT, s.get(1).type());
        Delete.revoke(w.k, e);
        assertEquals(Slot.NULL, s.get(0).type() + s.get(1).type() + s.get(2).type());
    }

    @Test
    void anUntypedThatIsCopiedBecomesFull() {
        w = new World();
        Slot u = w.untyped(World.ARENA, 12, 3);
        Slot c = w.fresh();
        assertEquals(Abi.OK, CNode.copy(w.k, u, c, 0, false, 0));
        assertEquals(256, u.untypedFree());
        assertEquals(3, c.untypedFree());
        assertEquals(true, c.revocable());
        assertEquals(Abi.ERROR, CNode.copy(w.k, u, w.fresh(), 0, false, 0));
        assertEquals(List.of(Abi.REVOKE_FIRST), w.error());
    }

    @Test
    void interruptHandlersAreChildrenOfInterruptControl() {
        w = new World();
        Slot control = w.fresh();
        control.setIrqControl();
        w.original(control);
        Slot h = w.fresh();
        h.setIrqHandler(5);
        Slots.insertCopy(w.k, control, h);
        assertEquals(true, h.revocable() && Cdt.isParent(w.k, control, h));
        Slot c = w.fresh();
        CNode.copy(w.k, h, c, 15, false, 0);
        assertEquals(true, !c.revocable() && Cdt.isParent(w.k, h, c));
        Slot sgi = w.fresh();
        sgi.setSgiSignal(2, 1);
        Slots.insertCopy(w.k, control, sgi);
        assertEquals(true, sgi.revocable() && sgi.firstBadged());
        Slot again = w.fresh();
        again.setSgiSignal(2, 1);
        Slots.insertCopy(w.k, control, again);
        assertEquals(false, Cdt.isParent(w.k, again, sgi), "another group of the same signal");
    }
}
