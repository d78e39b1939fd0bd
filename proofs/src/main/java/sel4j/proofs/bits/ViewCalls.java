package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import sel4j.layout.Case;
import sel4j.layout.Field;
import sel4j.layout.Kind;

/** Calls of accessors of views, as terms: all paths of one call joined into one answer. */
final class ViewCalls {
    /**
     * What a call does.
     *
     * @param stops when it throws
     * @param value what it returns otherwise, or null
     * @param ram   the memory after it
     */
    record Answer(BoolExpr stops, Value value, ArrayExpr<BitVecSort, BitVecSort> ram) { }

    final Words z3;
    private final Translator translator;

    ViewCalls(Words z3, Translator translator) {
        this.z3 = z3;
        this.translator = translator;
    }

    Answer getter(Value.Ref object, Field f, Value index, ArrayExpr<BitVecSort, BitVecSort> ram) {
        String result = descriptor(f);
        return index == null ? call(object, f.name(), "()" + result, ram)
            : call(object, f.name(), "(I)" + result, ram, index);
    }

    Answer setter(Value.Ref object, Field f, Value index, Value v,
            ArrayExpr<BitVecSort, BitVecSort> ram) {
        return index == null ? call(object, f.setter(), "(" + descriptor(f) + ")V", ram, v)
            : call(object, f.setter(), "(I" + descriptor(f) + ")V", ram, index, v);
    }

    Answer constructor(Value.Ref object, Case c, List<Value> values,
            ArrayExpr<BitVecSort, BitVecSort> ram) {
        StringBuilder d = new StringBuilder("(");
        c.fields().forEach(f -> d.append(descriptor(f)));
        return call(object, "set" + c.name(), d + ")V", ram, values.toArray(new Value[0]));
    }

    Answer call(Value.Ref object, String name, String descriptor,
            ArrayExpr<BitVecSort, BitVecSort> ram, Value... arguments) {
        List<Value> all = new ArrayList<>();
        all.add(object);
        all.addAll(List.of(arguments));
        List<Outcome> ends = translator.run(object.type(), name, descriptor, all,
            z3.constant(true), ram);
        BoolExpr stops = z3.constant(false);
        Value value = null;
        ArrayExpr<BitVecSort, BitVecSort> after = ram;
        for (Outcome o : ends) {
            if (o.stopped()) {
                stops = z3.or(stops, o.when());
            } else {
                value = value == null ? o.result() : choose(o.when(), o.result(), value);
                after = z3.choose(o.when(), o.ram(), after);
            }
        }
        return new Answer(stops, value, after);
    }

    private Value choose(BoolExpr c, Value a, Value b) {
        if (a instanceof Value.Word x) {
            return new Value.Word(z3.choose(c, x.term(), ((Value.Word) b).term()));
        }
        Value.Ref x = (Value.Ref) a;
        Value.Ref y = (Value.Ref) b;
        return new Value.Ref(x.type() == null ? y.type() : x.type(),
            z3.choose(c, x.word(), y.word()),
            z3.or(z3.and(c, x.none()), z3.and(z3.not(c), y.none())));
    }

    /** Both values are the same. */
    BoolExpr same(Value a, Value b) {
        return a instanceof Value.Word x ? z3.equal(x.term(), ((Value.Word) b).term())
            : translator.same((Value.Ref) a, (Value.Ref) b);
    }

    /** Any object of a kind. */
    Value.Ref anyObject(String name, Kind k) {
        return new Value.Ref("sel4j/view/" + k.name(), z3.anyWord(name), z3.constant(false));
    }

    /** It is aligned and inside the largest RAM. */
    BoolExpr placed(Value.Ref object, Kind k) {
        return z3.and(z3.below(object.word(), z3.word(0x10000000)),
            z3.equal(z3.apply('&', object.word(), z3.word(k.bytes() / 4 - 1)), z3.word(0)));
    }

    /** The word lies in the object. */
    BoolExpr inside(BitVecExpr word, Value.Ref object, Kind k) {
        return z3.below(z3.apply('-', word, object.word()), z3.word(k.bytes() / 4));
    }

    private static String descriptor(Field f) {
        String type = f.javaType();
        return type.equals("int") ? "I" : type.equals("boolean") ? "Z" : "Lsel4j/view/" + type
            + ";";
    }
}
