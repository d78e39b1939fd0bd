package sel4j.machine;

import sel4j.machine.device.GenericTimer;
import sel4j.machine.device.Gic;
import sel4j.machine.device.GicCpuInterface;
import sel4j.machine.device.GicDistributor;
import sel4j.machine.device.Pl011;
import sel4j.machine.device.Pl031;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.tree.BoardTree;
import sel4j.platform.Memory;

/**
 * The board: QEMU's {@code virt} as an AArch32 system with one Cortex-A15 and a GICv2, as far as it
 * is modelled. It wires memory, bus, processor and devices, and lets time pass: instructions, and
 * idle time that is skipped to the next event.
 */
public final class Board {
    public final Memory memory;
    public final Bus bus;
    public final Clock clock;
    public final Cpu cpu;
    public final Gic gic;
    public final GenericTimer timer;
    public final Pl031 rtc;
    public final Pl011 uart;

    /** Caches that software must keep coherent; null on a board without. */
    public final Caches caches;

    /** PSCI 0.2 function number. */
    private static final int SYSTEM_OFF = 0x84000008;

    private boolean stopped;
    private boolean off;

    /** Which instructions let time pass. */
    public enum Time {
        /** All that the processor executes: what hardware does. */
        ALL,
        /**
         * Those of User mode alone: privileged software takes no time, as a kernel outside the
         * machine takes none. Two kernels under one workload see the same times.
         */
        USER
    }

    /** A board with RAM of a size in bytes (see {@link Memory}), everything as after reset. */
    public Board(int ramBytes) {
        this(ramBytes, false);
    }

    /** The same, with {@link Caches} that software must keep coherent if asked for. */
    public Board(int ramBytes, boolean noncoherent) {
        this(ramBytes, noncoherent, Time.ALL);
    }

    /** The same, with a choice of what lets time pass. */
    public Board(int ramBytes, boolean noncoherent, Time time) {
        memory = new Memory(ramBytes);
        bus = new Bus(memory);
        caches = noncoherent ? new Caches(memory) : null;
        cpu = new Cpu(memory, bus, caches);
        clock = new Clock(time == Time.ALL ? cpu::instructions : cpu::userInstructions);
        clock.onEarlier(cpu::leave);
        gic = new Gic((irq, fiq) -> cpu.leave());
        cpu.setInterruptLines(gic::irqLine, gic::fiqLine);
        cpu.setFirmware(this::firmware);
        timer = new GenericTimer(clock, gic);
        cpu.cp15.setTimer(timer);
        rtc = new Pl031(clock, gic, bus.refusals());
        uart = new Pl011(gic, bus.refusals());
        bus.attach(new GicDistributor(gic, bus.refusals()));
        bus.attach(new GicCpuInterface(gic, bus.refusals()));
        bus.attach(uart);
        bus.attach(rtc);
    }

    /**
     * Loads a program that runs on the bare machine and lets the processor, which is as after reset
     * (SVC mode, interrupts masked, MMU off), begin at its entry. The device tree lies at the start
     * of RAM if the program leaves it free, as on QEMU's board.
     *
     * @param program read with {@link sel4j.machine.elf.Limits#ram}
     */
    public void boot(ElfImage program) {
        byte[] tree = BoardTree.of(memory.bytes());
        if (program.start() - Memory.RAM_BASE >= tree.length) {
            for (int i = 0; i < tree.length; i++) {
                bus.write(Memory.RAM_BASE + i, tree[i], 1);
            }
        }
        program.copyTo(memory, program.start());
        if (caches != null) {
            caches.cleanAll();
        }
        cpu.r[15] = program.entry();
    }

    /** PSCI by HVC, of which the board knows SYSTEM_OFF. */
    private boolean firmware() {
        if (cpu.r[0] != SYSTEM_OFF) {
            return false;
        }
        off = true;
        stop();
        return true;
    }

    /** Whether software switched the board off. */
    public boolean isOff() {
        return off;
    }

    /** Makes {@link #run} return after the instruction under way. */
    public void stop() {
        stopped = true;
        cpu.leave();
    }

    /**
     * Runs until machine time reaches a limit, somebody stops it, or nothing can happen any more.
     *
     * @param limit machine time in instructions, compared with {@link Clock#now}
     */
    public StopReason run(long limit) {
        return run(limit, Long.MAX_VALUE);
    }

    /**
     * The same, until the processor has begun so many instructions, if that comes first: where
     * {@link Time#USER} lets time pass, privileged software may never reach the limit.
     *
     * @param most compared with {@link Cpu#instructions}
     */
    public StopReason run(long limit, long most) {
        for (;;) {
            clock.fire();
            if (stopped) {
                stopped = false;
                return StopReason.STOPPED;
            }
            long left = most - cpu.instructions();
            if (clock.now() >= limit || left <= 0) {
                return StopReason.LIMIT;
            }
            long ahead = Math.min(left, Math.min(limit, clock.nextEvent()) - clock.now());
            if (cpu.run(cpu.instructions() + ahead) == Cpu.Stop.WAIT && !stopped) {
                if (clock.nextEvent() == Clock.NEVER) {
                    return StopReason.IDLE;
                }
                clock.advanceTo(Math.min(limit, clock.nextEvent()));
            }
        }
    }
}
