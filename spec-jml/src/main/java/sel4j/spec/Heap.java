package sel4j.spec;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The objects of a proof face, as the executable invariant reads them: fields by name, numbers as
 * mathematical as {@code long} is. Reading a field of null is an error, never an answer.
 */
public final class Heap {
    private final Map<String, Collection<Object>> objects;
    private final Map<Class<?>, Map<String, Field>> fields = new ConcurrentHashMap<>();

    /** @param objects all objects there are, dead ones too, by the simple name of their class */
    public Heap(Map<String, Collection<Object>> objects) {
        this.objects = objects;
    }

    /** Whether a predicate holds for all objects of a kind. */
    boolean all(String kind, Predicate<Object> holds) {
        return objects.getOrDefault(kind, List.of()).stream().allMatch(holds);
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

    private Field field(Object o, String name) {
        if (o == null) {
            throw new IllegalStateException("reads ." + name + " of null");
        }
        return fields.computeIfAbsent(o.getClass(), c -> new ConcurrentHashMap<>())
            .computeIfAbsent(name, n -> {
                try {
                    Field f = o.getClass().getDeclaredField(n);
                    f.setAccessible(true);
                    return f;
                } catch (NoSuchFieldException e) {
                    throw new IllegalStateException(o.getClass() + " has no field " + n, e);
                }
            });
    }

    long num(Object o, String name) {
        try {
            return field(o, name).getInt(o);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean is(Object o, String name) {
        try {
            return field(o, name).getBoolean(o);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Object ref(Object o, String name) {
        try {
            return field(o, name).get(o);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static long num(Object row, long i) {
        return Array.getInt(row, Math.toIntExact(i));
    }

    static boolean is(Object row, long i) {
        return Array.getBoolean(row, Math.toIntExact(i));
    }

    static Object ref(Object row, long i) {
        return Array.get(row, Math.toIntExact(i));
    }

    static long length(Object row) {
        return Array.getLength(row);
    }
}
