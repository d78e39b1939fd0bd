package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import sel4j.isa.Assembler;

/**
 * Who may use the floating-point unit, its system registers, and transfers that fault. ARM ARM
 * B1.11, B6.1.
 */
class FpuTest {
    private static final int CODE = 0x8000;
    private static final int DATA = 0x9000;
    private final Tables t = new Tables();
    private final Cpu cpu = t.cpu;
    private final Fpu fpu = cpu.fpu;

    FpuTest() {
        // Two pages for everybody: code, data; behind them nothing.
        t.second(CODE, 0, Tables.DATA | 0x3A);
        t.second(DATA, 0, Tables.DATA + 0x1000 | 0x3A);
    }

    private Vector run(String instruction) {
        t.setWord(Tables.DATA, Assembler.assemble(instruction, CODE));
        return t.step(CODE);
    }

    private void on() {
        t.cp15.setCpacr(0xF << 20);
        fpu.setFpexc(Fpu.EN);
    }

    private void privileged() {
        cpu.setCpsr(Psr.SVC | Psr.I | Psr.F);
    }

    @Test
    void afterResetTheUnitIsOff() {
        assertEquals(Vector.UNDEFINED, run("vadd.f32 s0, s1, s2"));
        privileged();
        assertEquals(Vector.UNDEFINED, run("vmrs r0, fpexc"));
        assertEquals(Vector.UNDEFINED, run("vadd.f32 s0, s1, s2"));
    }

    @Test
    void withoutEnableOnlySystemRegistersArePrivilegedlyReached() {
        t.cp15.setCpacr(0xF << 20);
        for (String s : new String[] {"vadd.f64 d0, d1, d2", "vldr s0, [r0]", "vmov r0, s1",
            "vmov.32 d1[1], r0",
            "vmov d1, r0, r1", "vmrs r0, fpscr", "vmsr fpscr, r0", "vmrs APSR_nzcv, fpscr",
                "vpush {d8-d9}"}) {
            assertEquals(Vector.UNDEFINED, run(s), s);
        }
        privileged();
        assertEquals(Vector.UNDEFINED, run("vmrs r0, fpscr"));
        cpu.r[0] = -1;
        assertNull(run("vmsr fpexc, r0"));
        assertNull(run("vadd.f64 d0, d1, d2"));
        assertNull(run("vmrs r1, fpexc"));
        assertEquals(1 << 30, cpu.r[1]);
    }

    @Test
    void userModeNeverReachesTheSystemRegistersButFpscr() {
        on();
        for (String r : new String[] {"fpsid", "fpexc", "mvfr0", "mvfr1", "fpinst"}) {
            assertEquals(Vector.UNDEFINED, run("vmrs r0, " + r), r);
            assertEquals(Vector.UNDEFINED, run("vmsr " + r + ", r0"), r);
        }
        assertNull(run("vmsr fpscr, r0"));
        assertNull(run("vmrs r0, fpscr"));
    }

    @Test
    void cpacrOneIsForPrivilegedModesAlone() {
        on();
        for (int access : new int[] {0x0, 0x5, 0xA, 0xC, 0x3}) {
            t.cp15.setCpacr(access << 20);
            cpu.setCpsr(Psr.USR);
            assertEquals(Vector.UNDEFINED, run("vmov s0, r0"), "user, CPACR " + access);
            privileged();
            assertEquals(access == 5 ? null : Vector.UNDEFINED, run("vmov s0, r0"),
                "privileged, CPACR " + access);
        }
    }

    @Test
    void anInstructionWhoseConditionFailsDoesNothingEvenWhenTheUnitIsOff() {
        cpu.setCpsr(Psr.USR | Psr.Z);
        assertNull(run("vaddne.f32 s0, s1, s2"));
    }

    @Test
    void identificationSaysWhatIsThere() {
        on();
        privileged();
        String[] names = {"fpsid", "mvfr0", "mvfr1"};
        int[] values = {0x410430F0, 0x00110222, 0x11000011};
        for (int i = 0; i < 3; i++) {
            assertNull(run("vmrs r0, " + names[i]));
            assertEquals(values[i], cpu.r[0], names[i]);
        }
        assertEquals(Vector.UNDEFINED, run("vmrs r0, mvfr2"));
        assertNull(run("vmsr fpsid, r0"));
        assertEquals(Vector.UNDEFINED, run("vmsr mvfr0, r0"));
    }

    @Test
    void roundingModeAndVectorLengthDoNotExist() {
        on();
        cpu.r[0] = -1;
        assertNull(run("vmsr fpscr, r0"));
        assertNull(run("vmrs r0, fpscr"));
        assertEquals(0xF700009F, cpu.r[0]);
    }

    @Test
    void comparisonSetsTheFlagsOfTheCoreThroughFpscr() {
        on();
        fpu.setWord(0, 0x3F800000);
        fpu.setWord(1, 0x40000000);
        assertNull(run("vcmp.f32 s0, s1"));
        assertNull(run("vmrs APSR_nzcv, fpscr"));
        assertEquals(Psr.N, cpu.cpsr() & 0xF0000000);
        assertNull(run("vcmp.f32 s1, #0.0"));
        assertNull(run("vmrs APSR_nzcv, fpscr"));
        assertEquals(Psr.C, cpu.cpsr() & 0xF0000000);
    }

    @Test
    void transfersMustBeWordAligned() {
        on();
        cpu.r[0] = DATA + 2;
        for (String s : new String[] {"vldr s0, [r0]", "vstr d0, [r0]", "vldmia r0!, {s0-s3}",
            "vstmdb r0!, {d3}"}) {
            assertEquals(Vector.DATA_ABORT, run(s), s);
            assertEquals(Fsr.ALIGNMENT, t.cp15.dfsr() & 0x40F, s);
            assertEquals(DATA + 2, cpu.r[0]);
        }
        cpu.r[0] = DATA + 4;
        assertNull(run("vldr d0, [r0]"), "words of doubles need no more than words");
    }

    @Test
    void aListThatFaultsInItsSecondPageChangesNothing() {
        on();
        cpu.r[0] = DATA + 0xFF8;
        fpu.setWord(4, 11);
        t.setWord(Tables.DATA + 0x1FF8, 22);
        assertEquals(Vector.DATA_ABORT, run("vldmia r0!, {d2-d3}"));
        assertEquals(DATA + 0x1000, t.cp15.dfar());
        assertEquals(11, fpu.word(4));
        assertEquals(Vector.DATA_ABORT, run("vstmia r0!, {d2-d3}"));
        assertEquals(Fsr.WRITE, t.cp15.dfsr() & Fsr.WRITE);
        assertEquals(22, t.word(Tables.DATA + 0x1FF8));
        assertEquals(DATA + 0xFF8, cpu.r[0]);
        assertNull(run("vldmia r0!, {d2}"));
        assertEquals(22, fpu.word(4));
        assertEquals(DATA + 0x1000, cpu.r[0]);
    }

    @Test
    void bigEndianDoublesHaveTheirHighWordFirst() {
        on();
        cpu.setCpsr(Psr.USR | Psr.E);
        cpu.r[0] = DATA;
        t.setWord(Tables.DATA + 0x1000, 0x44332211);
        t.setWord(Tables.DATA + 0x1004, 0x88776655);
        assertNull(run("vldr d1, [r0]"));
        assertEquals(0x11223344, fpu.word(3));
        assertEquals(0x55667788, fpu.word(2));
        assertNull(run("vldmia r0, {s8-s9}"));
        assertEquals(0x11223344, fpu.word(8));
        assertNull(run("vstr d1, [r0, #8]"));
        assertEquals(0x44332211, t.word(Tables.DATA + 0x1008));
    }

    @Test
    void relativeToThePcFromTheInstructionPlusEight() {
        on();
        t.setWord(Tables.DATA + 16, 5);
        assertNull(run("vldr s3, [pc, #8]"));
        assertEquals(5, fpu.word(3));
        assertNull(run("vldmia pc, {s0-s2}"));
        assertEquals(5, fpu.word(2));
        assertEquals(Vector.UNDEFINED, run("vstr s3, [pc, #8]"));
        assertEquals(Vector.UNDEFINED, run("vstmia pc, {s0-s2}"));
    }

    @Test
    void listsOfNoneOrTooManyAndRegister15AreUndefined() {
        on();
        cpu.r[0] = DATA;
        for (String s : new String[] {"vldmia r0, {s0-s-1}", "vldmia r0, {s30-s32}",
            "vldmia r0, {d31-d32}",
            "vldmia r0, {d0-d16}", "vmov s0, pc", "vmov pc, s0", "vmov s31, s32, r0, r1",
                "vmov r1, r1, d0",
            "vmov d0, pc, r1", "vmov d0, r1, pc", "vmsr fpscr, pc",
                "vcvt.f32.s16 s0, s0, #-1"}) {
            assertEquals(Vector.UNDEFINED, run(s), s);
        }
        assertNull(run("vldmia r0, {d0-d15}"));
        assertNull(run("vldmia r0, {s16-s31}"));
        assertNull(run("vldmia r0, {d31}"));
    }

    /** VMRS with R15 as its register sets the flags, from FPSCR alone. */
    @Test
    void noOtherSystemRegisterIsReadIntoTheFlags() {
        on();
        privileged();
        assertNull(run("vmrs r0, fpsid"));
        assertEquals(Vector.UNDEFINED, run("vmrs pc, fpsid"));
    }

    @Test
    void vectorsAreUndefined() {
        on();
        for (int word : new int[] {0xF2000D40, 0xF4200A8F, 0xEE800B90, 0xECB00B03}) {
            t.setWord(Tables.DATA, word);
            assertEquals(Vector.UNDEFINED, t.step(CODE), Integer.toHexString(word));
        }
    }
}
