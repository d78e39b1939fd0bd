package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One predicate: of the kernel's invariant, a rule that holds between two kernel entries, or a
 * definition beside them.
 *
 * @param home   the class of model predicates that it is one of
 * @param name   its name in all generated files
 * @param doc    one sentence
 * @param definition  no part of the invariant: a word for contracts
 * @param parameters  of a definition
 * @param bound  quantified objects, as variables; empty: a statement about the kernel's variables
 * @param body   what holds for all of them
 * @param numbers  of the statements of ABI bounded-syscalls 4 that it is a part of
 * @param line   line in its file
 */
record Invariant(String home, String name, String doc, boolean definition,
        List<Expression.Variable> parameters, List<Expression.Variable> bound, Expression body,
        List<Integer> numbers, int line) {
    /** Whether it speaks of the kernel's variables. */
    boolean usesKernel() {
        return usesKernel(body);
    }

    private static boolean usesKernel(Expression e) {
        return e instanceof Expression.Variable v && v.name().equals("k")
            || e instanceof Expression.Call c && c.definition().usesKernel()
            || e instanceof Expression.Follows
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

    /** The views that it names beside those of its objects: of constants, of inner quantifiers. */
    Set<String> views() {
        Set<String> names = new TreeSet<>();
        views(body, names);
        names.remove("Abi");
        return names;
    }

    private static void views(Expression e, Set<String> names) {
        if (e instanceof Expression.Literal x && x.text().indexOf('.') > 0) {
            names.add(x.text().substring(0, x.text().indexOf('.')));
        } else if (e instanceof Expression.Objects o) {
            names.add(o.variable().type());
        }
        Expression.parts(e).forEach(p -> views(p, names));
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
