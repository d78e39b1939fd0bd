package sel4j.aot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a debug section, little-endian, in the encodings of DWARF 4. */
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes u1(int value) {
        out.write(value);
        return this;
    }

    Bytes u2(int value) {
        return u1(value).u1(value >>> 8);
    }

    Bytes u4(int value) {
        return u2(value).u2(value >>> 16);
    }

    /** An unsigned number in groups of seven bits (DWARF 4, 7.6). */
    Bytes unsigned(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            u1(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        return u1(rest);
    }

    /** A signed number in groups of seven bits (DWARF 4, 7.6). */
    Bytes signed(int value) {
        int rest = value;
        while (rest < -0x40 || rest > 0x3F) {
            u1(rest & 0x7F | 0x80);
            rest >>= 7;
        }
        return u1(rest & 0x7F);
    }

    Bytes text(String s) {
        out.writeBytes(s.getBytes(StandardCharsets.UTF_8));
        return u1(0);
    }

    Bytes add(Bytes other) {
        out.writeBytes(other.array());
        return this;
    }

    /** Other bytes behind their number. */
    Bytes counted(Bytes other) {
        return u4(other.size()).add(other);
    }

    int size() {
        return out.size();
    }

    byte[] array() {
        return out.toByteArray();
    }
}
