package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/bounded-calls.md} lists every loop of the kernel, with the bound of its contract. */
class BoundedLoopsTest {
    private static final Path SOURCES = Path.of("src/main/java/sel4j/kernel");
    private static final Pattern METHOD = Pattern.compile("^    (?:\\w+ )*static .*?(\\w+)\\(");
    private static final Pattern BOUND =
        Pattern.compile("loop_invariant 0 <= (.+?) && \\1 <= ([\\w.]+)");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+\\.\\w+)` \\| (\\d+) \\|.*");

    /** Boot is not a call. */
    private static boolean boot(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("Boot") || name.startsWith("KernelSpace");
    }

    private static int value(String bound) throws ReflectiveOperationException {
        return bound.startsWith("Abi.")
            ? Abi.class.getField(bound.substring(4)).getInt(null) : Integer.parseInt(bound);
    }

    /** The lines of a source; a bound that was broken before its && is one line again. */
    private static List<String> wholeBounds(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\R\\s*@\\s*&&", " &&").lines().toList();
    }

    private static Map<String, Integer> loops() throws IOException, ReflectiveOperationException {
        Map<String, Integer> loops = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(f -> !boot(f)).sorted().toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                String method = null;
                int without = 0;
                for (String line : wholeBounds(file)) {
                    Matcher m = METHOD.matcher(line);
                    if (m.find()) {
                        method = m.group(1);
                    }
                    Matcher b = BOUND.matcher(line);
                    if (b.find()) {
                        loops.merge(type + "." + method, value(b.group(2)), Integer::max);
                        without--;
                    }
                    without += line.matches("\\s+(while|for|do)\\b.*") ? 1 : 0;
                }
                assertEquals(0, without, "loops without a bound in " + file);
            }
        }
        return loops;
    }

    @Test
    void thePageListsEveryLoopWithItsBound() throws IOException, ReflectiveOperationException {
        Map<String, Integer> listed = new TreeMap<>();
        List<String> page = Files.readAllLines(Path.of("../../docs/bounded-calls.md"));
        for (String line : page) {
            Matcher m = ROW.matcher(line);
            if (m.matches()) {
                listed.put(m.group(1), Integer.parseInt(m.group(2)));
            }
        }
        Map<String, Integer> loops = loops();
        assertTrue(loops.size() > 30, "loops are found: " + loops);
        assertEquals(loops, listed);
    }
}
