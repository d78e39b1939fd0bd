package sel4j.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.machine.Clock;
import sel4j.machine.Refusals;

/** The real-time clock PL031. */
class Pl031Test {
    private static final int DR = 0;
    private static final int MR = 4;
    private static final int LR = 8;
    private static final int IMSC = 0x10;
    private static final int RIS = 0x14;
    private static final int MIS = 0x18;
    private static final int ICR = 0x1C;
    private final Clock clock = new Clock(() -> 0);
    private final Gic gic = new Gic((irq, fiq) -> { });
    private final Refusals refusals = new Refusals();
    private final Pl031 rtc = new Pl031(clock, gic, refusals);

    private int read(int at) {
        return rtc.read(at, 4);
    }

    private void write(int at, int value) {
        rtc.write(at, value, 4);
    }

    private void seconds(long s) {
        clock.advanceTo(clock.now() + s * Clock.PER_SECOND);
    }

    private boolean high() {
        return gic.pending(Pl031.INTERRUPT);
    }

    @Test
    void itCountsSecondsOfMachineTimeFromAFixedEpoch() {
        assertEquals(1767225600, read(DR));
        clock.advanceTo(Clock.PER_SECOND - 1);
        assertEquals(1767225600, read(DR));
        clock.advanceTo(Clock.PER_SECOND);
        assertEquals(1767225601, read(DR));
    }

    @Test
    void theInterruptComesWhenTheCounterMeetsTheMatchRegister() {
        write(IMSC, 1);
        write(MR, read(DR) + 2);
        assertEquals(2 * Clock.PER_SECOND, clock.nextEvent());
        seconds(1);
        assertFalse(high());
        seconds(1);
        assertTrue(high());
        assertEquals(1, read(RIS));
        assertEquals(1, read(MIS));
    }

    @Test
    void clearingItIsForGood() {
        write(IMSC, 1);
        write(MR, read(DR) + 1);
        seconds(1);
        write(ICR, 1);
        assertFalse(high());
        assertEquals(0, read(RIS));
        seconds(100);
        assertFalse(high());
    }

    @Test
    void aMatchWithTheCurrentSecondIsImmediate() {
        write(MR, read(DR));
        assertEquals(1, read(RIS));
    }

    @Test
    void aMaskedInterruptShowsInTheRawStatusOnlyAndNeedsNoEvent() {
        write(MR, read(DR) + 1);
        assertEquals(Clock.NEVER, clock.nextEvent());
        seconds(5);
        assertEquals(1, read(RIS));
        assertEquals(0, read(MIS));
        assertFalse(high());
        write(IMSC, 1);
        assertTrue(high());
    }

    @Test
    void aMatchInThePastComesAfterTheCounterWrapped() {
        write(IMSC, 1);
        write(MR, read(DR) - 1);
        assertEquals(((1L << 32) - 1) * Clock.PER_SECOND, clock.nextEvent());
    }

    @Test
    void loadingSetsTheCounterAndMovesTheMatch() {
        write(IMSC, 1);
        write(MR, 1000);
        write(LR, 990);
        assertEquals(990, read(DR));
        assertEquals(990, read(LR));
        seconds(9);
        assertFalse(high());
        seconds(1);
        assertTrue(high());
        assertEquals(1000, read(DR));
    }

    @Test
    void itAlwaysRuns() {
        write(0x0C, 0);
        assertEquals(1, read(0x0C));
        seconds(1);
        assertEquals(Pl031.EPOCH + 1, read(DR));
    }

    @Test
    void itIdentifiesItself() {
        int[] id = {0x31, 0x10, 0x14, 0, 0x0D, 0xF0, 0x05, 0xB1};
        for (int i = 0; i < id.length; i++) {
            assertEquals(id[i], read(0xFE0 + 4 * i));
        }
    }

    @Test
    void offsetsWithoutARegisterReadAsZeroIgnoreWritesAndAreReported() {
        for (int at : new int[] {0x20, 0xFDC, 1, 0xFE1}) {
            long before = refusals.count();
            rtc.write(at, -1, 1);
            assertEquals(0, rtc.read(at, 1));
            assertEquals(before + 2, refusals.count());
        }
        write(DR, 5);
        assertEquals(Pl031.EPOCH, read(DR));
    }
}
