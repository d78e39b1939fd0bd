package sel4j.abstractspec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Which capability was derived from which: a forest of slots. Brothers stand in the order in which
 * a walk meets them; the last one made stands first.
 */
public record Tree(PVector<Slot> roots, PMap<Slot, Slot> parents,
        PMap<Slot, PVector<Slot>> children) {
    /** Nothing. */
    public static final Tree EMPTY = new Tree(TreePVector.empty(), HashTreePMap.empty(),
        HashTreePMap.empty());

    /** Those derived directly from a slot; of null: the roots. */
    public PVector<Slot> of(Slot parent) {
        return parent == null ? roots : children.getOrDefault(parent, TreePVector.empty());
    }

    private Tree with(Slot parent, PVector<Slot> brothers) {
        return parent == null ? new Tree(brothers, parents, children)
            : new Tree(roots, parents, brothers.isEmpty() ? children.minus(parent)
                : children.plus(parent, brothers));
    }

    private Tree under(Slot s, Slot parent) {
        return new Tree(roots, parent == null ? parents.minus(s) : parents.plus(s, parent),
            children);
    }

    /** A new slot, the first of its brothers; a parent of null: a root. */
    public Tree addFirst(Slot parent, Slot s) {
        return with(parent, of(parent).plus(0, s)).under(s, parent);
    }

    /** A new slot, the last of its brothers. */
    public Tree addLast(Slot parent, Slot s) {
        return with(parent, of(parent).plus(s)).under(s, parent);
    }

    /** A new slot directly behind a brother and all that was derived from that. */
    public Tree addBehind(Slot brother, Slot s) {
        Slot parent = parents.get(brother);
        return with(parent, of(parent).plus(of(parent).indexOf(brother) + 1, s)).under(s, parent);
    }

    /** A slot leaves; those derived from it take its place. */
    public Tree remove(Slot s) {
        Slot parent = parents.get(s);
        PVector<Slot> orphans = of(s);
        int at = of(parent).indexOf(s);
        Tree t = with(parent, of(parent).minus(at).plusAll(at, orphans));
        for (Slot o : orphans) {
            t = t.under(o, parent);
        }
        return new Tree(t.roots, t.parents.minus(s), t.children.minus(s));
    }

    /** Another slot takes the place of a slot, with all that was derived from it. */
    public Tree replace(Slot old, Slot s) {
        Slot parent = parents.get(old);
        PVector<Slot> own = of(old);
        Tree t = with(parent, of(parent).with(of(parent).indexOf(old), s));
        t = new Tree(t.roots, t.parents.minus(old), t.children.minus(old)).under(s, parent);
        for (Slot o : own) {
            t = t.under(o, s);
        }
        return own.isEmpty() ? t : t.with(s, own);
    }

    /**
     * The tree of capabilities that a walk meets in this order. A slot was derived from the nearest
     * one before it that counts as its parent, unless something else stands in between.
     */
    public static Tree of(Map<Slot, Held> walk) {
        Tree t = EMPTY;
        Deque<Slot> above = new ArrayDeque<>();
        for (Map.Entry<Slot, Held> e : walk.entrySet()) {
            rise(above, walk, e.getValue());
            t = t.addLast(above.peek(), e.getKey());
            above.push(e.getKey());
        }
        return t;
    }

    private static void rise(Deque<Slot> above, Map<Slot, Held> walk, Held h) {
        while (!above.isEmpty() && !Same.parent(walk.get(above.peek()), h)) {
            above.pop();
        }
    }

    /** Whether it is the tree of a walk: the same as to compare it with that, but faster. */
    public boolean fits(Map<Slot, Held> walk) {
        Deque<Slot> above = new ArrayDeque<>();
        Iterator<Slot> own = walk(null).iterator();
        for (Map.Entry<Slot, Held> e : walk.entrySet()) {
            rise(above, walk, e.getValue());
            if (!own.hasNext() || !own.next().equals(e.getKey())
                    || !Objects.equals(above.peek(), parents.get(e.getKey()))) {
                return false;
            }
            above.push(e.getKey());
        }
        return !own.hasNext();
    }

    /** The slot that a walk meets after one, null if it is the last. */
    Slot next(Slot s) {
        if (!of(s).isEmpty()) {
            return of(s).get(0);
        }
        for (Slot at = s; at != null; at = parents.get(at)) {
            PVector<Slot> brothers = of(parents.get(at));
            int i = brothers.indexOf(at) + 1;
            if (i < brothers.size()) {
                return brothers.get(i);
            }
        }
        return null;
    }

    /** A slot and all derived from it, parents before children. */
    public List<Slot> walk(Slot from) {
        List<Slot> all = new ArrayList<>();
        if (from != null) {
            all.add(from);
        }
        add(all, from);
        return all;
    }

    private void add(List<Slot> all, Slot from) {
        for (Slot s : of(from)) {
            all.add(s);
            add(all, s);
        }
    }
}
