package sel4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import sel4j.machine.Cp15;
import sel4j.machine.Cpu;
import sel4j.machine.ExternalAbort;
import sel4j.machine.Physical;
import sel4j.machine.Psr;
import sel4j.machine.Vector;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.platform.Memory;

/**
 * A processor that runs the benchmark program in User mode with translation on, as programs under
 * the kernel run: 4 KiB pages. The program's two semihosting calls are answered here; when it ends
 * it starts again.
 */
public final class IntegerProgram {
    /**
     * Name of the program among this class's resources: compiled from src/main/programs/integer.c.
     */
    public static final String RESOURCE = "integer.elf";

    private static final int LEVEL_1 = 0x40000000;
    private static final int LEVEL_2 = 0x40004000;
    private static final int IMAGE = 0x40200000;
    private static final int WRITE0 = 4;

    private final Memory memory = new Memory(Memory.MIN_BYTES);
    private final Cpu cpu = new Cpu(memory, new NoDevices());
    private final ElfImage image;
    private final StringBuilder output = new StringBuilder();
    private int ends;

    /** A bus without devices. */
    private static final class NoDevices implements Physical {
        @Override
        public int read(int address, int bytes) {
            throw ExternalAbort.INSTANCE;
        }

        @Override
        public void write(int address, int value, int bytes) {
            throw ExternalAbort.INSTANCE;
        }
    }

    /** The program before its first instruction, with the number of rounds that was compiled in. */
    public IntegerProgram() {
        try {
            image = ElfImage.parse(RESOURCE, file(), Limits.ram(Memory.RAM_BASE, memory.bytes()));
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 256; i++) {
            memory.ram[(LEVEL_2 - Memory.RAM_BASE >>> 2) + i] = IMAGE + (i << 12) | 0x3E;
        }
        memory.ram[IMAGE >>> 20] = LEVEL_2 | 1;
        cpu.cp15.setTtbr0(LEVEL_1);
        cpu.cp15.setDacr(1);
        cpu.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I | Cp15.Z);
        cpu.setCpsr(Psr.USR);
        cpu.setSupervisor(this::call);
        start();
    }

    /** The bytes of the ELF file. */
    static byte[] file() {
        try (InputStream in = IntegerProgram.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        image.copyTo(memory, IMAGE);
        cpu.r[15] = image.entry();
    }

    private void call(Vector v) {
        if (v != Vector.SVC) {
            throw new IllegalStateException(v + " at 0x" + Integer.toHexString(cpu.r[15]));
        }
        if (cpu.r[0] == WRITE0) {
            for (int at = cpu.r[1]; byteAt(at) != 0; at++) {
                output.append((char) byteAt(at));
            }
            cpu.r[15] += 4;
        } else {
            ends++;
            start();
            cpu.leave();
        }
    }

    private int byteAt(int address) {
        return memory.ram[address - Memory.RAM_BASE >>> 2] >>> 8 * (address & 3) & 0xFF;
    }

    /** Executes so many instructions. */
    public void run(int instructions) {
        long limit = cpu.instructions() + instructions;
        while (cpu.run(limit) != Cpu.Stop.LIMIT) {
            // The program ended and has been started again.
        }
    }

    /**
     * Runs the program once from its start.
     *
     * @param rounds how often it does its work
     * @return how many instructions it took
     */
    public long runOnce(int rounds) {
        start();
        memory.ram[image.entry() + 4 - Memory.RAM_BASE >>> 2] = rounds;
        int before = ends;
        long from = cpu.instructions();
        while (ends == before) {
            cpu.run(Long.MAX_VALUE);
        }
        return cpu.instructions() - from;
    }

    /** What the program wrote so far. */
    public String output() {
        return output.toString();
    }
}
