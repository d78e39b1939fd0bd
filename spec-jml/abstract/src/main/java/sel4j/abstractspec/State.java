package sel4j.abstractspec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What there is: the capability of each slot that has one, the tree of their derivation, and who
 * runs. It never changes; an operation gives another one.
 */
public record State(PMap<Slot, Held> held, Tree tree, Region current) {
    /**
     * The state in which a walk meets these slots with what they hold. A slot was derived from the
     * nearest one before it that counts as its parent, unless something else stands in between.
     */
    public static State of(Region current, Map<Slot, Held> walk) {
        PMap<Slot, Held> held = HashTreePMap.from(walk);
        Tree tree = Tree.EMPTY;
        Deque<Slot> parents = new ArrayDeque<>();
        for (Map.Entry<Slot, Held> e : walk.entrySet()) {
            while (!parents.isEmpty() && !Same.parent(held.get(parents.peek()), e.getValue())) {
                parents.pop();
            }
            tree = tree.addLast(parents.peek(), e.getKey());
            parents.push(e.getKey());
        }
        return new State(held, tree, current);
    }

    /** The capability in a slot, {@link Cap#NULL} if it is empty. */
    public Cap cap(Slot s) {
        Held h = held.get(s);
        return h == null ? Cap.NULL : h.cap();
    }

    /** Whether a slot is empty. */
    public boolean empty(Slot s) {
        return !held.containsKey(s);
    }

    /** Another capability in a filled slot, which keeps its place in the tree. */
    State with(Slot s, Cap cap) {
        return new State(held.plus(s, held.get(s).with(cap)), tree, current);
    }

    State with(Tree other) {
        return new State(held, other, current);
    }

    /** A new original, the first that was derived from a slot. */
    State withOriginal(Slot parent, Slot s, Cap cap) {
        return new State(held.plus(s, new Held(cap, true, true)), tree.addFirst(parent, s),
            current);
    }

    /** A copy of what a slot holds, perhaps changed, in an empty one (ABI objects-and-caps 4.1). */
    State withCopy(Slot source, Slot s, Cap cap) {
        Cap from = cap(source);
        // A new badge begins a group; what interrupt control gives is new, and untyped memory.
        boolean original = cap.badge() != from.badge() || cap instanceof Cap.Untyped
            || from instanceof Cap.IrqControl;
        Held h = new Held(cap, original, original);
        State t = new State(held.plus(s, h), Same.parent(held.get(source), h)
            ? tree.addFirst(source, s) : tree.addBehind(source, s), current);
        // Of memory that two capabilities name, the older one hands out nothing any more.
        return from instanceof Cap.Untyped u && cap instanceof Cap.Untyped
            ? t.with(source, u.full()) : t;
    }

    /** A capability leaves its slot, perhaps changed, for an empty one. */
    State withMoved(Slot from, Slot to, Cap cap) {
        return new State(held.plus(to, held.get(from).with(cap)).minus(from),
            tree.replace(from, to), current);
    }

    /** A slot is emptied. */
    State without(Slot s) {
        PMap<Slot, Held> others = held;
        Slot next = next(s);
        // The one behind it begins the badge group, if this did.
        if (held.get(s).first() && next != null) {
            Held n = held.get(next);
            others = others.plus(next, new Held(n.cap(), n.original(), true));
        }
        return new State(others.minus(s), tree.remove(s), current);
    }

    /** All filled slots, parents before children. */
    public List<Slot> walk() {
        return tree.walk(null);
    }

    private Slot next(Slot s) {
        List<Slot> all = walk();
        int at = all.indexOf(s) + 1;
        return at < all.size() ? all.get(at) : null;
    }

    /** Whether no capability beside this one names its object. */
    boolean isFinal(Slot s) {
        List<Slot> all = walk();
        int at = all.indexOf(s);
        // Those that name one object stand together.
        return (at == 0 || !Same.object(cap(all.get(at - 1)), cap(s)))
            && (at + 1 == all.size() || !Same.object(cap(s), cap(all.get(at + 1))));
    }
}
