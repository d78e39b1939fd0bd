package sel4j.tests.faces;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import sel4j.spec.Heap;

/**
 * Looks for memories that one predicate alone rejects: those of a proof face with one field
 * changed. Which predicates read a field was recorded; no other can tell the difference.
 */
final class Corruptions {
    /** Objects of one sort (a capability type, a thread state) that are tried. */
    private static final int SAMPLES = 3;
    private static final int VALUES = 6;

    private final Heap heap;
    private final Map<String, BooleanSupplier> questions;
    /** Class.field -> the predicates that read it. */
    private final Map<String, Set<String>> readers;
    private final Map<String, List<Object>> samples = new TreeMap<>();
    private final Map<Class<?>, List<Object>> byClass = new LinkedHashMap<>();
    /** Predicate -> what was changed. */
    final Map<String, String> found = new TreeMap<>();
    /** Predicate that broke -> the fewest that broke with it. */
    final Map<String, List<String>> together = new TreeMap<>();

    Corruptions(ProofFace face, Heap heap, Map<String, BooleanSupplier> questions,
            Map<String, Set<String>> readers) throws ReflectiveOperationException {
        this.heap = heap;
        this.questions = questions;
        this.readers = readers;
        Map<String, Integer> count = new TreeMap<>();
        for (Object o : face.objects()) {
            byClass.computeIfAbsent(o.getClass(), c -> new ArrayList<>()).add(o);
            String sort = sort(o);
            if (count.merge(sort, 1, Integer::sum) <= SAMPLES) {
                samples.computeIfAbsent(o.getClass().getSimpleName(), c -> new ArrayList<>())
                    .add(o);
            }
        }
    }

    /** Tries all. */
    void search() throws ReflectiveOperationException {
        for (Map.Entry<String, Set<String>> e : readers.entrySet()) {
            String[] name = e.getKey().split("\\.");
            for (Object o : samples.getOrDefault(name[0], List.of())) {
                Field f = o.getClass().getDeclaredField(name[1]);
                f.setAccessible(true);
                if (f.getType().isArray()) {
                    elements(o, f, e.getValue());
                } else if (!Modifier.isStatic(f.getModifiers())) {
                    Object before = f.get(o);
                    for (Object v : values(f.getType(), before)) {
                        f.set(o, v);
                        ask(e.getValue(), () -> sortOf(o) + "." + name[1] + " = " + show(v));
                    }
                    f.set(o, before);
                }
            }
        }
    }

    private void elements(Object o, Field f, Set<String> who) throws ReflectiveOperationException {
        Object row = f.get(o);
        int n = Array.getLength(row);
        Set<Integer> places = new LinkedHashSet<>(List.of(0, 1, n / 2, n - 1));
        for (int i = 0, sets = 0; i < n && sets < SAMPLES; i++) {
            Object x = Array.get(row, i);
            if (x != null && !x.equals(0) && places.add(i)) {
                sets++;
            }
        }
        for (int i : places) {
            Object before = Array.get(row, i);
            for (Object v : values(f.getType().getComponentType(), before)) {
                Array.set(row, i, v);
                ask(who, () -> sortOf(o) + "." + f.getName() + "[" + i + "] = " + show(v));
            }
            Array.set(row, i, before);
        }
    }

    private void ask(Set<String> who, java.util.function.Supplier<String> change) {
        heap.changed();
        List<String> broken = new ArrayList<>();
        boolean useful = false;
        for (String name : who) {
            if (!holds(questions.get(name))) {
                broken.add(name);
                useful |= !found.containsKey(name);
            }
        }
        if (useful) {
            if (broken.size() == 1) {
                found.put(broken.get(0), change.get());
            }
            for (String b : broken) {
                List<String> best = together.get(b);
                if (best == null || best.size() > broken.size()) {
                    together.put(b, broken);
                }
            }
        }
    }

    private static boolean holds(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<Object> values(Class<?> type, Object before) {
        List<Object> values = new ArrayList<>();
        if (type == boolean.class) {
            values.add(!(boolean) before);
        } else if (type == int.class) {
            int v = (int) before;
            for (int x : new int[] {v + 1, v - 1, 0, 1, -1, v + 64, 1 << 30, v ^ 16, v + 2}) {
                if (x != v && !values.contains(x)) {
                    values.add(x);
                }
            }
        } else {
            values.add(null);
            List<Object> others = samples.getOrDefault(type.getSimpleName(), List.of());
            others.stream().filter(o -> o != before && type.isInstance(o)).forEach(values::add);
        }
        return values;
    }

    private static String sort(Object o) throws ReflectiveOperationException {
        String name = o.getClass().getSimpleName();
        for (String field : List.of("live", "type", "state", "sending", "ready", "replyMaster")) {
            try {
                Field f = o.getClass().getDeclaredField(field);
                f.setAccessible(true);
                if (f.getType().isArray()) {
                    continue;
                }
                Object v = f.get(o);
                name += " " + (v instanceof Integer i && field.equals("ready") ? i < 0 : v);
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
        return name;
    }

    private static String sortOf(Object o) {
        try {
            return sort(o);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String show(Object v) {
        return v == null || v instanceof Number || v instanceof Boolean ? String.valueOf(v)
            : "another " + sortOf(v);
    }
}
