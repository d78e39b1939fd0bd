package sel4j.aot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which source each instruction of the kernel's machine code comes from, and which loop it lies in.
 * Both the debugger's line table and the text of {@code sel4j image --map} are made of it.
 *
 * @param methods in the order of their addresses
 */
public record CodeMap(List<Method> methods) {
    private static final int WORD = 4;

    /**
     * One method, with all that is inlined into it.
     *
     * @param name    class and method, such as {@code Cdt.insert}
     * @param place   where it begins
     * @param address of its first instruction
     * @param bytes   of its code
     * @param ranges  its code from first to last instruction, without gaps
     * @param loops   its loops by number
     * @param code    the words themselves
     */
    public record Method(String name, Place place, int address, int bytes, List<Range> ranges,
            List<Loop> loops, MethodCode code) {
        /** The first address behind it. */
        public int end() {
            return address + bytes;
        }

        /** The class, such as {@code Cdt}. */
        String type() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    /**
     * Instructions of one place in one loop.
     *
     * @param from address of the first
     * @param to   the first address behind them
     * @param place where their source stands, with the calls that inlined it
     * @param loop the innermost loop, or null
     */
    public record Range(int from, int to, Place place, Loop loop) { }

    /** The map of methods at addresses. */
    static CodeMap of(Map<MethodCode, Integer> methods) {
        List<Method> all = new ArrayList<>();
        methods.forEach((m, at) -> all.add(method(m, at)));
        return new CodeMap(List.copyOf(all));
    }

    private static Method method(MethodCode m, int address) {
        TreeSet<Integer> starts = new TreeSet<>(m.places.keySet());
        starts.addAll(m.loops.keySet());
        List<Range> ranges = new ArrayList<>();
        Set<Loop> loops = new LinkedHashSet<>();
        for (int word : starts.headSet(m.words.length)) {
            Place place = m.places.floorEntry(word).getValue();
            Loop loop = m.loops.floorEntry(word) == null ? null
                : m.loops.floorEntry(word).getValue();
            for (Loop l = loop; l != null; l = l.parent()) {
                loops.add(l);
            }
            Integer next = starts.higher(word);
            int to = address + WORD * Math.min(m.words.length, next == null ? m.words.length
                : next);
            Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.place.equals(place) && Objects.equals(last.loop, loop)) {
                ranges.set(ranges.size() - 1, new Range(last.from, to, place, loop));
            } else {
                ranges.add(new Range(address + WORD * word, to, place, loop));
            }
        }
        return new Method(m.name, m.place, address, WORD * m.words.length, ranges,
            loops.stream().sorted((a, b) -> Integer.compare(a.id(), b.id())).toList(), m);
    }
}
