package sel4j.lockstep;

import java.util.function.IntConsumer;
import sel4j.machine.Board;
import sel4j.machine.Cpu;
import sel4j.machine.Psr;
import sel4j.machine.StopReason;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/**
 * A board on which the kernel's machine code runs, from one return to user level to the next.
 * Time is that of user level: the kernel takes none, as hosted.
 */
public final class NativeSystem {
    /** No kernel entry is longer, in instructions; boot zeroes memory and is the longest. */
    private static final long MOST = 100_000_000;
    private static final long SLICE = 1_000_000;

    private final Board board;
    private boolean returned;
    private long kernelBefore;
    private long last;
    private long entries;

    /**
     * A board with an image in its memory, before the first instruction of boot.
     *
     * @param image   what {@code sel4j.aot.Image} made
     * @param console gets every byte that the UART sends
     */
    public NativeSystem(byte[] image, int ramBytes, IntConsumer console) throws BadInput {
        board = new Board(ramBytes, false, Board.Time.USER);
        board.uart.connect(console::accept);
        board.cpu.onReturn(() -> {
            returned = true;
            board.stop();
        });
        // Without the device tree that a loader puts at the start of RAM: hosted has none there.
        ElfImage elf = ElfImage.parse("image", image, Limits.ram(Memory.RAM_BASE, ramBytes));
        elf.copyTo(board.memory, elf.start());
        board.cpu.r[15] = elf.entry();
    }

    /** The board. */
    public Board board() {
        return board;
    }

    /** Instructions from the vector to the return, of the kernel entry that returned last. */
    public long lastEntry() {
        return last;
    }

    /** The sum of that over boot and all kernel entries so far; the idle thread's loop is none. */
    public long kernelInstructions() {
        return entries;
    }

    /**
     * Runs on to the next return to user level; the first one ends boot. A thread that is idle has
     * executed its WFI.
     *
     * @param limit machine time at which user level stops
     * @return whether the kernel returned; else the limit is reached, the board is off, or nothing
     *     can happen any more
     * @throws Difference if the kernel does not come to an end
     */
    public boolean run(long limit) {
        for (;;) {
            // Inside the kernel time stands still; it goes on to its return.
            StopReason r = board.run(inKernel() ? Long.MAX_VALUE : limit,
                board.cpu.instructions() + SLICE);
            if (returned) {
                returned = false;
                last = kernel() - kernelBefore;
                entries += last;
                kernelBefore = kernel();
                idle();
                return true;
            }
            if (board.isOff() || r == StopReason.IDLE && !inKernel()
                    || board.clock.now() >= limit && !inKernel()) {
                return false;
            }
            if (inKernel() && kernel() - kernelBefore > MOST) {
                throw new Difference(String.format("the native kernel is still inside after %d "
                    + "instructions, pc 0x%08x", MOST, board.cpu.r[15]));
            }
        }
    }

    private boolean inKernel() {
        int mode = board.cpu.mode();
        return mode != Psr.USR && mode != Psr.SYS;
    }

    /** Instructions of privileged modes since reset. */
    private long kernel() {
        return board.cpu.instructions() - board.cpu.userInstructions();
    }

    /** The idle thread's loop is the kernel's; where it waits it has executed WFI. */
    private void idle() {
        while (board.cpu.mode() == Psr.SYS && !board.gic.irqLine()
                && board.cpu.run(board.cpu.instructions() + 2) != Cpu.Stop.WAIT) {
            if (kernel() - kernelBefore > MOST) {
                throw new Difference("the native kernel's idle thread does not wait");
            }
        }
        kernelBefore = kernel();
    }
}
