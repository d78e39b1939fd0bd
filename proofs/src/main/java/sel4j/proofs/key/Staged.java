package sel4j.proofs.key;

import de.uka.ilkd.key.logic.Term;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.proof.init.ProofOblInput;
import de.uka.ilkd.key.pp.LogicPrinter;
import de.uka.ilkd.key.rule.AbstractContractRuleApp;
import de.uka.ilkd.key.rule.OneStepSimplifierRuleApp;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.strategy.StrategyProperties;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.key_project.util.collection.ImmutableSLList;

/**
 * Tries to prove one contract by staged unfolding.
 *
 * <p>Stage 1 keeps every predicate of the invariant folded: symbolic execution, then one goal for
 * each predicate, assertion and further clause. Stage 2 takes each goal alone and unfolds only
 * what {@link Unfolding} names, level after level; a level that fails is pruned before the next.
 */
final class Staged {
    /** A frame rule: predicate, and class or {@code row}. */
    private static final Pattern FRAME =
        Pattern.compile("frame_([A-Za-z0-9]+)_([A-Za-z0-9]+)(?:_.*)?");

    private final Environment env;
    private final Unfolding unfolding;
    private final Log log;

    /** Where the course of a proof is written. */
    interface Log {
        /** One remark, without a line end. */
        void say(String text);
    }

    Staged(Environment env, Unfolding unfolding, Log log) {
        this.env = env;
        this.unfolding = unfolding;
        this.log = log;
    }

    /**
     * What became of an attempt.
     *
     * @param ms     processor time used
     * @param rests  names of the contracts that it used
     * @param frames frame lemmas that it used, as {@code FrameClass.predicate}
     */
    record Outcome(boolean closed, int rules, long ms, Set<String> rests, Set<String> frames,
        List<String> open) { }

    private final class Run {
        final Proof proof;
        final StrategyProperties properties;
        final long deadline;
        final int steps;
        final boolean lemma;
        final boolean plain;
        final boolean bare;
        final boolean calls;
        final boolean whole;

        Run(Proof proof, long deadline, int steps, boolean lemma, String name) {
            this.plain = unfolding.plain(name);
            this.bare = unfolding.bare(name);
            this.calls = unfolding.calls(name);
            this.whole = unfolding.whole(name);
            this.proof = proof;
            this.lemma = lemma;
            this.deadline = deadline;
            this.steps = steps;
            properties = proof.getSettings().getStrategySettings().getActiveStrategyProperties();
            set(StrategyProperties.METHOD_OPTIONS_KEY, StrategyProperties.METHOD_CONTRACT);
            set(StrategyProperties.LOOP_OPTIONS_KEY, StrategyProperties.LOOP_SCOPE_INV_TACLET);
            set(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_OFF);
            set(StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY,
                StrategyProperties.NON_LIN_ARITH_DEF_OPS);
            set(StrategyProperties.QUANTIFIERS_OPTIONS_KEY,
                StrategyProperties.QUANTIFIERS_NON_SPLITTING_WITH_PROGS);
            set(StrategyProperties.CLASS_AXIOM_OPTIONS_KEY, StrategyProperties.CLASS_AXIOM_DELAYED);
            set(StrategyProperties.OSS_OPTIONS_KEY, StrategyProperties.OSS_ON);
        }

        private void set(String key, String value) {
            properties.setProperty(key, value);
        }

        /** KeY's automatic mode on one goal (null: on all), with only {@code open} unfolded. */
        void automatic(Goal goal, Set<String> open, int steps, long ms) {
            var settings = proof.getSettings().getStrategySettings();
            settings.setActiveStrategyProperties(properties);
            settings.setMaxSteps(steps);
            settings.setCustomApplyStrategyStopCondition(new Effort(ms));
            Set<String> folded = new TreeSet<>();
            for (String p : unfolding.predicates()) {
                if (!open.contains(p)) {
                    folded.add(p);
                }
            }
            if (whole && !open.contains(Unfolding.WHOLE)) {
                folded.add(Unfolding.WHOLE);
            }
            proof.setActiveStrategy(new FoldedStrategy(
                proof.getServices().getProfile().getDefaultStrategyFactory().create(proof,
                properties), folded, lemma, goal == null && plain, bare, calls));
            if (goal == null) {
                env.key.getProofControl().startAndWaitForAutoMode(proof);
            } else {
                env.key.getProofControl().startAndWaitForAutoMode(proof, ImmutableSLList.<Goal>nil()
                    .prepend(goal));
            }
        }

        long left() {
            return deadline - Effort.spent();
        }
    }

    /**
     * Tries to prove a contract or lemma.
     *
     * @param seconds of processor time, for the whole attempt
     * @param goalSeconds for one goal of stage 2 at its last level
     * @param steps rule applications for each start of automatic mode
     */
    Outcome prove(String name, ProofOblInput obligation, int seconds, int goalSeconds, int steps)
            throws ProofInputException {
        long start = Effort.spent();
        Proof proof = env.key.createProof(obligation);
        try {
            Run run = new Run(proof, start + seconds * 1000L, steps, obligation instanceof Lemma,
                name);
            Set<String> single = unfolding.single(name);
            run.automatic(null, single == null ? Set.of() : single, steps, run.left());
            log.say("stage 1: " + proof.getStatistics().totalRuleApps + " rules, "
                + proof.openGoals().size() + " goals, "
                + (Effort.spent() - start) + " ms;");
            if (single == null) {
                for (Goal g : proof.openGoals()) {
                    if (run.left() <= 0) {
                        break;
                    }
                    if (!alone(run, g, name, goalSeconds) && unfolding.stopAtFirst()) {
                        break;
                    }
                }
            }
            List<String> open = new ArrayList<>();
            if (!proof.closed()) {
                for (Goal g : proof.openGoals()) {
                    open.add(label(g.node()) + "\n" + LogicPrinter.quickPrintSequent(g.sequent(),
                        proof.getServices()));
                }
            }
            return new Outcome(proof.closed(), proof.getStatistics().totalRuleApps,
                Effort.spent() - start, used(proof), lemmas(proof), open);
        } finally {
            proof.dispose();
        }
    }

    private boolean alone(Run run, Goal goal, String contract, int goalSeconds) {
        Node node = goal.node();
        Set<String> asked = new TreeSet<>();
        Set<String> fields = new TreeSet<>();
        for (var f : goal.sequent().succedent()) {
            collect(f.formula(), asked, fields);
        }
        asked.retainAll(unfolding.predicates());
        if (asked.isEmpty()) {
            // KeY may have solved an assertion for a term: then the antecedent has what it spoke of
            for (var f : goal.sequent().antecedent()) {
                collect(f.formula(), new TreeSet<>(), fields);
            }
        }
        List<Set<String>> levels = unfolding.levels(contract, asked, fields);
        int before = run.proof.getStatistics().totalRuleApps;
        long start = Effort.spent();
        for (int l = 0; l < levels.size() && run.left() > 0; l++) {
            if (l > 0) {
                run.proof.pruneProof(node);
            }
            boolean last = l == levels.size() - 1;
            run.automatic(run.proof.getOpenGoal(node), levels.get(l),
                last ? run.steps : Math.min(run.steps, unfolding.firstSteps()),
                Math.min(goalSeconds * 1000L, run.left()));
            if (node.isClosed()) {
                log.say(" " + (asked.isEmpty() ? "assertion" : String.join("+", asked))
                    + (l > 0 ? "@" + levels.get(l) : "")
                    + "=" + (run.proof.getStatistics().totalRuleApps - before) + "/"
                    + (Effort.spent() - start) + "ms");
                return true;
            }
        }
        log.say(" " + (asked.isEmpty() ? "assertion " + fields : String.join("+", asked)) + "!"
            + (run.proof.getStatistics().totalRuleApps - before) + "/" + (Effort.spent() - start)
            + "ms" + label(node));
        return false;
    }

    /** The observer functions (predicates) and fields that occur in a term. */
    private static void collect(Term t, Set<String> functions, Set<String> fields) {
        if (t.op() instanceof IObserverFunction f) {
            String n = f.name().toString();
            functions.add(n.substring(n.lastIndexOf(':') + 1));
        } else if (t.arity() == 0 && t.op().name().toString().contains("::$")) {
            String n = t.op().name().toString();
            int i = n.indexOf("::$");
            fields.add(n.substring(n.lastIndexOf('.', i) + 1, i) + "." + n.substring(i + 3));
        }
        for (int i = 0; i < t.arity(); i++) {
            collect(t.sub(i), functions, fields);
        }
    }

    /** The contracts of other methods that the proof rests on, and its own if it is recursive. */
    private static Set<String> used(Proof proof) {
        Set<String> names = new TreeSet<>();
        Iterator<Node> nodes = proof.root().subtreeIterator();
        while (nodes.hasNext()) {
            if (nodes.next().getAppliedRuleApp() instanceof AbstractContractRuleApp app) {
                names.add(app.getInstantiation().getName());
            }
        }
        return names;
    }

    /** The frame lemmas that the proof rests on: each rule is an instance of one. */
    private static Set<String> lemmas(Proof proof) {
        Set<String> lemmas = new TreeSet<>();
        Iterator<Node> nodes = proof.root().subtreeIterator();
        while (nodes.hasNext()) {
            RuleApp app = nodes.next().getAppliedRuleApp();
            if (app instanceof OneStepSimplifierRuleApp steps) {
                steps.getProtocol().forEach(a -> lemma(a, lemmas));
            } else if (app != null) {
                lemma(app, lemmas);
            }
        }
        return lemmas;
    }

    private static void lemma(RuleApp app, Set<String> into) {
        Matcher m = FRAME.matcher(app.rule().name().toString());
        if (m.matches()) {
            String of = m.group(2);
            into.add(of.equals("row") ? "FrameRows." + m.group(1) : of.startsWith("row")
                ? "FrameRows." + m.group(1) + "_" + of.substring(3) : "Frame" + of + "."
                + m.group(1));
        }
    }

    /** The branch labels from the root to a node. */
    private static String label(Node n) {
        Set<String> labels = new LinkedHashSet<>();
        for (Node at = n; at != null; at = at.parent()) {
            String l = at.getNodeInfo().getBranchLabel();
            if (l != null && !l.isEmpty()) {
                labels.add(l.length() > 60 ? l.substring(0, 60) : l);
            }
        }
        List<String> path = new ArrayList<>(labels);
        java.util.Collections.reverse(path);
        return " [" + String.join(" / ", path) + "]";
    }
}
