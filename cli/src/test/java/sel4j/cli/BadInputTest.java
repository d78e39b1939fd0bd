package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bad input gets one line that names the file and the rule, and exit code 2; nothing is left
 * behind.
 */
class BadInputTest {
    private static final int PROGRAM_HEADERS = 52;

    @TempDir Path dir;
    private byte[] good;

    @BeforeEach
    void read() throws IOException {
        good = Files.readAllBytes(Cli.PROGRAMS.resolve("hello.elf"));
    }

    private Cli run(byte[] bytes) throws IOException {
        return Cli.run("run", Files.write(dir.resolve("x.elf"), bytes).toString(),
            "--max-instructions", "50000000");
    }

    private void refused(byte[] bytes, String rule) throws IOException {
        Cli c = run(bytes);
        assertEquals(2, c.exit(), c::err);
        assertTrue(c.oneLine(), c::err);
        assertTrue(c.err().contains("x.elf"), c::err);
        assertTrue(c.err().toLowerCase(java.util.Locale.ROOT).contains(rule), c::err);
        assertEquals("", c.out());
    }

    /** The good program with words of its headers changed. */
    private byte[] changed(Consumer<ByteBuffer> change) {
        byte[] b = good.clone();
        change.accept(ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN));
        return b;
    }

    @Test
    void theGoodProgramRuns() throws IOException {
        assertEquals(0, run(good).exit());
    }

    @Test
    void notAnElfFile() throws IOException {
        refused("int main() { return 0; }".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "elf");
    }

    @Test
    void emptyFile() throws IOException {
        refused(new byte[0], "empty");
    }

    @Test
    void elfOf64Bits() throws IOException {
        refused(changed(b -> b.put(4, (byte) 2)), "64");
    }

    @Test
    void elfForX86() throws IOException {
        refused(changed(b -> b.putShort(18, (short) 3)), "arm");
    }

    @Test
    void truncatedAtAnyByte() throws IOException {
        for (int n = 1; n < good.length; n += n < 200 ? 1 : 331) {
            Cli c = run(Arrays.copyOf(good, n));
            int at = n;
            assertEquals(2, c.exit(), () -> at + " bytes: " + c.err());
            assertTrue(c.oneLine(), c::err);
        }
    }

    @Test
    void segmentAboveUserTop() throws IOException {
        refused(changed(b -> b.putInt(PROGRAM_HEADERS + 8, 0xA0000000)), "0xa0000000");
    }

    @Test
    void segmentLargerThanRam() throws IOException {
        refused(changed(b -> b.putInt(PROGRAM_HEADERS + 20, 0x7F000000)), "needs 2130706432 bytes");
    }

    @Test
    void entryOutsideTheSegments() throws IOException {
        refused(changed(b -> b.putInt(24, 0x123)), "entry");
    }

    @Test
    void overlappingSegments() throws IOException {
        byte[] two = twoSegments();
        refused(two, "overlap");
    }

    /** Two copies of the first program header, in a file that has room for them behind its end. */
    private byte[] twoSegments() {
        byte[] b = Arrays.copyOf(good, good.length + 64);
        System.arraycopy(good, PROGRAM_HEADERS, b, good.length, 32);
        System.arraycopy(good, PROGRAM_HEADERS, b, good.length + 32, 32);
        ByteBuffer h = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        h.putInt(28, good.length);
        h.putShort(44, (short) 2);
        return b;
    }

    @Test
    void unreadableFile() {
        Cli c = Cli.run("run", dir.resolve("nothing.elf").toString());
        assertEquals(2, c.exit());
        assertTrue(c.oneLine() && c.err().contains("nothing.elf"), c::err);
        Cli d = Cli.run("run", dir.toString());
        assertEquals(2, d.exit());
        assertTrue(d.oneLine(), d::err);
    }

    @ParameterizedTest
    @CsvSource({"--ram 8M", "--ram 2G", "--ram x", "--ram 64", "--ram -1M", "--max-instructions 0",
        "--max-instructions 1e9", "--caches wet",
        "--until (", "--bogus", "--trace /nowhere/at/all"})
    void badOption(String options) {
        String[] args = ("run " + Cli.PROGRAMS.resolve("hello.elf") + " " + options).split(" ");
        Cli c = Cli.run(args);
        assertEquals(2, c.exit(), c::err);
        assertTrue(c.oneLine(), c::err);
        assertEquals("", c.out());
    }

    @Test
    void unknownOrMissingCommand() {
        assertEquals(2, Cli.run("fly").exit());
        assertTrue(Cli.run("fly").oneLine());
        assertTrue(Cli.run("fly").err().contains("(see sel4j --help)"), Cli.run("fly").err());
        assertTrue(Cli.run("run").err().contains("(see sel4j run --help)"), Cli.run("run").err());
        assertEquals(2, Cli.run().exit());
        assertEquals(2, Cli.run("run").exit());
    }

    @Test
    void aRefusedProgramLeavesNoTrace() throws IOException {
        Path trace = dir.resolve("t.trace");
        Cli c = Cli.run("run", Files.write(dir.resolve("x.elf"), new byte[9]).toString(),
            "--trace", trace.toString());
        assertEquals(2, c.exit());
        assertFalse(Files.exists(trace));
        assertFalse(Files.exists(dir.resolve("t.trace.partial")));
    }
}
