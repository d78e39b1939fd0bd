package sel4j.tests.faces;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sel4j.layout.Kind;
import sel4j.layout.Layout;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.spec.Check;
import sel4j.spec.FieldHeap;
import sel4j.tests.Anew;

/**
 * The kernel compiled against the proof views, in a class loader of its own, with its objects found
 * by the word of RAM at which the execution face has them.
 */
final class ProofFace {
    private static final int KERNEL_WORD = 0x2E0000 / 4;

    private final Layout layout;
    /** Views and kernel come from the proof classes, all else from outside. */
    private final Anew loader;
    private final Object kernel;
    private final Map<Long, Object> byKey = new LinkedHashMap<>();
    private final Map<Long, Object> placed = new HashMap<>();
    private final Map<Class<?>, MethodHandle> lives = new HashMap<>();
    private final Map<Object, Long> keys = new IdentityHashMap<>();
    private final Map<String, Method> methods = new HashMap<>();

    /**
     * A proof face after reset.
     *
     * @param classes where views and kernel lie, compiled for proofs; the first folder wins
     */
    ProofFace(Layout layout, int ramBytes, Outside outside, Path... classes) throws Exception {
        this.layout = layout;
        Path last = classes[classes.length - 1];
        if (!Files.isDirectory(last.resolve("sel4j/view"))) {
            throw new IOException("no compiled proof views in " + last + ": build spec-jml first");
        }
        loader = new Anew("sel4j\\.(view|kernel)\\..*", List.of(classes));
        Class<?> out = loader.loadClass("sel4j.view.Outside");
        Object[] self = new Object[1];
        self[0] = Proxy.newProxyInstance(loader, new Class<?>[] {out},
                (p, m, a) -> switch (m.getName()) {
            case "frame" -> loader.loadClass("sel4j.view.Frame").getConstructor(int.class, out)
                .newInstance(a[0], self[0]);
            case "word" -> outside.answer(Outside.word("read", (int) a[0], (int) a[1]));
            default -> outside.answer(Outside.word("write", (int) a[0], (int) a[1]) + " = " + a[2]);
        });
        kernel = loader.loadClass("sel4j.view.Kernel").getConstructor(Hardware.class, out,
            int.class)
            .newInstance(outside.replaying(), self[0], ramBytes / 16);
        register(layout.kind("Kernel"), kernel, KERNEL_WORD);
    }

    /** Which object a word of RAM is the beginning of. */
    static long key(Kind k, int word) {
        return (long) k.number() << 32 | word;
    }

    /** The object of a kind at a word of RAM; null if none was ever there. */
    Object at(long key) {
        return byKey.get(key);
    }

    /** The word and kind of an object. */
    Long keyOf(Object o) {
        return keys.get(o);
    }

    /** All objects at places of their own, slots and wholes, by kind and word. */
    Map<Long, Object> placed() {
        return placed;
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** Whether an object of this kind with a {@code live} field is live. */
    boolean live(Object o) throws Throwable {
        MethodHandle live = lives.get(o.getClass());
        if (live == null) {
            Field f = o.getClass().getDeclaredField("live");
            f.setAccessible(true);
            live = MethodHandles.lookup().unreflectGetter(f);
            live = live.asType(live.type().changeParameterType(0, Object.class));
            lives.put(o.getClass(), live);
        }
        return (boolean) live.invokeExact(o);
    }

    /** Builds the object that is about to become live at a place. */
    void populate(Kind k, int place) throws ReflectiveOperationException {
        Kind seen = k.name().equals("CNode") ? layout.kind("Slot") : k;
        kernel.getClass().getMethod("populate" + seen.name(), int.class).invoke(kernel, place);
        String name = Character.toLowerCase(seen.name().charAt(0)) + seen.name().substring(1);
        Field array = kernel.getClass().getDeclaredField(name);
        array.setAccessible(true);
        register(seen, ((Object[]) array.get(kernel))[place - (Memory.RAM_BASE >>> 4)],
            (place - (Memory.RAM_BASE >>> 4)) * 4);
    }

    private void register(Kind k, Object o, int word) throws ReflectiveOperationException {
        byKey.put(key(k, word), o);
        keys.put(o, key(k, word));
        if (k.bytes() >= 16 && !k.name().equals("Kernel")) {
            placed.put(key(k, word), o);
        }
        for (sel4j.layout.Field f : k.fields()) {
            Kind part = f.target() == null ? null : layout.kind(f.target());
            switch (f.sort()) {
                case SUB -> register(part, o.getClass().getMethod(f.name()).invoke(o),
                    word + f.offset() / 4);
                case SUBS -> {
                    Method m = o.getClass().getMethod(f.name(), int.class);
                    for (int i = 0; i < f.count(); i++) {
                        register(part, m.invoke(o, i), word + (f.offset() + i * part.bytes()) / 4);
                    }
                }
                default -> { }
            }
        }
    }

    /** Calls a static method of the kernel. */
    Object call(String type, String name, Object... arguments) throws Throwable {
        Method m = methods.computeIfAbsent(type + "." + name, n -> {
            try {
                for (Method candidate : loader.loadClass("sel4j.kernel." + type).getMethods()) {
                    if (candidate.getName().equals(name)) {
                        return candidate;
                    }
                }
                throw new IllegalArgumentException("no method " + n);
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException(e);
            }
        });
        try {
            return m.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    Object kernel() {
        return kernel;
    }

    /** All objects that were ever there. */
    Collection<Object> objects() {
        return byKey.values();
    }

    /** What is there now, to be asked. */
    FieldHeap heap() {
        Map<String, Collection<Object>> objects = new HashMap<>();
        for (Object o : byKey.values()) {
            objects.computeIfAbsent(o.getClass().getSimpleName(), n -> new ArrayList<>()).add(o);
        }
        return new FieldHeap(objects);
    }

    /** The names of what does not hold that should hold between entries. */
    List<String> brokenInvariants() {
        return Check.broken(Check.questions(heap(), kernel));
    }
}
