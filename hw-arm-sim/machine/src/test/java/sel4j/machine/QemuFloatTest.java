package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.isa.Assembler;
import sel4j.isa.Fields;
import sel4j.isa.Op;
import sel4j.isa.Row;

/**
 * Random VFP instructions with random registers, NaNs, infinities and denormal numbers among them,
 * here and under qemu-arm: VFP and core registers, memory, flags of FPSCR and CPSR afterwards are
 * compared. The cumulative exception bits of FPSCR, which this processor does not set, are not.
 */
class QemuFloatTest {
    /** Words of a case's record, in which the state after takes the place of the state before. */
    private static final int FPSCR = 0;
    private static final int CORE = 1;
    private static final int FLOAT = 13;
    private static final int MEMORY = 77;
    private static final int CPSR = 109;
    private static final int RECORD = 110;
    private static final int CODE = 20;
    /** R12 to R15 belong to the program around the instruction. */
    private static final int FORBIDDEN = 0xF000;

    @TempDir
    static Path folder;

    @BeforeAll
    static void qemu() {
        QemuUser.required();
    }

    @Test
    void arithmeticAndComparisonDoWhatQemuDoes() throws Exception {
        compare(Op.VMLA_F32, Op.VMOV_IMM_F64, 150, 1);
    }

    @Test
    void conversionsDoWhatQemuDoes() throws Exception {
        compare(Op.VCVT_F32_F16, Op.VCVT_FIXED_F64, 300, 2);
    }

    @Test
    void loadsStoresAndMovesDoWhatQemuDoes() throws Exception {
        compare(Op.VLDR_F32, Op.VMRS_FLAGS, 60, 3);
    }

    private static void compare(int first, int last, int each, long seed) throws Exception {
        Random random = new Random(seed);
        List<Integer> words = new ArrayList<>();
        List<int[]> records = new ArrayList<>();
        for (Row row : RandomWords.rows(first, last)) {
            for (int i = 0; i < each; i++) {
                int[] record = state(random);
                int word = make(row, random, record);
                if (word != 0) {
                    words.add(word);
                    records.add(record);
                }
            }
        }
        assertTrue(words.size() > (last - first + 1) * each / 2, "only " + words.size() + " cases");
        int[] image = image(words, records);
        byte[] expected = QemuUser.run(image, folder);
        UserMode here = new UserMode(image, UserMode.BASE);
        here.cpu.cp15.setCpacr(0xF << 20);
        here.cpu.fpu.setFpexc(Fpu.EN);
        here.run(10_000_000);
        assertEquals("exit 0", here.end);
        QemuUser.compare(words, RECORD, expected, here.output.toByteArray(),
            w -> w == FPSCR ? Fpu.FLAGS | Fpu.AHP | Fpu.DN | Fpu.FZ : -1,
            i -> before(records.get(i), words.get(i)));
    }

    private static String before(int[] record, int word) {
        return "FPSCR " + QemuUser.hex(record[FPSCR]) + " single d n m "
            + QemuUser.hex(record[FLOAT + Fields.sd(word)]) + " "
            + QemuUser.hex(record[FLOAT + Fields.sn(word)]) + " "
            + QemuUser.hex(record[FLOAT + Fields.sm(word)]) + " double "
            + doubleText(record, Fields.dd(word)) + " " + doubleText(record, Fields.dn(word)) + " "
            + doubleText(record, Fields.dm(word));
    }

    private static String doubleText(int[] record, int d) {
        return QemuUser.hex(record[FLOAT + 2 * d + 1]) + QemuUser.hex(record[FLOAT + 2 * d]);
    }

    private static int[] state(Random random) {
        int[] record = new int[RECORD];
        record[FPSCR] = random.nextInt() & Fpu.FLAGS
            | (random.nextInt(4) == 0 ? random.nextInt() & (Fpu.AHP | Fpu.DN | Fpu.FZ) : 0);
        for (int i = CORE; i < RECORD; i++) {
            record[i] = random.nextInt();
        }
        for (int d = 0; d < 32; d++) {
            if (d < 16 && random.nextBoolean()) {
                record[FLOAT + 2 * d] = FloatValues.singleBits(random);
                record[FLOAT + 2 * d + 1] = FloatValues.singleBits(random);
            } else {
                long bits = FloatValues.doubleBits(random);
                record[FLOAT + 2 * d] = (int) bits;
                record[FLOAT + 2 * d + 1] = (int) (bits >>> 32);
            }
        }
        record[CPSR] = 0;
        return record;
    }

    /** A word with one defined meaning; registers of transfers point into the record's memory. */
    private static int make(Row row, Random random, int[] record) {
        int word = RandomWords.of(row, random, FORBIDDEN);
        if (word == 0) {
            return 0;
        }
        if (row.op == Op.VMRS_FLAGS) {
            return word;
        }
        if (row.op == Op.VMSR || row.op == Op.VMRS) {
            // FPSCR alone is there for user programs.
            int w = row.set('N', word, 1);
            return row.op == Op.VMSR ? status(w, record) : w;
        }
        if (row.name.endsWith("TWO_F32") && Fields.sm(word) == 31
            || row.name.startsWith("VMOV_FROM_") && row.has('u')
                && Fields.rd(word) == Fields.rn(word)) {
            return 0;
        }
        if (row.name.contains("FIXED")) {
            // No more fraction bits than the number has.
            return row.get('X', word) == 0 && Fields.sm(word) > 16 ? 0 : word;
        }
        return row.op >= Op.VLDR_F32 && row.op < Op.VMOV_TO_F32
            ? transfer(row, word, random, record) : word;
    }

    /** VMSR of a value with bits that exist. */
    private static int status(int word, int[] record) {
        record[CORE + Fields.rd(word)] &= Fpu.FLAGS | Fpu.AHP | Fpu.DN | Fpu.FZ;
        return word;
    }

    private static int transfer(Row row, int word, Random random, int[] record) {
        int n = Fields.rn(word);
        boolean doubled = Fields.isDouble(word);
        int w = word;
        if (row.op < Op.VLDM_F32) {
            w = row.set('i', word, random.nextInt(12));
        } else {
            int first = doubled ? Fields.dd(word) : Fields.sd(word);
            w = row.set('i', word, 1 + random.nextInt(Math.min(doubled ? 8 : 16, 32 - first)));
        }
        record[CORE + n] = 4 * 16;
        record[CPSR] = n + 1;
        return w;
    }

    /**
     * Code: per case load everything, execute, store everything; then write all records and exit.
     */
    private static int[] image(List<Integer> words, List<int[]> records) {
        int n = words.size();
        int data = UserMode.BASE + 4 * (CODE * n + 10);
        int[] image = new int[CODE * n + 10 + RECORD * n];
        for (int i = 0; i < n; i++) {
            int record = data + 4 * RECORD * i;
            int at = CODE * i;
            for (String line : List.of("ldr sp, [pc, #68]", "ldr r0, [sp]", "vmsr fpscr, r0",
                "msr CPSR_f, r0",
                "add ip, sp, #52", "vldmia ip!, {d0-d15}", "vldmia ip, {d16-d31}",
                    "ldmib sp, {r0-r11}", "",
                "stmib sp, {r0-r11}", "add ip, sp, #52", "vstmia ip!, {d0-d15}",
                    "vstmia ip, {d16-d31}",
                "mrs r1, CPSR", "vmrs r0, fpscr", "str r0, [sp]", "str r1, [sp, #436]", "b 0xc",
                    "nop")) {
                image[at++] = line.isEmpty() ? words.get(i) : Assembler.assemble(line, 0);
            }
            image[at] = record;
            System.arraycopy(records.get(i), 0, image, CODE * n + 10 + RECORD * i, RECORD);
            // The base register's number came in the place of the CPSR.
            int base = records.get(i)[CPSR];
            if (base != 0) {
                image[CODE * n + 10 + RECORD * i + base] += record + 4 * MEMORY;
            }
        }
        int at = CODE * n;
        for (String line : List.of("mov r7, #4", "mov r0, #1", "ldr r1, [pc, #16]",
            "ldr r2, [pc, #16]", "svc 0x00000000",
            "mov r7, #1", "mov r0, #0", "svc 0x00000000")) {
            image[at++] = Assembler.assemble(line, 0);
        }
        image[at++] = data;
        image[at] = 4 * RECORD * n;
        return image;
    }
}
