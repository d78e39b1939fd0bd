package sel4j.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.machine.Refusals;

/** The serial port PL011. */
class Pl011Test {
    private static final int DR = 0;
    private static final int FR = 0x18;
    private static final int LCR_H = 0x2C;
    private static final int IMSC = 0x38;
    private static final int RIS = 0x3C;
    private static final int MIS = 0x40;
    private static final int ICR = 0x44;
    private final Gic gic = new Gic((irq, fiq) -> { });
    private final Refusals refusals = new Refusals();
    private final Pl011 uart = new Pl011(gic, refusals);
    private final StringBuilder out = new StringBuilder();

    private int read(int at) {
        return uart.read(at, 4);
    }

    private void write(int at, int value) {
        uart.write(at, value, 4);
    }

    private void type(String s) {
        s.chars().forEach(uart::type);
    }

    private boolean high() {
        return gic.pending(Pl011.INTERRUPT);
    }

    @Test
    void whatIsWrittenGoesOutAtOnceWithoutSettingUp() {
        uart.connect(c -> out.append((char) c));
        write(DR, 'o');
        uart.write(DR, 0xFFFFFF00 | 'k', 1);
        assertEquals("ok", out.toString());
        assertEquals(0x90, read(FR), "nothing to send, nothing received");
    }

    @Test
    void sendingRaisesTheTransmitInterruptUntilCleared() {
        write(DR, 'x');
        assertEquals(0x20, read(RIS));
        assertEquals(0, read(MIS));
        assertFalse(high());
        write(IMSC, 0x20);
        assertEquals(0x20, read(MIS));
        assertTrue(high());
        write(ICR, 0x20);
        assertFalse(high());
        assertEquals(0, read(RIS));
    }

    @Test
    void typedCharactersArriveInOrderAndOneByOneWithoutFifo() {
        type("ab");
        assertEquals(0xC0, read(FR), "full with one character");
        assertEquals('a', read(DR));
        assertEquals('b', read(DR));
        assertEquals(0x90, read(FR));
        assertEquals(0, read(DR));
    }

    @Test
    void theFifoHoldsSixteenAndTheRestWaits() {
        write(LCR_H, 0x10);
        type("0123456789ABCDE");
        assertEquals(0x80, read(FR));
        type("FGH");
        assertEquals(0xC0, read(FR));
        StringBuilder got = new StringBuilder();
        while ((read(FR) & 0x10) == 0) {
            got.append((char) read(DR));
        }
        assertEquals("0123456789ABCDEFGH", got.toString());
    }

    @Test
    void receivingRaisesTheInterruptUntilTheFifoIsEmpty() {
        write(LCR_H, 0x10);
        write(IMSC, 0x10);
        type("ab");
        assertTrue(high());
        assertEquals('a', read(DR));
        assertTrue(high());
        assertEquals('b', read(DR));
        assertFalse(high());
    }

    @Test
    void theInterruptComesAgainForWhatWaited() {
        write(IMSC, 0x10);
        type("ab");
        write(ICR, 0x10);
        assertFalse(high());
        assertEquals('a', read(DR));
        assertTrue(high(), "the next one moved up");
    }

    @Test
    void switchingTheFifoEmptiesIt() {
        type("a");
        write(LCR_H, 0x10);
        assertEquals(0x90, read(FR));
        type("b");
        write(LCR_H, 0x70);
        assertEquals('b', read(DR));
    }

    @Test
    void registersKeepTheirBits() {
        int[][] registers = {{0x20, 0xFF}, {0x24, 0xFFFF}, {0x28, 0x3F}, {LCR_H, 0xFF},
            {0x30, 0xFFFF}, {0x34, 0x3F}, {IMSC, 0x7FF}, {0x48, 7}};
        assertEquals(0x300, read(0x30));
        assertEquals(0x12, read(0x34));
        for (int[] r : registers) {
            write(r[0], -1);
            assertEquals(r[1], read(r[0]), Integer.toHexString(r[0]));
        }
    }

    @Test
    void itIdentifiesItself() {
        int[] id = {0x11, 0x10, 0x14, 0, 0x0D, 0xF0, 0x05, 0xB1};
        for (int i = 0; i < id.length; i++) {
            assertEquals(id[i], read(0xFE0 + 4 * i));
        }
    }

    @Test
    void offsetsWithoutARegisterReadAsZeroIgnoreWritesAndAreReported() {
        for (int at : new int[] {8, 0x1C, 0x4C, 0xFDC, 0xFE1, 1}) {
            long before = refusals.count();
            uart.write(at, -1, 1);
            assertEquals(0, uart.read(at, 1));
            assertEquals(before + 2, refusals.count());
        }
    }
}
