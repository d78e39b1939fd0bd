package sel4j.proofs.spec;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sel4j.proofs.spec.Expression.Variable;

/** Writes the invariants as Java: class {@code Invariants}, which looks at a real proof face. */
final class JavaPredicates {
    /** Column at which the body of a method begins. */
    private static final int BODY = 15;

    private JavaPredicates() { }

    static String text(List<Invariant> invariants) {
        StringBuilder out = new StringBuilder(GenerateSpec.HEADER + "\npackage sel4j.spec;\n\n"
            + "import java.util.ArrayList;\nimport java.util.List;\n"
            + "import java.util.function.BooleanSupplier;\n"
            + "import sel4j.kernel.Abi;\n" + imports(invariants) + "\n"
            + "/**\n"
            + " * The invariant of the kernel, to be asked of a proof face that exists: what the"
            + " proofs assume is\n"
            + " * what these say. For proofs it is {@code sel4j.kernel.Inv}.\n */\n"
            + "public final class Invariants {\n    private final Heap h;\n"
            + "    private final Object k;\n\n"
            + "    /** @param kernel the kernel of the proof face */\n"
            + "    public Invariants(Heap heap, Object kernel) {\n"
            + "        h = heap;\n        k = kernel;\n    }\n\n"
            + "    private static void ask(List<String> broken, String name,"
            + " BooleanSupplier holds) {\n"
            + "        try {\n            if (!holds.getAsBoolean()) {\n"
            + "                broken.add(name);\n            }\n"
            + "        } catch (RuntimeException e) {\n"
            + "            broken.add(name + \": \" + e.getMessage());\n        }\n    }\n\n"
            + "    /** The names of the invariants that do not hold, in the order of the file. */\n"
            + "    public List<String> broken() {\n"
            + "        List<String> broken = new ArrayList<>();\n");
        for (Invariant p : invariants) {
            if (!p.definition()) {
                out.append("        ask(broken, \"" + p.name() + "\", this::" + p.name() + ");\n");
            }
        }
        out.append("        return broken;\n    }\n");
        invariants.forEach(p -> method(out, p));
        return out.append("}\n").toString();
    }

    /** Of the views whose constants are named. */
    private static String imports(List<Invariant> invariants) {
        Set<String> names = new TreeSet<>();
        invariants.forEach(p -> constants(p.body(), names));
        names.remove("Abi");
        return names.stream().map(n -> "import sel4j.view." + n + ";\n")
            .collect(Collectors.joining());
    }

    private static void constants(Expression e, Set<String> names) {
        if (e instanceof Expression.Literal x && x.text().indexOf('.') > 0) {
            names.add(x.text().substring(0, x.text().indexOf('.')));
        }
        Expression.parts(e).forEach(p -> constants(p, names));
    }

    private static void method(StringBuilder out, Invariant p) {
        String body = java(p.body());
        for (int i = p.bound().size() - 1; i >= 0; i--) {
            Variable v = p.bound().get(i);
            body = "h.all(\"" + v.type() + "\", " + v.name() + " -> " + body + ")";
        }
        String parameters = p.parameters().stream()
            .map(v -> (v.type().equals("int") ? "long " : "Object ") + v.name())
            .collect(Collectors.joining(", "));
        out.append("\n" + Lines.doc(p.doc()) + "    boolean " + p.name() + "(" + parameters
            + ") {\n        return " + Lines.wrap(body, BODY, "\n            ") + ";\n    }\n");
    }

    private static String java(Expression e) {
        if (e instanceof Expression.Literal x) {
            return x.text();
        } else if (e instanceof Variable x) {
            return x.name();
        } else if (e instanceof Expression.Access x) {
            return "h." + reader(x.type()) + "(" + java(x.object()) + ", \"" + x.name() + "\")";
        } else if (e instanceof Expression.Element x) {
            return "Heap." + reader(x.type()) + "(" + java(x.row()) + ", " + java(x.index()) + ")";
        } else if (e instanceof Expression.Length x) {
            return "Heap.length(" + java(x.row()) + ")";
        } else if (e instanceof Expression.Not x) {
            return "!" + java(x.operand());
        } else if (e instanceof Expression.Binary x) {
            return binary(x);
        } else if (e instanceof Expression.Choice x) {
            return "(" + java(x.condition()) + " ? " + java(x.yes()) + " : " + java(x.no()) + ")";
        } else if (e instanceof Expression.Power x) {
            return "(1L << " + java(x.exponent()) + ")";
        } else if (e instanceof Expression.Range x) {
            return "Heap.range(" + java(x.from()) + ", " + java(x.to()) + ", " + x.variable()
                + " -> " + java(x.body()) + ")";
        } else if (e instanceof Expression.Call x) {
            return x.definition().name() + "(" + x.arguments().stream()
                .map(JavaPredicates::java).collect(Collectors.joining(", ")) + ")";
        }
        throw new IllegalStateException(String.valueOf(e));
    }

    private static String binary(Expression.Binary x) {
        String l = java(x.left());
        String r = java(x.right());
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
