package sel4j.machine.elf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSegment;
import sel4j.platform.Memory;

/**
 * A program read from an ELF file: a 32-bit little-endian ARM executable, all of whose loadable
 * segments lie where they may. Whatever else a file holds, reading it ends in {@link BadInput} with
 * one clear line; memory stays bounded by the size of the file and the span allowed.
 *
 * <p>Program headers are read by the library jelf; sizes and counts are checked before it sees
 * them, addresses and offsets afterwards. Section headers must lie in the file (so that a truncated
 * file is noticed), and are not used.
 */
public final class ElfImage {
    private static final int PAGE = 4096;
    private static final int HEADER_BYTES = 52;
    private static final int PROGRAM_HEADER_BYTES = 32;
    private static final int SECTION_HEADER_BYTES = 40;
    private static final int ARM = 40;
    /** The library takes counts as signed 16-bit numbers. */
    private static final int MAX_HEADERS = 0x7FFF;

    private final String name;
    private final int entry;
    private final boolean physical;
    private final List<Segment> segments;

    private ElfImage(String name, int entry, boolean physical, List<Segment> segments) {
        this.name = name;
        this.entry = entry;
        this.physical = physical;
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a file.
     *
     * @throws BadInput if it cannot be read, or is no program that fits the limits
     */
    public static ElfImage read(Path file, Limits limits) throws BadInput {
        return parse(file.toString(), ElfBytes.read(file), limits);
    }

    /**
     * Reads the contents of a file.
     *
     * @param name name for messages
     * @throws BadInput if it is no program that fits the limits
     */
    public static ElfImage parse(String name, byte[] bytes, Limits limits) throws BadInput {
        checkIdentification(name, bytes);
        checkHeader(name, bytes);
        try {
            ElfFile elf = ElfFile.from(bytes);
            List<ElfSegment> headers = loadable(name, bytes.length, elf, limits);
            checkPlaces(name, headers, elf, limits);
            List<Segment> segments = new ArrayList<>();
            for (ElfSegment h : headers) {
                int from = (int) h.p_offset;
                segments.add(new Segment((int) h.p_vaddr, (int) h.p_paddr, unsigned(h.p_memsz),
                    Arrays.copyOfRange(bytes, from, from + (int) h.p_filesz),
                    h.isExecutable(), h.isWriteable()));
            }
            return new ElfImage(name, (int) elf.e_entry, limits.physical(), segments);
        } catch (RuntimeException | StackOverflowError e) {
            // The library meets hostile headers with all sorts of exceptions.
            throw new BadInput(name, "the ELF headers are damaged (" + e + ")");
        } catch (OutOfMemoryError e) {
            throw new BadInput(name, "does not fit into memory");
        }
    }

    /** The name given when it was read, for messages. */
    public String name() {
        return name;
    }

    /** Virtual address of the first instruction. */
    public int entry() {
        return entry;
    }

    /** The segments in order of their addresses; they do not overlap. */
    public List<Segment> segments() {
        return segments;
    }

    /** Address of the first page of the lowest segment. */
    public int start() {
        return address(segments.get(0)) & -PAGE;
    }

    /** Bytes from {@link #start} to the end of the last page of the highest segment. */
    public int bytes() {
        Segment last = segments.get(segments.size() - 1);
        long end = Integer.toUnsignedLong(address(last)) + last.bytes();
        return (int) ((end + PAGE - 1 & -PAGE) - Integer.toUnsignedLong(start()));
    }

    /**
     * Copies all segments into RAM, zeros included; gaps between segments keep what RAM holds.
     *
     * @param at physical address at which {@link #start} is to lie
     * @throws IllegalArgumentException if {@link #bytes} from there are not all RAM
     */
    public void copyTo(Memory memory, int at) {
        if (!memory.contains(at) || bytes() > memory.bytes() - (at - Memory.RAM_BASE)) {
            throw new IllegalArgumentException("image of " + bytes() + " bytes at 0x"
                + Integer.toHexString(at) + " does not lie in RAM");
        }
        for (Segment s : segments) {
            int to = at + (address(s) - start()) - Memory.RAM_BASE;
            for (int i = 0; i < s.bytes(); i++) {
                int shift = (to + i & 3) * 8;
                int word = to + i >>> 2;
                memory.ram[word] = memory.ram[word] & ~(0xFF << shift)
                    | (s.at(i) & 0xFF) << shift;
            }
        }
    }

    /** What {@link #copyTo} puts into zeroed memory: {@link #bytes} bytes. */
    public byte[] contents() {
        byte[] all = new byte[bytes()];
        for (Segment s : segments) {
            for (int i = 0; i < s.bytes(); i++) {
                all[address(s) - start() + i] = s.at(i);
            }
        }
        return all;
    }

    private int address(Segment s) {
        return physical ? s.physical() : s.virtual();
    }

    // ---- checks ----

    private static void checkIdentification(String name, byte[] bytes) throws BadInput {
        ElfBytes.checkMagic(name, bytes);
        // The header must be there as a whole.
        if (bytes.length < HEADER_BYTES) {
            throw new BadInput(name, bytes.length, "truncated: the ELF header has " + HEADER_BYTES
                + " bytes, the file " + bytes.length);
        }
        // Class 1 is 32-bit.
        if (bytes[4] != ElfFile.CLASS_32) {
            throw new BadInput(name, 4, "expected a 32-bit ELF file (class 1), found class "
                + bytes[4] + (bytes[4] == ElfFile.CLASS_64 ? " (64-bit)" : ""));
        }
        // Data encoding 1 is little endian.
        if (bytes[5] != ElfFile.DATA_LSB) {
            throw new BadInput(name, 5, "expected a little-endian ELF file (encoding 1), found "
                + bytes[5]);
        }
        if (bytes[6] != 1) {
            throw new BadInput(name, 6, "expected ELF version 1, found " + bytes[6]);
        }
        // The processor comes first of the header's fields: the others may differ with it.
        int machine = half(bytes, 0x12);
        if (machine != ARM) {
            throw new BadInput(name, 0x12, "expected an ARM program (machine 40), found machine "
                + machine + (machine == 3 ? " (x86)" : ""));
        }
    }

    /** What the library believes without asking: types, sizes and counts. */
    private static void checkHeader(String name, byte[] bytes) throws BadInput {
        // An executable has its final addresses; shared objects and object files do not.
        int type = half(bytes, 0x10);
        if (type != ElfFile.ET_EXEC) {
            throw new BadInput(name, 0x10, "expected an executable (type 2), found type " + type);
        }
        if (half(bytes, 0x2C) == 0) {
            throw new BadInput(name, 0x2C, "no program headers, so nothing to load");
        }
        checkTable(name, bytes, "program header", 0x1C, 0x2A, PROGRAM_HEADER_BYTES);
        // A stripped file may have no section headers.
        if (word(bytes, 0x20) != 0 || half(bytes, 0x30) != 0) {
            checkTable(name, bytes, "section header", 0x20, 0x2E, SECTION_HEADER_BYTES);
        }
    }

    /** A table has headers of the expected size, and lies in the file as a whole. */
    private static void checkTable(String name, byte[] bytes, String what, int offsetAt,
            int sizeAt, int expected) throws BadInput {
        int each = half(bytes, sizeAt);
        int count = half(bytes, sizeAt + 2);
        long from = word(bytes, offsetAt);
        if (each != expected) {
            throw new BadInput(name, sizeAt, "expected " + what + "s of " + expected
                + " bytes, found " + each);
        }
        if (count > MAX_HEADERS) {
            throw new BadInput(name, sizeAt + 2, count + " " + what + "s, at most " + MAX_HEADERS
                + " are read");
        }
        if (from + (long) count * each > bytes.length) {
            throw new BadInput(name, offsetAt, "truncated: " + count + " " + what + "s at 0x"
                + Long.toHexString(from) + " reach beyond the end of the file, 0x"
                + Integer.toHexString(bytes.length));
        }
    }

    private static int half(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private static long word(byte[] bytes, int at) {
        return half(bytes, at) | (long) half(bytes, at + 2) << 16;
    }

    /** The program headers of what is to be loaded, in order of their addresses. */
    private static List<ElfSegment> loadable(String name, long size, ElfFile elf, Limits limits)
            throws BadInput {
        List<ElfSegment> found = new ArrayList<>();
        for (int i = 0; i < (elf.e_phnum & 0xFFFF); i++) {
            ElfSegment s = elf.getProgramHeader(i);
            long at = unsigned(elf.e_phoff) + (long) i * PROGRAM_HEADER_BYTES;
            if (s.p_type != ElfSegment.PT_LOAD || s.p_memsz == 0 && s.p_filesz == 0) {
                continue;
            }
            long data = unsigned(s.p_filesz);
            long bytes = unsigned(s.p_memsz);
            long address = address(s, limits);
            if (data > bytes) {
                throw new BadInput(name, at, "segment " + i + " has more bytes in the file (0x"
                    + Long.toHexString(data) + ") than in memory (0x" + Long.toHexString(bytes)
                    + ")");
            }
            if (unsigned(s.p_offset) + data > size) {
                throw new BadInput(name, at, "truncated: segment " + i + " ends at 0x"
                    + Long.toHexString(unsigned(s.p_offset) + data)
                    + ", beyond the end of the file, 0x" + Long.toHexString(size));
            }
            if (address < limits.low() || address + bytes > limits.high()) {
                throw new BadInput(name, at, "segment " + i + " at "
                    + range(address, bytes) + " is outside " + limits.region() + ", "
                    + range(limits.low(), limits.high() - limits.low()));
            }
            found.add(s);
        }
        if (found.isEmpty()) {
            throw new BadInput(name, 0x2C, "no segment to load, or only empty ones");
        }
        found.sort(Comparator.comparingLong(s -> address(s, limits)));
        return found;
    }

    private static void checkPlaces(String name, List<ElfSegment> sorted, ElfFile elf,
            Limits limits) throws BadInput {
        long start = address(sorted.get(0), limits) & -PAGE;
        long end = start;
        for (ElfSegment s : sorted) {
            long address = address(s, limits);
            if (address < end) {
                throw new BadInput(name, unsigned(elf.e_phoff), "segments overlap at 0x"
                    + Long.toHexString(address));
            }
            end = address + unsigned(s.p_memsz);
        }
        if ((end + PAGE - 1 & -PAGE) - start > limits.span()) {
            throw new BadInput(name, unsigned(elf.e_phoff), "the image at "
                + range(start, end - start) + " needs " + (end - start) + " bytes of memory, "
                + limits.span() + " are there");
        }
        long entry = unsigned(elf.e_entry);
        boolean inside = false;
        for (ElfSegment s : sorted) {
            inside |= entry >= unsigned(s.p_vaddr)
                && entry + 4 <= unsigned(s.p_vaddr) + unsigned(s.p_memsz);
        }
        if ((entry & 3) != 0) {
            throw new BadInput(name, 0x18, "the entry 0x" + Long.toHexString(entry)
                + " is no address of an ARM instruction, a multiple of 4");
        }
        if (!inside) {
            throw new BadInput(name, 0x18, "the entry 0x" + Long.toHexString(entry)
                + " lies outside the segments");
        }
    }

    private static long address(ElfSegment s, Limits limits) {
        return unsigned(limits.physical() ? s.p_paddr : s.p_vaddr);
    }

    private static String range(long address, long bytes) {
        return "0x" + Long.toHexString(address) + "..0x" + Long.toHexString(address + bytes - 1);
    }

    /** The library extends the sign of 32-bit fields. */
    private static long unsigned(long field) {
        return field & 0xFFFFFFFFL;
    }
}
