package sel4j.tests.refinement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.tests.SeededPatch;

/**
 * Random stories find the defects tests/seeded/refine-NAME.patch in the kernel, and make them
 * short: fewer than twelve events, or the patch says why there are more.
 */
class SeededStoriesTest {
    private static final int SHORT = 12;
    private static final Pattern EVENTS = Pattern.compile("fails after (\\d+) events");
    private static final List<String> LENGTHS = new ArrayList<>();
    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> found() throws Exception {
        return SeededPatch.all("refine-", 30).stream()
            .map(p -> DynamicTest.dynamicTest(p.toString(), () -> found(p)));
    }

    private void found(SeededPatch patch) throws Exception {
        String[] first = patch.catcher("catcher: ").split("; longer since ");
        Throwable e = patch.failure(first[0], temporary);
        Matcher m = EVENTS.matcher(e.getMessage());
        assertTrue(m.find(), () -> patch + " fails in another way: " + e);
        int events = Integer.parseInt(m.group(1));
        LENGTHS.add(String.format("%-50s %d events%s", patch, events, first.length > 1
            ? ", since " + first[1] : ""));
        assertTrue(first.length > 1 == events >= SHORT, () -> "events: " + events + "\n"
            + e.getMessage());
    }

    @AfterAll
    static void report() throws Exception {
        LENGTHS.add("stories found " + LENGTHS.size() + " seeded defects");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/refine-seeded.txt"), LENGTHS);
        System.out.println(LENGTHS.get(LENGTHS.size() - 1));
    }
}
