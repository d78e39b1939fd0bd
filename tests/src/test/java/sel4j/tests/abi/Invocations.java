package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All cases of invocations, by the keys of their rows; and how one row is tried. */
final class Invocations {
    static final Map<String, Rows.Row> ROWS = Rows.read("invocations");
    static final Map<String, Case.Variant> VARIANTS = variants();

    private Invocations() { }

    private static Map<String, Case.Variant> variants() {
        Map<String, Case.Variant> all = new LinkedHashMap<>();
        Stream.of(UntypedCases.all(), TcbCases.all(), TcbSpaceCases.all(), CNodeCases.all(),
            IrqCases.all(), DomainCases.all(), VSpaceCases.all(), CacheCases.all(),
            AsidCases.all()).flatMap(List::stream)
            .forEach(c -> c.variants().forEach((check, v) -> all.put(c.name() + "/" + check, v)));
        return all;
    }

    /** Makes the call of a row: the answer must be the row's, and so must the effect be. */
    static void attempt(String key) {
        attempt(key, () -> { }, () -> { });
    }

    /** The same; something is done just before the call is made and when it is over. */
    static void attempt(String key, Runnable before, Runnable after) {
        Case.Variant v = VARIANTS.get(key);
        Call c = v.call();
        before.run();
        String answer = c.perform();
        after.run();
        assertEquals(ROWS.get(key).plain(), answer);
        v.effect().accept(c);
    }

    /** Prints what the kernel answers to each row; for writing the file of rows. */
    public static void main(String[] args) {
        VARIANTS.forEach((key, v) -> {
            String answer;
            try {
                Call c = v.call();
                answer = c.perform();
                v.effect().accept(c);
            } catch (RuntimeException | AssertionError e) {
                java.io.StringWriter w = new java.io.StringWriter();
                e.printStackTrace(new java.io.PrintWriter(w));
                answer = "!! " + w.toString().lines().limit(8).toList();
            }
            System.out.println(key + " | " + answer);
        });
    }
}
