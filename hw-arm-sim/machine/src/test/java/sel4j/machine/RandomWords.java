package sel4j.machine;

import java.util.Random;
import sel4j.isa.Decoder;
import sel4j.isa.Fields;
import sel4j.isa.Op;
import sel4j.isa.Row;
import sel4j.isa.Table;

/** Random instructions of a row that have one defined meaning: nothing UNPREDICTABLE. */
final class RandomWords {
    private RandomWords() {
    }

    /**
     * A random word of a row with any condition; 0 when the row has none that qualifies.
     *
     * @param forbidden bit i set: register i does not occur
     */
    static int of(Row row, Random random, int forbidden) {
        for (int tries = 0; tries < 200; tries++) {
            int word = row.value | random.nextInt() & ~row.mask;
            if (row.conditional && random.nextInt(4) != 0) {
                word = word & 0x0FFFFFFF | 0xE0000000;
            }
            if (row.matches(word) && Decoder.decode(word) == row.op
                    && defined(row, word, forbidden)) {
                return word;
            }
        }
        return 0;
    }

    private static boolean defined(Row row, int word, int forbidden) {
        for (char field : "ndmsatu".toCharArray()) {
            int register = row.get(field, word);
            if (row.width(field) == 4 && (forbidden >>> register & 1) != 0) {
                return false;
            }
        }
        int high = Fields.bits20to16(word);
        switch (row.op) {
            case Op.UMAAL: case Op.UMULL: case Op.UMLAL: case Op.SMULL: case Op.SMLAL:
            case Op.SMLALXY:
            case Op.SMLALD: case Op.SMLSLD:
                return Fields.rn(word) != Fields.rd(word);
            case Op.SBFX: case Op.UBFX:
                return Fields.lsb(word) + high <= 31;
            case Op.BFI: case Op.BFC:
                return high >= Fields.lsb(word);
            default:
                return true;
        }
    }

    /** All rows of the table from one constant of {@link Op} to another. */
    static Row[] rows(int first, int last) {
        return Table.ROWS.stream().filter(r -> r.op >= first && r.op <= last)
            .toArray(Row[]::new);
    }
}
