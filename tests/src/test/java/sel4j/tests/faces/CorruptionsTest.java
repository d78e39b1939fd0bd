package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sel4j.spec.Check;
import sel4j.spec.FieldHeap;

/** No predicate of the specification is idle: each alone rejects some wrong memory. */
class CorruptionsTest {
    /** Every link there is belongs to something whose predicate says of it what this one says. */
    private static final Map<String, List<String>> TOGETHER =
        Map.of("homes", List.of("homes", "readyQueues"));

    @Test
    void eachPredicateAloneRejectsAMemory() throws Throwable {
        Town town = new Town();
        FieldHeap heap = town.f.proof().heap();
        Map<String, BooleanSupplier> questions = Check.questions(heap, town.k);
        assertEquals(List.of(), Check.broken(questions), "the memory that is corrupted");
        Map<String, Consumer<Town>> all = new Corruptions().all;
        assertEquals(Set.of(), difference(questions.keySet(), all.keySet()));
        Map<String, Set<String>> reads = reads(heap, questions);
        List<String> wrong = new ArrayList<>();
        all.forEach((name, change) -> {
            change.accept(town);
            heap.changed();
            Map<String, BooleanSupplier> readers = new LinkedHashMap<>(questions);
            readers.keySet().removeIf(q -> Collections.disjoint(reads.get(q), town.changed));
            List<String> broken = new ArrayList<>(Check.broken(readers));
            // What cannot be asked of this memory is no answer.
            broken.removeIf(b -> b.contains(": ") && !b.startsWith(name + ":"));
            if (!broken.equals(TOGETHER.getOrDefault(name, List.of(name)))) {
                wrong.add(name + ": " + broken);
            }
            town.mend();
        });
        heap.changed();
        assertEquals(List.of(), Check.broken(questions), "all is mended");
        assertEquals("", String.join("\n", wrong));
    }

    /** The fields that each predicate reads: changes of others it cannot see. */
    private static Map<String, Set<String>> reads(FieldHeap heap,
            Map<String, BooleanSupplier> questions) {
        Map<String, Set<String>> reads = new HashMap<>();
        questions.forEach((name, question) -> {
            heap.changed();
            heap.record(reads.computeIfAbsent(name, n -> new HashSet<>()));
            assertTrue(question.getAsBoolean(), name);
        });
        heap.record(null);
        return reads;
    }

    private static Set<String> difference(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        all.removeIf(n -> a.contains(n) && b.contains(n));
        return all;
    }
}
