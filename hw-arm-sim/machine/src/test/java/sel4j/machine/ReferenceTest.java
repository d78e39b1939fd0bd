package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sel4j.isa.Decoder;
import sel4j.isa.Fields;
import sel4j.isa.Op;
import sel4j.isa.Row;
import sel4j.platform.Memory;

/**
 * Two engines, one suite: random instructions from random states, executed by {@link Cpu} and by
 * {@link Reference}, must leave the same registers, flags and memory.
 */
class ReferenceTest {
    private static final int CODE = 0x40100000;
    /** Memory of loads and stores: the end of a page and the start of the next. */
    private static final int DATA = 0x40200F00;
    private static final int BYTES = 512;

    private static final String[] REGISTER =
        IntStream.range(0, 15).mapToObj(i -> "R" + i).toArray(String[]::new);

    private final Memory memory = new Memory(Memory.MIN_BYTES);
    private final Cpu cpu = new Cpu(memory, Nowhere.BUS);
    private final Reference slow = new Reference(DATA, new byte[BYTES]);
    private final Random random = new Random(20260101);

    ReferenceTest() {
        // Normal memory, identity mapped: unaligned accesses are allowed.
        for (int i = 0x400; i < 0x410; i++) {
            memory.ram[i] = i << 20 | 0xC0E;
        }
        cpu.cp15.setTtbr0(Memory.RAM_BASE);
        cpu.cp15.setDacr(1);
        cpu.cp15.setSctlr(Cp15.M);
        cpu.setSupervisor(v -> {
            throw new AssertionError(v + " " + cpu.cp15.dfsr() + " "
                + Integer.toHexString(cpu.cp15.dfar()));
        });
    }

    @Test
    void dataProcessingFollowsThePseudocode() {
        int count = 0;
        for (Row row : RandomWords.rows(0, Op.MVN_RSR)) {
            for (int i = 0; i < 400; i++) {
                int word = RandomWords.of(row, random, 0);
                boolean by = row.op >= Op.AND_RSR;
                boolean writes15 = Fields.rd(word) == 15 && row.has('d');
                // R15 in register-shifted forms is UNPREDICTABLE; with flags it returns from
                // exceptions.
                boolean all15 = Fields.rm(word) == 15 || Fields.rs(word) == 15
                    || Fields.rn(word) == 15 && row.has('n');
                if (word != 0 && !(by && (writes15 || all15))
                    && !(writes15 && (Fields.setsFlags(word) || row.op == Op.MOVW
                    || row.op == Op.MOVT))) {
                    compare(row, word);
                    count++;
                }
            }
        }
        assertTrue(count > 15_000, "only " + count);
    }

    /** The forms that the interpreter has apart: random words seldom shift by 0. */
    @Test
    void unshiftedRegistersFollowThePseudocode() {
        for (Row row : RandomWords.rows(Op.AND_REG, Op.MVN_REG)) {
            for (int i = 0; i < 60; i++) {
                int word = RandomWords.of(row, random, 0x8000) & 0x0FFFF00F | 0xE0000000;
                if (Decoder.decode(word) == row.op) {
                    compare(row, word);
                }
            }
        }
    }

    @Test
    void multipliesAndMediaFollowThePseudocode() {
        int count = 0;
        for (Row row : RandomWords.rows(Op.MUL, Op.BFI)) {
            for (int i = 0; i < 300; i++) {
                int word = RandomWords.of(row, random, 0x8000);
                if (word != 0) {
                    compare(row, word);
                    count++;
                }
            }
        }
        assertTrue(count > 25_000, "only " + count);
    }

    @Test
    void singleTransfersFollowThePseudocode() {
        int count = 0;
        for (Row row : RandomWords.rows(Op.LDR_IMM, Op.STRD_REG_POST)) {
            for (int i = 0; i < 400; i++) {
                count += transfer(row, RandomWords.of(row, random, 0x8000));
            }
        }
        assertTrue(count > 10_000, "only " + count);
    }

    /** Prepares the registers so that the access lies in the data. */
    private int transfer(Row row, int word) {
        int n = Fields.rn(word);
        int t = Fields.rd(word);
        boolean pair = row.op >= Op.LDRD_IMM;
        boolean halves = row.op >= Op.LDRH_IMM;
        boolean load = pair ? row.op < Op.STRD_IMM : (word & 1 << 20) != 0;
        boolean writesBack = (word & 1 << 24) == 0 || (word & 1 << 21) != 0;
        boolean constant = halves ? (word & 1 << 22) != 0 : (word & 1 << 25) == 0;
        int m = constant ? -1 : Fields.rm(word);
        if (word == 0 || writesBack && (n == t || pair && n == t + 1) || pair
            && ((t & 1) != 0 || t > 12) || m == n || pair && load && (m == t || m == t + 1)) {
            return 0;
        }
        int w = word;
        fill();
        int at = DATA + 192 + random.nextInt(128);
        int offset = random.nextInt(32);
        if (pair) {
            at &= ~3;
            offset &= ~3;
        }
        if (constant) {
            w &= halves ? ~0xF00 : ~0xF80;
            w &= pair ? ~3 : -1;
        } else if (!halves) {
            w = w & ~0xFE0 | random.nextInt(3) << 7;
        }
        both(n, at);
        if (m >= 0) {
            both(m, offset);
        }
        run(row, w);
        return 1;
    }

    @Test
    void multipleTransfersFollowThePseudocode() {
        int count = 0;
        for (Row row : RandomWords.rows(Op.LDM_DA, Op.STM_IB)) {
            for (int i = 0; i < 1000; i++) {
                int word = RandomWords.of(row, random, 0x8000);
                int n = Fields.rn(word);
                boolean inList = (word >>> n & 1) != 0;
                if ((word & 0xFFFF) != 0 && !(Fields.writesBack(word) && inList)) {
                    fill();
                    both(n, DATA + 192 + 4 * random.nextInt(32));
                    run(row, word);
                    count++;
                }
            }
        }
        assertTrue(count > 4_000, "only " + count);
    }

    @Test
    void branchesFollowThePseudocode() {
        for (Row row : RandomWords.rows(Op.B, Op.BLX_REG)) {
            if (row.op != Op.BLX_IMM && row.op != Op.BXJ) {
                for (int i = 0; i < 1000; i++) {
                    int word = RandomWords.of(row, random, 0x8000);
                    fill();
                    if (row.op == Op.BX || row.op == Op.BLX_REG) {
                        both(Fields.rm(word), random.nextInt() & ~3);
                    }
                    run(row, word);
                }
            }
        }
    }

    private void compare(Row row, int word) {
        fill();
        run(row, word);
    }

    private void fill() {
        int psr = random.nextInt() & 0xF80F0000 | Psr.USR;
        cpu.setCpsr(psr);
        slow.setCpsr(psr);
        for (int i = 0; i < 15; i++) {
            both(i, value());
        }
        random.nextBytes(slow.memory);
        for (int i = 0; i < BYTES; i += 4) {
            memory.ram[(DATA - Memory.RAM_BASE + i) >>> 2] = slow.load(DATA + i, 4);
        }
    }

    private void both(int register, int value) {
        cpu.r[register] = value;
        slow.r[register] = value;
    }

    private int value() {
        switch (random.nextInt(6)) {
            case 0: return random.nextInt(70) - 35;
            case 1: return 1 << random.nextInt(32);
            case 2: return Integer.MIN_VALUE + random.nextInt(3) - 1;
            default: return random.nextInt();
        }
    }

    private void run(Row row, int word) {
        // Another place each time, at times the last of a page.
        int at = CODE + 4 * (random.nextInt(8) == 0 ? 1023 : random.nextInt(64));
        memory.ram[at - Memory.RAM_BASE >>> 2] = word;
        int psr = cpu.cpsr();
        int[] before = cpu.r.clone();
        cpu.r[15] = at;
        slow.pc = at;
        slow.execute(word);
        cpu.run(cpu.instructions() + 1);
        Supplier<String> where = () -> row.name + " " + hex(word) + " at " + hex(at)
            + ", before: CPSR "
            + hex(psr) + IntStream.range(0, 15).mapToObj(i -> " " + hex(before[i])).reduce("",
            String::concat);
        for (int i = 0; i < 15; i++) {
            same(slow.r[i], cpu.r[i], REGISTER[i], where);
        }
        same(slow.pc, cpu.r[15], "PC", where);
        same(slow.cpsr(), cpu.cpsr(), "CPSR", where);
        for (int i = 0; i < BYTES; i += 4) {
            same(slow.load(DATA + i, 4), memory.ram[(DATA - Memory.RAM_BASE + i) >>> 2], "memory",
                where);
        }
    }

    private static void same(int expected, int found, String what, Supplier<String> where) {
        if (expected != found) {
            assertEquals(hex(expected), hex(found), what + " after " + where.get());
        }
    }

    private static String hex(int w) {
        return String.format("%08x", w);
    }
}
