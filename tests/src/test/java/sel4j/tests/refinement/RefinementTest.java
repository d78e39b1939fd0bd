package sel4j.tests.refinement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.refinement.Distribution;
import sel4j.tests.Configured;

/**
 * The kernel does what the abstract specification says: after every entry of random stories memory
 * stands for the specified state, users are told what is specified, and the hardware was used so. A
 * failing story is made shorter and told as calls. {@code ./sel4j refine} tells more of them.
 */
class RefinementTest {
    private static final int STORIES = Integer.getInteger("refine.stories", 2000);
    private static final long SEED = Long.getLong("refine.seed", 1);
    private static final int LENGTH = 50;
    /** One of so many is told of a kernel with small limits. */
    private static final int SMALL = 4;
    private static final String[] LIMITS = {"workUnits = 1", "domains = 16", "hardwareAsids = 4",
        "resetChunkBits = 14"};
    /** In so many stories all that can happen does, whatever the seed. */
    private static final int MANY = 10_000;
    /** So many are told at once; what comes out does not depend on it. */
    private static final int TOGETHER = 16;
    private static final Distribution HAPPENED = new Distribution();
    private static int told;

    @TempDir
    Path temporary;

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.longs().dontShrink().list().ofMaxSize(LENGTH)).as(Story::new);
    }

    @Property(tries = 200, afterFailure = AfterFailureMode.SAMPLE_ONLY)
    void theKernelDoesWhatIsSpecified(@ForAll("stories") Story story) {
        story.holds();
    }

    /** The same from seeds, as many as one likes. */
    @Test
    void storiesFromSeeds() {
        told(stories(SEED, STORIES - STORIES / SMALL), STORIES - STORIES / SMALL);
    }

    /** Calls are cut after each unit of work, there are domains, and few hardware ASIDs. */
    @Test
    void storiesOfASmallKernel() throws Exception {
        try (Configured c = new Configured(temporary, LIMITS)) {
            Method stories = c.load(RefinementTest.class.getName()).getDeclaredMethod("stories",
                long.class, int.class);
            stories.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<String, Map<String, Long>> happened = (Map<String, Map<String, Long>>)
                stories.invoke(null, SEED, STORIES / SMALL);
            told(happened, STORIES / SMALL);
        } catch (InvocationTargetException e) {
            throw new AssertionError(String.join(", ", LIMITS) + ": " + e.getCause().getMessage(),
                e.getCause());
        }
    }

    /** What happened in so many stories from a seed on. */
    static Map<String, Map<String, Long>> stories(long first, int many) {
        Distribution all = new Distribution();
        for (long seed = first; seed < first + many; seed += TOGETHER) {
            List<Story> together = LongStream.range(seed, Math.min(seed + TOGETHER, first + many))
                .mapToObj(Story::of).toList();
            List<Optional<Distribution>> happened = together.parallelStream()
                .map(Story::happened).toList();
            for (int i = 0; i < happened.size(); i++) {
                all.add(happened.get(i).orElseGet(together.get(i)::holds));
            }
        }
        return all.answers();
    }

    private static void told(Map<String, Map<String, Long>> happened, int many) {
        HAPPENED.add(Distribution.of(happened));
        told += many;
    }

    @AfterAll
    static void report() throws IOException {
        if (told != STORIES) {
            return;
        }
        List<String> lines = new ArrayList<>(HAPPENED.lines());
        lines.add("never happened: " + HAPPENED.missing());
        lines.add(String.format("refinement: %d events of %d stories, seeds from %d on, one of %d "
            + "with %s; the kernel did what is specified", HAPPENED.events(), STORIES, SEED, SMALL,
            String.join(", ", LIMITS)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/refine.txt"), lines);
        System.out.println(lines.get(lines.size() - 1));
        assertEquals(List.of(), STORIES < MANY ? List.of() : HAPPENED.missing(), "never happened");
    }
}
