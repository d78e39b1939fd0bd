package sel4j.proofs.key;

import de.uka.ilkd.key.logic.PosInOccurrence;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.strategy.NumberRuleAppCost;
import de.uka.ilkd.key.strategy.RuleAppCost;
import de.uka.ilkd.key.strategy.RuleAppCostCollector;
import de.uka.ilkd.key.strategy.Strategy;
import de.uka.ilkd.key.strategy.TopRuleAppCost;
import de.uka.ilkd.key.strategy.feature.MutableState;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.key_project.logic.Name;

/**
 * KeY's strategy, but the definitions of some predicates stay folded, and for frame lemmas a read
 * from a changed heap is taken apart wherever it stands, also under quantifiers. It forbids some
 * steps of KeY's rules and does others sooner, so what closes under it is proved.
 */
final class FoldedStrategy implements Strategy {
    private static final Pattern AXIOM = Pattern.compile("axiom_for_(\\w+?)_in_[\\w.]*Inv");

    /** Cheaper than all but the simplest steps. */
    private static final RuleAppCost SOON = NumberRuleAppCost.create(-7000);

    private final Strategy strategy;
    private final Set<String> folded;
    private final boolean reads;
    private final boolean plain;
    private final boolean bare;
    private final boolean calls;

    /**
     * @param folded names of predicates that stay folded
     * @param reads  whether reads from a changed heap are taken apart
     * @param plain  whether a conjunction is split into its parts and nothing is cut in; reads are
     *     then taken apart as well
     * @param bare   whether it is left out that an object that is referred to has been created
     * @param calls  whether reads from a heap that a call has left are taken apart, too
     */
    FoldedStrategy(Strategy strategy, Set<String> folded, boolean reads, boolean plain,
            boolean bare, boolean calls) {
        this.strategy = strategy;
        this.folded = folded;
        this.reads = reads;
        this.plain = plain;
        this.bare = bare;
        this.calls = calls;
    }

    private boolean wanted(RuleApp app) {
        String rule = app.rule().name().toString();
        return (reads || plain) && rule.equals("selectOfStore")
            || calls && rule.equals("selectOfAnonEQ")
            || plain && rule.equals("andRight");
    }

    private boolean forbidden(RuleApp app) {
        String rule = app.rule().name().toString();
        if (plain && rule.startsWith("cut")
                || bare && rule.startsWith("onlyCreatedObjectsAreReferenced")) {
            return true;
        }
        Matcher m = AXIOM.matcher(rule);
        return m.find() && folded.contains(m.group(1));
    }

    @Override
    public Name name() {
        return strategy.name();
    }

    @Override
    public boolean isStopAtFirstNonCloseableGoal() {
        return strategy.isStopAtFirstNonCloseableGoal();
    }

    @Override
    public boolean isApprovedApp(RuleApp app, PosInOccurrence pio, Goal goal) {
        return wanted(app) || !forbidden(app) && strategy.isApprovedApp(app, pio, goal);
    }

    @Override
    public RuleAppCost computeCost(RuleApp app, PosInOccurrence pio, Goal goal,
            MutableState state) {
        return forbidden(app) ? TopRuleAppCost.INSTANCE
            : wanted(app) ? SOON : strategy.computeCost(app, pio, goal, state);
    }

    @Override
    public void instantiateApp(RuleApp app, PosInOccurrence pio, Goal goal,
            RuleAppCostCollector costs) {
        strategy.instantiateApp(app, pio, goal, costs);
    }
}
