package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However time passes, events fire in order and at their times. */
class ClockOrderTest {
    @Property
    void eventsFireInTheOrderOfTheirTimes(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0,
            max = 50) Integer> times, @ForAll int seed) {
        long[] now = {0};
        Clock c = new Clock(() -> now[0]);
        List<Long> fired = new ArrayList<>();
        for (int t : times) {
            c.event(() -> fired.add(c.now())).at(t);
        }
        // Time passes in steps of execution, each cut at the next event, and of skipped idle time.
        Random random = new Random(seed);
        while (c.nextEvent() != Clock.NEVER) {
            if (random.nextBoolean()) {
                now[0] += Math.min(random.nextInt(5), Math.max(0, c.nextEvent() - c.now()));
                c.fire();
            } else {
                c.advanceTo(c.now() + random.nextInt(5));
            }
        }
        List<Long> expected = times.stream().map(Integer::longValue).sorted().toList();
        assertEquals(expected, fired);
    }
}
