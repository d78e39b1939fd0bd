package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.machine.elf.BadInput;

/**
 * S7: memory that was zeroed was visible uncached with its old contents. The program retypes memory
 * in which a secret was, in the cache alone or in RAM, and reads it around the cache; the board has
 * caches that software must keep coherent.
 */
class S7UncachedTest {
    @Test
    void newMemoryIsZeroForUncachedAccesses() throws BadInput {
        StringBuilder console = new StringBuilder();
        new HostedSystem(new HostedSystem.Options(Path.of("programs", "caches.elf"))
            .ram(64 << 20).caches(false).console(c -> console.append((char) c)))
            .run(1_000_000_000);
        assertTrue(console.indexOf("checks ok") > 0, console::toString);
    }
}
