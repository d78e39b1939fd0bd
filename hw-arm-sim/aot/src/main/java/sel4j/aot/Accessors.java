package sel4j.aot;

import java.util.List;
import sel4j.layout.Case;
import sel4j.layout.Field;
import sel4j.layout.Kind.Initial;
import sel4j.layout.Layout;
import sel4j.layout.Piece;

/**
 * The accessors of the views as loads, stores and bit-fields, from the layout's description. A view
 * is the address of its object. What only a hosted run knows, which object lives where, is not
 * checked.
 */
final class Accessors {
    private static final int WORD = 4;

    private final Layout layout;
    private final Builder to;

    Accessors(Layout layout, Builder to) {
        this.layout = layout;
        this.to = to;
    }

    /**
     * Builds a call of an accessor.
     *
     * @param owner name of the view's kind
     * @param in the arguments, without the view
     * @return its result, null if there is none
     */
    Node call(String owner, String method, Node self, List<Node> in) {
        sel4j.layout.Kind kind = layout.kind(owner);
        if (kind == null) {
            throw new CompileError(to.place, "no such view: " + owner);
        }
        if (method.equals("place")) {
            return to.op(Kind.SHR, to.add(self, -Window.OFFSET), WORD);
        }
        if (method.equals("reference")) {
            return self;
        }
        if (kind.tag() != null && method.equals(kind.tag())) {
            return tag(kind, self);
        }
        if (method.equals(kind.copy())) {
            copy(kind, self, in.get(0));
            return null;
        }
        for (Case c : kind.cases()) {
            if (method.equals("set" + c.name()) && in.size() == c.fields().size()) {
                construct(kind, c, self, in);
                return null;
            }
        }
        for (Field f : kind.fields()) {
            if (method.equals(f.name()) || method.equals(f.setter())) {
                return access(kind, f, method.equals(f.setter()), self, in);
            }
        }
        for (Field f : kind.caseFields().keySet()) {
            if (method.equals(f.name()) || method.equals(f.setter())) {
                demand(kind, kind.caseFields().get(f), self);
                return access(kind, f, method.equals(f.setter()), self, in);
            }
        }
        throw new CompileError(to.place, "no such accessor: " + owner + "." + method);
    }

    /** Writes the words of a new object that are not zero. */
    void initialise(sel4j.layout.Kind kind, Node self) {
        for (Initial i : kind.initials()) {
            List<Node> in = i.index() < 0 ? List.of(to.constant(i.value()))
                : List.of(to.constant(i.index()), to.constant(i.value()));
            access(kind, kind.field(i.field()), true, self, in);
        }
    }

    private Node access(sel4j.layout.Kind kind, Field f, boolean set, Node self, List<Node> in) {
        switch (f.sort()) {
            case INTS, REFS -> {
                to.checkIndex(in.get(0), f.count());
                Node row = to.op(Kind.ADD, self, to.op(Kind.SHL, in.get(0), 2));
                String words = kind.name() + "." + f.name();
                if (!set) {
                    return to.load(row, f.offset(), words);
                }
                to.store(row, f.offset(), in.get(1), words);
                return null;
            }
            case SUB -> {
                return object(to.add(self, f.offset()), self);
            }
            case SUBS -> {
                to.checkIndex(in.get(0), f.count());
                int bytes = layout.kind(f.target()).bytes();
                Node offset = to.op(Kind.SHL, in.get(0), Integer.numberOfTrailingZeros(bytes));
                return object(to.op(Kind.ADD, to.add(self, f.offset()), offset), self);
            }
            case OWNER -> {
                return object(to.add(self, -f.offset()), self);
            }
            default -> {
                if (!set) {
                    return get(kind, f, self);
                }
                set(kind, f, self, in.get(0));
                return null;
            }
        }
    }

    /** Notes that a new node is the address of an object. */
    static Node object(Node n, Node self) {
        n.object |= n != self;
        return n;
    }

    private Node get(sel4j.layout.Kind kind, Field f, Node self) {
        if (f.reference()) {
            Piece p = f.pieces().get(0);
            Node r = to.and(load(kind, f, self, p.word()), p.mask());
            return f.sort() == Field.Sort.REF ? r
                : object(to.select(Condition.EQ, r, to.constant(0), self, r), self);
        }
        Node value = null;
        for (Piece p : f.pieces()) {
            Node w = load(kind, f, self, p.word());
            Node bits = p.whole() ? w : to.extract(w, p.lo(), p.width());
            value = value == null ? bits
                : to.op(Kind.OR, to.op(Kind.SHL, value, p.width()), bits);
        }
        return value;
    }

    private void set(sel4j.layout.Kind kind, Field f, Node self, Node value) {
        range(f, value);
        for (int w : f.words()) {
            Node old = f.mask(w) == -1 ? null : load(kind, f, self, w);
            to.store(self, w * WORD, put(f, w, self, value, old), words(kind, f, w));
        }
    }

    /** A word with the bits that a field has in it; the old word is null if all bits are new. */
    private Node put(Field f, int word, Node self, Node value, Node old) {
        if (f.reference()) {
            Node r = value;
            if (f.sort() == Field.Sort.LINK) {
                to.checkNotNull(value);
                r = to.select(Condition.EQ, value, self, to.constant(0), value);
            }
            return old == null ? r : to.op(Kind.OR, to.and(old, ~f.mask(word)), r);
        }
        Node result = old;
        int left = f.width();
        for (Piece p : f.pieces()) {
            left -= p.width();
            if (p.word() == word) {
                Node bits = left == 0 ? value : to.op(Kind.SHR, value, left);
                result = p.whole() ? bits : to.insert(result, bits, p.lo(), p.width());
            }
        }
        return result;
    }

    private void range(Field f, Node value) {
        if (f.sort() == Field.Sort.INT && !f.anyWord()) {
            Node above = f.least() == 0 ? value : to.add(value, (int) -f.least());
            to.check(Check.RANGE, Condition.LS, above, to.constant((int) (f.most() - f.least())));
        }
    }

    private void construct(sel4j.layout.Kind kind, Case c, Node self, List<Node> in) {
        for (int i = 0; i < in.size(); i++) {
            range(c.fields().get(i), in.get(i));
        }
        for (int w : kind.caseWords()) {
            int common = kind.commonMask(w);
            Node word = common == 0 ? to.constant(0)
                : to.and(to.load(self, w * WORD, kind.name() + "." + w), common);
            if (w == 0 && c.bits() != 0) {
                word = to.op(Kind.OR, word, c.bits());
            }
            for (int i = 0; i < in.size(); i++) {
                Field f = c.fields().get(i);
                if (f.mask(w) != 0) {
                    word = put(f, w, self, in.get(i), word);
                }
            }
            to.store(self, w * WORD, word, kind.name() + "." + w);
        }
    }

    private void copy(sel4j.layout.Kind kind, Node self, Node from) {
        to.checkNotNull(from);
        for (int w : kind.caseWords()) {
            int common = kind.commonMask(w);
            String words = kind.name() + "." + w;
            Node source = to.and(to.load(from, w * WORD, words), ~common);
            Node word = common == 0 ? source
                : to.op(Kind.OR, to.and(to.load(self, w * WORD, words), common), source);
            to.store(self, w * WORD, word, words);
        }
    }

    private Node tag(sel4j.layout.Kind kind, Node self) {
        Node w = to.load(self, 0, kind.name() + ".0");
        List<Case> cases = kind.cases();
        int mask = cases.get(0).mask();
        List<Case> rest = cases.stream().filter(c -> c.mask() != mask).toList();
        boolean same = cases.stream().allMatch(c -> c.value() == c.bits());
        if (same && rest.isEmpty()) {
            return to.and(w, mask);
        }
        int limit = cases.stream().filter(c -> c.mask() == mask).mapToInt(Case::bits).max()
            .getAsInt() + 1;
        // The longer mask only adds bits to what the shorter one leaves undecided.
        if (same && rest.stream().allMatch(c -> c.mask() == rest.get(0).mask()
                && (c.bits() & mask) >= limit)) {
            Node narrow = to.and(w, mask);
            return to.select(Condition.LO, narrow, to.constant(limit), narrow,
                to.and(w, rest.get(0).mask()));
        }
        Node value = to.constant(0);
        for (int i = cases.size() - 1; i > 0; i--) {
            Case c = cases.get(i);
            value = to.select(Condition.EQ, to.and(w, c.mask()), to.constant(c.bits()),
                to.constant(c.value()), value);
        }
        return value;
    }

    /** The object must be of one of the cases. */
    private void demand(sel4j.layout.Kind kind, List<Case> cases, Node self) {
        if (cases.size() == 1) {
            Case c = cases.get(0);
            Node w = to.load(self, 0, kind.name() + ".0");
            to.check(Check.CASE, Condition.EQ, to.and(w, c.mask()), to.constant(c.bits()));
            return;
        }
        Node type = tag(kind, self);
        Node one = to.constant(0);
        for (Case c : cases) {
            one = to.select(Condition.EQ, type, to.constant(c.value()), to.constant(1), one);
        }
        to.check(Check.CASE, Condition.NE, one, to.constant(0));
    }

    private Node load(sel4j.layout.Kind kind, Field f, Node self, int word) {
        return to.load(self, word * WORD, words(kind, f, word));
    }

    /** Fields that share the bits of a part share its words' name. */
    private static String words(sel4j.layout.Kind kind, Field f, int word) {
        if (f.over() == null) {
            return kind.name() + "." + word;
        }
        sel4j.layout.Field part = kind.field(f.over());
        return part.target() + ".0";
    }
}
