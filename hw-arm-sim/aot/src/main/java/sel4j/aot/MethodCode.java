package sel4j.aot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finished machine code, whose calls are not yet bound to addresses. */
public final class MethodCode {
    /** A check that may fail: the word that calls the halting routine, what failed, where. */
    record Trap(int word, Check check, Place place) { }

    final String name;
    int[] words;
    /** Called names by the index of the BL. */
    final Map<Integer, String> calls = new TreeMap<>();
    /** Condition of the BL by its index. */
    final Map<Integer, Integer> conditions = new TreeMap<>();
    final List<Trap> traps = new java.util.ArrayList<>();
    /** Where the code from a word on stands in the sources. */
    final Map<Integer, Place> places = new TreeMap<>();

    /**
     * Adds to counts how many checks are in these words, by the method whose source asks for them.
     */
    public void countTraps(Map<String, Integer> counts) {
        traps.forEach(t -> counts.merge(t.place().method(), 1, Integer::sum));
    }

    MethodCode(String name) {
        this.name = name;
    }
}
