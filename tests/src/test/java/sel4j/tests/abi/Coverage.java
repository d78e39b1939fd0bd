package sel4j.tests.abi;

/** Tries all. */
final class Coverage {
    private Coverage() { }

    public static void main(String[] args) throws Exception {
        Mutants mutants = new Mutants();
        for (Rows.Row row : Invocations.ROWS.values()) {
            Mutants.Result r;
            try {
                r = mutants.tryRow(row);
            } catch (IllegalStateException e) {
                r = new Mutants.Result(e.toString(), 0, false);
            }
            System.out.println((r.killed() ? "killed   " : "SURVIVED ") + row.key() + " <- " + r.mutant());
        }
    }
}
