package sel4j.tests.refinement;

import org.junit.jupiter.api.Test;
import sel4j.tests.defects.Storm;

/** Debugging. */
class RefinementTest {
    @Test
    void some() {
        long t0 = System.nanoTime();
        int fail = 0;
        long events = 0;
        for (int seed = 1; seed <= Integer.getInteger("n", 20); seed++) {
            Watched w = new Watched();
            int i = 0;
            Storm s = null;
            try {
                s = new Storm(seed, w);
                for (; i < Integer.getInteger("len", 300) && !s.over(); i++) {
                    s.step(seed * 1000L + i);
                }
            } catch (RuntimeException | AssertionError e) {
                fail++;
                System.out.println("FAIL seed " + seed + " step " + i + " after "
                    + (s == null ? "" : s.last) + ": " + w.oracle.compared());
                System.out.println(String.valueOf(e.getCause() == null ? e : e.getCause())
                    .lines().limit(9).toList());
                if (fail > 5) { e.printStackTrace(System.out); break; }
            }
            events += w.oracle.compared();

        }
        System.out.println("ns per event " + (System.nanoTime() - t0) / Math.max(1, events));
    }
}
