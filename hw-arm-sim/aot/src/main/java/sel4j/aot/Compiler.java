package sel4j.aot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import sel4j.layout.Layout;
import sel4j.layout.LayoutParser;

/**
 * Compiles the methods of the kernel that its entry points need: a closed world, in which every
 * call is known. Each method goes from bytecode to a {@link Graph}, through the passes, and by
 * {@link Select}, {@link Allocate} and {@link Emit} to machine code. The same class files and
 * options give the same words.
 */
public final class Compiler {
    private final ClassFiles classes;
    private final Layout layout;
    private final Checks checks;
    private final Set<Pass> passes;
    private final Map<String, Graph> graphs = new LinkedHashMap<>();

    /**
     * A compiler.
     *
     * @param files the bytes of a class by its name, such as {@code sel4j/kernel/Cdt}; null if
     *     there is none
     * @param checks the run-time checks that the code of each method makes
     * @param passes the passes to run
     */
    public Compiler(Function<String, byte[]> files, Layout layout, Checks checks,
            Set<Pass> passes) {
        this.classes = new ClassFiles(files);
        this.layout = layout;
        this.checks = checks;
        this.passes = passes;
    }

    /** A compiler of the kernel on the class path, with the same checks in all methods. */
    public static Compiler ofClassPath(Set<Check> checks, Set<Pass> passes) {
        return ofClassPath(Checks.of(checks), passes);
    }

    /** A compiler of the kernel on the class path, with its layout. */
    public static Compiler ofClassPath(Checks checks, Set<Pass> passes) {
        String layout = "sel4j/layout/objects.layout";
        return new Compiler(name -> resource(name + ".class"),
            LayoutParser.parse(layout, new String(resource(layout), StandardCharsets.UTF_8)),
            checks, passes);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Compiler.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new CompileError(name + ": cannot be read: " + e);
        }
    }

    /**
     * Compiles methods and all that they call.
     *
     * @param roots names such as {@code Entry.syscall}
     * @return the code in order of the names
     * @throws CompileError for what the compiler cannot take; it names file and line
     */
    public List<MethodCode> compile(List<String> roots) {
        Map<String, Graph> raw = new LinkedHashMap<>();
        roots.forEach(r -> translate(r, raw));
        Map<String, Integer> sites = new HashMap<>();
        raw.values().forEach(g -> calls(g).forEach(c -> sites.merge(c, 1, Integer::sum)));
        // A root is called from outside as well.
        roots.forEach(r -> sites.merge(r, 2, Integer::sum));
        // Callees come before callers.
        raw.forEach((name, g) -> {
            Passes.run(g, passes, graphs, sites);
            graphs.put(name, g);
        });
        Set<String> needed = new TreeSet<>();
        roots.forEach(r -> need(r, needed));
        return needed.stream().map(n -> code(graphs.get(n))).toList();
    }

    /** The graphs of a method and of all that it calls, callees first. */
    private void translate(String name, Map<String, Graph> raw) {
        if (raw.containsKey(name)) {
            return;
        }
        Graph g = name.equals(MakeKernel.NAME) ? MakeKernel.graph(layout)
            : Translator.translate(classes, layout, checks, name);
        new TreeSet<>(calls(g)).forEach(c -> translate(c, raw));
        raw.put(name, g);
    }

    /** The checks of every method that was compiled, inlined ones included, by name. */
    public Map<String, CheckCount> checks() {
        Map<String, CheckCount> all = new TreeMap<>();
        graphs.forEach((name, g) -> all.put(name, g.checks));
        return all;
    }

    /** The graph of a method after the passes, when it was compiled. */
    Graph graph(String name) {
        return graphs.get(name);
    }

    private static List<String> calls(Graph g) {
        return g.blocks.stream().flatMap(b -> b.body.stream())
            .filter(n -> n.is(Kind.CALL) && !Routines.has(n.name)).map(n -> n.name).toList();
    }

    private void need(String name, Set<String> needed) {
        if (needed.add(name)) {
            calls(graphs.get(name)).forEach(c -> need(c, needed));
        }
    }

    private static MethodCode code(Graph g) {
        SplitEdges.run(g);
        MachineCode m = Select.select(g);
        Allocate.run(m);
        return Emit.emit(m);
    }
}
