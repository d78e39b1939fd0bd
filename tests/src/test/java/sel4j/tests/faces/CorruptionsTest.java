package sel4j.tests.faces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import sel4j.spec.Check;
import sel4j.spec.FieldHeap;

class CorruptionsTest {
    @Test
    void search() throws Throwable {
        Quiet hardware = new Quiet();
        BothFaces f = BothFacesAgreeTest.booted(hardware, BothFacesAgreeTest.PROOF);
        RandomUser user = new RandomUser(f, hardware, 1);
        for (int i = 1; i <= 300; i++) {
            user.step();
        }
        long t0 = System.nanoTime();
        FieldHeap heap = f.proof().heap();
        Map<String, BooleanSupplier> questions = Check.questions(heap, f.proof().kernel());
        Map<String, Set<String>> readers = new TreeMap<>();
        for (Map.Entry<String, BooleanSupplier> q : questions.entrySet()) {
            Set<String> reads = new TreeSet<>();
            heap.record(reads);
            long t = System.nanoTime();
            System.out.print(q.getKey() + " " + q.getValue().getAsBoolean());
            System.out.println(" " + (System.nanoTime() - t) / 1000 + " us");
            reads.forEach(r -> readers.computeIfAbsent(r, x -> new TreeSet<>()).add(q.getKey()));
        }
        heap.record(null);
        Corruptions c = new Corruptions(f.proof(), heap, questions, readers);
        c.search();
        c.found.forEach((k, v) -> System.out.println("FOUND " + k + ": " + v));
        for (String q : questions.keySet()) {
            if (!c.found.containsKey(q)) {
                System.out.println("MISSING " + q + " " + c.together.get(q));
            }
        }
        System.out.println((System.nanoTime() - t0) / 1000000 + " ms");
    }
}
