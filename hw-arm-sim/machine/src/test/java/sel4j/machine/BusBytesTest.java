package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sel4j.platform.Memory;

/** RAM as the bus shows it, against a byte buffer. */
class BusBytesTest {
    private static final int RAM = Memory.MIN_BYTES;

    @Property(tries = 300)
    void ramIsLittleEndianAtAnyAddress(@ForAll @IntRange(min = 0, max = 16) int offset,
            @ForAll @IntRange(min = 0, max = 2) int log, @ForAll int value, @ForAll int old) {
        Memory memory = new Memory(RAM);
        Bus b = new Bus(memory);
        ByteBuffer model = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 24; i += 4) {
            model.putInt(i, old);
            memory.ram[i / 4] = old;
        }
        b.write(Memory.RAM_BASE + offset, value, 1 << log);
        for (int i = 0; i < 1 << log; i++) {
            model.put(offset + i, (byte) (value >>> 8 * i));
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(model.get(i) & 0xFF, b.read(Memory.RAM_BASE + i, 1));
            assertEquals(model.getShort(i) & 0xFFFF, b.read(Memory.RAM_BASE + i, 2));
            assertEquals(model.getInt(i), b.read(Memory.RAM_BASE + i, 4));
        }
    }
}
