package sel4j.machine.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a file holds, it loads or is refused with one line; never anything else. */
class HostileElfTest {
    private static final Limits USER = Limits.user(0xA0000000L, 1 << 24);
    private static final byte[] PROGRAM = new ElfBuilder().segment(0x10000, 0x100)
        .segment(0x11000, 0x2000).segment(0x20000, 8).build();

    private static boolean loads(byte[] file) {
        try {
            ElfImage image = ElfImage.parse("x.elf", file, USER);
            assertFalse(image.segments().isEmpty());
            long sum = image.segments().stream().mapToLong(s -> s.data().length).sum();
            assertTrue(sum <= USER.span(), "memory is bounded");
            assertTrue(image.bytes() > 0 && image.bytes() <= USER.span());
            return true;
        } catch (BadInput e) {
            assertEquals(1, e.getMessage().lines().count());
            assertTrue(e.getMessage().startsWith("x.elf: "));
            assertFalse(e.getMessage().contains("Exception"), e.getMessage());
            return false;
        }
    }

    @Property(tries = 5000)
    void corruptedHeaders(@ForAll @Size(min = 1,
        max = 4) Map<@IntRange(min = 0, max = 0x93) Integer,
            Byte> bytes) {
        byte[] file = PROGRAM.clone();
        bytes.forEach((at, value) -> file[at] = value);
        loads(file);
    }

    @Property(tries = 2000)
    void corruptedWords(@ForAll @IntRange(min = 0, max = 0x24) int word, @ForAll int value) {
        byte[] file = PROGRAM.clone();
        for (int i = 0; i < 4; i++) {
            file[4 * word + i] = (byte) (value >>> 8 * i);
        }
        loads(file);
    }

    @Property(tries = 1000)
    void corruptedAndTruncated(@ForAll @IntRange(min = 4, max = 0x93) int at, @ForAll byte value,
            @ForAll @IntRange(min = 0, max = 0x2FF) int length) {
        byte[] file = java.util.Arrays.copyOf(PROGRAM, Math.min(length, PROGRAM.length));
        if (at < file.length) {
            file[at] = value;
        }
        loads(file);
    }

    @Property(tries = 1000)
    void noise(@ForAll byte[] bytes) {
        byte[] file = new byte[bytes.length + 24];
        System.arraycopy(PROGRAM, 0, file, 0, 24);
        System.arraycopy(bytes, 0, file, 24, bytes.length);
        loads(file);
    }
}
