package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sel4j.aot.Check;

/**
 * What the native kernel's operations cost in instructions, beside what seL4 takes for them; {@code
 * ./sel4j bench kernel} prints it. None becomes dearer unnoticed: the file {@code kernel.costs} has
 * the most that each may take.
 */
class KernelCostsTest {
    private static final Path FILE =
        Path.of("src/test/resources/sel4j/tests/defects/kernel.costs");

    /** A line of the file: seL4's instructions with FPU switching, and the most that we take. */
    private record Line(long baseline, long most) { }

    @Test
    void noOperationTakesMoreThanItMay() throws IOException {
        KernelOperations checked = new KernelOperations(Check.all());
        checked.all();
        KernelOperations unchecked = new KernelOperations(Set.of());
        unchecked.all();
        Map<String, Line> lines = lines();
        report(lines, checked.costs(), unchecked.costs());
        assertEquals(lines.keySet(), checked.costs().keySet());
        List<String> dearer = new ArrayList<>();
        checked.costs().forEach((name, cost) -> {
            if (cost > lines.get(name).most) {
                dearer.add(name + ": " + cost + ", at most " + lines.get(name).most);
            }
        });
        assertEquals(List.of(), dearer);
        assertTrue(checked.costs().values().stream().allMatch(c -> c > 0), "all were measured");
    }

    private static Map<String, Line> lines() throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String l : Files.readAllLines(FILE)) {
            if (!l.startsWith("#")) {
                String[] part = l.split("\\|");
                lines.put(part[0].strip(), new Line(Long.parseLong(part[1].strip()),
                    Long.parseLong(part[2].strip())));
            }
        }
        return lines;
    }

    private static void report(Map<String, Line> lines, Map<String, Long> checked,
            Map<String, Long> unchecked) throws IOException {
        List<String> text = new ArrayList<>();
        List<String> json = new ArrayList<>();
        text.add(String.format("%-62s %7s %7s %6s %9s %6s", "instructions in the kernel", "native",
            "seL4", "ratio", "no checks", "ratio"));
        checked.forEach((name, cost) -> {
            Line l = lines.getOrDefault(name, new Line(1, 0));
            long without = unchecked.get(name);
            text.add(String.format("%-62s %7d %7d %6.2f %9d %6.2f", name, cost, l.baseline,
                (double) cost / l.baseline, without, (double) without / l.baseline));
            json.add(String.format(java.util.Locale.ROOT, "  {\"operation\": \"%s\", \"value\": %d,"
                + " \"unit\": \"instructions\", \"baseline\": %d, \"ratio\": %.4f,"
                + " \"withoutChecks\": %d, \"ratioWithoutChecks\": %.4f}", name, cost, l.baseline,
                (double) cost / l.baseline, without, (double) without / l.baseline));
        });
        text.add(String.format("geometric mean of the ratios: %.2f; without checks %.2f",
            mean(lines, checked), mean(lines, unchecked)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/kernel-costs.txt"), text);
        Files.writeString(Path.of("target/kernel-costs.json"), "{\"rows\": [\n"
            + String.join(",\n", json) + "\n],\n\"machine\": \"our machine, native image, checks"
            + " all; baseline: seL4 with FPU switching\"}\n");
    }

    private static double mean(Map<String, Line> lines, Map<String, Long> costs) {
        return Math.exp(costs.entrySet().stream().filter(e -> lines.containsKey(e.getKey()))
            .mapToDouble(e -> Math.log((double) e.getValue() / lines.get(e.getKey()).baseline))
            .average().orElse(0));
    }
}
