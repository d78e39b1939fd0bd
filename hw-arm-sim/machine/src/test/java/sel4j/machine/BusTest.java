package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sel4j.machine.device.Pl011;
import sel4j.platform.Memory;

/** The physical address space. */
class BusTest {
    private static final int RAM = Memory.MIN_BYTES;
    private static final int END = Memory.RAM_BASE + RAM;
    private final Board board = new Board(RAM);
    private final Bus bus = board.bus;

    private void refuses(int address, int bytes) {
        long before = bus.refusals().count();
        assertThrows(ExternalAbort.class, () -> bus.read(address, bytes));
        assertThrows(ExternalAbort.class, () -> bus.write(address, 0, bytes));
        assertEquals(before + 2, bus.refusals().count(), "reported");
    }

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

    @Test
    void nothingAnswersOutsideRamAndDevices() {
        refuses(0, 4);
        refuses(Memory.RAM_BASE - 4, 4);
        refuses(END, 1);
        refuses(0xFFFFFFFC, 4);
        refuses(0x08001000, 4); // behind the distributor
        refuses(0x08012000, 4); // behind the processor interface
        refuses(0x09001000, 4); // behind the serial port
    }

    @Test
    void anAccessCutByTheEndOfRamIsRefused() {
        bus.write(END - 4, 0x12345678, 4);
        assertEquals(0x12, bus.read(END - 1, 1));
        refuses(END - 1, 2);
        refuses(END - 3, 4);
    }

    @Test
    void devicesTakeAlignedAccessesOnly() {
        refuses(Pl011.BASE + 2, 4);
        refuses(Pl011.BASE + 1, 2);
        assertEquals(0x90, bus.read(Pl011.BASE + 0x18, 1));
    }

    @Test
    void windowsMayNotOverlap() {
        Pl011 second = new Pl011(board.gic, bus.refusals());
        assertThrows(IllegalArgumentException.class, () -> bus.attach(second));
    }

    @Test
    void memoryOfRefusalsIsBounded() {
        for (int i = 0; i < 10 * Refusals.KEPT; i++) {
            assertThrows(ExternalAbort.class, () -> bus.read(0, 4));
        }
        assertEquals(10 * Refusals.KEPT, bus.refusals().count());
        assertEquals(Refusals.KEPT, bus.refusals().first().size());
        assertEquals("bus: read of 4 bytes at 0x0: nothing there", bus.refusals().first().get(0));
    }
}
