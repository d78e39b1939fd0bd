package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One predicate of the kernel's invariant, or a definition beside it.
 *
 * @param name   its name in all generated files
 * @param doc    one sentence
 * @param definition  no part of the invariant: a word for contracts
 * @param parameters  of a definition
 * @param bound  quantified objects, as variables; empty: a statement about the kernel's variables
 * @param body   what holds for all of them
 * @param line   line in the file of invariants
 */
record Invariant(String name, String doc, boolean definition, List<Expression.Variable> parameters,
        List<Expression.Variable> bound, Expression body, int line) {
    /** Whether it speaks of the kernel's variables. */
    boolean usesKernel() {
        return usesKernel(body);
    }

    private static boolean usesKernel(Expression e) {
        return e instanceof Expression.Variable v && v.name().equals("k")
            || e instanceof Expression.Call c && c.definition().usesKernel()
            || Expression.parts(e).stream().anyMatch(Invariant::usesKernel);
    }

    /** It, applied to arguments that are written already. */
    String call(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        if (usesKernel()) {
            all.add(0, "k");
        }
        return name + "(" + String.join(", ", all) + ")";
    }

    /** It, applied to its own parameters. */
    String call() {
        return call(parameters.stream().map(Expression.Variable::name).toList());
    }

    /** The fields that it reads, as {@code Kind.field}. */
    Set<String> reads() {
        Set<String> fields = new TreeSet<>();
        collect(body, fields);
        return fields;
    }

    /** The element types of the rows that it reads, but for their lengths. */
    Set<String> rows() {
        Set<String> types = new TreeSet<>();
        rows(body, types);
        return types;
    }

    private static void collect(Expression e, Set<String> fields) {
        if (e instanceof Expression.Access a) {
            fields.add(a.owner() + "." + a.name());
        } else if (e instanceof Expression.Call c) {
            collect(c.definition().body, fields);
        }
        Expression.parts(e).forEach(p -> collect(p, fields));
    }

    private static void rows(Expression e, Set<String> types) {
        if (e instanceof Expression.Element x) {
            types.add(x.type());
        } else if (e instanceof Expression.Call c) {
            rows(c.definition().body, types);
        }
        Expression.parts(e).forEach(p -> rows(p, types));
    }
}
