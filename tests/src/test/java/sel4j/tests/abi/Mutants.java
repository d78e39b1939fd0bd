package sel4j.tests.abi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.List;
import sel4j.tests.SeededPatch;

/**
 * For each row an automatic mutant of the kernel, which the row must notice.
 *
 * <p>A row that is refused: the check that refused it is removed; if it consists of several
 * conditions, the one that held. A row that succeeds: the call answers, and does nothing else. A
 * row that succeeds and does nothing has to notice that one of the conditions that led it there is
 * gone. The check is found by making the call once: it is the branch that decided on the error.
 */
final class Mutants {
    /**
     * What became of a row's mutant.
     *
     * @param removed number of branches that are gone: more than 1 when another check implies the
     *     first one, and answers the same
     */
    record Result(String mutant, int removed, boolean killed) { }

    private final Probed loader = new Probed(SeededPatch.classPath());
    private final Method trial;
    private final Method taken;
    private final Method decided;

    Mutants() throws ReflectiveOperationException {
        Class<?> c = loader.loadClass("sel4j.tests.abi.Trial");
        trial = method(c, "passes", String.class, BitSet.class, boolean.class);
        decided = method(c, "decided");
        taken = method(c, "taken");
    }

    private static Method method(Class<?> c, String name, Class<?>... types)
            throws ReflectiveOperationException {
        Method m = c.getDeclaredMethod(name, types);
        m.setAccessible(true);
        return m;
    }

    /** Tries a row on the mutant that is made for it. */
    Result tryRow(Rows.Row row) throws ReflectiveOperationException {
        if (!passes(row.key(), new BitSet(), true)) {
            throw new IllegalStateException(row.key() + " fails on the kernel with probes");
        }
        if (!row.succeeds()) {
            return withoutCheck(row);
        }
        if (!row.check().endsWith("nothing happens")) {
            return new Result("without effects", 0, !passes(row.key(), new BitSet(), false));
        }
        for (int branch : branches()) {
            if (!passes(row.key(), of(branch), true)) {
                return new Result("without " + loader.where(branch), 1, true);
            }
        }
        return new Result("without any branch", 1, false);
    }

    /** Removes the check that decided; and while another one answers the same, that one too. */
    private Result withoutCheck(Rows.Row row) throws ReflectiveOperationException {
        BitSet off = new BitSet();
        StringBuilder mutant = new StringBuilder("without ");
        boolean passes = true;
        int branch = (int) decided.invoke(null);
        while (passes && branch >= 0 && !off.get(branch)) {
            mutant.append(off.isEmpty() ? "" : ", ").append(loader.where(branch));
            off.set(branch);
            passes = passes(row.key(), off, true);
            branch = (int) decided.invoke(null);
        }
        return new Result(mutant.toString(), off.cardinality(), !passes);
    }

    private static BitSet of(int branch) {
        BitSet b = new BitSet();
        b.set(branch);
        return b;
    }

    @SuppressWarnings("unchecked")
    private List<Integer> branches() throws ReflectiveOperationException {
        return (List<Integer>) taken.invoke(null);
    }

    private boolean passes(String key, BitSet off, boolean effects)
            throws IllegalAccessException, InvocationTargetException {
        return (boolean) trial.invoke(null, key, off, effects);
    }
}
