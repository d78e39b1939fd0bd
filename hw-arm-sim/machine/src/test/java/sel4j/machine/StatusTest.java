package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/**
 * Access to the program status registers, bit by bit, and return state in memory. ARM ARM B1.3.3,
 * B9.3.
 */
class StatusTest {
    private static final int CODE = 0x40100000;
    private static final int DATA = 0x40200010;
    private static final int FLAGS_AND_Q = 0xF8000000;
    private static final int GE = 0x000F0000;
    private static final int MASKS_AND_MODE = 0x1DF;
    /** Bits of the execution state: IT, J, T. */
    private static final int EXECUTION = 0x0700FC20;
    private static final int[] PRIVILEGED = {Psr.FIQ, Psr.IRQ, Psr.SVC, Psr.ABT, Psr.UND, Psr.SYS};

    private final Memory memory = new Memory(Memory.MIN_BYTES);
    private final Cpu cpu = new Cpu(memory, Nowhere.BUS);
    private Vector raised;

    StatusTest() {
        cpu.setSupervisor(v -> {
            raised = v;
            cpu.leave();
        });
    }

    private Vector step(int word) {
        raised = null;
        memory.ram[CODE - Memory.RAM_BASE >>> 2] = word;
        cpu.r[15] = CODE;
        cpu.run(cpu.instructions() + 1);
        if (raised != null) {
            cpu.run(cpu.instructions());
        }
        return raised;
    }

    private void done(int word) {
        assertNull(step(word), Integer.toHexString(word));
        assertEquals(CODE + 4, cpu.r[15], Integer.toHexString(word));
    }

    private void undefined(int word) {
        assertEquals(Vector.UNDEFINED, step(word), Integer.toHexString(word));
        assertEquals(CODE, cpu.r[15]);
    }

    private int word(int address) {
        return memory.ram[address - Memory.RAM_BASE >>> 2];
    }

    private static int msr(boolean spsr, int mask) {
        return 0xE120F000 | (spsr ? 1 << 22 : 0) | mask << 16;
    }

    private static int bytes(int mask) {
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            bits |= (mask >>> i & 1) == 0 ? 0 : 0xFF << 8 * i;
        }
        return bits;
    }

    @Test
    void msrWritesTheBytesThatItsMaskNamesOfTheBitsThatTheModeMayWrite() {
        for (int mask = 0; mask < 16; mask++) {
            for (int mode : new int[] {Psr.USR, Psr.SVC}) {
                int open = FLAGS_AND_Q | GE | Psr.E | (mode == Psr.USR ? 0 : MASKS_AND_MODE);
                cpu.setCpsr(mode);
                cpu.r[0] = 0xF80F03C0 | Psr.IRQ;
                done(msr(false, mask));
                int changed = bytes(mask) & open;
                assertEquals(mode & ~changed | (0xF80F03C0 | Psr.IRQ) & changed, cpu.cpsr(),
                    "mask " + mask + " mode " + mode);
            }
        }
    }

    @Test
    void msrClearsBitsAsWell() {
        cpu.setCpsr(0xF80F03C0 | Psr.SVC);
        cpu.r[0] = Psr.SVC;
        done(msr(false, 15));
        assertEquals(Psr.SVC, cpu.cpsr());
        cpu.setCpsr(0xF80F03C0 | Psr.SVC);
        done(msr(false, 8));
        assertEquals(0x000F03C0 | Psr.SVC, cpu.cpsr());
    }

    @Test
    void theSpsrTakesTheExecutionStateToo() {
        for (int mask = 0; mask < 16; mask++) {
            cpu.setCpsr(Psr.SVC);
            cpu.setSpsr(0);
            cpu.r[0] = -1;
            done(msr(true, mask));
            assertEquals(bytes(mask) & (FLAGS_AND_Q | GE | Psr.E | MASKS_AND_MODE | EXECUTION),
                cpu.spsr());
            cpu.r[0] = 0;
            done(msr(true, mask));
            assertEquals(0, cpu.spsr());
            assertEquals(Psr.SVC, cpu.cpsr(), "the CPSR stays");
        }
    }

    @Test
    void modesWithoutSpsrHaveNoAccessToOne() {
        for (int mode : new int[] {Psr.USR, Psr.SYS}) {
            cpu.setCpsr(mode);
            undefined(msr(true, 15));
            undefined(0xE14F1000);                                  // mrs r1, spsr
            undefined(0xE1B0F00E);                                  // movs pc, lr
            undefined(0xE8D0A000);                                  // ldm r0, {sp, pc}^
            undefined(0xE8D06000);                                  // ldm r0, {sp, lr}^
            undefined(0xF84D0513);                                  // srsda sp, #19
        }
    }

    @Test
    void mrsReadsTheCpsrWithoutExecutionStateAndTheSpsrWhole() {
        cpu.setCpsr(0xA80A01C0 | Psr.SVC);
        cpu.setSpsr(-1);
        done(0xE10F1000);                                           // mrs r1, cpsr
        assertEquals(0xA80A01C0 | Psr.SVC, cpu.r[1]);
        done(0xE14F1000);                                           // mrs r1, spsr
        assertEquals(-1, cpu.r[1]);
        cpu.setCpsr(Psr.SVC | Psr.IT | Psr.J);
        done(0xE10F1000);
        assertEquals(Psr.SVC, cpu.r[1]);
        undefined(0xE10FF000);                                      // mrs pc, cpsr
    }

    @Test
    void cpsChangesExactlyTheMasksAndTheModeItNames() {
        for (int aif = 1; aif < 8; aif++) {
            cpu.setCpsr(Psr.SVC | Psr.N);
            done(0xF10C0000 | aif << 6);                            // cpsid
            assertEquals(Psr.SVC | Psr.N | aif << 6, cpu.cpsr());
            cpu.setCpsr(Psr.SVC | Psr.N | 0x1C0);
            done(0xF1080000 | aif << 6);                            // cpsie
            assertEquals(Psr.SVC | Psr.N | 0x1C0 & ~(aif << 6), cpu.cpsr());
            cpu.setCpsr(Psr.SVC | 0x1C0);
            done(0xF10A0000 | aif << 6 | Psr.ABT);                  // cpsie, #mode
            assertEquals(Psr.ABT | 0x1C0 & ~(aif << 6), cpu.cpsr());
            cpu.setCpsr(Psr.SVC);
            done(0xF10E0000 | aif << 6 | Psr.ABT);                  // cpsid, #mode
            assertEquals(Psr.ABT | aif << 6, cpu.cpsr());
        }
        cpu.setCpsr(Psr.SVC | Psr.I);
        done(0xF1020000 | Psr.IRQ);                                 // cps #mode
        assertEquals(Psr.IRQ | Psr.I, cpu.cpsr());
    }

    @Test
    void cpsDoesNothingInUserMode() {
        for (int word : new int[] {0xF10C01C0, 0xF10801C0, 0xF1020013, 0xF10E01D3}) {
            cpu.setCpsr(Psr.USR | Psr.F);
            done(word);
            assertEquals(Psr.USR | Psr.F, cpu.cpsr());
        }
    }

    @Test
    void setendIsForEveryMode() {
        cpu.setCpsr(Psr.USR | Psr.C);
        done(0xF1010200);
        assertEquals(Psr.USR | Psr.C | Psr.E, cpu.cpsr());
        done(0xF1010000);
        assertEquals(Psr.USR | Psr.C, cpu.cpsr());
    }

    /** Bits P and U, and where the lower word lies: DA, IA, DB, IB. */
    private static final int[][] PLACES = {{0, 0, -4}, {0, 1, 0}, {1, 0, -8}, {1, 1, 4}};

    @Test
    void returnStateGoesWhereTheAddressingModeSays() {
        for (int[] p : PLACES) {
            for (int w = 0; w < 2; w++) {
                int bits = p[0] << 24 | p[1] << 23 | w << 21;
                int after = w == 0 ? DATA : p[1] == 1 ? DATA + 8 : DATA - 8;
                cpu.setCpsr(Psr.IRQ | Psr.I);
                cpu.setBanked(13, Psr.SVC, DATA);
                cpu.r[13] = 1;
                cpu.r[14] = CODE + 0x40 + bits;
                cpu.setSpsr(Psr.USR | Psr.Z);
                done(0xF84D0500 | bits | Psr.SVC);                  // srs sp, #19
                assertEquals(CODE + 0x40 + bits, word(DATA + p[2]));
                assertEquals(Psr.USR | Psr.Z, word(DATA + p[2] + 4));
                assertEquals(after, cpu.banked(13, Psr.SVC));
                assertEquals(1, cpu.r[13]);

                memory.ram[DATA + p[2] - Memory.RAM_BASE >>> 2] = CODE + 0x80;
                memory.ram[DATA + p[2] + 4 - Memory.RAM_BASE >>> 2] = Psr.SYS | Psr.V;
                cpu.r[3] = DATA;
                assertNull(step(0xF8130A00 | bits));                // rfe r3
                assertEquals(CODE + 0x80, cpu.r[15]);
                assertEquals(Psr.SYS | Psr.V, cpu.cpsr());
                assertEquals(after, cpu.r[3]);
            }
        }
    }

    @Test
    void returnStateIsWordAligned() {
        cpu.setCpsr(Psr.IRQ | Psr.I);
        cpu.setBanked(13, Psr.SVC, DATA + 2);
        assertEquals(Vector.DATA_ABORT, step(0xF8CD0513));
        assertEquals(Fsr.ALIGNMENT | Fsr.WRITE, cpu.cp15.dfsr());
        cpu.r[3] = DATA + 1;
        assertEquals(Vector.DATA_ABORT, step(0xF8930A00));
        assertEquals(Fsr.ALIGNMENT, cpu.cp15.dfsr());
        assertEquals(DATA + 1, cpu.cp15.dfar());
    }

    @Test
    void savingReturnStateNeedsALegalModeAndRestoringItPrivilege() {
        cpu.setCpsr(Psr.IRQ | Psr.I);
        undefined(0xF8CD0514);                                      // srsia sp, #20
        undefined(0xF89F0A00);                                      // rfeia pc
        cpu.setCpsr(Psr.USR);
        undefined(0xF8930A00);                                      // rfeia r3
        cpu.setCpsr(Psr.SYS);
        cpu.r[3] = DATA;
        memory.ram[DATA + 4 - Memory.RAM_BASE >>> 2] = Psr.USR;
        assertNull(step(0xF8930A00), "System mode may");
        assertEquals(Psr.USR, cpu.cpsr());
    }

    @Test
    void returnsAlignTheAddressToTheInstructionSetTheyEnter() {
        for (int state : new int[] {0, Psr.T}) {
            cpu.setCpsr(Psr.SVC);
            cpu.setSpsr(Psr.USR | state);
            cpu.r[14] = CODE + 0x103;
            assertNull(step(0xE1B0F00E));                           // movs pc, lr
            assertEquals(state == 0 ? CODE + 0x100 : CODE + 0x102, cpu.r[15]);
            assertEquals(Psr.USR | state, cpu.cpsr());
        }
    }

    @Test
    void aModeThatDoesNotExistLeavesTheModeAsItIs() {
        for (int mode = 0; mode < 32; mode++) {
            int m = mode;
            boolean legal = mode == Psr.USR
                || java.util.Arrays.stream(PRIVILEGED).anyMatch(x -> x == m);
            cpu.setCpsr(Psr.ABT);
            cpu.setCpsr(mode | Psr.C);
            assertEquals((legal ? mode : Psr.ABT) | Psr.C, cpu.cpsr());
        }
    }

    @Test
    void bankedRegistersAreReachedFromEveryModeForEveryMode() {
        int[] modes = {Psr.USR, Psr.FIQ, Psr.IRQ, Psr.SVC, Psr.ABT, Psr.UND};
        for (int from : modes) {
            for (int to : modes) {
                for (int i = 0; i < 15; i++) {
                    cpu.setCpsr(from);
                    cpu.setBanked(i, to, 1000 * to + i);
                    assertEquals(1000 * to + i, cpu.banked(i, to));
                    cpu.setCpsr(to);
                    assertEquals(1000 * to + i, cpu.r[i], "R" + i + " of " + to + " from " + from);
                    cpu.setCpsr(from);
                    assertEquals(1000 * to + i, cpu.banked(i, to));
                    boolean shared = i < 8 || from == to || i < 13
                        && (from == Psr.FIQ) == (to == Psr.FIQ);
                    cpu.r[i] = 7;
                    assertEquals(shared ? 7 : 1000 * to + i, cpu.banked(i, to));
                }
            }
        }
    }
}
