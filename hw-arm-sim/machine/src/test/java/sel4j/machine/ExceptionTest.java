package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/**
 * Exceptions by the architecture and by a supervisor, banked registers, interrupts. ARM ARM B1.8,
 * B1.9.
 */
class ExceptionTest {
    private static final int CODE = 0x40100000;
    private static final int VECTORS = 0x40200000;
    private static final int SVC_0 = 0xEF000000;
    private static final int UDF = 0xE7F000F0;
    private static final int BKPT = 0xE1200070;
    private static final int NOP = 0xE320F000;
    private static final int WFI = 0xE320F003;

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

    private void run(int instructions) {
        cpu.run(cpu.instructions() + instructions);
    }

    private void entered(Vector v, int link, int psr, int spsr) {
        assertEquals(VECTORS + v.offset, cpu.r[15], "vector");
        assertEquals(link, cpu.r[14], "LR");
        assertEquals(psr, cpu.cpsr(), "CPSR");
        assertEquals(spsr, cpu.spsr(), "SPSR");
    }

    @Test
    void supervisorCallEntersSvcModeWithIrqsMasked() {
        start(Psr.USR | Psr.C, SVC_0);
        run(1);
        entered(Vector.SVC, CODE + 4, Psr.SVC | Psr.I | Psr.C, Psr.USR | Psr.C);
    }

    @Test
    void undefinedInstructionsEnterUndMode() {
        start(Psr.USR | Psr.E, NOP, UDF);
        run(2);
        entered(Vector.UNDEFINED, CODE + 8, Psr.UND | Psr.I, Psr.USR | Psr.E);
    }

    @Test
    void breakpointIsAPrefetchAbortWithDebugStatus() {
        start(Psr.USR, BKPT);
        run(1);
        entered(Vector.PREFETCH_ABORT, CODE + 4, Psr.ABT | Psr.I | Psr.A, Psr.USR);
        assertEquals(2, cpu.cp15.ifsr());
    }

    @Test
    void dataAbortLinksTheInstructionPlusEight() {
        start(Psr.USR, 0xE5901004);                          // ldr r1, [r0, #4]
        cpu.r[0] = 0x10000000;
        cpu.r[1] = 77;
        run(1);
        entered(Vector.DATA_ABORT, CODE + 8, Psr.ABT | Psr.I | Psr.A, Psr.USR);
        assertEquals(8, cpu.cp15.dfsr());
        assertEquals(0x10000004, cpu.cp15.dfar());
        assertEquals(77, cpu.r[1]);
    }

    @Test
    void abortingStoresWithWriteBackKeepTheBase() {
        start(Psr.USR, 0xE5A01004);                          // str r1, [r0, #4]!
        cpu.r[0] = 0x10000000;
        run(1);
        assertEquals(0x10000000, cpu.r[0]);
        assertEquals(0x808, cpu.cp15.dfsr());
    }

    @Test
    void abortingLoadMultipleChangesNothing() {
        start(Psr.USR, 0xE8B0001E);                          // ldm r0!, {r1-r4}
        cpu.r[0] = Memory.RAM_BASE + Memory.MIN_BYTES - 8;
        cpu.r[1] = 5;
        cpu.cp15.setTtbr0(Memory.RAM_BASE);
        // The last MiB of RAM is mapped, the one after it is not.
        for (int i = 0x400; i < 0x410; i++) {
            memory.ram[i] = i << 20 | 0xC0E;
        }
        cpu.cp15.setDacr(1);
        cpu.cp15.setSctlr(Cp15.M);
        run(1);
        assertEquals(5, cpu.r[1]);
        assertEquals(Memory.RAM_BASE + Memory.MIN_BYTES - 8, cpu.r[0]);
        assertEquals(Memory.RAM_BASE + Memory.MIN_BYTES, cpu.cp15.dfar());
        assertEquals(5, cpu.cp15.dfsr());
    }

    @Test
    void fetchingFromNowhereIsAPrefetchAbort() {
        start(Psr.USR);
        cpu.r[15] = 0x0BADC0D0;
        run(1);
        entered(Vector.PREFETCH_ABORT, 0x0BADC0D4, Psr.ABT | Psr.I | Psr.A, Psr.USR);
        assertEquals(8, cpu.cp15.ifsr());
        assertEquals(0x0BADC0D0, cpu.cp15.ifar());
        assertEquals(1, cpu.instructions());
    }

    @Test
    void highVectorsLieAtTheTop() {
        start(Psr.USR, SVC_0);
        cpu.cp15.setSctlr(Cp15.V);
        run(1);
        assertEquals(0xFFFF0008, cpu.r[15]);
    }

    @Test
    void interruptsLinkTheNextInstructionPlusFour() {
        start(Psr.USR, NOP, NOP, NOP);
        run(2);
        irq = true;
        cpu.run(cpu.instructions());
        entered(Vector.IRQ, CODE + 12, Psr.IRQ | Psr.I | Psr.A, Psr.USR);
        assertEquals(2, cpu.instructions());
    }

    @Test
    void fastInterruptsComeFirstAndMaskBoth() {
        start(Psr.USR, NOP);
        irq = true;
        fiq = true;
        cpu.run(0);
        entered(Vector.FIQ, CODE + 4, Psr.FIQ | Psr.I | Psr.F | Psr.A, Psr.USR);
    }

    @Test
    void maskedInterruptsWaitForTheMaskToClear() {
        start(Psr.SVC | Psr.I, NOP, 0xF1080080, NOP);        // cpsie i
        irq = true;
        run(2);
        entered(Vector.IRQ, CODE + 12, Psr.IRQ | Psr.I | Psr.A, Psr.SVC);
    }

    @Test
    void waitForInterruptStopsUntilALineIsActive() {
        start(Psr.SVC | Psr.I, WFI, NOP, NOP);
        assertEquals(Cpu.Stop.WAIT, cpu.run(10));
        assertEquals(1, cpu.instructions());
        assertEquals(Cpu.Stop.WAIT, cpu.run(10));
        irq = true;
        assertEquals(Cpu.Stop.LIMIT, cpu.run(2));
        assertEquals(CODE + 8, cpu.r[15]);
        irq = false;
        assertEquals(Cpu.Stop.LIMIT, cpu.run(3), "it waits once");
    }

    @Test
    void runStopsAtExactlyTheInstructionAskedFor() {
        start(Psr.USR, 0xE2800001, 0xEAFFFFFD);              // add r0, r0, #1; b .-4
        for (int i = 1; i < 1000; i += 37) {
            cpu.run(i);
            assertEquals(i, cpu.instructions());
            assertEquals((i + 1) / 2, cpu.r[0]);
        }
    }

    @Test
    void aSupervisorSeesTheInstructionAndDecidesWhereToGoOn() {
        start(Psr.USR, NOP, SVC_0, 0xE3A00007, NOP);         // mov r0, #7
        Vector[] seen = new Vector[1];
        cpu.setSupervisor(v -> {
            seen[0] = v;
            assertEquals(CODE + 4, cpu.r[15]);
            assertEquals(Psr.USR, cpu.cpsr());
            cpu.r[15] += 4;
        });
        run(3);
        assertEquals(Vector.SVC, seen[0]);
        assertEquals(7, cpu.r[0]);
    }

    @Test
    void everyModeHasItsOwnStackLinkAndSavedStatus() {
        int[] modes = {Psr.USR, Psr.FIQ, Psr.IRQ, Psr.SVC, Psr.ABT, Psr.UND};
        for (int m : modes) {
            cpu.setCpsr(m);
            cpu.r[8] = 8 * 256 + m;
            cpu.r[13] = 13 * 256 + m;
            cpu.r[14] = 14 * 256 + m;
            cpu.setSpsr(m);
        }
        for (int m : modes) {
            cpu.setCpsr(m);
            assertEquals(13 * 256 + m, cpu.r[13]);
            assertEquals(14 * 256 + m, cpu.r[14]);
            assertEquals(m == Psr.FIQ ? 8 * 256 + Psr.FIQ : 8 * 256 + Psr.UND, cpu.r[8]);
            assertEquals(m == Psr.USR ? 0 : m, cpu.spsr());
            for (int other : modes) {
                assertEquals(13 * 256 + other, cpu.banked(13, other));
                assertEquals(other == Psr.FIQ ? 8 * 256 + Psr.FIQ : 8 * 256 + Psr.UND,
                    cpu.banked(8, other));
            }
        }
        cpu.setCpsr(Psr.SYS);
        assertEquals(13 * 256 + Psr.USR, cpu.r[13], "System mode has the registers of User mode");
    }

    @Test
    void exceptionReturnsRestoreModeAndFlags() {
        int[] returns = {0xE1B0F00E, 0xE25EF000};            // movs pc, lr; subs pc, lr, #0
        for (int word : returns) {
            start(Psr.SVC | Psr.I, word);
            cpu.setSpsr(Psr.USR | Psr.N | Psr.C);
            cpu.r[14] = CODE + 0x100;
            run(1);
            assertEquals(CODE + 0x100, cpu.r[15]);
            assertEquals(Psr.USR | Psr.N | Psr.C, cpu.cpsr());
        }
    }

    @Test
    void srsAndRfeSaveAndRestoreTheReturnState() {
        start(Psr.IRQ | Psr.I, 0xF96D0513, 0xF8BD0A00);      // srsdb sp!, #19; rfeia sp!
        cpu.setBanked(13, Psr.SVC, CODE + 0x1000);
        cpu.setSpsr(Psr.USR | Psr.Z);
        cpu.r[14] = CODE + 0x40;
        run(1);
        assertEquals(CODE + 0xFF8, cpu.banked(13, Psr.SVC));
        cpu.setCpsr(Psr.SVC | Psr.I);
        run(1);
        assertEquals(CODE + 0x40, cpu.r[15]);
        assertEquals(Psr.USR | Psr.Z, cpu.cpsr());
        assertEquals(CODE + 0x1000, cpu.banked(13, Psr.SVC));
    }

    @Test
    void loadMultipleWithCaretLoadsUserRegistersOrReturns() {
        start(Psr.SVC | Psr.I, 0xE8D06000, 0xE8D0A000);      // ldm r0, {sp, lr}^; ldm r0, {sp, pc}^
        cpu.r[0] = CODE + 0x200;
        memory.ram[(CODE + 0x200 - Memory.RAM_BASE) >>> 2] = 111;
        memory.ram[(CODE + 0x204 - Memory.RAM_BASE) >>> 2] = CODE + 0x80;
        cpu.r[13] = 5;
        cpu.setSpsr(Psr.USR);
        run(1);
        assertEquals(5, cpu.r[13]);
        assertEquals(111, cpu.banked(13, Psr.USR));
        assertEquals(CODE + 0x80, cpu.banked(14, Psr.USR));
        run(1);
        assertEquals(111, cpu.banked(13, Psr.SVC));
        assertEquals(Psr.USR, cpu.cpsr());
        assertEquals(CODE + 0x80, cpu.r[15]);
    }

    @Test
    void thumbStateMakesEveryInstructionUndefined() {
        start(Psr.USR, 0xE12FFF10);                          // bx r0
        cpu.r[0] = CODE + 0x103;
        run(2);
        entered(Vector.UNDEFINED, CODE + 0x104, Psr.UND | Psr.I, Psr.USR | Psr.T);
        assertEquals(2, cpu.instructions());
    }

    @Test
    void userModeMayNotChangeWhatIsPrivileged() {
        start(Psr.USR, 0xE129F000, 0xF10C0080);              // msr cpsr_fc, r0; cpsid i
        cpu.r[0] = Psr.N | Psr.I | Psr.SVC;
        run(2);
        assertEquals(Psr.USR | Psr.N, cpu.cpsr());
    }

    @Test
    void changedCodeIsExecutedAsItIsNow() {
        start(Psr.USR, 0xE2800001, 0xEAFFFFFD);
        run(4);
        memory.ram[CODE - Memory.RAM_BASE >>> 2] = 0xE2800010;
        run(4);
        assertEquals(2 + 2 * 16, cpu.r[0]);
    }
}
