package sel4j.machine.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out small ELF files as a linker does: header, program headers, data, section headers. */
final class ElfBuilder {
    private static final int DATA_AT = 0x200;
    private final List<int[]> segments = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private int entry = 0x10000;

    ElfBuilder entry(int address) {
        entry = address;
        return this;
    }

    /** A loadable segment: file bytes, then zeros up to the size in memory. */
    ElfBuilder segment(int virtual, int physical, byte[] data, int bytes) {
        segments.add(new int[] {virtual, physical, bytes});
        contents.add(data);
        return this;
    }

    ElfBuilder segment(int address, int bytes) {
        byte[] data = new byte[Math.max(0, Math.min(bytes, 64))];
        Arrays.fill(data, (byte) (segments.size() + 1));
        return segment(address, address, data, bytes);
    }

    byte[] build() {
        int data = contents.stream().mapToInt(c -> c.length).sum();
        int sections = DATA_AT + data + 3 & ~3;
        ByteBuffer b = ByteBuffer.allocate(sections + 2 * 40).order(ByteOrder.LITTLE_ENDIAN);
        b.put(new byte[] {0x7F, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        b.putShort((short) 2).putShort((short) 40).putInt(1).putInt(entry).putInt(52);
        b.putInt(sections).putInt(0x05000200).putShort((short) 52).putShort((short) 32);
        b.putShort((short) segments.size()).putShort((short) 40).putShort((short) 2);
        b.putShort((short) 0);
        int at = DATA_AT;
        for (int i = 0; i < segments.size(); i++) {
            int[] s = segments.get(i);
            int length = contents.get(i).length;
            b.putInt(1).putInt(at).putInt(s[0]).putInt(s[1]).putInt(length).putInt(s[2]);
            b.putInt(5).putInt(4);
            at += length;
        }
        b.position(DATA_AT);
        contents.forEach(b::put);
        return b.array();
    }
}
