package sel4j.proofs.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sel4j.layout.Layout;
import sel4j.layout.LayoutParser;

/**
 * Z3 shows for every accessor of the execution views, from its bytecode, what the layout promises.
 */
class ViewObligationsTest {
    @Test
    void everyAccessorKeepsItsPromise() throws Exception {
        long start = System.nanoTime();
        List<String> open = new ArrayList<>();
        int[] count = new int[1];
        try (Words z3 = new Words()) {
            Code code = Code.of(getClass().getClassLoader());
            Consumer<Obligation> check = o -> {
                count[0]++;
                if (!z3.holds(o.formula())) {
                    open.add(o.name());
                }
            };
            new ViewObligations(z3, layout(), code, check).all();
            new CreationObligations(z3, layout(), code, check).all();
        }
        System.out.printf("%d obligations about the views' accessors, %d open, %.1f s%n", count[0],
            open.size(), (System.nanoTime() - start) / 1e9);
        assertEquals(List.of(), open);
        assertTrue(count[0] > 3000, "only " + count[0] + " obligations were made");
    }

    static Layout layout() throws Exception {
        try (InputStream in = Layout.class.getResourceAsStream("objects.layout")) {
            return LayoutParser.parse(Layout.PATH, new String(in.readAllBytes(),
                StandardCharsets.UTF_8));
        }
    }
}
