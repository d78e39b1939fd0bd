package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sel4j.layout.Generate;
import sel4j.layout.Layout;
import sel4j.platform.Memory;

/** Whatever the kernel does to the execution views, it does to the proof views. */
class BothFacesAgreeTest {
    static final Path ROOT = root();
    static final Path PROOF = ROOT.resolve("spec-jml/target/classes");

    static BothFaces booted() throws Throwable {
        Memory memory = new Memory(16 << 20);
        BothFaces f = new BothFaces(Generate.layout(ROOT), PROOF, memory, new Quiet());
        Object result = f.call("Boot", "boot", 16 << 20, 0x40300000, 0x40302000, 0x40300000 - 0x10000, 0x10010,
            0x402F0000, 0);
        assertEquals(0, result);
        return f;
    }

    @Test
    void boot() throws Throwable {
        long start = System.nanoTime();
        booted();
        System.out.println((System.nanoTime() - start) / 1e9 + " s");
    }

    private static Path root() {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.exists(p.resolve(Layout.PATH))) {
            p = p.getParent();
        }
        return p;
    }
}
