package sel4j.machine;

import sel4j.platform.Memory;

/**
 * The physical address space: RAM and devices. It knows no virtual addresses, permissions or time.
 *
 * <p>RAM takes accesses of 1, 2 and 4 bytes at any address, little endian. Devices take naturally
 * aligned ones. Everything else is an {@link ExternalAbort},
 * and reported.
 */
public final class Bus implements Physical {
    private final Memory memory;
    private final Refusals refusals = new Refusals();
    private Device[] devices = new Device[0];

    /** A bus with RAM and no devices. */
    public Bus(Memory memory) {
        this.memory = memory;
    }

    /** Where refused accesses are reported. */
    public Refusals refusals() {
        return refusals;
    }

    /**
     * Adds a device.
     *
     * @throws IllegalArgumentException if its window overlaps RAM, another device or wraps around
     */
    public void attach(Device device) {
        long from = Integer.toUnsignedLong(device.base());
        long to = from + device.size();
        long ram = Integer.toUnsignedLong(Memory.RAM_BASE);
        boolean free = to <= 1L << 32 && (to <= ram || ram + memory.bytes() <= from);
        for (Device d : devices) {
            long start = Integer.toUnsignedLong(d.base());
            free &= to <= start || start + d.size() <= from;
        }
        if (!free) {
            throw new IllegalArgumentException(device.name() + " at 0x"
                + Long.toHexString(from) + " overlaps what is there already");
        }
        devices = java.util.Arrays.copyOf(devices, devices.length + 1);
        devices[devices.length - 1] = device;
    }

    /** The device whose window holds the physical address, null if none. */
    public Device deviceAt(int address) {
        for (Device d : devices) {
            if (Integer.compareUnsigned(address - d.base(), d.size()) < 0) {
                return d;
            }
        }
        return null;
    }

    /**
     * Reads from a physical address.
     *
     * @param bytes 1, 2 or 4
     * @return the value, upper bytes zero
     * @throws ExternalAbort if nothing answers
     */
    @Override
    public int read(int address, int bytes) {
        int offset = address - Memory.RAM_BASE;
        if (Integer.compareUnsigned(offset, memory.bytes() - bytes) <= 0) {
            return readRam(offset, bytes);
        }
        Device d = device(address, bytes, false);
        return d.read(address - d.base(), bytes);
    }

    /**
     * Writes to a physical address.
     *
     * @param value the value; bytes above {@code bytes} are ignored
     * @param bytes 1, 2 or 4
     * @throws ExternalAbort if nothing answers
     */
    @Override
    public void write(int address, int value, int bytes) {
        int offset = address - Memory.RAM_BASE;
        if (Integer.compareUnsigned(offset, memory.bytes() - bytes) <= 0) {
            writeRam(offset, value, bytes);
            return;
        }
        Device d = device(address, bytes, true);
        d.write(address - d.base(), value, bytes);
    }

    private int readRam(int offset, int bytes) {
        if (bytes == 4 && (offset & 3) == 0) {
            return memory.ram[offset >>> 2];
        }
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            int at = offset + i;
            value |= (memory.ram[at >>> 2] >>> ((at & 3) * 8) & 0xFF) << (i * 8);
        }
        return value;
    }

    private void writeRam(int offset, int value, int bytes) {
        if (bytes == 4 && (offset & 3) == 0) {
            memory.ram[offset >>> 2] = value;
            return;
        }
        for (int i = 0; i < bytes; i++) {
            int at = offset + i;
            int shift = (at & 3) * 8;
            memory.ram[at >>> 2] = memory.ram[at >>> 2] & ~(0xFF << shift)
                | (value >>> (i * 8) & 0xFF) << shift;
        }
    }

    private Device device(int address, int bytes, boolean write) {
        Device d = deviceAt(address);
        // Nothing there, or the access is cut by the end of RAM.
        if (d == null) {
            refusals.add("bus", address, bytes, write, "nothing there");
            throw ExternalAbort.INSTANCE;
        }
        // Device registers are accessed at multiples of the size.
        if ((address & (bytes - 1)) != 0) {
            refusals.add(d.name(), address - d.base(), bytes, write, "not aligned");
            throw ExternalAbort.INSTANCE;
        }
        return d;
    }
}
