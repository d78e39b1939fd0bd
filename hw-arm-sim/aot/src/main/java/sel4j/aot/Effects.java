package sel4j.aot;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Which words a call may change, by the names that loads and stores have for them. */
final class Effects {
    /** Everything. */
    static final Set<String> ALL = Set.of("*");

    private Effects() { }

    /** What a method changes, whose callees' graphs know what they change. */
    static Set<String> of(Graph g, Function<String, Graph> graphs) {
        Set<String> words = new HashSet<>();
        for (Block b : g.blocks) {
            for (Node n : b.body) {
                if (n.is(Kind.STORE)) {
                    words.add(n.words);
                } else if (n.is(Kind.CALL)) {
                    words.addAll(ofCall(n.name, graphs));
                }
            }
        }
        return words;
    }

    /** What a call of a method or routine changes. */
    static Collection<String> ofCall(String name, Function<String, Graph> graphs) {
        if (!Routines.has(name)) {
            Graph g = graphs.apply(name);
            return g == null || g.writes == null ? ALL : g.writes;
        }
        return switch (name) {
            case "Memory.forget" -> ALL;
            case "Hardware.saveFpu" -> Set.of("Tcb.fpu");
            // Registers, caches, devices: no word of the kernel.
            default -> Set.of();
        };
    }
}
