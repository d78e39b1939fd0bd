package sel4j.abstractspec;

import java.util.ArrayList;
import java.util.List;
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

    /** A slot and all derived from it, parents before children. */
    public List<Slot> walk(Slot from) {
        List<Slot> all = new ArrayList<>();
        if (from != null) {
            all.add(from);
        }
        of(from).forEach(s -> all.addAll(walk(s)));
        return all;
    }
}
