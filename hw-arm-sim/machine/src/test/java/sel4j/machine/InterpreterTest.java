package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.isa.Assembler;

/**
 * Rules of single instructions that random words seldom meet: literals, division by zero, ways into
 * Thumb state. ARM ARM A2.3, A8.3, A8.8.
 */
class InterpreterTest {
    private static final int CODE = 0x00400000;
    private static final int DATA = 0x00500000;
    private static final int DATA_WORDS = 0x40200000;

    private final Tables t = new Tables();
    private final Cpu cpu = t.cpu;

    InterpreterTest() {
        t.first(CODE, Tables.DATA | 0xC0E);
        t.first(DATA, DATA_WORDS | 0xC0E);
    }

    /** Runs one instruction 16 bytes behind the start of the page. */
    private Vector run(String instruction) {
        t.setWord(Tables.DATA + 16, Assembler.assemble(instruction, CODE + 16));
        return t.step(CODE + 16);
    }

    @Test
    void literalsLieRelativeToTheInstructionPlusEight() {
        t.setWord(Tables.DATA + 16 + 8 + 0x24, 0x12345678);
        assertNull(run("ldr r1, [pc, #36]"));
        assertEquals(0x12345678, cpu.r[1]);
        t.setWord(Tables.DATA + 16 + 8 - 12, 0x9ABCDEF0);
        assertNull(run("ldr r2, [pc, #-12]"));
        assertEquals(0x9ABCDEF0, cpu.r[2]);
        assertNull(run("ldrb r3, [pc, #-12]"));
        assertEquals(0xF0, cpu.r[3]);
        assertNull(run("ldrh r4, [pc, #-10]"));
        assertEquals(0x9ABC, cpu.r[4]);
        cpu.r[5] = 3 * 4;
        assertNull(run("ldr r6, [pc, -r5]"));
        assertEquals(0x9ABCDEF0, cpu.r[6]);
    }

    @Test
    void addressesOfLiteralsAreTheInstructionPlusEightToo() {
        assertNull(run("add r1, pc, #12"));
        assertEquals(CODE + 16 + 8 + 12, cpu.r[1]);
        assertNull(run("sub r1, pc, #12"));
        assertEquals(CODE + 16 + 8 - 12, cpu.r[1]);
        assertNull(run("mov r1, pc"));
        assertEquals(CODE + 24, cpu.r[1]);
        assertNull(run("and r2, pc, r1"));
        assertEquals(CODE + 24, cpu.r[2]);
    }

    @Test
    void divisionByZeroGivesZero() {
        for (int a : new int[] {0, 1, -1, Integer.MIN_VALUE}) {
            cpu.r[1] = a;
            cpu.r[2] = 0;
            cpu.r[3] = 99;
            assertNull(run("sdiv r3, r1, r2"));
            assertEquals(0, cpu.r[3]);
            cpu.r[3] = 99;
            assertNull(run("udiv r3, r1, r2"));
            assertEquals(0, cpu.r[3]);
        }
    }

    @Test
    void theMostNegativeNumberByMinusOneIsItself() {
        cpu.r[1] = Integer.MIN_VALUE;
        cpu.r[2] = -1;
        assertNull(run("sdiv r3, r1, r2"));
        assertEquals(Integer.MIN_VALUE, cpu.r[3]);
        assertNull(run("udiv r3, r1, r2"));
        assertEquals(0, cpu.r[3]);
    }

    /** Each goes to an odd address, which selects Thumb state: what is there is undefined. */
    @ParameterizedTest
    @ValueSource(strings = {"bx r2", "blx r2", "ldm r1, {r3, pc}", "ldr pc, [r1, #4]",
        "mov pc, r2", "add pc, r2, #0"})
    void branchesToOddAddressesEnterThumbState(String instruction) {
        cpu.r[1] = DATA;
        cpu.r[2] = CODE + 0x21;
        t.setWord(DATA_WORDS + 4, CODE + 0x21);
        cpu.r[15] = CODE + 16;
        t.setWord(Tables.DATA + 16, Assembler.assemble(instruction, CODE + 16));
        // mov r0, #7, which must not be executed as A32.
        t.setWord(Tables.DATA + 0x20, 0xE3A00007);
        cpu.run(cpu.instructions() + 2);
        assertEquals(Vector.UNDEFINED, t.raised);
        assertEquals(CODE + 0x20, cpu.r[15]);
        assertEquals(0, cpu.r[0]);
        assertEquals(Psr.T, cpu.cpsr() & Psr.T);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bx r2", "blx r2", "ldm r1, {r3, pc}", "ldr pc, [r1, #4]",
        "mov pc, r2", "b 0x00400040", "bl 0x00400040"})
    void branchesToWordAddressesStayInArmState(String instruction) {
        cpu.r[1] = DATA;
        cpu.r[2] = CODE + 0x40;
        cpu.r[14] = 5;
        t.setWord(DATA_WORDS + 4, CODE + 0x40);
        assertNull(run(instruction));
        assertEquals(CODE + 0x40, cpu.r[15]);
        assertEquals(0, cpu.cpsr() & Psr.T);
        assertEquals(instruction.startsWith("bl") ? CODE + 20 : 5, cpu.r[14], "LR");
    }

    @Test
    void anInstructionWhoseConditionFailsCountsAndDoesNothing() {
        long before = cpu.instructions();
        cpu.setCpsr(Psr.USR | Psr.Z);
        assertNull(run("movne r0, #1"));
        assertNull(run("svcne 0"));
        assertNull(run("udivne r0, r1, pc"));
        assertEquals(0, cpu.r[0]);
        assertEquals(before + 3, cpu.instructions());
        assertNull(run("moveq r0, #1"));
        assertEquals(1, cpu.r[0]);
    }
}
