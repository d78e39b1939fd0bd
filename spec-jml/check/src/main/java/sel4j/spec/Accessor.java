package sel4j.spec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sel4j.view.Kinds;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * A field of an execution view, or a row of one, read by its accessor. A field that an object of
 * this case does not have is zero, as it is in the proof view.
 */
final class Accessor {
    private static final Map<Class<?>, Map<String, Accessor>> ALL = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Integer> KINDS = new ConcurrentHashMap<>();
    /** How long the rows of the views are. */
    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("irqSlot", 160),
        Map.entry("extraCap", 3), Map.entry("readySummary", 16), Map.entry("readyBits", 128),
        Map.entry("irqState", 160), Map.entry("asidTable", 128),
        Map.entry("hardwareAsidOwner", 256), Map.entry("domainScheduleDomain", 100),
        Map.entry("domainScheduleLow", 100), Map.entry("domainScheduleHigh", 100),
        Map.entry("ready", 4096), Map.entry("register", 20), Map.entry("fpu", 66),
        Map.entry("name", 106), Map.entry("pte", 256), Map.entry("pde", 4096),
        Map.entry("directory", 1024));

    private final MethodHandle handle;
    private final int count;
    /** The cases, a bit for each, that turned out not to have the field. */
    private long without;

    private Accessor(Class<?> view, String field) {
        int elements = 0;
        MethodHandle found;
        try {
            Method m;
            try {
                m = view.getMethod(field);
            } catch (NoSuchMethodException e) {
                m = view.getMethod(field, int.class);
                elements = COUNTS.get(field);
            }
            MethodHandle h = MethodHandles.publicLookup().unreflect(m);
            Class<?> result = m.getReturnType().isPrimitive() ? m.getReturnType() : Object.class;
            found = h.asType(elements == 0 ? MethodType.methodType(result, Object.class)
                : MethodType.methodType(result, Object.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(view + " has no accessor " + field, e);
        }
        handle = found;
        count = elements;
    }

    static Accessor of(Class<?> view, String field) {
        Map<String, Accessor> fields = ALL.get(view);
        if (fields == null) {
            fields = ALL.computeIfAbsent(view, v -> new ConcurrentHashMap<>());
        }
        Accessor a = fields.get(field);
        return a != null ? a : fields.computeIfAbsent(field, f -> new Accessor(view, f));
    }

    /** The number of a kind of objects, by its view. */
    static int kind(Class<?> view) {
        return KINDS.computeIfAbsent(view, v -> {
            for (int i = 1;; i++) {
                if (Kinds.name(i).equals(v.getSimpleName())) {
                    return i;
                }
            }
        });
    }

    /** Elements of the row; 0 if it is none. */
    int count() {
        return count;
    }

    private static int type(Object o) {
        return o instanceof Slot s ? s.type() : o instanceof Pte e ? e.type()
            : o instanceof Pde d ? d.type() : -1;
    }

    private boolean absent(Object o) {
        int type = without == 0 ? -1 : type(o);
        return type >= 0 && (without >> type & 1) != 0;
    }

    /** What the accessor threw: the object is of a case without the field, or it is an error. */
    private void refused(Object o, Throwable t) {
        int type = type(o);
        if (!(t instanceof IllegalStateException) || type < 0) {
            throw t instanceof RuntimeException e ? e : new IllegalStateException(t);
        }
        without |= 1L << type;
    }

    long num(Object o) {
        if (!absent(o)) {
            try {
                return (int) handle.invokeExact(o);
            } catch (Throwable t) {
                refused(o, t);
            }
        }
        return 0;
    }

    boolean is(Object o) {
        if (!absent(o)) {
            try {
                return (boolean) handle.invokeExact(o);
            } catch (Throwable t) {
                refused(o, t);
            }
        }
        return false;
    }

    Object ref(Object o) {
        if (!absent(o)) {
            try {
                return (Object) handle.invokeExact(o);
            } catch (Throwable t) {
                refused(o, t);
            }
        }
        return null;
    }

    long num(Object o, int i) {
        try {
            return (int) handle.invokeExact(o, i);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }

    Object ref(Object o, int i) {
        try {
            return (Object) handle.invokeExact(o, i);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}
