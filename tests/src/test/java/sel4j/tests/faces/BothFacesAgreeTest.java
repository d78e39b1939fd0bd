package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.layout.Generate;
import sel4j.layout.Layout;
import sel4j.platform.Memory;

/** Whatever the kernel does to the execution views, it does to the proof views. */
class BothFacesAgreeTest {
    static final Path ROOT = root();
    static final Path PROOF = ROOT.resolve("spec-jml/target/classes");
    private static final int STEPS = 300;

    /** Both faces, after boot with 16 MiB and an image of two pages; boot itself is compared. */
    static BothFaces booted(Quiet hardware, Path... proof) throws Throwable {
        BothFaces f = new BothFaces(Generate.layout(ROOT), new Memory(16 << 20), hardware, proof);
        assertEquals(0,
            f.call("Boot", "boot", 16 << 20, 0x40300000, 0x40302000, 0x40300000 - 0x10000, 0x10010,
            0x402F0000, 0));
        return f;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void overRandomCalls(long seed) throws Throwable {
        Quiet hardware = new Quiet();
        BothFaces f = booted(hardware, PROOF);
        RandomUser user = new RandomUser(f, hardware, seed);
        for (int i = 0; i < STEPS; i++) {
            try {
                user.step();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", step " + i + ": " + e.getMessage(), e);
            }
        }
        System.out.println("both faces agree on " + f.calls() + " kernel entries: " + user.seen);
        assertTrue(user.seen.size() > 15, "the calls are too much alike: " + user.seen);
    }

    private static Path root() {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.exists(p.resolve(Layout.PATH))) {
            p = p.getParent();
        }
        return p;
    }
}
