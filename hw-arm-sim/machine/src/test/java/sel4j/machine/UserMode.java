package sel4j.machine;

import java.io.ByteArrayOutputStream;
import sel4j.platform.Memory;

/**
 * A stand-in for Linux under a user program, for comparison with qemu-arm: a flat image at one
 * address, the system calls write and exit, everything else ends the run with a message.
 */
final class UserMode {
    /** Where images are linked: the first megabytes from here are mapped, with all rights. */
    static final int BASE = 0x00100000;
    private static final int MEGABYTES = 8;

    final Memory memory = new Memory(Memory.MIN_BYTES);
    final Cpu cpu = new Cpu(memory, Nowhere.BUS);
    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    String end;

    UserMode(int[] image, int entry) {
        System.arraycopy(image, 0, memory.ram, 1 << 18, image.length);
        for (int i = 0; i < MEGABYTES; i++) {
            memory.ram[(BASE >>> 20) + i] = Memory.RAM_BASE + (i + 1 << 20) | 0xC0E;
        }
        cpu.cp15.setTtbr0(Memory.RAM_BASE);
        cpu.cp15.setDacr(1);
        cpu.cp15.setSctlr(Cp15.M);
        cpu.setSupervisor(this::call);
        cpu.setCpsr(Psr.USR);
        cpu.r[15] = entry;
    }

    /** Runs to the end or for so many instructions; {@link #end} says why it ended. */
    void run(long instructions) {
        while (end == null && cpu.instructions() < instructions) {
            cpu.run(instructions);
        }
    }

    private void call(Vector v) {
        if (v != Vector.SVC) {
            stop(v + " at " + Integer.toHexString(cpu.r[15]) + ", word "
                + Integer.toHexString(word(cpu.r[15])) + " " + Integer.toHexString(cpu.cp15.dfar));
        } else if (cpu.r[7] == 4) {
            for (int i = 0; i < cpu.r[2]; i++) {
                int at = cpu.r[1] + i;
                output.write(word(at & ~3) >>> 8 * (at & 3));
            }
            cpu.r[15] += 4;
        } else {
            stop(cpu.r[7] == 1 ? "exit " + cpu.r[0] : "system call " + cpu.r[7]);
        }
    }

    private int word(int va) {
        return memory.ram[(va - BASE >>> 2) + (1 << 18)];
    }

    private void stop(String why) {
        end = why;
        cpu.leave();
    }
}
