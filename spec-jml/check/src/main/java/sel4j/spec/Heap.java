package sel4j.spec;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import sel4j.platform.Memory;

/**
 * The objects of a kernel, as the executable predicates read them: fields by name, numbers as
 * mathematical as {@code long} is. Reading a field of null is an error, never an answer.
 *
 * <p>Who changes links of the kernel's says so.
 */
public abstract class Heap {
    /** Place of the first granule of RAM. */
    static final int FIRST = Memory.RAM_BASE >>> 4;

    /** Where each slot of the derivation ring stands, once somebody asks. */
    private Map<Object, Integer> positions;

    /** The kernel is not what it was. */
    public void changed() {
        positions = null;
    }

    /** The objects of a kind: all live ones, and those dead ones that are there. */
    abstract Iterable<?> objects(String kind);

    abstract long num(Object o, String field);

    abstract boolean is(Object o, String field);

    abstract Object ref(Object o, String field);

    abstract long num(Object row, long i);

    abstract boolean is(Object row, long i);

    abstract Object ref(Object row, long i);

    abstract long length(Object row);

    /** Whether a predicate holds for all objects of a kind. */
    boolean all(String kind, Predicate<Object> holds) {
        for (Object o : objects(kind)) {
            if (!holds.test(o)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a predicate holds for an object of a kind. */
    boolean any(String kind, Predicate<Object> holds) {
        return !all(kind, holds.negate());
    }

    /** Whether a predicate holds for all numbers in from..to-1. */
    static boolean range(long from, long to, LongPredicate holds) {
        for (long i = from; i < to; i++) {
            if (!holds.test(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a predicate holds for a number in from..to-1. */
    static boolean some(long from, long to, LongPredicate holds) {
        return !range(from, to, holds.negate());
    }

    /** Bit i of a word. */
    static boolean bit(long word, long i) {
        return (word >> i & 1) == 1;
    }

    /** Whether slot b stands behind slot a in the derivation ring, before the sentinel. */
    boolean follows(Object kernel, Object a, Object b) {
        if (positions == null) {
            positions = positions(ref(kernel, "root"));
        }
        Integer from = positions.get(a);
        Integer to = positions.get(b);
        return from != null && to != null && from < to;
    }

    private Map<Object, Integer> positions(Object sentinel) {
        Map<Object, Integer> all = new IdentityHashMap<>();
        Object s = sentinel;
        do {
            all.put(s, all.size());
            s = ref(s, "next");
        } while (s != null && !all.containsKey(s));
        return all;
    }
}
