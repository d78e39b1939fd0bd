package sel4j.proofs.key;

import de.uka.ilkd.key.logic.PosInOccurrence;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.strategy.RuleAppCost;
import de.uka.ilkd.key.strategy.RuleAppCostCollector;
import de.uka.ilkd.key.strategy.Strategy;
import de.uka.ilkd.key.strategy.TopRuleAppCost;
import de.uka.ilkd.key.strategy.feature.MutableState;
import java.util.Set;
import org.key_project.logic.Name;

/**
 * KeY's strategy, but the definitions of some predicates stay folded. It only forbids steps, so what
 * closes under it is proved.
 */
final class FoldedStrategy implements Strategy {
    private final Strategy strategy;
    private final Set<String> folded;

    /** @param folded names of rules that may not be applied: {@code Definition_axiom_for_P_in_C} */
    FoldedStrategy(Strategy strategy, Set<String> folded) {
        this.strategy = strategy;
        this.folded = folded;
    }

    /** Name of the rule that unfolds predicate {@code p} of the invariant. */
    static String axiom(String p) {
        return "Definition_axiom_for_" + p + "_in_Inv";
    }

    private boolean forbidden(RuleApp app) {
        String rule = app.rule().name().toString();
        return rule.startsWith("Definition_axiom_for_") && folded.contains(plain(rule));
    }

    /** The rule's name without the package of its class and the counter behind it. */
    private static String plain(String rule) {
        int in = rule.indexOf("_in_");
        String type = rule.substring(in + 4);
        return rule.substring(0, in + 4) + type.substring(type.lastIndexOf('.') + 1);
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
        return !forbidden(app) && strategy.isApprovedApp(app, pio, goal);
    }

    @Override
    public RuleAppCost computeCost(RuleApp app, PosInOccurrence pio, Goal goal, MutableState state) {
        return forbidden(app) ? TopRuleAppCost.INSTANCE : strategy.computeCost(app, pio, goal, state);
    }

    @Override
    public void instantiateApp(RuleApp app, PosInOccurrence pio, Goal goal, RuleAppCostCollector costs) {
        strategy.instantiateApp(app, pio, goal, costs);
    }
}
