package sel4j.proofs.bits;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;

/** A value on the operand stack while bytecode is read as terms. */
public sealed interface Value {
    /** An int, or a boolean as 0 or 1. */
    record Word(BitVecExpr term) implements Value { }

    /**
     * A reference to a view, which is its place.
     *
     * @param type  internal name of its class, null of the literal {@code null}
     * @param word  index of the object's first word; meaningless when it is null
     * @param none  whether it is null
     */
    record Ref(String type, BitVecExpr word, BoolExpr none) implements Value { }

    /** Anything that is only handed on: the memory, its array, a factory, a string. */
    record Thing(String what) implements Value { }
}
