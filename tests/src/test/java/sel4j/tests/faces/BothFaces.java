package sel4j.tests.faces;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import sel4j.layout.Kind;
import sel4j.layout.Layout;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.platform.View;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * One kernel twice: over the execution views, which is watched, and over the proof views, which
 * replays. After each call all live objects of both are compared.
 */
final class BothFaces {
    final Memory memory;
    final Kernel k;
    private final Layout layout;
    private final Outside outside = new Outside();
    private final ProofFace proof;
    private final Comparison comparison;
    private byte[] owners;
    private int calls;
    private boolean comparing = true;

    /**
     * Both faces after reset.
     *
     * @param memory   zero words
     * @param hardware what hardware there is
     * @param classes  where kernel and views are, compiled for proofs; the first folder wins
     */
    BothFaces(Layout layout, Memory memory, Hardware hardware, Path... classes) throws Exception {
        this.layout = layout;
        this.memory = memory;
        memory.watcher = outside;
        k = new Kernel(memory, outside.recording(hardware));
        proof = new ProofFace(layout, memory.bytes(), outside, classes);
        comparison = new Comparison(layout, memory, k, proof);
        owners = memory.owners();
    }

    /** Number of calls that both faces have made and agreed on. */
    int calls() {
        return calls;
    }

    /**
     * Calls a static method of the kernel in both faces and compares results and all objects.
     *
     * @param arguments without the kernel, which is first: integers, booleans, views or null
     */
    Object call(String type, String name, Object... arguments) throws Throwable {
        before();
        Object[] mine = new Object[arguments.length + 1];
        mine[0] = k;
        System.arraycopy(arguments, 0, mine, 1, arguments.length);
        Object result = execution(type, name, mine);
        after(type, name, result, arguments);
        return result;
    }

    /**
     * The execution face is about to be entered: registers of the current thread come from the
     * user.
     */
    void before() throws ReflectiveOperationException {
        userRegisters();
    }

    /**
     * The execution face has made a call: the proof face makes it too, and all objects are
     * compared.
     */
    void after(String type, String name, Object result, Object... arguments) throws Throwable {
        populate();
        Object[] other = new Object[arguments.length + 1];
        other[0] = proof.kernel();
        for (int i = 0; i < arguments.length; i++) {
            other[i + 1] = counterpart(arguments[i]);
        }
        Object replayed = proof.call(type, name, other);
        outside.demandEmpty();
        if (result == null ? replayed != null : !sameResult(result, replayed)) {
            throw new AssertionError(type + "." + name + " gives " + result
                + " in the execution face, " + replayed + " in the proof face");
        }
        if (comparing) {
            comparison.all();
        }
        calls++;
    }

    /** Whether all objects are compared after each call, as they are at first. */
    void comparing(boolean on) {
        comparing = on;
    }

    /** The proof face, whose objects are compared with the execution face's after each call. */
    ProofFace proof() {
        return proof;
    }

    /** A kind of the layout. */
    Kind kind(String name) {
        return layout.kind(name);
    }

    /** Hardware for the execution face: what the board has, recorded. */
    Hardware hardware() {
        return k.hw();
    }

    private boolean sameResult(Object e, Object p) {
        return e instanceof View ? counterpart(e) == p : e.equals(p);
    }

    private static Object execution(String type, String name, Object[] arguments) throws Throwable {
        for (Method m : Class.forName("sel4j.kernel." + type).getMethods()) {
            if (m.getName().equals(name)) {
                try {
                    return m.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
        throw new IllegalArgumentException("no method " + type + "." + name);
    }

    /** The registers of the current thread come from outside: the user program. */
    private void userRegisters() throws ReflectiveOperationException {
        Tcb t = k.current();
        if (t == null) {
            return;
        }
        Object other = counterpart(t);
        Method set = other.getClass().getMethod("setRegister", int.class, int.class);
        for (int i = 0; i < 20; i++) {
            set.invoke(other, i, t.register(i));
        }
    }

    /** What the execution face has created must be there before the proof face creates it. */
    private void populate() throws ReflectiveOperationException {
        int first = Memory.RAM_BASE >>> 4;
        byte[] now = memory.owners();
        for (int i = 0; i < now.length; i++) {
            if (now[i] != owners[i] && now[i] != Memory.FREE) {
                Kind kind = layout.kinds().get(now[i] - 1);
                if (kind.name().equals("CNode") || kind.described()
                        && (first + i & kind.granules() - 1) == 0) {
                    proof.populate(kind, first + i);
                }
            }
        }
        owners = now;
    }

    /** The proof face's object of a view. */
    Object counterpart(Object o) {
        return o instanceof View v
            ? proof.at(ProofFace.key(layout.kind(v.getClass().getSimpleName()),
            Comparison.word(v))) : o;
    }
}
