package sel4j.spec;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The objects of a proof face: what the predicates name are their fields. */
public final class FieldHeap extends Heap {
    private static final Map<Class<?>, Map<String, Field>> FIELDS = new ConcurrentHashMap<>();

    private final Map<String, Collection<Object>> objects;
    private Set<String> recorded;

    /** Of all objects there are, dead ones too, by the simple name of their class. */
    public FieldHeap(Map<String, Collection<Object>> objects) {
        this.objects = objects;
    }

    @Override
    Iterable<?> objects(String kind) {
        return objects.getOrDefault(kind, List.of());
    }

    /** From now on, the fields that are read, as {@code Class.field}, come into this set. */
    public void record(Set<String> reads) {
        recorded = reads;
    }

    private Field field(Object o, String name) {
        if (o == null) {
            throw new IllegalStateException("reads ." + name + " of null");
        }
        if (recorded != null) {
            recorded.add(o.getClass().getSimpleName() + "." + name);
        }
        return FIELDS.computeIfAbsent(o.getClass(), c -> new ConcurrentHashMap<>())
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

    @Override
    long num(Object o, String name) {
        try {
            return field(o, name).getInt(o);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    boolean is(Object o, String name) {
        try {
            return field(o, name).getBoolean(o);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Object ref(Object o, String name) {
        try {
            return field(o, name).get(o);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    long num(Object row, long i) {
        return Array.getInt(row, Math.toIntExact(i));
    }

    @Override
    boolean is(Object row, long i) {
        return Array.getBoolean(row, Math.toIntExact(i));
    }

    @Override
    Object ref(Object row, long i) {
        return Array.get(row, Math.toIntExact(i));
    }

    @Override
    long length(Object row) {
        return Array.getLength(row);
    }
}
