package sel4j.tests.abi;

import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import sel4j.kernel.Abi;
import sel4j.tests.SeededPatch;

/** Plays rows on kernels from which something is taken away: the way into {@link Probed}. */
final class Kernels {
    private final Probed loader = new Probed(classPath());
    private final Method passes;
    private final Method taken;
    private final Method decided;

    Kernels() throws ReflectiveOperationException {
        Class<?> c = loader.loadClass("sel4j.tests.abi.Trial");
        passes = method(c, "passes", String.class, String.class, BitSet.class, boolean.class);
        decided = method(c, "decided");
        taken = method(c, "taken");
    }

    /** Class path of the build; but before it, where this very kernel comes from. */
    private static List<Path> classPath() {
        List<Path> all = new ArrayList<>(SeededPatch.classPath());
        try {
            all.add(0, Path.of(Abi.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static Method method(Class<?> c, String name, Class<?>... types)
            throws ReflectiveOperationException {
        Method m = c.getDeclaredMethod(name, types);
        m.setAccessible(true);
        return m;
    }

    /**
     * Whether a row passes.
     *
     * @param table name of the file of rows
     * @param off branches that are never taken
     * @param effects false: the call answers and writes nothing else
     */
    boolean passes(String table, Rows.Row row, BitSet off, boolean effects)
            throws ReflectiveOperationException {
        return (boolean) passes.invoke(null, table, row.key(), off, effects);
    }

    /** A row has to pass on the kernel as it is, or nothing it says of others counts. */
    void pass(String table, Rows.Row row) throws ReflectiveOperationException {
        if (!passes(table, row, new BitSet(), true)) {
            throw new IllegalStateException(row.key() + " fails on the kernel with probes");
        }
    }

    /** The branch that decided on the error of the last row; or -1. */
    int decided() throws ReflectiveOperationException {
        return (int) decided.invoke(null);
    }

    /** The branches that the last row took. */
    @SuppressWarnings("unchecked")
    List<Integer> taken() throws ReflectiveOperationException {
        return (List<Integer>) taken.invoke(null);
    }

    /** The other way out of the jump. */
    static int other(int branch) {
        return branch ^ 1;
    }

    /** Class, method and line of a branch, and which way it goes. */
    String where(int branch) {
        return loader.where(branch);
    }

    static BitSet only(int branch) {
        BitSet b = new BitSet();
        b.set(branch);
        return b;
    }
}
