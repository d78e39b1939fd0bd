package sel4j.isa;

import java.util.SplittableRandom;

/** Random words of a given row: the fixed bits as they must be, the rest at random. */
final class Words {
    private Words() { }

    static int of(Row row, SplittableRandom random) {
        int word = row.value | random.nextInt() & ~row.mask;
        return row.conditional && word >>> 28 == 15 ? word & ~(1 << 28) : word;
    }
}
