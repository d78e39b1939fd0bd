package sel4j.machine.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.platform.Memory;

/** Which files are programs, and what the message says when one is not. */
class ElfImageTest {
    private static final long USER_TOP = 0xA0000000L;
    private static final Limits USER = Limits.user(USER_TOP, 1 << 20);

    private static ElfBuilder program() {
        return new ElfBuilder().segment(0x10000, 0x100).segment(0x11000, 0x2000);
    }

    private static String refused(byte[] file, Limits limits) {
        BadInput e = assertThrows(BadInput.class, () -> ElfImage.parse("x.elf", file, limits));
        assertFalse(e.getMessage().contains("\n"), "one line");
        assertTrue(e.getMessage().startsWith("x.elf: "), "names the file");
        return e.getMessage().substring("x.elf: ".length());
    }

    private static String refused(ElfBuilder file) {
        return refused(file.build(), USER);
    }

    private static byte[] with(int at, int... values) {
        byte[] file = program().build();
        for (int i = 0; i < values.length; i++) {
            file[at + i] = (byte) values[i];
        }
        return file;
    }

    // ---- what loads ----

    @Test
    void aProgramHasEntryAndSegmentsInOrderOfAddresses() throws BadInput {
        ElfImage image = ElfImage.parse("x.elf", new ElfBuilder().entry(0x20004)
            .segment(0x20000, 0x1000).segment(0x10010, 0x20).build(), USER);
        assertEquals(0x20004, image.entry());
        assertEquals(2, image.segments().size());
        assertEquals(0x10010, image.segments().get(0).virtual());
        assertEquals(0x10000, image.start());
        assertEquals(0x11000, image.bytes());
    }

    @Test
    void copyingWritesDataAndZerosAndNothingElse() throws BadInput {
        ElfImage image = ElfImage.parse("x.elf", new ElfBuilder().entry(0x10004)
            .segment(0x10002, 0x10002, new byte[] {1, 2, 3, 4, 5}, 9).build(), USER);
        Memory memory = new Memory(Memory.MIN_BYTES);
        java.util.Arrays.fill(memory.ram, -1);
        image.copyTo(memory, Memory.RAM_BASE + 0x3000);
        int[] expected = {0x0201FFFF, 0x00050403, 0xFF000000, -1};
        assertArrayEquals(expected, java.util.Arrays.copyOfRange(memory.ram, 0xC00, 0xC04));
        assertEquals(-1, memory.ram[0xBFF]);
    }

    @Test
    void copyingOutsideRamIsRefused() throws BadInput {
        ElfImage image = ElfImage.parse("x.elf", program().build(), USER);
        Memory memory = new Memory(Memory.MIN_BYTES);
        int end = Memory.RAM_BASE + Memory.MIN_BYTES;
        assertThrows(IllegalArgumentException.class, () -> image.copyTo(memory, 0));
        assertThrows(IllegalArgumentException.class, () -> image.copyTo(memory, end - 0x2000));
        image.copyTo(memory, end - 0x3000);
    }

    @Test
    void onTheBareMachinePhysicalAddressesCount() throws BadInput {
        byte[] file = new ElfBuilder().entry(0xC0000000)
            .segment(0xC0000000, 0x40010000, new byte[8], 8).build();
        ElfImage image = ElfImage.parse("x.elf", file, Limits.ram(0x40000000, 1 << 24));
        assertEquals(0x40010000, image.start());
        assertEquals("offset 0x34: segment 0 at 0xc0000000..0xc0000007 is outside user memory, "
            + "0x0..0x9fffffff", refused(file, USER));
    }

    @Test
    void segmentsMayTouchAndShareAPage() throws BadInput {
        ElfImage.parse("x.elf",
            new ElfBuilder().segment(0x10000, 0x100).segment(0x10100, 4).build(), USER);
    }

    @Test
    void emptySegmentsAreSkipped() throws BadInput {
        assertEquals(1, ElfImage.parse("x.elf", new ElfBuilder().segment(0x10000, 0x100)
            .segment(0x10010, 0).build(), USER).segments().size());
    }

    @Test
    void theLastPageBelowUserTopCanBeUsed() throws BadInput {
        ElfImage.parse("x.elf", new ElfBuilder().entry((int) USER_TOP - 0x1000)
            .segment((int) USER_TOP - 0x1000, 0x1000).build(), USER);
    }

    // ---- what does not ----

    @Test
    void anEmptyFile() {
        assertEquals("offset 0x0: the file is empty, expected an ELF file",
            refused(new byte[0], USER));
    }

    @Test
    void notAnElfFile() {
        assertEquals("offset 0x0: not an ELF file: expected byte 0x7f, found 0x23",
            refused("#!/bin/sh\n".getBytes(), USER));
        assertEquals("offset 0x2: not an ELF file: expected byte 0x4c, found the end of the file",
            refused(new byte[] {0x7F, 'E'}, USER));
    }

    @Test
    void a64BitFile() {
        assertEquals("offset 0x4: expected a 32-bit ELF file (class 1), found class 2 (64-bit)",
            refused(with(4, 2), USER));
    }

    @Test
    void aBigEndianFile() {
        assertEquals("offset 0x5: expected a little-endian ELF file (encoding 1), found 2",
            refused(with(5, 2), USER));
    }

    @Test
    void anX86File() {
        assertEquals("offset 0x12: expected an ARM program (machine 40), found machine 3 (x86)",
            refused(with(0x12, 3, 0), USER));
    }

    @Test
    void aSharedObject() {
        assertEquals("offset 0x10: expected an executable (type 2), found type 3",
            refused(with(0x10, 3), USER));
    }

    @Test
    void truncatedAtAnyByte() {
        byte[] file = program().build();
        for (int length = 0; length < file.length; length++) {
            String message = refused(java.util.Arrays.copyOf(file, length), USER);
            assertTrue(length < 4 || message.contains("truncated"), message);
        }
    }

    @Test
    void aCompiledProgramTruncatedAtAnyByte() throws Exception {
        byte[] file = Files.readAllBytes(Path.of("src/test/programs/devices/devices.elf"));
        Limits anywhere = Limits.user(1L << 32, 1 << 24);
        assertFalse(ElfImage.parse("x.elf", file, anywhere).segments().isEmpty());
        for (int length = 0; length < file.length; length++) {
            refused(java.util.Arrays.copyOf(file, length), anywhere);
        }
    }

    @Test
    void overlappingSegments() {
        assertEquals("offset 0x34: segments overlap at 0x100ff", refused(
            new ElfBuilder().segment(0x10000, 0x100).segment(0x100FF, 4)));
        refused(new ElfBuilder().segment(0x10000, 0x100).segment(0x10000, 0x100));
        refused(new ElfBuilder().segment(0x10010, 4).segment(0x10000, 0x1000));
    }

    @Test
    void aSegmentAboveUserTop() {
        assertEquals("offset 0x54: segment 1 at 0x9ffff000..0xa0000000 is outside user memory, "
            + "0x0..0x9fffffff", refused(
            new ElfBuilder().segment(0x10000, 4).segment((int) USER_TOP - 0x1000, 0x1001)));
    }

    @Test
    void aSegmentThatWrapsAround() {
        refused(new ElfBuilder().segment(0x10000, 4).segment(-16, 32));
        refused(new ElfBuilder().segment(0x10000, -1));
    }

    @Test
    void aSegmentOutsideRam() {
        byte[] file = new ElfBuilder().entry(0x3FFFF000).segment(0x3FFFF000, 0x1004).build();
        assertEquals("offset 0x34: segment 0 at 0x3ffff000..0x40000003 is outside RAM, "
            + "0x40000000..0x40ffffff", refused(file, Limits.ram(0x40000000, 1 << 24)));
    }

    @Test
    void anImageLargerThanMemory() {
        assertEquals("offset 0x34: the image at 0x10000..0x110000 needs 1048577 bytes of memory, "
            + "1048576 are there", refused(
            new ElfBuilder().segment(0x10000, 4).segment(0x10000 + (1 << 20), 1)));
    }

    @Test
    void anEntryOutsideTheSegments() {
        assertEquals("offset 0x18: the entry 0x10100 lies outside the segments",
            refused(program().entry(0x10100)));
        refused(program().entry(0xFFFC));
    }

    @Test
    void anEntryThatIsNoInstruction() {
        assertEquals("offset 0x18: the entry 0x10001 is no address of an ARM instruction, a "
            + "multiple of 4", refused(program().entry(0x10001)));
    }

    @Test
    void nothingToLoad() {
        assertEquals("offset 0x2c: no program headers, so nothing to load",
            refused(new ElfBuilder()));
        assertEquals("offset 0x2c: no segment to load, or only empty ones",
            refused(new ElfBuilder().segment(0x10000, 0)));
    }

    @Test
    void moreBytesInTheFileThanInMemory() {
        assertEquals("offset 0x34: segment 0 has more bytes in the file (0x8) than in memory (0x4)",
            refused(new ElfBuilder().segment(0x10000, 0x10000, new byte[8], 4)));
    }

    @Test
    void hostileCountsAndOffsets() {
        refused(with(0x2C, 0xFF, 0xFF), USER); // program headers
        refused(with(0x30, 0xFF, 0xFF), USER); // section headers
        refused(with(0x30, 0xFF, 0x7F), USER);
        refused(with(0x1C, 0xFF, 0xFF, 0xFF, 0xFF), USER);
        refused(with(0x20, 0xFF, 0xFF, 0xFF, 0x7F), USER);
        refused(with(0x2A, 0, 0), USER);
        refused(with(0x34 + 4, 0xFF, 0xFF, 0xFF, 0xFF), USER); // p_offset
        refused(with(0x34 + 16, 0xFF, 0xFF, 0xFF, 0xFF), USER); // p_filesz
        refused(with(0x34 + 20, 0xFF, 0xFF, 0xFF, 0xFF), USER); // p_memsz
    }

    // ---- files ----

    private static String unreadable(Path file) {
        return assertThrows(BadInput.class, () -> ElfImage.read(file, USER)).getMessage();
    }

    @Test
    void unreadableFiles(@TempDir Path folder) throws Exception {
        assertEquals(folder + ": is a directory, not an ELF file", unreadable(folder));
        assertEquals(folder.resolve("no") + ": no such file", unreadable(folder.resolve("no")));
        assertEquals("/dev/zero: is not a regular file", unreadable(Path.of("/dev/zero")));
        Path good = Files.write(folder.resolve("good.elf"), program().build());
        assertEquals(0x10000, ElfImage.read(good, USER).entry());
    }

    @Test
    void aNameWithALineBreakStaysOneLine(@TempDir Path folder) {
        assertFalse(unreadable(folder.resolve("a\nb")).contains("\n"));
    }
}
