package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/**
 * The state that exception entry makes, for every setting of SCTLR that it depends on; which
 * interrupts are taken; why a run returns. ARM ARM B1.8.3, B1.9.
 */
class ExceptionEntryTest {
    private static final int CODE = 0x40100000;
    private static final int VECTORS = 0x40200000;
    private static final int NOP = 0xE320F000;
    private static final int SVC_0 = 0xEF000000;
    private static final int HVC_0 = 0xE1400070;
    private static final int WFI = 0xE320F003;
    private static final int LOAD = 0xE5901000;

    private final Memory memory = new Memory(Memory.MIN_BYTES);
    private final Cpu cpu = new Cpu(memory, Nowhere.BUS);
    private boolean irq;
    private boolean fiq;

    private void start(int psr, int... words) {
        for (int i = 0; i < words.length; i++) {
            memory.ram[(CODE - Memory.RAM_BASE >>> 2) + i] = words[i];
        }
        cpu.cp15.setVbar(VECTORS);
        cpu.setInterruptLines(() -> irq, () -> fiq);
        cpu.setCpsr(psr);
        cpu.r[15] = CODE;
    }

    private Cpu.Stop run(int instructions) {
        return cpu.run(cpu.instructions() + instructions);
    }

    @Test
    void sctlrChoosesVectorsByteOrderAndInstructionSet() {
        for (int i = 0; i < 8; i++) {
            int sctlr = ((i & 1) != 0 ? Cp15.V : 0) | ((i & 2) != 0 ? Cp15.EE : 0)
                | ((i & 4) != 0 ? Cp15.TE : 0);
            start(Psr.USR | Psr.E | Psr.N, SVC_0);
            cpu.cp15.setSctlr(sctlr);
            run(1);
            assertEquals(((i & 1) != 0 ? 0xFFFF0000 : VECTORS) + 8, cpu.r[15]);
            assertEquals(Psr.SVC | Psr.I | Psr.N | ((i & 2) != 0 ? Psr.E : 0)
                | ((i & 4) != 0 ? Psr.T : 0), cpu.cpsr());
            assertEquals(Psr.USR | Psr.E | Psr.N, cpu.spsr());
            assertEquals(CODE + 4, cpu.r[14]);
        }
    }

    @Test
    void abortsAndInterruptsMaskAsynchronousAbortsAndFiqMasksFiq() {
        start(Psr.USR, LOAD);
        cpu.r[0] = 0x10000000;
        run(1);
        assertEquals(Psr.ABT | Psr.I | Psr.A, cpu.cpsr());
        start(Psr.USR, NOP);
        irq = true;
        cpu.run(cpu.instructions());
        assertEquals(Psr.IRQ | Psr.I | Psr.A, cpu.cpsr());
        irq = false;
        fiq = true;
        start(Psr.USR, NOP);
        cpu.run(cpu.instructions());
        assertEquals(Psr.FIQ | Psr.I | Psr.F | Psr.A, cpu.cpsr());
        fiq = false;
        start(Psr.USR, 0xE7F000F0);
        run(1);
        assertEquals(Psr.UND | Psr.I, cpu.cpsr());
    }

    @Test
    void theExecutionStateIsClearedAndSaved() {
        start(Psr.USR | Psr.IT | Psr.J, SVC_0);
        run(1);
        assertEquals(Psr.SVC | Psr.I, cpu.cpsr());
        assertEquals(Psr.USR | Psr.IT | Psr.J, cpu.spsr());
        start(Psr.USR | Psr.T);
        run(1);
        assertEquals(CODE + 2, cpu.r[14], "undefined in Thumb state");
        assertEquals(Psr.USR | Psr.T, cpu.spsr());
    }

    @Test
    void eachLineIsTakenUnlessItsOwnMaskIsSet() {
        for (int i = 0; i < 16; i++) {
            irq = (i & 1) != 0;
            fiq = (i & 2) != 0;
            start(Psr.SVC | ((i & 4) != 0 ? Psr.I : 0) | ((i & 8) != 0 ? Psr.F : 0), NOP);
            cpu.run(cpu.instructions());
            boolean takesFiq = fiq && (i & 8) == 0;
            boolean takesIrq = irq && (i & 4) == 0;
            int mode = takesFiq ? Psr.FIQ : takesIrq ? Psr.IRQ : Psr.SVC;
            assertEquals(mode, cpu.mode(), "case " + i);
            assertEquals((irq ? 1 << 7 : 0) | (fiq ? 1 << 6 : 0), cpu.pending());
        }
    }

    @Test
    void leavingStopsBehindTheInstructionUnderWayOnce() {
        start(Psr.USR, NOP, SVC_0, NOP, NOP);
        cpu.setSupervisor(v -> {
            cpu.r[15] += 4;
            cpu.leave();
        });
        assertEquals(Cpu.Stop.LEFT, run(4));
        assertEquals(2, cpu.instructions());
        assertEquals(CODE + 8, cpu.r[15]);
        assertEquals(Cpu.Stop.LIMIT, run(2));
        assertEquals(4, cpu.instructions());
        cpu.leave();
        assertEquals(Cpu.Stop.LEFT, run(1));
        assertEquals(4, cpu.instructions());
    }

    @Test
    void aSupervisorMayWaitForAnInterrupt() {
        start(Psr.USR, SVC_0, NOP);
        cpu.setSupervisor(v -> {
            if (v == Vector.SVC) {
                cpu.r[15] += 4;
                cpu.waitForInterrupt();
            }
            irq = false;
        });
        assertEquals(Cpu.Stop.WAIT, run(2));
        assertEquals(Cpu.Stop.WAIT, run(1));
        assertEquals(1, cpu.instructions());
        irq = true;
        assertEquals(Cpu.Stop.LIMIT, run(1));
        assertEquals(2, cpu.instructions());
    }

    @Test
    void waitingEndsWithAMaskedLineToo() {
        start(Psr.SVC | Psr.I | Psr.F, WFI, NOP);
        assertEquals(Cpu.Stop.WAIT, run(2));
        assertEquals(CODE + 4, cpu.r[15]);
        fiq = true;
        assertEquals(Cpu.Stop.LIMIT, run(1));
        assertEquals(CODE + 8, cpu.r[15]);
    }

    @Test
    void firmwareAnswersHvcOutsideUserModeAndMayRefuse() {
        int[] calls = {0};
        boolean[] answer = {true};
        cpu.setFirmware(() -> {
            calls[0]++;
            return answer[0];
        });
        start(Psr.SVC | Psr.I, HVC_0, NOP);
        run(1);
        assertEquals(CODE + 4, cpu.r[15]);
        assertEquals(1, calls[0]);
        answer[0] = false;
        start(Psr.SVC | Psr.I, HVC_0);
        run(1);
        assertEquals(VECTORS + 4, cpu.r[15], "undefined");
        assertEquals(2, calls[0]);
        answer[0] = true;
        start(Psr.USR, HVC_0);
        run(1);
        assertEquals(VECTORS + 4, cpu.r[15], "undefined");
        assertEquals(2, calls[0]);
    }

    @Test
    void everyConditionHoldsForItsFlags() {
        for (int flags = 0; flags < 16; flags++) {
            boolean n = (flags & 8) != 0;
            boolean z = (flags & 4) != 0;
            boolean c = (flags & 2) != 0;
            boolean v = (flags & 1) != 0;
            boolean[] holds = {z, !z, c, !c, n, !n, v, !v, c && !z, !c || z, n == v, n != v,
                !z && n == v, z || n != v, true};
            for (int condition = 0; condition < 15; condition++) {
                start(Psr.USR | flags << 28, condition << 28 | 0x03A00001);
                cpu.r[0] = 0;
                run(1);
                assertEquals(holds[condition] ? 1 : 0, cpu.r[0], condition + " of " + flags);
                assertEquals(Psr.USR | flags << 28, cpu.cpsr());
            }
        }
    }

    @Test
    void userAndSystemModeHaveNoSavedStatus() {
        for (int mode : new int[] {Psr.USR, Psr.SYS}) {
            cpu.setCpsr(mode);
            cpu.setSpsr(-1);
            assertEquals(0, cpu.spsr());
            assertFalse(cpu.hasSpsr());
            assertEquals(mode == Psr.USR, cpu.user());
        }
        cpu.setCpsr(Psr.FIQ);
        assertTrue(cpu.hasSpsr());
        assertFalse(cpu.user());
    }
}
