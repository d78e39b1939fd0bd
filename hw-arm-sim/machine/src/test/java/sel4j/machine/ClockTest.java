package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Machine time and its events. */
class ClockTest {
    private long executed;
    private final Clock clock = new Clock(() -> executed);
    private final List<String> log = new ArrayList<>();

    private Clock.Event logging(String name) {
        return clock.event(() -> log.add(name + "@" + clock.now()));
    }

    @Test
    void timeIsInstructionsPlusSkippedIdleTime() {
        executed = 5;
        clock.advanceTo(12);
        executed = 6;
        assertEquals(13, clock.now());
        assertEquals(7, clock.idle());
    }

    @Test
    void timeNeverGoesBack() {
        executed = 5;
        clock.advanceTo(2);
        assertEquals(5, clock.now());
    }

    @Test
    void skippingStopsAtEachEventOnTheWay() {
        logging("b").at(20);
        logging("a").at(10);
        clock.advanceTo(30);
        assertEquals(List.of("a@10", "b@20"), log);
        assertEquals(30, clock.now());
    }

    @Test
    void eventsOfTheSameTimeFireInTheOrderOfScheduling() {
        Clock.Event first = logging("made first");
        Clock.Event second = logging("made second");
        second.at(10);
        first.at(10);
        clock.advanceTo(10);
        assertEquals(List.of("made second@10", "made first@10"), log);
    }

    @Test
    void anEventScheduledAgainForgetsTheTimeBefore() {
        Clock.Event e = logging("e");
        e.at(10);
        e.at(20);
        assertEquals(20, clock.nextEvent());
        clock.advanceTo(15);
        assertEquals(List.of(), log);
        clock.advanceTo(25);
        assertEquals(List.of("e@20"), log);
    }

    @Test
    void aCancelledEventDoesNotFire() {
        Clock.Event e = logging("e");
        e.at(10);
        e.cancel();
        assertEquals(Clock.NEVER, clock.nextEvent());
        clock.advanceTo(20);
        assertEquals(List.of(), log);
    }

    @Test
    void anEventInThePastFiresAtTheNextOccasion() {
        executed = 100;
        logging("late").at(10);
        assertTrue(clock.fire());
        assertFalse(clock.fire());
        assertEquals(List.of("late@100"), log);
    }

    @Test
    void theHookIsCalledExactlyWhenTheNextEventMovesToAnEarlierTime() {
        int[] calls = {0};
        clock.onEarlier(() -> calls[0]++);
        Clock.Event a = logging("a");
        Clock.Event b = logging("b");
        a.at(20);
        assertEquals(1, calls[0]);
        b.at(30);
        b.cancel();
        assertEquals(1, calls[0]);
        b.at(10);
        assertEquals(2, calls[0]);
        b.at(15);
        assertEquals(2, calls[0]);
    }
}
