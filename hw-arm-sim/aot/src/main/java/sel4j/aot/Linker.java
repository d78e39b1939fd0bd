package sel4j.aot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sel4j.isa.Encoder;
import sel4j.isa.Op;

/** Puts methods and assembly one behind the other from an address on, and binds their calls. */
public final class Linker {
    private static final int WORD = 4;

    private final int base;
    private final Map<String, Integer> symbols = new TreeMap<>();
    private final Map<MethodCode, Integer> methods = new java.util.LinkedHashMap<>();
    private final Map<Assembly, Integer> assemblies = new java.util.LinkedHashMap<>();
    private int end;

    /** A linker for code that begins at an address. */
    public Linker(int base) {
        this.base = base;
        this.end = base;
    }

    /** Adds methods. */
    public void add(List<MethodCode> code) {
        for (MethodCode m : code) {
            methods.put(m, end);
            symbols.put(m.name, end);
            end += WORD * m.words.length;
        }
    }

    /** Adds assembly, whose labels become symbols. */
    void add(Assembly a) {
        assemblies.put(a, end);
        a.define(end, symbols);
        end += WORD * a.words();
    }

    /** Adds the routines that compiled code calls. */
    public void addRoutines() {
        add(Assembly.read("routines.s"));
    }

    /** Gives a symbol a value. */
    public void define(String name, int value) {
        symbols.put(name, value);
    }

    /** Symbols and their values. */
    public Map<String, Integer> symbols() {
        return symbols;
    }

    /** The first address behind the code. */
    public int end() {
        return end;
    }

    Map<MethodCode, Integer> methods() {
        return methods;
    }

    /** The words from the base on. */
    public int[] link() {
        int[] out = new int[(end - base) / WORD];
        methods.forEach((m, at) -> {
            int[] words = Arrays.copyOf(m.words, m.words.length);
            m.calls.forEach((i, name) -> words[i] = call(m, at + WORD * i, i, name));
            System.arraycopy(words, 0, out, (at - base) / WORD, words.length);
        });
        assemblies.forEach((a, at) -> {
            int[] words = a.assemble(at, symbols);
            System.arraycopy(words, 0, out, (at - base) / WORD, words.length);
        });
        return out;
    }

    private int call(MethodCode m, int from, int word, String name) {
        Integer to = symbols.get(name);
        if (to == null) {
            throw new CompileError(m.name + " calls " + name + ", which is nowhere");
        }
        return Encoder.of(Op.BL).condition(m.conditions.get(word)).target(from, to).word();
    }
}
