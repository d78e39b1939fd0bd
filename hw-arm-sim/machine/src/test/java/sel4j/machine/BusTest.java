package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
