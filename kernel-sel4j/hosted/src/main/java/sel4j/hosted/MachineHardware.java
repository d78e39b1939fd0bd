package sel4j.hosted;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import sel4j.machine.Board;
import sel4j.machine.Cp15;
import sel4j.machine.device.GicCpuInterface;
import sel4j.machine.device.GicDistributor;
import sel4j.machine.device.Pl011;
import sel4j.platform.Hardware;

/**
 * The kernel's {@link Hardware} on the simulated board: what native code would do with system
 * registers and device registers. Cache maintenance has something to do on a board
 * with caches alone; TLB maintenance is always real. Both are complete when a method returns.
 */
final class MachineHardware implements Hardware {
    /** Ticks of the generic timer in a kernel tick of 2 ms (ABI boot-and-memory 1). */
    static final int TICKS = 125_000;

    private static final int WORD = 4;
    /** Bytes of a cache line. */
    private static final int LINE = 64;
    private final Board board;
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
        this.dump = dump;
        this.unhandledFault = unhandledFault;
        Cp15 c = board.cpu.cp15;
        c.setTtbcr(0);
        c.setDacr(1);
        c.setCntkctl(0);
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

    @Override
    public void flushTlbAsid(int hardwareAsid) {
        board.cpu.mmu.flushAsid(hardwareAsid);
    }

    @Override
    public void flushTlbPage(int virtual, int hardwareAsid) {
        board.cpu.mmu.flushPage(virtual, hardwareAsid);
    }

    @Override
    public void flushTlbAll() {
        board.cpu.mmu.flushAll();
    }

    @Override
    public void cleanToRam(int physical, int bytes) {
        if (board.caches != null) {
            board.caches.cleanToRam(physical, bytes);
        }
    }

    @Override
    public void cleanToUnification(int physical, int bytes) {
        if (board.caches != null) {
            board.caches.cleanToUnification(physical, bytes);
        }
    }

    @Override
    public void invalidateData(int physical, int bytes) {
        if (board.caches != null) {
            // Lines that the range does not cover as a whole hold data of others.
            if ((physical & LINE - 1) != 0) {
                board.caches.cleanToRam(physical, 1);
            }
            if ((physical + bytes & LINE - 1) != 0) {
                board.caches.cleanToRam(physical + bytes, 1);
            }
            board.caches.invalidate(physical, bytes);
        }
    }

    @Override
    public void cleanInvalidateData(int physical, int bytes) {
        if (board.caches != null) {
            board.caches.cleanToRam(physical, bytes);
            board.caches.invalidate(physical, bytes);
        }
    }

    @Override
    public void unifyInstruction(int physical, int bytes) {
        if (board.caches != null) {
            board.caches.cleanToUnification(physical, bytes);
            board.caches.invalidateInstructions(physical, bytes);
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
