package sel4j.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sel4j.proofs.spec.Expression.Variable;

/** Writes predicates as Java, to be asked of a kernel that exists. */
final class JavaPredicates {
    /** Column at which the body of a method begins. */
    private static final int BODY = 15;

    private JavaPredicates() { }

    /**
     * The text of a class.
     *
     * @param name       of the class
     * @param doc        what it is
     * @param predicates in the order of the file; those of another home are left out
     * @param home       the class of model predicates that says the same for proofs
     */
    static String text(String name, String doc, List<Invariant> predicates, String home) {
        List<Invariant> own = predicates.stream().filter(p -> p.home().equals(home)).toList();
        StringBuilder out = new StringBuilder(GenerateSpec.header(name)
            + "\npackage sel4j.spec;\n\n"
            + "import java.util.LinkedHashMap;\nimport java.util.Map;\n"
            + "import java.util.function.BooleanSupplier;\n"
            + "import sel4j.kernel.Abi;\n" + imports(own) + "\n"
            + "/**\n * " + doc + "\n"
            + " * For proofs it is {@code sel4j.kernel." + home + "}.\n */\n"
            + "public final class " + name + " {\n    private final Heap h;\n"
            + "    private final Object k;\n"
            + (home.equals("Inv") ? "" : "    private final Invariants words;\n")
            + "\n    /** Of the kernel of a heap. */\n"
            + "    public " + name + "(Heap heap, Object kernel) {\n"
            + "        h = heap;\n        k = kernel;\n"
            + (home.equals("Inv") ? "" : "        words = new Invariants(heap, kernel);\n")
            + "    }\n\n"
            + "    /** The question of each, by its name, in the order of the file. */\n"
            + "    public Map<String, BooleanSupplier> all() {\n"
            + "        Map<String, BooleanSupplier> all = new LinkedHashMap<>();\n");
        for (Invariant p : own) {
            if (!p.definition()) {
                out.append("        all.put(\"" + p.name() + "\", this::" + p.name() + ");\n");
            }
        }
        out.append("        return all;\n    }\n");
        own.forEach(p -> method(out, p));
        return out.append("}\n").toString();
    }

    /** Of the views whose constants are named. */
    private static String imports(List<Invariant> invariants) {
        Set<String> names = new TreeSet<>();
        invariants.forEach(p -> constants(p.body(), names));
        names.removeAll(Set.of("Abi", "Kernel"));
        return names.stream().map(n -> "import sel4j.view." + n + ";\n")
            .collect(Collectors.joining());
    }

    static void constants(Expression e, Set<String> names) {
        if (e instanceof Expression.Literal x && x.text().indexOf('.') > 0) {
            names.add(x.text().substring(0, x.text().indexOf('.')));
        }
        Expression.parts(e).forEach(p -> constants(p, names));
    }

    private static void method(StringBuilder out, Invariant p) {
        String body = body(p);
        String parameters = p.parameters().stream()
            .map(v -> (v.type().equals("int") ? "long " : "Object ") + v.name())
            .collect(Collectors.joining(", "));
        out.append("\n" + Lines.doc(p.doc()) + "    boolean " + p.name() + "(" + parameters
            + ") {\n        return " + Lines.wrap(body, BODY, "\n            ") + ";\n    }\n");
    }

    /** The body under its quantifiers; what speaks of the first object alone is asked first. */
    private static String body(Invariant p) {
        if (p.bound().isEmpty()) {
            return java(p, p.body());
        }
        Variable first = p.bound().get(0);
        if (p.bound().size() == 1) {
            return quantified("all", first, java(p, p.body()));
        }
        Variable second = p.bound().get(1);
        Expression inner = p.body();
        String outer = "";
        if (inner instanceof Expression.Binary x && x.operator().equals("==>")) {
            List<Expression> late = new ArrayList<>();
            for (Expression e : conjuncts(x.left())) {
                if (mentions(e, second)) {
                    late.add(e);
                } else {
                    outer += "!" + java(p, e) + " || ";
                }
            }
            Expression left = late.stream().reduce((a, b) -> new Expression.Binary("&&", a, b))
                .orElse(null);
            inner = left == null ? x.right() : new Expression.Binary("==>", left, x.right());
        }
        return quantified("all", first, "(" + outer
            + quantified("all", second, java(p, inner)) + ")");
    }

    private static List<Expression> conjuncts(Expression e) {
        if (!(e instanceof Expression.Binary x && x.operator().equals("&&"))) {
            return List.of(e);
        }
        List<Expression> all = new ArrayList<>(conjuncts(x.left()));
        all.addAll(conjuncts(x.right()));
        return all;
    }

    private static boolean mentions(Expression e, Variable v) {
        return e.equals(v) || Expression.parts(e).stream().anyMatch(part -> mentions(part, v));
    }

    private static String quantified(String how, Variable v, String body) {
        return "h." + how + "(\"" + v.type() + "\", " + v.name() + " -> " + body + ")";
    }

    /** Of a contract: words of invariants and rules are asked for. */
    static String javaOutside(Expression e) {
        return java(null, e);
    }

    /** As part of predicate {@code p}, null of none. */
    private static String java(Invariant p, Expression e) {
        if (e instanceof Expression.Literal x) {
            return x.text().startsWith("Kernel.") ? "Heap" + x.text().substring(6) : x.text();
        } else if (e instanceof Variable x) {
            return x.name();
        } else if (e instanceof Expression.Access x) {
            return "h." + reader(x.type()) + "(" + java(p, x.object()) + ", \"" + x.name() + "\")";
        } else if (e instanceof Expression.Element x) {
            return "h." + reader(x.type()) + "(" + java(p, x.row()) + ", "
                + java(p, x.index()) + ")";
        } else if (e instanceof Expression.Length x) {
            return "h.length(" + java(p, x.row()) + ")";
        } else if (e instanceof Expression.Not x) {
            return "!" + java(p, x.operand());
        } else if (e instanceof Expression.Binary x) {
            return binary(p, x);
        } else if (e instanceof Expression.Choice x) {
            return "(" + java(p, x.condition()) + " ? " + java(p, x.yes()) + " : "
                + java(p, x.no()) + ")";
        } else if (e instanceof Expression.Power x) {
            return "(1L << " + java(p, x.exponent()) + ")";
        } else if (e instanceof Expression.Range x) {
            return "Heap." + (x.all() ? "range" : "some") + "(" + java(p, x.from()) + ", "
                + java(p, x.to()) + ", " + x.variable() + " -> " + java(p, x.body()) + ")";
        } else if (e instanceof Expression.Objects x) {
            return quantified(x.all() ? "all" : "any", x.variable(), java(p, x.body()));
        } else if (e instanceof Expression.Bit x) {
            return "Heap.bit(" + java(p, x.word()) + ", " + java(p, x.index()) + ")";
        } else if (e instanceof Expression.Follows x) {
            return "h.follows(k, " + java(p, x.before()) + ", " + java(p, x.behind()) + ")";
        } else if (e instanceof Expression.Call x) {
            return (p != null && x.definition().home().equals(p.home()) ? "" : "words.")
                + x.definition().name() + "(" + x.arguments().stream()
                .map(a -> java(p, a)).collect(Collectors.joining(", ")) + ")";
        }
        throw new IllegalStateException(String.valueOf(e));
    }

    private static String binary(Invariant p, Expression.Binary x) {
        String l = java(p, x.left());
        String r = java(p, x.right());
        return switch (x.operator()) {
            case "==>" -> "(!" + l + " || " + r + ")";
            case "<==>" -> "(" + l + " == " + r + ")";
            default -> "(" + l + " " + x.operator() + " " + r + ")";
        };
    }

    private static String reader(String type) {
        return type.equals("int") ? "num" : type.equals("boolean") ? "is" : "ref";
    }
}
