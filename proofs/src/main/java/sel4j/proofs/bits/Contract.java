package sel4j.proofs.bits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The contract of a function on words: what it requires, and what it ensures when it returns, as
 * it always does ({@code normal_behavior}), changing nothing.
 *
 * @param parameters {@code type name}, in order; types are int and boolean
 */
record Contract(List<String> parameters, List<Formula> requires, List<Formula> ensures) {
    private static final Set<String> NOTHING = Set.of("\\strictly_nothing", "\\nothing");

    /**
     * Reads a contract.
     *
     * @param jml  the comment with the contract
     * @param head the method's head, {@code ... name(type name, ...)}
     * @throws IllegalArgumentException for a clause that this language does not have
     */
    static Contract of(String jml, String head) {
        String inside = head.substring(head.indexOf('(') + 1, head.lastIndexOf(')')).strip();
        List<String> parameters = inside.isEmpty() ? List.of() : List.of(inside.split("\\s*,\\s*"));
        parameters.forEach(p -> demand(p.matches("(int|boolean) \\w+"), "parameter: " + p));
        String text = jml.strip();
        demand(text.startsWith("/*@") && text.endsWith("@*/") && text.indexOf("/*@", 3) < 0,
            "comment: " + text);
        text = text.substring(3, text.length() - 3).replaceAll("\\n\\s*@", "\n").strip();
        demand(text.startsWith("public normal_behavior"), "behaviour: " + text);
        List<Formula> requires = new ArrayList<>();
        List<Formula> ensures = new ArrayList<>();
        String[] clauses = text.substring("public normal_behavior".length()).split(";", -1);
        for (int i = 0; i < clauses.length - 1; i++) {
            String[] w = clauses[i].strip().split("\\s+", 2);
            demand(w.length == 2, "clause: " + clauses[i].strip());
            switch (w[0]) {
                case "requires" -> requires.add(Formula.of(w[1]));
                case "ensures" -> ensures.add(Formula.of(w[1]));
                case "assignable" -> demand(NOTHING.contains(w[1]), "assignable: " + w[1]);
                default -> demand(false, "clause: " + w[0]);
            }
        }
        String rest = clauses[clauses.length - 1].strip();
        demand(rest.isEmpty() || rest.equals("helper"), "end: " + rest);
        demand(!ensures.isEmpty(), "contract that ensures nothing");
        return new Contract(parameters, requires, ensures);
    }

    private static void demand(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("not of this language: " + what);
        }
    }
}
