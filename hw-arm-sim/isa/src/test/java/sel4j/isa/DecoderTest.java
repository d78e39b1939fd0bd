package sel4j.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fast decoder finds what the table says, and the table says one thing only. */
class DecoderTest {
    @Test
    void everyRowDecodesToItselfOrToADeclaredSpecialCase() {
        SplittableRandom random = new SplittableRandom(1);
        for (Row row : Table.ROWS) {
            int own = 0;
            for (int i = 0; i < 500; i++) {
                int word = Words.of(row, random);
                int op = Decoder.decode(word);
                assertEquals(Table.decodeSlowly(word), op, () -> Integer.toHexString(word));
                own += op == row.op ? 1 : 0;
            }
            assertTrue(own > 200, row.name + " decodes to itself only " + own + " times of 500");
        }
    }

    @Test
    void fastAndSlowDecoderAgreeOnASweepOfTheHighBits() {
        SplittableRandom random = new SplittableRandom(2);
        for (int cond : new int[] {0, 14, 15}) {
            for (int high = 0; high < 4096; high++) {
                for (int i = 0; i < 6; i++) {
                    int low = i == 0 ? 0 : i == 1 ? 0xFFFF : random.nextInt(1 << 16);
                    int word = cond << 28 | high << 16 | low;
                    assertEquals(Table.decodeSlowly(word), Decoder.decode(word),
                            () -> Integer.toHexString(word));
                }
            }
        }
    }

    @Test
    void wordsThatBreakShouldBeBitsAndUnknownWordsAreUndefined() {
        int[] undefined = {
            0xE3515001,          // cmp with a destination
            0xE1A10000,          // mov with a first operand
            0x07F000F0,          // udf with a condition
            0xF4000000,          // NEON
            0xE6000010,          // media, unallocated
            0xE0700091,          // mls that would set flags
        };
        for (int word : undefined) {
            assertEquals(Op.UNDEFINED, Decoder.decode(word), () -> Integer.toHexString(word));
        }
    }

    @Test
    void knownWordsDecodeToTheirRows() {
        assertEquals(Op.MOV_REG, Decoder.decode(0xE1A00000));
        assertEquals(Op.SVC, Decoder.decode(0xEF000000));
        assertEquals(Op.LDM_IA, Decoder.decode(0xE8BD8010));
        assertEquals(Op.LDREX, Decoder.decode(0xE1910F9F));
        assertEquals(Op.BFC, Decoder.decode(0xE7C7001F));
        assertEquals(Op.SXTB, Decoder.decode(0xE6AF0071));
        assertEquals(Op.MCR, Decoder.decode(0xEE070F9A));
        assertEquals(Op.CLREX, Decoder.decode(0xF57FF01F));
    }

    @Test
    void opConstantsAreNotStale() throws Exception {
        Path source = Path.of("src/main/java/sel4j/isa/Op.java");
        assertEquals(OpSource.text(), Files.readString(source),
                "regenerate: java -cp target/classes sel4j.isa.OpSource " + source);
    }
}
