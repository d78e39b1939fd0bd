package sel4j.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.machine.Clock;

/** The generic timer (ARM ARM B8). */
class GenericTimerTest {
    private long executed;
    private final Clock clock = new Clock(() -> executed);
    private final Gic gic = new Gic((irq, fiq) -> { });
    private final GenericTimer timer = new GenericTimer(clock, gic);

    private boolean high(int id) {
        return gic.pending(id);
    }

    @Test
    void theCounterIsAFixedRatioOfInstructions() {
        executed = 16 * 1000 + 15;
        assertEquals(1000, timer.counter());
        assertEquals(62_500_000, timer.frequency());
        clock.advanceTo(Clock.PER_SECOND);
        assertEquals(GenericTimer.FREQUENCY, timer.counter());
    }

    @Test
    void theConditionIsMetFromTheCompareValueOnAndIsALevel() {
        timer.virtual.setCompareValue(100);
        timer.virtual.setControl(1);
        assertEquals(1600, clock.nextEvent());
        clock.advanceTo(1599);
        assertEquals(1, timer.virtual.control());
        assertFalse(high(27));
        clock.advanceTo(1600);
        assertEquals(5, timer.virtual.control());
        assertTrue(high(27));
        assertFalse(high(30));
        clock.advanceTo(10_000);
        assertTrue(high(27));
        timer.virtual.setTimerValue(100);
        assertFalse(high(27));
    }

    @Test
    void thePhysicalTimerIsInterrupt30() {
        timer.physical.setControl(1);
        assertTrue(high(30));
        assertFalse(high(27));
    }

    @Test
    void aMaskedTimerShowsItsStatusButRaisesNothing() {
        timer.physical.setControl(3);
        assertEquals(7, timer.physical.control());
        assertFalse(high(30));
        timer.physical.setControl(1);
        assertTrue(high(30));
    }

    @Test
    void aDisabledTimerHasNoStatusAndNoInterruptButKeepsCounting() {
        timer.physical.setTimerValue(10);
        clock.advanceTo(160 + 32);
        assertEquals(0, timer.physical.control());
        assertEquals(-2, timer.physical.timerValue());
        assertFalse(high(30));
        assertEquals(Clock.NEVER, clock.nextEvent());
    }

    @Test
    void statusIsReadOnly() {
        timer.physical.setCompareValue(1);
        timer.physical.setControl(-1);
        assertEquals(3, timer.physical.control());
    }

    @Test
    void theTimerValueIsSigned() {
        executed = 16 * 500;
        timer.physical.setTimerValue(-100);
        assertEquals(400, timer.physical.compareValue());
        assertEquals(-100, timer.physical.timerValue());
        timer.physical.setControl(1);
        assertTrue(high(30));
        timer.physical.setTimerValue(Integer.MAX_VALUE);
        assertEquals(500L + Integer.MAX_VALUE, timer.physical.compareValue());
        assertFalse(high(30));
    }

    @Test
    void compareValuesAreUnsignedAndHugeOnesAreNeverReached() {
        timer.physical.setControl(1);
        timer.physical.setCompareValue(-1);
        assertFalse(high(30));
        assertEquals(Clock.NEVER, clock.nextEvent());
        timer.physical.setCompareValue(Long.MAX_VALUE);
        assertFalse(high(30));
        assertEquals(Clock.NEVER, clock.nextEvent());
    }

    @Test
    void bothFacesShowTheSameTimers() {
        timer.setCompare(true, 77);
        timer.setControl(true, 1);
        assertEquals(77, timer.virtual.compareValue());
        assertEquals(1, timer.control(true));
        assertEquals(0, timer.control(false));
        assertEquals(0, timer.compare(false));
        assertEquals(77, timer.compare(true));
    }

    @Test
    void theVirtualOffsetIsZero() {
        executed = 16 * 40;
        assertEquals(40, timer.physicalCount());
        assertEquals(40, timer.virtualCount());
    }

    @Test
    void aTimerThatIsDisabledOrMaskedWakesNobody() {
        timer.physical.setCompareValue(100);
        timer.physical.setControl(1);
        assertEquals(1600, clock.nextEvent());
        timer.physical.setControl(0);
        assertEquals(Clock.NEVER, clock.nextEvent());
        timer.physical.setControl(1);
        assertEquals(1600, clock.nextEvent());
        timer.physical.setControl(3);
        assertEquals(Clock.NEVER, clock.nextEvent());
    }
}
