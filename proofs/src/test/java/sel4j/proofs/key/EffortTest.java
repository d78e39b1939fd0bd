package sel4j.proofs.key;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What stops a proof is work done, in rules or processor time, whoever else uses the machine. */
class EffortTest {
    private static boolean stops(Effort e, int applied) {
        return e.shouldStop(100, 0, null, 0, applied, null);
    }

    private static long burn(long ms) {
        long x = 1;
        for (long end = System.nanoTime() + ms * 1_000_000; System.nanoTime() < end;) {
            x = x * 31 + 1;
        }
        return x;
    }

    @Test
    void waitingIsNoEffort() throws InterruptedException {
        Effort e = new Effort(200);
        Thread.sleep(400);
        assertFalse(stops(e, 1));
    }

    @Test
    void rulesAreEffort() {
        Effort e = new Effort(60_000);
        assertFalse(stops(e, 99));
        assertTrue(stops(e, 100));
    }

    @Test
    void workOfTheProvingThreadIsEffort() throws InterruptedException {
        long before = Effort.spent();
        Effort e = new Effort(50);
        boolean[] stopped = new boolean[1];
        Thread t = new Thread(() -> {
            for (int i = 0; i < 1000 && !stopped[0]; i++) {
                burn(10);
                stopped[0] = stops(e, 1);
            }
        });
        t.start();
        t.join();
        assertTrue(stopped[0]);
        assertTrue(Effort.spent() - before >= 50, "counted after the thread's end too");
    }

    @Test
    void workOfOtherThreadsIsNot() throws InterruptedException {
        Effort e = new Effort(200);
        Thread t = new Thread(() -> burn(800));
        t.start();
        t.join();
        assertFalse(stops(e, 1));
    }
}
