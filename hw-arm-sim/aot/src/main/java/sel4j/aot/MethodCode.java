package sel4j.aot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finished machine code, whose calls are not yet bound to addresses. */
public final class MethodCode {
    /** A check that may fail: the word that calls the halting routine, what failed, where. */
    record Trap(int word, Check check, Place place) { }

    final String name;
    /** Where the method begins. */
    final Place place;
    int[] words;
    /** Called names by the index of the BL. */
    final Map<Integer, String> calls = new TreeMap<>();
    /** Condition of the BL by its index. */
    final Map<Integer, Integer> conditions = new TreeMap<>();
    final List<Trap> traps = new java.util.ArrayList<>();
    /** Where the code from a word on stands in the sources. */
    final TreeMap<Integer, Place> places = new TreeMap<>();

    /** Number of words that set up the frame. */
    int prologueWords() {
        return (saved == 0 ? 0 : 1) + (frame == 0 ? 0 : 1);
    }

    /**
     * Adds to counts how many checks are in these words, by the method whose source asks for them.
     */
    public void countTraps(Map<String, Integer> counts) {
        traps.forEach(t -> counts.merge(t.place().method(), 1, Integer::sum));
    }

    /** The innermost loop of the code from a word on; null outside of loops. */
    final TreeMap<Integer, Loop> loops = new TreeMap<>();
    /** What there is of the frame from a word on. */
    final TreeMap<Integer, FrameState> frames = new TreeMap<>();
    /** The registers that the frame saves, as a mask. */
    int saved;
    /** Bytes of the frame below them. */
    int frame;

    MethodCode(String name, Place place) {
        this.name = name;
        this.place = place;
    }
}
