package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.isa.Fields;
import sel4j.isa.Op;
import sel4j.isa.Row;

/**
 * One program of thousands of random instructions, each with its own registers and memory, runs
 * here and under qemu-arm; both write what every instruction left in R0 to R12, R14, flags and
 * memory.
 */
class QemuInstructionTest {
    /**
     * Words of a case's record: CPSR, R0 to R12, R14, one free, then the same after; then memory.
     */
    private static final int BEFORE = 16;
    private static final int AFTER = 16;
    private static final int MEMORY = 48;
    private static final int RECORD = BEFORE + AFTER + MEMORY;
    private static final int CODE = 14;

    @TempDir
    static Path folder;

    @BeforeAll
    static void qemu() {
        QemuUser.required();
    }

    @Test
    void dataProcessingMultipliesAndMediaDoWhatQemuDoes() throws Exception {
        compare(RandomWords.rows(0, Op.BFI), 40, 1);
    }

    @Test
    void singleTransfersDoWhatQemuDoes() throws Exception {
        compare(RandomWords.rows(Op.LDR_IMM, Op.STRD_REG_POST), 40, 2);
    }

    @Test
    void multipleTransfersDoWhatQemuDoes() throws Exception {
        compare(RandomWords.rows(Op.LDM_DA, Op.STM_IB), 100, 3);
    }

    private static void compare(Row[] rows, int each, long seed) throws Exception {
        Random random = new Random(seed);
        List<Integer> words = new ArrayList<>();
        List<Integer> records = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < each; i++) {
                int[] before = new int[RECORD];
                int word = make(row, random, before);
                if (word != 0) {
                    words.add(word);
                    for (int w : before) {
                        records.add(w);
                    }
                }
            }
        }
        assertTrue(words.size() > rows.length * each / 3, "only " + words.size() + " cases");
        int[] image = image(words, records);
        byte[] expected = QemuUser.run(image, folder);
        UserMode here = new UserMode(image, UserMode.BASE);
        here.run(10_000_000);
        assertEquals("exit 0", here.end);
        QemuUser.compare(words, RECORD, expected, here.output.toByteArray(), w -> -1,
            i -> IntStream.range(0, BEFORE)
                .mapToObj(w -> QemuUser.hex(records.get(i * RECORD + w)))
                .collect(Collectors.joining(" ")));
    }

    /** A word and the state before it; registers of transfers point into the record's memory. */
    private static int make(Row row, Random random, int[] record) {
        int word = RandomWords.of(row, random, 0xA000);
        for (int i = 0; i < RECORD; i++) {
            if (i < BEFORE || i >= BEFORE + AFTER) {
                record[i] = value(random);
            }
        }
        record[0] &= 0xF80F0000;
        record[15] = 0;
        if (word == 0 || row.op < Op.LDR_IMM) {
            return word;
        }
        return row.op >= Op.LDM_DA ? multiple(word, record) : single(row, word, random, record);
    }

    /** Small and large values, both signs, and values around the ends of the ranges. */
    private static int value(Random random) {
        switch (random.nextInt(6)) {
            case 0: return random.nextInt(70) - 35;
            case 1: return 1 << random.nextInt(32);
            case 2: return Integer.MIN_VALUE + random.nextInt(3) - 1;
            default: return random.nextInt();
        }
    }

    /** The base becomes a byte offset into memory, made absolute by {@link #image}. */
    private static int single(Row row, int word, Random random, int[] record) {
        int n = Fields.rn(word);
        int t = Fields.rd(word);
        boolean pair = row.op >= Op.LDRD_IMM;
        boolean load = row.op >= Op.LDRD_IMM ? row.op < Op.STRD_IMM : (word & 1 << 20) != 0;
        boolean writesBack = (word & 1 << 24) == 0 || (word & 1 << 21) != 0;
        if (pair && ((t & 1) != 0 || t >= 12 || writesBack && (n == t || n == t + 1))
            || writesBack && n == t || n == 14) {
            return 0;
        }
        boolean halves = row.op >= Op.LDRH_IMM;
        boolean constant = halves ? (word & 1 << 22) != 0 : (word & 1 << 25) == 0;
        int w = word;
        if (constant) {
            // An offset below 64, a multiple of 4 for pairs.
            w &= halves ? ~0xF00 | 0x300 : ~0xFC0;
            w &= pair ? ~3 : -1;
        } else {
            int m = Fields.rm(word);
            if (m == n || m == t && load && writesBack || m == 14 || pair && load
                    && (m == t || m == t + 1)) {
                return 0;
            }
            record[1 + m] = pair ? 4 * random.nextInt(8) : random.nextInt(16);
            if (!halves) {
                w = w & ~0xFE0 | random.nextInt(3) << 7;
            }
        }
        int at = 72 + random.nextInt(32);
        record[1 + n] = pair ? at & ~3 : at;
        record[15] = n + 1;
        return w;
    }

    private static int multiple(int word, int[] record) {
        int n = Fields.rn(word);
        int list = word & 0x5FFF;
        // Write-back with the base in the list is UNPREDICTABLE, for stores but as lowest register.
        if (list == 0 || n == 14 || Fields.writesBack(word) && (list >>> n & 1) != 0) {
            return 0;
        }
        record[1 + n] = 4 * 22;
        record[15] = n + 1;
        return word & 0xFFFF0000 | list;
    }

    /** Code: per case load, execute, store; then write everything and exit. */
    private static int[] image(List<Integer> words, List<Integer> records) {
        int n = words.size();
        int data = UserMode.BASE + 4 * (CODE * n + 10);
        int[] image = new int[CODE * n + 10 + RECORD * n];
        for (int i = 0; i < n; i++) {
            int record = data + 4 * RECORD * i;
            int[] code = {
                0xE59FD02C,             // ldr  sp, [pc, #44]    the record
                0xE49D0004,             // ldr  r0, [sp], #4
                0xE12CF000,             // msr  cpsr_fs, r0
                0xE59DE034,             // ldr  lr, [sp, #52]
                0xE89D1FFF,             // ldm  sp, {r0-r12}
                words.get(i),
                0xE28DD03C,             // add  sp, sp, #60      record + 64
                0xE58DE038,             // str  lr, [sp, #56]
                0xE5AD0004,             // str  r0, [sp, #4]!    record + 68
                0xE98D1FFE,             // stmib sp, {r1-r12}    record + 72
                0xE10F0000,             // mrs  r0, cpsr
                0xE50D0004,             // str  r0, [sp, #-4]
                0xEA000000,             // b    next
                record,
            };
            System.arraycopy(code, 0, image, CODE * i, CODE);
        }
        int[] end = {
            0xE3A07004,                 // mov  r7, #4           write
            0xE3A00001,                 // mov  r0, #1
            0xE59F1010,                 // ldr  r1, [pc, #16]
            0xE59F2010,                 // ldr  r2, [pc, #16]
            0xEF000000,                 // svc  #0
            0xE3A07001,                 // mov  r7, #1           exit
            0xE3A00000,                 // mov  r0, #0
            0xEF000000,                 // svc  #0
            data,
            4 * RECORD * n,
        };
        System.arraycopy(end, 0, image, CODE * n, 10);
        for (int i = 0; i < records.size(); i++) {
            image[CODE * n + 10 + i] = records.get(i);
        }
        for (int i = 0; i < n; i++) {
            int at = CODE * n + 10 + RECORD * i;
            int base = image[at + 15];
            if (base != 0) {
                image[at + base] += data + 4 * RECORD * i + 4 * (BEFORE + AFTER);
                image[at + 15] = 0;
            }
        }
        return image;
    }
}
