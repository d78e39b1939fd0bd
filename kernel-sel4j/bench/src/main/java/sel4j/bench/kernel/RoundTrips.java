package sel4j.bench.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import sel4j.hosted.HostedSystem;
import sel4j.machine.elf.BadInput;

/**
 * A booted system of two user threads that do nothing but Call and ReplyRecv: compiled from
 * src/main/programs/roundtrip.c. It stands before its first call.
 */
public final class RoundTrips {
    /** In how many address spaces client and server are. */
    public enum Spaces {
        ONE("one-space.elf"), TWO("two-spaces.elf");

        private final String program;

        Spaces(String program) {
            this.program = program;
        }
    }

    private static final long BOOT_LIMIT = 10_000_000;

    private static final int STEP = 1000;

    private final StringBuilder console = new StringBuilder();
    private final HostedSystem system;

    RoundTrips(Spaces spaces) {
        try (InputStream in = RoundTrips.class.getResourceAsStream(spaces.program)) {
            Path file = Files.createTempFile("sel4j-bench", ".elf");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                system = new HostedSystem(new HostedSystem.Options(file).ram(64 << 20)
                    .console(c -> console.append((char) c)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
        while (console.indexOf("ready") < 0) {
            run(STEP);
            if (system.board().clock.now() > BOOT_LIMIT) {
                throw new IllegalStateException("the program did not start: " + console);
            }
        }
    }

    /** Executes so many instructions of user programs. */
    void run(int instructions) {
        system.board().run(system.board().clock.now() + instructions);
    }

    /** How many calls have been made since boot. */
    long calls() {
        return count("Call");
    }

    /** How many times the server has answered and waited again. */
    long answers() {
        return count("ReplyRecv");
    }

    private long count(String name) {
        return system.run(system.board().clock.now()).systemCalls().getOrDefault(name, 0L);
    }

    /** Whether the two threads, seen at many times, are in different address spaces. */
    boolean changesSpace() {
        int first = system.board().cpu.cp15.ttbr0();
        for (int i = 0; i < 100; i++) {
            run(7);
            if (system.board().cpu.cp15.ttbr0() != first) {
                return true;
            }
        }
        return false;
    }
}
