package sel4j.tests.refinement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sel4j.refinement.Distribution;

/**
 * The kernel does what the abstract specification says: after every entry of random stories memory
 * stands for the specified state, users are told what is specified, and the hardware was used so. A
 * failing story is made shorter and told as calls. {@code ./sel4j refine} tells more of them.
 */
class RefinementTest {
    private static final int STORIES = Integer.getInteger("refine.stories", 400);
    private static final long SEED = Long.getLong("refine.seed", 1);
    private static final int FEW = 250;
    private static final int LENGTH = 50;
    /** In so many stories all that can happen does, whatever the seed. */
    private static final int MANY = 10_000;

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.longs().dontShrink().list().ofMaxSize(LENGTH)).as(Story::new);
    }

    @Property(tries = 200, afterFailure = AfterFailureMode.SAMPLE_ONLY)
    void theKernelDoesWhatIsSpecified(@ForAll("stories") Story story) {
        story.holds();
    }

    /** The same from seeds, as many as one likes, with a report of what happened. */
    @Test
    void storiesFromSeeds() throws IOException {
        Distribution all = new Distribution();
        for (long seed = SEED; seed < SEED + STORIES; seed++) {
            all.add(Story.of(seed).holds());
        }
        List<String> lines = new ArrayList<>(all.lines());
        lines.add("never happened: " + all.missing());
        lines.add(String.format("refinement: %d events of %d stories, seeds %d to %d; the kernel "
            + "did what is specified", all.events(), STORIES, SEED, SEED + STORIES - 1));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/refine.txt"), lines);
        System.out.println(lines.get(lines.size() - 1));
        assertEquals(List.of(), STORIES < MANY ? List.of() : all.missing(), "never happened");
    }

    /** A few of them, for kernels with a defect. */
    @Test
    void aFewStories() {
        for (int seed = 1; seed <= FEW; seed++) {
            Story.of(seed).holds();
        }
    }
}
