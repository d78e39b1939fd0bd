package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import java.util.function.Consumer;
import sel4j.layout.Field;
import sel4j.layout.Kind;
import sel4j.layout.Layout;

/**
 * What must hold of {@code Kernel}'s own methods: an object created in zero words has the initial
 * values of the layout, and places lead to the objects that lie there and to no others.
 */
public final class CreationObligations {
    private final Words z3;
    private final ViewCalls calls;
    private final Layout layout;
    private final Consumer<Obligation> sink;
    private final ArrayExpr<BitVecSort, BitVecSort> owners;
    private final Value.Ref kernel;

    /**
     * Prepares the obligations of a layout; {@code code} and {@code sink} as in ViewObligations.
     */
    public CreationObligations(Words z3, Layout layout, Code code, Consumer<Obligation> sink) {
        this.z3 = z3;
        this.layout = layout;
        this.sink = sink;
        owners = z3.anyMemory("owner");
        calls = new ViewCalls(z3, new Translator(z3, code, owners));
        kernel = calls.anyObject("k", layout.kind("Kernel"));
    }

    /** Makes the obligations. */
    public void all() {
        for (Kind k : layout.kinds()) {
            if (k.whole() && k.described() && !k.name().equals("Kernel")) {
                created(k);
                found(k);
            }
        }
    }

    private void created(Kind k) {
        String name = "create" + k.name();
        BitVecExpr place = z3.anyWord("place");
        ViewCalls.Answer a = calls.call(kernel, name, "(I)Lsel4j/view/" + k.name() + ";",
            z3.zeroMemory(), new Value.Word(place));
        Value.Ref o = (Value.Ref) a.value();
        BoolExpr given = inRam(place);
        sink.accept(new Obligation("Kernel." + name + ": is the object at the place",
            z3.implies(given, z3.equal(o.word(), wordOf(place)))));
        for (Field f : k.fields()) {
            if (f.sort() == Field.Sort.INT || f.sort() == Field.Sort.INTS) {
                sink.accept(new Obligation("Kernel." + name + ": " + f.name()
                    + " has its initial value", initial(k, f, o, a.ram())));
            }
        }
    }

    /** The getter gives what {@code initial} lines say, zero elsewhere. */
    private BoolExpr initial(Kind k, Field f, Value.Ref o, ArrayExpr<BitVecSort, BitVecSort> ram) {
        Value.Word index = f.row() ? new Value.Word(z3.anyWord("i")) : null;
        BitVecExpr expected = z3.word(0);
        for (Kind.Initial i : k.initials()) {
            if (i.field().equals(f.name())) {
                expected = index == null ? z3.word(i.value())
                    : z3.choose(z3.equal(index.term(), z3.word(i.index())), z3.word(i.value()),
                        expected);
            }
        }
        ViewCalls.Answer a = calls.getter(o, f, index, ram);
        return z3.or(a.stops(), z3.equal(((Value.Word) a.value()).term(), expected));
    }

    /** {@code k.tcb(place)} and its like. */
    private void found(Kind k) {
        String name = Character.toLowerCase(k.name().charAt(0)) + k.name().substring(1);
        BitVecExpr place = z3.anyWord("place");
        ViewCalls.Answer a = calls.call(kernel, name, "(I)Lsel4j/view/" + k.name() + ";",
            z3.zeroMemory(), new Value.Word(place));
        BoolExpr lives = z3.and(z3.equal(z3.select(owners, place), z3.word(k.number())),
            z3.equal(z3.apply('&', place, z3.word(k.granules() - 1)), z3.word(0)));
        sink.accept(new Obligation("Kernel." + name + ": stops unless one lives there",
            z3.equal(a.stops(), z3.not(lives))));
        sink.accept(new Obligation("Kernel." + name + ": is the object at the place", z3.implies(
            z3.and(lives, inRam(place)), z3.equal(((Value.Ref) a.value()).word(), wordOf(place)))));
        Value.Word back = (Value.Word) calls.call((Value.Ref) a.value(), "place", "()I", a.ram())
            .value();
        sink.accept(new Obligation("Kernel." + name + ": its place is the place",
            z3.implies(z3.and(lives, inRam(place)), z3.equal(back.term(), place))));
    }

    private BoolExpr inRam(BitVecExpr place) {
        return z3.below(z3.apply('-', place, z3.word(0x4000000)), z3.word(0x4000000));
    }

    private BitVecExpr wordOf(BitVecExpr place) {
        return z3.apply('<', z3.apply('-', place, z3.word(0x4000000)), z3.word(2));
    }
}
