package sel4j.aot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an ELF executable for 32-bit ARM: segments, a section for each, and symbols. */
final class Elf {
    /** Flags of segments. */
    static final int EXECUTE = 1;
    static final int WRITE = 2;
    static final int READ = 4;

    private static final int HEADER = 52;
    private static final int PROGRAM_HEADER = 32;
    private static final int SECTION_HEADER = 40;
    private static final int SYMBOL = 16;
    private static final int PAGE = 4096;
    private static final int EABI5 = 0x05000000;

    private record Segment(String name, int virtual, int physical, byte[] data, int bytes,
        int flags) { }

    private final List<Segment> segments = new ArrayList<>();
    /** Sections that are not loaded, by name: for debuggers. */
    private final Map<String, byte[]> others = new TreeMap<>();
    private final Map<Integer, Map<String, Integer>> symbols = new TreeMap<>();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();

    /**
     * Adds a segment.
     *
     * @param data its first bytes; the others are zero
     * @param bytes its size in memory
     */
    void segment(String name, int virtual, int physical, byte[] data, int bytes, int flags) {
        segments.add(new Segment(name, virtual, physical, data, bytes, flags));
    }

    /** Adds a section that is not loaded. */
    void section(String name, byte[] data) {
        others.put(name, data);
    }

    /** Adds symbols to the last segment. */
    void symbols(Map<String, Integer> values) {
        symbols.put(segments.size() - 1, new TreeMap<>(values));
    }

    /** The file. */
    byte[] file(int entry) {
        int at = PAGE;
        List<Integer> offsets = new ArrayList<>();
        for (Segment s : segments) {
            offsets.add(at);
            at = at + s.data.length + PAGE - 1 & -PAGE;
        }
        strings.write(0);
        byte[] table = symbolTable();
        int sections = segments.size() + others.size() + 3;
        ByteBuffer names = sectionNames();
        byte[] text = strings.toByteArray();
        int tableAt = at;
        int stringsAt = tableAt + table.length;
        int othersAt = stringsAt + text.length;
        int sectionsAt = othersAt + others.values().stream().mapToInt(o -> o.length).sum() + 3 & -4;
        ByteBuffer b = ByteBuffer.allocate(sectionsAt + sections * SECTION_HEADER)
            .order(ByteOrder.LITTLE_ENDIAN);
        b.put(new byte[] {0x7F, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        b.putShort((short) 2).putShort((short) 40).putInt(1).putInt(entry).putInt(HEADER);
        b.putInt(sectionsAt).putInt(EABI5).putShort((short) HEADER);
        b.putShort((short) PROGRAM_HEADER).putShort((short) segments.size());
        b.putShort((short) SECTION_HEADER).putShort((short) sections);
        b.putShort((short) (sections - 1));
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            b.putInt(1).putInt(offsets.get(i)).putInt(s.virtual).putInt(s.physical);
            b.putInt(s.data.length).putInt(s.bytes).putInt(s.flags).putInt(PAGE);
        }
        for (int i = 0; i < segments.size(); i++) {
            b.position(offsets.get(i)).put(segments.get(i).data);
        }
        b.position(tableAt).put(table).put(text);
        others.values().forEach(b::put);
        b.position(sectionsAt + SECTION_HEADER);
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            boolean zeros = s.data.length == 0;
            int flags = 2 | (s.flags & EXECUTE) << 2 | (s.flags & WRITE) >> 1;
            section(b, names.getInt(), zeros ? 8 : 1, flags, s.virtual, offsets.get(i),
                zeros ? s.bytes : s.data.length, 0, 0, 4, 0);
        }
        int other = othersAt;
        for (byte[] o : others.values()) {
            section(b, names.getInt(), 1, 0, 0, other, o.length, 0, 0, 1, 0);
            other += o.length;
        }
        section(b, names.getInt(), 2, 0, 0, tableAt, table.length, sections - 1, 1, 4, SYMBOL);
        section(b, names.getInt(), 3, 0, 0, stringsAt, text.length, 0, 0, 1, 0);
        return b.array();
    }

    private static void section(ByteBuffer b, int... fields) {
        for (int f : fields) {
            b.putInt(f);
        }
    }

    private int string(String s) {
        int at = strings.size();
        strings.writeBytes(s.getBytes(StandardCharsets.UTF_8));
        strings.write(0);
        return at;
    }

    /** Offsets of the sections' names: segments, others, symbols, strings. */
    private ByteBuffer sectionNames() {
        ByteBuffer names = ByteBuffer.allocate(4 * (segments.size() + others.size() + 2));
        segments.forEach(s -> names.putInt(string("." + s.name)));
        others.keySet().forEach(o -> names.putInt(string("." + o)));
        return names.putInt(string(".symtab")).putInt(string(".strtab")).flip();
    }

    private byte[] symbolTable() {
        int count = 1 + symbols.values().stream().mapToInt(Map::size).sum();
        ByteBuffer b = ByteBuffer.allocate(SYMBOL * count).order(ByteOrder.LITTLE_ENDIAN);
        b.position(SYMBOL);
        symbols.forEach((segment, values) -> values.forEach((name, value) -> {
            // Global functions; mapping symbols have no type and are local to the file.
            boolean function = name.charAt(0) != '$';
            b.putInt(string(name)).putInt(value).putInt(0);
            b.put((byte) (function ? 0x12 : 0x10)).put((byte) 0).putShort((short) (segment + 1));
        }));
        return b.array();
    }
}
