package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sel4j.layout.Case;
import sel4j.layout.Field;
import sel4j.layout.Kind;
import sel4j.layout.Layout;
import sel4j.layout.Piece;

/**
 * What must hold of the execution views' class files for all memories, places and values: views.md
 * sections 3 and 4, and that fields lie where the layout says.
 *
 * <p>The code comes from class files; only where fields lie, which ranges and cases they have,
 * comes from the layout.
 */
public final class ViewObligations {
    private static final int WINDOW = 0xA0000000;

    private final Words z3;
    private final ViewCalls calls;
    private final Layout layout;
    private final Consumer<Obligation> sink;
    private final ArrayExpr<BitVecSort, BitVecSort> ram;
    private final ArrayExpr<BitVecSort, BitVecSort> owners;

    private Kind kind;
    private Value.Ref self;
    private BoolExpr given;

    /**
     * Prepares the obligations of a layout.
     *
     * @param code the class files of views and platform
     * @param sink receives each obligation when it is made
     */
    public ViewObligations(Words z3, Layout layout, Code code, Consumer<Obligation> sink) {
        this.z3 = z3;
        this.layout = layout;
        this.sink = sink;
        ram = z3.anyMemory("ram");
        owners = z3.anyMemory("owner");
        calls = new ViewCalls(z3, new Translator(z3, code, owners));
    }

    /** Makes the obligations of all kinds. */
    public void all() {
        layout.kinds().stream().filter(Kind::described).forEach(this::of);
    }

    /** Makes the obligations of one kind. */
    public void of(Kind k) {
        kind = k;
        self = calls.anyObject(k.name(), k);
        given = calls.placed(self, k);
        kind();
    }

    /** A field with what the obligations need: its cases and, of a row, any index. */
    private record Use(Field field, List<Case> cases, Value.Word index) { }

    private void kind() {
        List<Use> uses = new ArrayList<>();
        kind.fields().forEach(f -> uses.add(new Use(f, List.of(), index(f))));
        kind.caseFields().forEach((f, cases) -> uses.add(new Use(f, cases, null)));
        for (Use u : uses) {
            switch (u.field.sort()) {
                case INT, FLAG, REF, LINK, INTS, REFS -> {
                    reads(u);
                    writes(u, uses);
                }
                case SUB, SUBS -> part(u);
                case OWNER -> owner(u);
            }
        }
        if (kind.tag() != null) {
            tag();
            kind.cases().forEach(c -> becomes(c, uses));
            if (kind.copy() != null) {
                copies(uses);
            }
        }
    }

    private Value.Word index(Field f) {
        return f.row() ? new Value.Word(z3.anyWord("i")) : null;
    }

    private void oblige(String accessor, String rule, BoolExpr formula) {
        sink.accept(new Obligation(kind.name() + "." + accessor + ": " + rule, z3.implies(given,
            formula)));
    }

    /** The getter stops under a wrong case or index only, and reads the bits of the layout. */
    private void reads(Use u) {
        Field f = u.field;
        ViewCalls.Answer a = calls.getter(self, f, u.index, ram);
        oblige(f.name(), "demands case and index, no more", z3.equal(a.stops(),
            z3.not(fits(u, ram))));
        oblige(f.name(), "reads the bits of the layout",
            z3.implies(fits(u, ram), calls.same(a.value(), declared(f, u.index, ram))));
        if (f.sort() == Field.Sort.INT && f.width() < 32) {
            oblige(f.name(), "is below 2^width", z3.implies(fits(u, ram), z3.below(
                ((Value.Word) a.value()).term(), z3.word(1 << f.width()))));
        }
        ArrayExpr<BitVecSort, BitVecSort> any = z3.anyMemory("zero");
        BoolExpr zero = zero(f, u.index, any);
        ViewCalls.Answer b = calls.getter(self, f, u.index, any);
        if (u.cases.isEmpty()) {
            oblige(f.name(), "zero words are the initial state",
                z3.implies(z3.and(zero, fits(u, any)), calls.same(b.value(), initial(f))));
        }
    }

    /** After the setter the getter gives the value, and nothing else has changed. */
    private void writes(Use u, List<Use> others) {
        Field f = u.field;
        if (u.cases.stream().anyMatch(c -> c.fields().size() == 1 && f.setter()
                .equals("set" + c.name()))) {
            return;
        }
        Value v = anyValue(f);
        BoolExpr fits = z3.and(fits(u, ram), inRange(f, v));
        BoolExpr good = z3.and(wellTyped(f, v), fits);
        ViewCalls.Answer a = calls.setter(self, f, u.index, v, ram);
        oblige(f.setter(), "demands case, index and range, no more", z3.implies(wellTyped(f, v),
            z3.equal(a.stops(), z3.not(fits))));
        oblige(f.setter(), "what was set is read", z3.implies(good,
            calls.same(calls.getter(self, f, u.index, a.ram()).value(), v)));
        for (Use o : others) {
            if (o.field != f || f.row()) {
                keeps(f.setter(), u, o, good, a.ram());
            }
        }
        if (kind.tag() != null) {
            oblige(f.setter(), "keeps the case", z3.implies(good, calls.same(type(self, ram),
                type(self, a.ram()))));
        }
        outsideKept(f.setter(), good, a.ram());
    }

    private void keeps(String accessor, Use u, Use o, BoolExpr good,
            ArrayExpr<BitVecSort, BitVecSort> after) {
        Field g = o.field;
        boolean together = o.cases.isEmpty() || u.cases.isEmpty()
            || o.cases.stream().anyMatch(u.cases::contains);
        if (!(g.packed() || g.sort() == Field.Sort.INTS || g.sort() == Field.Sort.REFS)
                || !together) {
            return;
        }
        Value.Word i = g == u.field ? index(g) : o.index;
        Use seen = new Use(g, o.cases, i);
        BoolExpr apart = g == u.field ? z3.not(z3.equal(i.term(), u.index.term()))
            : z3.constant(true);
        oblige(accessor, "keeps " + g.name(), z3.implies(z3.and(good, fits(seen, ram), apart),
            calls.same(calls.getter(self, g, i, ram).value(), calls.getter(self, g, i, after)
            .value())));
    }

    private void outsideKept(String accessor, BoolExpr good,
            ArrayExpr<BitVecSort, BitVecSort> after) {
        BitVecExpr w = z3.anyWord("elsewhere");
        oblige(accessor, "writes inside the object only", z3.implies(z3.and(good,
            z3.not(calls.inside(w, self, kind))), z3.equal(z3.select(ram, w), z3.select(after,
            w))));
    }

    /** Exactly the words of a case have its number. */
    private void tag() {
        BitVecExpr w = z3.select(ram, self.word());
        for (Case c : kind.cases()) {
            BoolExpr match = matches(c, w);
            oblige(kind.tag(), "is " + c.name() + " for its words", z3.implies(match,
                z3.equal(((Value.Word) type(self, ram)).term(), z3.word(c.value()))));
            for (Case d : kind.cases()) {
                if (d.value() > c.value()) {
                    oblige(kind.tag(), c.name() + " and " + d.name() + " exclude each other",
                        z3.not(z3.and(match, matches(d, w))));
                }
            }
        }
        oblige(kind.tag(), "zero words are the first case", z3.implies(z3.equal(w, z3.word(0)),
            z3.equal(((Value.Word) type(self, ram)).term(), z3.word(0))));
    }

    /** A constructor sets case and fields, clears the bits of other cases, keeps all else. */
    private void becomes(Case c, List<Use> uses) {
        String name = "set" + c.name();
        List<Value> values = new ArrayList<>();
        BoolExpr typed = z3.constant(true);
        BoolExpr ranges = z3.constant(true);
        for (Field f : c.fields()) {
            Value v = anyValue(f);
            values.add(v);
            typed = z3.and(typed, wellTyped(f, v));
            ranges = z3.and(ranges, inRange(f, v));
        }
        BoolExpr good = z3.and(typed, ranges);
        ViewCalls.Answer a = calls.constructor(self, c, values, ram);
        oblige(name, "demands the ranges, no more", z3.implies(typed,
            z3.equal(a.stops(), z3.not(ranges))));
        oblige(name, "sets the case", z3.implies(good,
            z3.equal(((Value.Word) type(self, a.ram())).term(), z3.word(c.value()))));
        for (int i = 0; i < c.fields().size(); i++) {
            oblige(name, "sets " + c.fields().get(i).name(), z3.implies(good,
                calls.same(values.get(i),
                    calls.getter(self, c.fields().get(i), null, a.ram()).value())));
        }
        for (Use u : uses) {
            if (u.cases.isEmpty()) {
                keeps(name, new Use(null, List.of(c), null), u, good, a.ram());
            }
        }
        for (int w : kind.caseWords()) {
            int own = (w == 0 ? c.mask() : 0) | kind.commonMask(w)
                | c.fields().stream().mapToInt(f -> f.mask(w)).reduce(0, (x, y) -> x | y);
            oblige(name, "clears the rest of word " + w, z3.implies(good, z3.equal(z3.word(0),
                z3.apply('&', z3.select(a.ram(), at(w)), z3.word(~own)))));
        }
        outsideKept(name, good, a.ram());
    }

    /** A copy has the case and the fields of what it was copied from; all else is kept. */
    private void copies(List<Use> uses) {
        Value.Ref from = calls.anyObject("from", kind);
        BoolExpr good = calls.placed(from, kind);
        ViewCalls.Answer a = calls.call(self, kind.copy(), "(Lsel4j/view/" + kind.name() + ";)V",
            ram, from);
        oblige(kind.copy(), "never stops", z3.implies(good, z3.not(a.stops())));
        oblige(kind.copy(), "copies the case", z3.implies(good,
            calls.same(type(from, ram), type(self, a.ram()))));
        for (Use u : uses) {
            if (u.cases.isEmpty()) {
                keeps(kind.copy(), new Use(null, List.of(), null), u, good, a.ram());
            } else {
                BoolExpr reads = z3.not(calls.getter(from, u.field, null, ram).stops());
                oblige(kind.copy(), "copies " + u.field.name(), z3.implies(z3.and(good, reads),
                    calls.same(
                    calls.getter(from, u.field, null, ram).value(),
                    calls.getter(self, u.field, null, a.ram()).value())));
            }
        }
        outsideKept(kind.copy(), good, a.ram());
    }

    /** A part lies where the layout says. */
    private void part(Use u) {
        Field f = u.field;
        ViewCalls.Answer a = calls.getter(self, f, u.index, ram);
        oblige(f.name(), "demands the index, no more", z3.equal(a.stops(), z3.not(fits(u, ram))));
        BitVecExpr word = at(f.offset() / 4);
        if (u.index != null) {
            word = z3.apply('+', word, z3.apply('*', u.index.term(),
                z3.word(layout.kind(f.target()).bytes() / 4)));
        }
        oblige(f.name(), "lies where the layout says", z3.implies(fits(u, ram),
            calls.same(a.value(),
            new Value.Ref("sel4j/view/" + f.target(), word, z3.constant(false)))));
    }

    /** A part of a whole finds the whole, and any other part stops. */
    private void owner(Use u) {
        Field f = u.field;
        Kind whole = layout.kind(f.target());
        ViewCalls.Answer a = calls.getter(self, f, null, ram);
        BitVecExpr first = at(-f.offset() / 4);
        BitVecExpr place = z3.apply('+', z3.word(0x4000000), z3.apply('u', self.word(),
            z3.word(2)));
        BoolExpr held = z3.and(z3.equal(z3.select(owners, place), z3.word(whole.number())),
            z3.equal(z3.apply('&', first, z3.word(whole.bytes() / 4 - 1)), z3.word(0)));
        oblige(f.name(), "stops unless it is part of one", z3.equal(a.stops(), z3.not(held)));
        oblige(f.name(), "is the whole", z3.implies(held, calls.same(a.value(),
            new Value.Ref("sel4j/view/" + f.target(), first, z3.constant(false)))));
    }

    private Value type(Value.Ref object, ArrayExpr<BitVecSort, BitVecSort> memory) {
        return calls.call(object, kind.tag(), "()I", memory).value();
    }

    private BoolExpr matches(Case c, BitVecExpr w) {
        return z3.equal(z3.apply('&', w, z3.word(c.mask())), z3.word(c.bits()));
    }

    /** The case is one of the field's, and the index is inside. */
    private BoolExpr fits(Use u, ArrayExpr<BitVecSort, BitVecSort> memory) {
        BoolExpr index = u.index == null ? z3.constant(true)
            : z3.below(u.index.term(), z3.word(u.field.count()));
        if (u.cases.isEmpty()) {
            return index;
        }
        BitVecExpr w = z3.select(memory, self.word());
        return z3.and(index, z3.or(u.cases.stream().map(c -> matches(c, w))
            .toArray(BoolExpr[]::new)));
    }

    private Value anyValue(Field f) {
        if (f.target() == null) {
            return new Value.Word(z3.anyWord(f.name()));
        }
        Value.Ref v = calls.anyObject(f.name(), layout.kind(f.target()));
        return new Value.Ref(v.type(), v.word(),
            f.sort() == Field.Sort.LINK ? z3.constant(false) : z3.anyCondition(f.name()));
    }

    /** The value is in the range that the setter demands. */
    private BoolExpr inRange(Field f, Value v) {
        if (f.sort() != Field.Sort.INT) {
            return z3.constant(true);
        }
        BitVecExpr w = ((Value.Word) v).term();
        return z3.and(z3.not(z3.below(w, z3.word((int) f.least()))),
            z3.not(z3.below(z3.word((int) f.most()), w)));
    }

    /** A boolean is 0 or 1; a reference names an aligned place in RAM. */
    private BoolExpr wellTyped(Field f, Value v) {
        if (f.sort() == Field.Sort.FLAG) {
            return z3.below(((Value.Word) v).term(), z3.word(2));
        }
        return v instanceof Value.Ref r ? z3.or(r.none(), calls.placed(r, layout.kind(f.target())))
            : z3.constant(true);
    }

    private BitVecExpr at(int offset) {
        return z3.apply('+', self.word(), z3.word(offset));
    }

    private BitVecExpr rowWord(Field f, Value.Word index) {
        return z3.apply('+', at(f.offset() / 4), index.term());
    }

    /** What the layout says that the field's value is. */
    private Value declared(Field f, Value.Word index, ArrayExpr<BitVecSort, BitVecSort> memory) {
        if (f.sort() == Field.Sort.INTS) {
            return new Value.Word(z3.select(memory, rowWord(f, index)));
        }
        BitVecExpr address;
        if (f.sort() == Field.Sort.REFS) {
            address = z3.select(memory, rowWord(f, index));
        } else {
            BitVecExpr value = z3.word(0);
            for (Piece p : f.pieces()) {
                value = z3.apply('|', z3.apply('<', value, z3.word(p.width() & 31)),
                    z3.bits(z3.select(memory, at(p.word())), p.hi(), p.lo()));
            }
            if (!f.reference()) {
                return new Value.Word(value);
            }
            address = z3.apply('<', value, z3.word(f.pieces().get(0).lo()));
        }
        BoolExpr zero = z3.equal(address, z3.word(0));
        BitVecExpr word = z3.apply('u', z3.apply('-', address, z3.word(WINDOW)), z3.word(2));
        boolean link = f.sort() == Field.Sort.LINK;
        return new Value.Ref("sel4j/view/" + f.target(),
            link ? z3.choose(zero, self.word(), word) : word,
            link ? z3.constant(false) : zero);
    }

    /** All words of the field are zero. */
    private BoolExpr zero(Field f, Value.Word index, ArrayExpr<BitVecSort, BitVecSort> memory) {
        if (f.row()) {
            return z3.equal(z3.select(memory, rowWord(f, index)), z3.word(0));
        }
        return z3.and(f.words().stream().map(w -> z3.equal(z3.select(memory, at(w)), z3.word(0)))
            .toArray(BoolExpr[]::new));
    }

    private Value initial(Field f) {
        return switch (f.sort()) {
            case INT, FLAG, INTS -> new Value.Word(z3.word(0));
            case LINK -> self;
            default -> new Value.Ref(null, z3.word(0), z3.constant(true));
        };
    }
}
