package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sel4j.meter.MeteredLoader;

/**
 * No kernel entry does more work than {@code docs/bounded-calls.md} says: measured for the longest
 * calls there are.
 */
class LongestRunTest {
    private static String page;
    private static Map<String, Long> longest;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void measure() throws ReflectiveOperationException, IOException {
        // Mutation testing changes classes in memory; this loads them from their files.
        assumeTrue(Integer.getInteger("sel4j.tries.percent", 100) == 100);
        page = Files.readString(Path.of("../../docs/bounded-calls.md"));
        longest = (Map<String, Long>) new MeteredLoader(LongestRunTest.class.getClassLoader())
            .loadClass("sel4j.kernel.LongestRun").getMethod("measure").invoke(null);
        longest.forEach((name, n) -> System.out.printf("%-45s %,7d%n", name, n));
    }

    private static long number(String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(page);
        assertTrue(m.find(), () -> "the page says nothing like: " + pattern);
        return Long.parseLong(m.group(1).replace(",", ""));
    }

    @Test
    void noEntryDoesMoreThanTheConstant() {
        long constant = number("more than \\*\\*([0-9,]+)\\*\\* words");
        long most = longest.values().stream().mapToLong(n -> n).max().orElseThrow();
        assertTrue(most <= constant, most + " words, but at most " + constant + " are allowed");
        assertTrue(most > constant / 2, "the constant is far too large for " + most + " words");
    }

    /** The page shows what was measured, within a tenth: a field more or less is no news. */
    @Test
    void thePageShowsTheMeasuredNumbers() {
        longest.forEach((name, n) -> {
            long shown = number("\\| " + Pattern.quote(name) + " \\| ([0-9,]+) \\|");
            assertEquals(shown, n, shown / 10.0, name);
        });
    }
}
