package sel4j.tests.abi;

import java.util.BitSet;

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

    private static final String TABLE = "invocations";
    private final Kernels kernels = new Kernels();

    Mutants() throws ReflectiveOperationException { }

    /** Tries a row on the mutant that is made for it. */
    Result tryRow(Rows.Row row) throws ReflectiveOperationException {
        kernels.pass(TABLE, row);
        if (!row.succeeds()) {
            return withoutCheck(row);
        }
        if (!row.check().endsWith("nothing happens")) {
            return new Result("without effects", 0,
                !kernels.passes(TABLE, row, new BitSet(), false));
        }
        for (int branch : kernels.taken()) {
            if (!kernels.passes(TABLE, row, Kernels.only(branch), true)) {
                return new Result("without " + kernels.where(branch), 1, true);
            }
        }
        return new Result("without any branch", 1, false);
    }

    /** Removes the check that decided; and while another one answers the same, that one too. */
    private Result withoutCheck(Rows.Row row) throws ReflectiveOperationException {
        BitSet off = new BitSet();
        StringBuilder mutant = new StringBuilder("without ");
        boolean passes = true;
        int branch = kernels.decided();
        while (passes && branch >= 0 && !off.get(branch)) {
            mutant.append(off.isEmpty() ? "" : ", ").append(kernels.where(branch));
            off.set(branch);
            passes = kernels.passes(TABLE, row, off, true);
            branch = kernels.decided();
        }
        return new Result(mutant.toString(), off.cardinality(), !passes);
    }
}
