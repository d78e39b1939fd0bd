package sel4j.bench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the message benchmark runs is what it says: calls and answers, in every run the same. */
class RoundTripsTest {
    private static final int INSTRUCTIONS = 500_000;

    @ParameterizedTest
    @EnumSource
    void everyCallIsAnswered(RoundTrips.Spaces spaces) {
        RoundTrips system = new RoundTrips(spaces);
        long calls = system.calls();
        long answers = system.answers();
        system.run(INSTRUCTIONS);
        long made = system.calls() - calls;
        assertTrue(made > INSTRUCTIONS / 100, made + " calls");
        long given = system.answers() - answers;
        assertTrue(Math.abs(given - made) <= 1, made + " calls, " + given + " answers");
        assertEquals(spaces == RoundTrips.Spaces.TWO, system.changesSpace());
    }

    @ParameterizedTest
    @EnumSource
    void twoRunsMakeTheSameCalls(RoundTrips.Spaces spaces) {
        RoundTrips a = new RoundTrips(spaces);
        RoundTrips b = new RoundTrips(spaces);
        a.run(INSTRUCTIONS);
        b.run(INSTRUCTIONS);
        assertEquals(a.calls(), b.calls());
    }

    /** Every part of the system is seen, and together they are all of it. */
    @Test
    void theSplitSeesEveryPart() throws IOException {
        RoundTrips system = new RoundTrips(RoundTrips.Spaces.TWO);
        Split split = Split.of(() -> {
            for (int i = 0; i < 400; i++) {
                system.run(INSTRUCTIONS / 5);
            }
        });
        double sum = 0;
        for (Split.Part p : Split.Part.values()) {
            sum += split.share(p);
        }
        assertTrue(split.samples() > 20, split.samples() + " samples");
        assertEquals(1, sum, 1e-9);
        assertTrue(split.share(Split.Part.MACHINE) > 0 && split.share(Split.Part.KERNEL) > 0,
            () -> "machine " + split.share(Split.Part.MACHINE) + ", kernel "
                + split.share(Split.Part.KERNEL));
    }
}
