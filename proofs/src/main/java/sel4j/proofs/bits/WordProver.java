package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves contracts of functions on words: for all 32-bit arguments that the precondition allows,
 * the method's bytecode ends without an exception in a result that the postcondition allows.
 *
 * <p>Calls of other functions are followed into their bytecode, so a proof rests on no other
 * contract.
 */
public final class WordProver implements AutoCloseable {
    private static final int SECONDS = 300;

    /**
     * What became of an attempt.
     *
     * @param conditions how many conditions were put to Z3
     * @param problem    why the contract is not proved, or null
     */
    public record Answer(boolean proved, int conditions, String problem) { }

    private final Words z3 = new Words(SECONDS);
    private final Code code;
    private final String owner;

    /**
     * @param owner internal name of the class whose methods are meant; its class file is in {@code
     * code}
     */
    public WordProver(Code code, String owner) {
        this.code = code;
        this.owner = owner;
    }

    /**
     * Tries to prove a contract.
     *
     * @param jml  the comment with the contract
     * @param head the method's head, as in the source
     */
    public Answer prove(String jml, String head) {
        try {
            return new Attempt(Contract.of(jml, head), head).answer();
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return new Answer(false, 0, e.getMessage());
        }
    }

    /** One contract under way. */
    private final class Attempt {
        final Contract contract;
        final List<Value> arguments = new ArrayList<>();
        final Map<String, Expr<?>> names = new HashMap<>();
        final List<Outcome> ends;
        BoolExpr given = z3.constant(true);
        int conditions;

        Attempt(Contract contract, String head) {
            this.contract = contract;
            StringBuilder descriptor = new StringBuilder("(");
            for (String p : contract.parameters()) {
                String name = p.substring(p.indexOf(' ') + 1);
                BitVecExpr w = z3.anyWord(name);
                boolean truth = p.startsWith("boolean");
                descriptor.append(truth ? 'Z' : 'I');
                if (truth) {
                    given = z3.and(given, z3.below(w, z3.word(2)));
                }
                arguments.add(new Value.Word(w));
                names.put(name, truth ? z3.equal(w, z3.word(1)) : w);
            }
            boolean truth = head.matches("(\\w+ )*boolean \\w+\\(.*");
            if (!truth && !head.matches("(\\w+ )*int \\w+\\(.*")) {
                throw new IllegalArgumentException("not of this language: result of " + head);
            }
            ArrayExpr<BitVecSort, BitVecSort> nothing = z3.anyMemory("none");
            String method = head.substring(0, head.indexOf('('));
            ends = new Translator(z3, code, nothing).run(owner,
                method.substring(method.lastIndexOf(' ') + 1),
                descriptor + (truth ? ")Z" : ")I"), arguments, z3.constant(true), nothing);
            BitVecExpr result = z3.word(0);
            for (Outcome o : ends) {
                result = o.stopped() ? result : z3.choose(o.when(), ((Value.Word) o.result())
                    .term(), result);
            }
            names.put("\\result", truth ? z3.not(z3.equal(result, z3.word(0))) : result);
        }

        Answer answer() {
            Map<String, Expr<?>> before = new HashMap<>(names);
            before.remove("\\result");
            for (Formula f : contract.requires()) {
                Meaning m = new Meaning(z3.context(), before);
                BoolExpr c = m.of(f);
                if (!holds(m.defined())) {
                    return no("a precondition is not defined for all arguments");
                }
                given = z3.and(given, c);
            }
            if (!z3.possible(given)) {
                return no("the precondition can never hold");
            }
            if (!holds(z3.or(ends.stream().map(Outcome::when).toArray(BoolExpr[]::new)))) {
                return no("a path through the code is missing");
            }
            for (Outcome o : ends) {
                if (o.stopped() && !holds(z3.not(o.when()))) {
                    return no("an exception is possible");
                }
            }
            int number = 0;
            for (Formula f : contract.ensures()) {
                number++;
                Meaning m = new Meaning(z3.context(), names);
                BoolExpr c = m.of(f);
                if (!holds(m.defined())) {
                    return no("postcondition " + number + " is not defined for all arguments");
                }
                if (!(f.has("/") || f.has("%") ? each(f, c) : holds(c))) {
                    return no("postcondition " + number + " is not shown for all arguments");
                }
            }
            return new Answer(true, conditions, null);
        }

        /**
         * The condition for each distance of a shift by itself: Z3 divides by known powers only.
         */
        private boolean each(Formula f, BoolExpr c) {
            for (String p : f.distances()) {
                if (names.get(p) instanceof BitVecExpr n && !p.equals("\\result")
                        && holds(z3.below(n, z3.word(32)))) {
                    boolean all = true;
                    for (int i = 0; i < 32 && all; i++) {
                        conditions++;
                        all = z3.holds((BoolExpr) z3.implies(given, c).substitute(n, z3.word(i)));
                    }
                    return all;
                }
            }
            return holds(c);
        }

        private boolean holds(BoolExpr c) {
            conditions++;
            return z3.holds(z3.implies(given, c));
        }

        private Answer no(String problem) {
            return new Answer(false, conditions, problem);
        }
    }

    @Override
    public void close() {
        z3.close();
    }
}
