package sel4j.tests.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sel4j.aot.MethodCode;
import sel4j.hosted.HostedSystem;
import sel4j.lockstep.Lockstep;
import sel4j.machine.elf.BadInput;
import sel4j.platform.Memory;
import sel4j.tests.defects.Beside;

/** The board of the native kernel beside a hosted one, in lockstep. */
public final class BesideNative implements Beside {
    private final List<MethodCode> code;
    private final long every;
    private Lockstep lockstep;

    /** All RAM is compared at every so many returns. */
    public BesideNative(List<MethodCode> code, long every) {
        this.code = code;
        this.every = every;
    }

    @Override
    public HostedSystem boot(byte[] elf, int ramBytes) {
        try {
            Path file = Files.createTempFile("root", ".elf");
            try {
                Files.write(file, elf);
                lockstep = new Lockstep(code, file, ramBytes, every);
                return lockstep.hosted();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setWord(int physical, int value) {
        lockstep.other().board().memory.ram[physical - Memory.RAM_BASE >>> 2] = value;
    }

    @Override
    public void setLine(int irq, boolean high) {
        lockstep.other().board().gic.setLine(irq, high);
    }

    @Override
    public void run(long end) {
        lockstep.takeRegisters();
        lockstep.run(end);
    }

    /** Instructions that the native kernel executed so far. */
    public long kernelInstructions() {
        return lockstep.other().kernelInstructions();
    }

    /** Returns to user level that were compared. */
    public long returns() {
        return lockstep.returns();
    }
}
