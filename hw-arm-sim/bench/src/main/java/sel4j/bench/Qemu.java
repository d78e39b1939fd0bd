package sel4j.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The benchmark program on qemu-system-arm, the board that the machine simulates. */
public final class Qemu {
    private static final String COMMAND = "qemu-system-arm";
    /** Where the ELF file has the number of rounds: second word of the first segment, at 4096. */
    private static final int ROUNDS_OFFSET = 4096 + 4;
    private static final int MANY = 620;
    private static final int FEW = 20;

    private Qemu() {
    }

    /** Whether it is installed (Debian: qemu-system-arm and, for this board, ipxe-qemu). */
    public static boolean installed() {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, COMMAND))) {
                return true;
            }
        }
        return false;
    }

    /** What the program writes when it does its work so many times. */
    public static String run(int rounds) throws IOException, InterruptedException {
        Path file = Files.createTempFile("sel4j-bench", ".elf");
        Path out = Files.createTempFile("sel4j-bench", ".txt");
        try {
            byte[] elf = IntegerProgram.file();
            ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN).putInt(ROUNDS_OFFSET, rounds);
            Files.write(file, elf);
            Process p = new ProcessBuilder(COMMAND, "-M", "virt", "-cpu", "cortex-a15", "-display",
                "none",
                "-monitor", "none", "-serial", "none", "-semihosting", "-kernel", file.toString())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
            if (!p.waitFor(120, TimeUnit.SECONDS)) {
                p.destroyForcibly();
                throw new IOException(COMMAND + " did not end within 120 s");
            }
            return Files.readString(out, StandardCharsets.US_ASCII);
        } finally {
            Files.delete(file);
            Files.delete(out);
        }
    }

    /**
     * QEMU's speed: the difference of a long and a short run, so that its start does not count.
     *
     * @return instructions a second
     */
    public static double speed() throws IOException, InterruptedException {
        IntegerProgram here = new IntegerProgram();
        double perRound = (here.runOnce(3) - here.runOnce(1)) / 2.0;
        long start = System.nanoTime();
        run(FEW);
        long between = System.nanoTime();
        run(MANY);
        long end = System.nanoTime();
        return perRound * (MANY - FEW) * 1e9 / (end - between - (between - start));
    }
}
