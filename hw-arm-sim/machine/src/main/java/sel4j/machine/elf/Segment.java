package sel4j.machine.elf;

import java.util.Arrays;

/**
 * A loadable piece of a program: bytes of the file followed by zeros, at an address. The ELF file's
 * permissions are kept, nobody is bound by them.
 *
 * @param virtual address of the first byte as the program sees it, unsigned
 * @param physical address of the first byte for a loader of physical addresses, unsigned
 * @param bytes size in memory, at least 1
 * @param data the bytes from the file, at most {@code bytes}; the rest is zero
 * @param executable whether the file says that it holds code
 * @param writable whether the file says that it is written
 */
public record Segment(int virtual, int physical, long bytes, byte[] data, boolean executable,
        boolean writable) {

    /** The byte at an offset from the start. */
    public byte at(long offset) {
        return offset < data.length ? data[(int) offset] : 0;
    }

    /** Whether the virtual address lies inside. */
    public boolean holds(int address) {
        return Integer.toUnsignedLong(address - virtual) < bytes;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Segment s && virtual == s.virtual && physical == s.physical
            && bytes == s.bytes && executable == s.executable && writable == s.writable
            && Arrays.equals(data, s.data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data) * 31 + virtual;
    }
}
