package sel4j.machine.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a flattened device tree, version 17 (Devicetree Specification 0.4, chapter 5): header,
 * empty memory reservation block, structure block, strings block. All numbers are big endian. It
 * knows the format and nothing of boards.
 */
public final class FlatTree {
    private static final int MAGIC = 0xD00DFEED;
    private static final int VERSION = 17;
    private static final int LAST_COMPATIBLE_VERSION = 16;
    private static final int HEADER_BYTES = 40;
    private static final int RESERVATION_BYTES = 16;
    private static final int BEGIN_NODE = 1;
    private static final int END_NODE = 2;
    private static final int PROPERTY = 3;
    private static final int END = 9;

    private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** An empty tree whose root is open. */
    public FlatTree() {
        begin("");
    }

    /** Opens a child of the open node, such as {@code timer} or {@code memory@40000000}. */
    public FlatTree begin(String name) {
        open.push(name);
        word(structure, BEGIN_NODE);
        padded(text(name));
        return this;
    }

    /** Closes the open node. */
    public FlatTree end() {
        open.pop();
        word(structure, END_NODE);
        return this;
    }

    /** A property of the open node without a value. Properties come before children. */
    public FlatTree flag(String property) {
        return property(property, new byte[0]);
    }

    /** A property that is a list of 32-bit cells. */
    public FlatTree cells(String property, int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int v : values) {
            word(out, v);
        }
        return property(property, out.toByteArray());
    }

    /** A property that is a list of strings. */
    public FlatTree strings(String property, String... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String v : values) {
            out.writeBytes(text(v));
        }
        return property(property, out.toByteArray());
    }

    /**
     * Closes the root and gives the blob.
     *
     * @throws IllegalStateException if another node is open
     */
    public byte[] blob() {
        end();
        if (!open.isEmpty()) {
            throw new IllegalStateException("node " + open.peek() + " is still open");
        }
        word(structure, END);
        int structureAt = HEADER_BYTES + RESERVATION_BYTES;
        int stringsAt = structureAt + structure.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] header = {MAGIC, stringsAt + strings.size(), structureAt, stringsAt, HEADER_BYTES,
            VERSION, LAST_COMPATIBLE_VERSION, 0, strings.size(), structure.size()};
        for (int h : header) {
            word(out, h);
        }
        out.writeBytes(new byte[RESERVATION_BYTES]);
        out.writeBytes(structure.toByteArray());
        out.writeBytes(strings.toByteArray());
        return out.toByteArray();
    }

    private FlatTree property(String name, byte[] value) {
        int offset = offsets.computeIfAbsent(name, n -> {
            int at = strings.size();
            strings.writeBytes(text(n));
            return at;
        });
        word(structure, PROPERTY);
        word(structure, value.length);
        word(structure, offset);
        padded(value);
        return this;
    }

    private static byte[] text(String s) {
        return (s + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private void padded(byte[] bytes) {
        structure.writeBytes(bytes);
        structure.writeBytes(new byte[-bytes.length & 3]);
    }

    private static void word(ByteArrayOutputStream out, int w) {
        out.write(w >>> 24);
        out.write(w >>> 16);
        out.write(w >>> 8);
        out.write(w);
    }
}
