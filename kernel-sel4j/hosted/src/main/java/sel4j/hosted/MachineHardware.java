package sel4j.hosted;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import sel4j.kernel.Abi;
import sel4j.machine.Board;
import sel4j.machine.Cp15;
import sel4j.machine.Fpu;
import sel4j.machine.Maintenance;
import sel4j.machine.device.GicCpuInterface;
import sel4j.machine.device.GicDistributor;
import sel4j.machine.device.Pl011;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;

/**
 * The kernel's {@link Hardware} on the simulated board: what native code would do with system
 * registers and device registers. TLB maintenance is always real, cache maintenance on a board
 * with caches; both are complete when a method returns.
 */
final class MachineHardware implements Hardware {
    /** Ticks of the generic timer, 62.5 MHz, in a kernel tick (ABI boot-and-memory 1). */
    static final int TICKS = Abi.TICK_MICROSECONDS * 125 / 2;

    private static final int WORD = 4;
    /** Bytes of a cache line. */
    private static final int LINE = 64;
    private final Board board;
    /** Null on a board without caches. */
    private final Maintenance maintenance;
    private final IntConsumer unhandledFault;
    private final Supplier<String> dump;
    private boolean halted;

    /**
     * Takes the board over from reset: translation on, interrupt controller as ABI boot-and-memory
     * 10.
     *
     * @param unhandledFault told the place of a thread whose fault found no handler
     * @param dump the text of a console dump
     */
    MachineHardware(Board board, IntConsumer unhandledFault, Supplier<String> dump) {
        this.board = board;
        this.maintenance = board.caches == null ? null : board.caches.maintenance;
        this.dump = dump;
        this.unhandledFault = unhandledFault;
        Cp15 c = board.cpu.cp15;
        c.setTtbcr(0);
        c.setDacr(1);
        c.setCntkctl(0);
        // VFP for all modes; FPEXC, which only the kernel reaches, is what switches it.
        c.setCpacr(0xF << 20);
        c.setSctlr(Cp15.M | Cp15.C | Cp15.I | Cp15.Z | Cp15.V);
        board.bus.write(GicDistributor.BASE, 1, WORD);
        board.bus.write(GicCpuInterface.BASE + 4, 0xF0, WORD);
        board.bus.write(GicCpuInterface.BASE + 8, 3, WORD);
        board.bus.write(GicCpuInterface.BASE, 1, WORD);
        board.timer.virtual.setControl(1);
    }

    /** Whether a thread made DebugHalt. */
    boolean halted() {
        return halted;
    }

    @Override
    public void setAddressSpace(int directoryPlace, int hardwareAsid) {
        board.cpu.cp15.setTtbr0(directoryPlace << 4 | 0x18);
        board.cpu.cp15.setContextidr(hardwareAsid);
    }

    // On a board with caches every operation is issued and then waits for its barriers, as in
    // native code; without, maintenance of the TLB is done at once, and of caches there is none.

    @Override
    public void flushTlbAsid(int hardwareAsid) {
        flush(() -> board.cpu.mmu.flushAsid(hardwareAsid));
    }

    @Override
    public void flushTlbPage(int virtual, int hardwareAsid) {
        flush(() -> board.cpu.mmu.flushPage(virtual, hardwareAsid));
    }

    @Override
    public void flushTlbAll() {
        flush(board.cpu.mmu::flushAll);
    }

    private void flush(Runnable operation) {
        if (maintenance == null) {
            operation.run();
            return;
        }
        // Changes of the tables come before it.
        maintenance.dsb();
        maintenance.tlb(operation);
        maintenance.dsb();
        maintenance.isb();
    }

    @Override
    public void cleanToRam(int physical, int bytes) {
        if (maintenance != null) {
            maintenance.cleanToRam(physical, bytes);
            maintenance.dsb();
        }
    }

    @Override
    public void cleanToUnification(int physical, int bytes) {
        if (maintenance != null) {
            maintenance.cleanToUnification(physical, bytes);
            maintenance.dsb();
        }
    }

    @Override
    public void invalidateData(int physical, int bytes) {
        if (maintenance != null) {
            // Lines that the range does not cover as a whole hold data of others.
            if ((physical & LINE - 1) != 0) {
                maintenance.cleanToRam(physical, 1);
            }
            if ((physical + bytes & LINE - 1) != 0) {
                maintenance.cleanToRam(physical + bytes, 1);
            }
            maintenance.dsb();
            maintenance.invalidate(physical, bytes);
            maintenance.dsb();
        }
    }

    @Override
    public void cleanInvalidateData(int physical, int bytes) {
        if (maintenance != null) {
            maintenance.cleanToRam(physical, bytes);
            maintenance.dsb();
            maintenance.invalidate(physical, bytes);
            maintenance.dsb();
        }
    }

    @Override
    public void unifyInstruction(int physical, int bytes) {
        if (maintenance != null) {
            maintenance.cleanToUnification(physical, bytes);
            maintenance.dsb();
            maintenance.invalidateInstructions(physical, bytes);
            maintenance.dsb();
            maintenance.isb();
        }
    }

    @Override
    public int dataFaultStatus() {
        return board.cpu.cp15.dfsr();
    }

    @Override
    public int dataFaultAddress() {
        return board.cpu.cp15.dfar();
    }

    @Override
    public int instructionFaultStatus() {
        return board.cpu.cp15.ifsr();
    }

    @Override
    public int acknowledgeInterrupt() {
        return board.gic.acknowledge();
    }

    @Override
    public void endInterrupt(int acknowledged) {
        board.gic.end(acknowledged);
    }

    @Override
    public boolean interruptPending() {
        return board.gic.irqLine();
    }

    @Override
    public void maskInterrupt(int irq, boolean masked) {
        board.gic.enable(irq, !masked);
    }

    @Override
    public void setTrigger(int irq, boolean edge) {
        board.gic.configure(irq, edge);
    }

    @Override
    public void sendSoftwareInterrupt(int value) {
        board.bus.write(GicDistributor.BASE + 0xF00, value, WORD);
    }

    @Override
    public void resetTimer() {
        board.timer.virtual.setTimerValue(TICKS);
    }

    @Override
    public void clearExclusive() {
        board.cpu.clearExclusive();
    }

    @Override
    public void enableFpu(boolean on) {
        board.cpu.fpu.setFpexc(on ? Fpu.EN : 0);
    }

    @Override
    public void saveFpu(int place) {
        board.cpu.fpu.save(board.memory.ram, word(place));
    }

    @Override
    public void loadFpu(int place) {
        board.cpu.fpu.load(board.memory.ram, word(place));
    }

    private static int word(int place) {
        return (place << 4) - Memory.RAM_BASE >>> 2;
    }

    @Override
    public void putChar(int c) {
        if ((c & 0xFF) == '\n') {
            board.bus.write(Pl011.BASE, '\r', 1);
        }
        board.bus.write(Pl011.BASE, c & 0xFF, 1);
    }

    @Override
    public void halt() {
        halted = true;
    }

    @Override
    public void reportUnhandledFault(int tcbPlace) {
        unhandledFault.accept(tcbPlace);
    }

    @Override
    public void dump(int what) {
        dump.get().chars().forEach(this::putChar);
    }
}
