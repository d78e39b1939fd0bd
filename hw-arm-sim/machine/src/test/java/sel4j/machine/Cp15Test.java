package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;

/**
 * Registers and operations of CP15: values, fixed bits, and who may reach them. ARM ARM B3.17, B4.
 */
class Cp15Test {
    private final Memory memory = new Memory(Memory.MIN_BYTES);
    private final Cpu cpu = new Cpu(memory, Nowhere.BUS);
    private final Cp15 cp15 = cpu.cp15;

    /** A timer that remembers what was written and counts 1000, 400. */
    private final class Timer implements TimerAccess {
        private int frequency = 62_500_000;
        private final int[] control = new int[2];
        private final long[] compare = new long[2];

        @Override
        public int frequency() {
            return frequency;
        }

        @Override
        public void setFrequency(int hertz) {
            frequency = hertz;
        }

        @Override
        public long physicalCount() {
            return 0x5_0000_03E8L;
        }

        @Override
        public long virtualCount() {
            return 400;
        }

        @Override
        public int control(boolean virtual) {
            return control[virtual ? 1 : 0];
        }

        @Override
        public void setControl(boolean virtual, int value) {
            control[virtual ? 1 : 0] = value;
        }

        @Override
        public long compare(boolean virtual) {
            return compare[virtual ? 1 : 0];
        }

        @Override
        public void setCompare(boolean virtual, long ticks) {
            compare[virtual ? 1 : 0] = ticks;
        }
    }

    private static int key(int opc1, int crn, int crm, int opc2) {
        return Cp15.key(opc1, crn, crm, opc2);
    }

    private int read(int opc1, int crn, int crm, int opc2) {
        return cp15.read(key(opc1, crn, crm, opc2), false);
    }

    private void write(int opc1, int crn, int crm, int opc2, int value) {
        cp15.write(key(opc1, crn, crm, opc2), value, false);
    }

    @Test
    void identificationIsThatOfACortexA15() {
        assertEquals(0x412FC0F1, read(0, 0, 0, 0));
        assertEquals(0x8444C004, read(0, 0, 0, 1));
        assertEquals(0x80000000, read(0, 0, 0, 5));
        assertEquals(0x02101110, read(0, 0, 2, 0));
        assertEquals(0x0A200023, read(1, 0, 0, 1));
        write(2, 0, 0, 0, 1);
        assertEquals(0x201FE00A, read(1, 0, 0, 0));
        write(2, 0, 0, 0, 2);
        assertEquals(0x711FE07A, read(1, 0, 0, 0));
        assertEquals(0, read(0, 0, 1, 1) & 0xF0F0,
            "neither Security nor Virtualization Extensions");
    }

    @Test
    void registersKeepWhatIsWritten() {
        int[][] registers = {{1, 0, 1}, {2, 0, 0}, {2, 0, 1}, {3, 0, 0}, {5, 0, 0}, {5, 0, 1},
            {6, 0, 0}, {6, 0, 2},
            {7, 4, 0}, {10, 2, 0}, {10, 2, 1}, {13, 0, 1}, {13, 0, 2}, {13, 0, 3}, {13, 0, 4}};
        int value = 0x12340000;
        for (int[] x : registers) {
            write(0, x[0], x[1], x[2], ++value);
        }
        value = 0x12340000;
        for (int[] x : registers) {
            assertEquals(++value, read(0, x[0], x[1], x[2]),
                "c" + x[0] + ", c" + x[1] + ", " + x[2]);
        }
    }

    @Test
    void fixedBitsStayFixed() {
        write(0, 1, 0, 0, 0);
        assertEquals(0x00C50058, read(0, 1, 0, 0));
        write(0, 1, 0, 0, -1);
        assertEquals(0x72C5387F, read(0, 1, 0, 0));
        write(0, 1, 0, 0, 0);
        write(0, 12, 0, 0, 0x1234567F);
        assertEquals(0x12345660, read(0, 12, 0, 0));
        write(0, 2, 0, 2, -1);
        assertEquals(0x37, read(0, 2, 0, 2));
        write(0, 1, 0, 2, -1);
        assertEquals(0x80F00000, read(0, 1, 0, 2), "CPACR: VFP without Advanced SIMD");
        write(0, 1, 0, 2, 0);
        assertEquals(0x80000000, read(0, 1, 0, 2));
    }

    @Test
    void userModeReachesExactlyTheRegistersMeantForIt() {
        int readable = 0;
        int writable = 0;
        for (int k = 0; k < 0x8000; k++) {
            if ((k & 15) < 8) {
                readable += allowed(k, false) ? 1 : 0;
                writable += allowed(k, true) ? 1 : 0;
            }
        }
        // TPIDRURW, TPIDRURO, PMUSERENR; TPIDRURW and the three barriers.
        assertEquals(3, readable);
        assertEquals(4, writable);
        assertEquals(7, user(key(0, 13, 0, 2), 7));
        assertThrows(Undefined.class, () -> cp15.write(key(0, 13, 0, 3), 7, true));
    }

    private int user(int k, int value) {
        cp15.write(k, value, true);
        return cp15.read(k, true);
    }

    private boolean allowed(int k, boolean write) {
        try {
            if (write) {
                cp15.write(k, 0, true);
            } else {
                cp15.read(k, true);
            }
            return true;
        } catch (Undefined e) {
            return false;
        }
    }

    @Test
    void barriersAreUndefinedWhenDisabled() {
        cp15.write(key(0, 7, 10, 4), 0, true);
        write(0, 1, 0, 0, 0);
        assertThrows(Undefined.class, () -> cp15.write(key(0, 7, 10, 4), 0, true));
    }

    @Test
    void theTimerIsReachedAsCntkctlAllows() {
        assertThrows(Undefined.class, () -> read(0, 14, 0, 0), "no timer connected");
        cp15.setTimer(new Timer());
        // Registers with the bits of CNTKCTL of which one is needed: MRC crm, opc2.
        int[][] registers = {{0, 0, 3}, {2, 0, 1 << 9}, {2, 1, 1 << 9}, {3, 0, 1 << 8},
            {3, 1, 1 << 8}};
        for (int control = 0; control < 0x400; control++) {
            write(0, 14, 1, 0, control);
            assertEquals(control, read(0, 14, 1, 0));
            for (int[] x : registers) {
                assertEquals((control & x[2]) != 0, allowed(key(0, 14, x[0], x[1]), false));
            }
            for (int opc1 = 0; opc1 < 4; opc1++) {
                int needed = new int[] {1, 2, 1 << 9, 1 << 8}[opc1];
                assertEquals((control & needed) != 0, longAllowed(opc1), "opc1 " + opc1);
            }
            assertEquals(false, allowed(key(0, 14, 1, 0), false), "CNTKCTL itself");
            assertEquals(false, allowed(key(0, 14, 0, 0), true), "CNTFRQ is read only for users");
        }
    }

    private boolean longAllowed(int opc1) {
        try {
            cp15.readLong(opc1, 14, true);
            return true;
        } catch (Undefined e) {
            return false;
        }
    }

    @Test
    void timerValuesAreRelativeToTheirCounter() {
        Timer timer = new Timer();
        cp15.setTimer(timer);
        assertEquals(0x5_0000_03E8L, cp15.readLong(0, 14, false));
        assertEquals(400, cp15.readLong(1, 14, false));
        write(0, 14, 2, 0, -8);
        assertEquals(0x5_0000_03E0L, timer.compare[0]);
        assertEquals(-8, read(0, 14, 2, 0));
        write(0, 14, 3, 0, 100);
        assertEquals(500, timer.compare[1]);
        cp15.writeLong(3, 14, 0x1_0000_0000L, false);
        assertEquals(0x1_0000_0000L, cp15.readLong(3, 14, false));
        write(0, 14, 3, 1, 1);
        assertEquals(1, timer.control[1]);
        assertThrows(Undefined.class, () -> cp15.writeLong(0, 14, 0, false),
            "counters are read only");
    }

    @Test
    void addressTranslationReportsAddressOrFault() {
        memory.ram[0x123] = 0x40300C0E;
        memory.ram[0x124] = 0x4030040E;
        cp15.setTtbr0(Memory.RAM_BASE);
        cp15.setDacr(1);
        cp15.setSctlr(Cp15.M);
        write(0, 7, 8, 0, 0x12345678);
        assertEquals(0x40345000, read(0, 7, 4, 0));
        write(0, 7, 8, 2, 0x12445678);
        assertEquals(0xD << 1 | 1, read(0, 7, 4, 0));
        write(0, 7, 8, 1, 0x66645678);
        assertEquals(0x5 << 1 | 1, read(0, 7, 4, 0));
    }

    @Test
    void cacheMaintenanceByAddressFaultsWhereNothingIsMapped() {
        cp15.setTtbr0(Memory.RAM_BASE);
        cp15.setDacr(1);
        cp15.setSctlr(Cp15.M);
        for (int crm : new int[] {6, 10, 11, 14}) {
            Fault f = assertThrows(Fault.class, () -> write(0, 7, crm, 1, 0x12345678));
            assertEquals(0x805, f.status);
            assertEquals(0x12345678, f.address);
        }
        memory.ram[0x123] = 0x4030000E;
        write(0, 7, 14, 1, 0x12345678);
    }

    @Test
    void theCycleCounterCountsInstructions() {
        write(0, 9, 12, 1, 1 << 31);
        write(0, 9, 12, 0, 1 | 4);
        memory.ram[0x400] = 0xE1A00000;
        memory.ram[0x401] = 0xEAFFFFFD;
        cpu.setCpsr(Psr.USR);
        cpu.r[15] = Memory.RAM_BASE + 0x1000;
        cpu.run(50);
        assertEquals(50, read(0, 9, 13, 0));
        assertThrows(Undefined.class, () -> cp15.read(key(0, 9, 13, 0), true));
        write(0, 9, 14, 0, 1);
        assertEquals(50, cp15.read(key(0, 9, 13, 0), true));
        write(0, 9, 12, 2, 1 << 31);
        cpu.run(60);
        assertEquals(50, read(0, 9, 13, 0));
    }

    @Test
    void instructionsReachTheRegisters() {
        int[] words = {
            0xEE0D0F50,     // mcr p15, 0, r0, c13, c0, 2
            0xEE1D1F50,     // mrc p15, 0, r1, c13, c0, 2
            0xEE1D2F70,     // mrc p15, 0, r2, c13, c0, 3
            0xEE1DFF50,     // mrc p15, 0, apsr_nzcv, c13, c0, 2
            0xEE0D0F70,     // mcr p15, 0, r0, c13, c0, 3: not for users
        };
        System.arraycopy(words, 0, memory.ram, 0x400, words.length);
        Vector[] raised = new Vector[1];
        cpu.setSupervisor(v -> {
            raised[0] = v;
            cpu.leave();
        });
        cp15.setTpidruro(99);
        cpu.setCpsr(Psr.USR);
        cpu.r[0] = 0xA0000005;
        cpu.r[15] = Memory.RAM_BASE + 0x1000;
        cpu.run(100);
        assertEquals(0xA0000005, cpu.r[1]);
        assertEquals(99, cpu.r[2]);
        assertEquals(Psr.N | Psr.C | Psr.USR, cpu.cpsr());
        assertEquals(Vector.UNDEFINED, raised[0]);
        assertEquals(Memory.RAM_BASE + 0x1010, cpu.r[15]);
        assertTrue(cpu.instructions() == 5);
    }
}
