package sel4j.proofs.key;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.nparser.KeyIO;
import de.uka.ilkd.key.proof.init.AbstractPO;
import de.uka.ilkd.key.proof.init.InitConfig;

/** A formula to be proved, with the definitions of the predicates of {@code Inv}. */
final class Lemma extends AbstractPO {
    private static final String PREDICATES = "sel4j.kernel.Inv";

    private final String formula;
    private InitConfig config;

    Lemma(KeYEnvironment<?> key, String name, String formula) {
        super(key.getInitConfig(), name);
        this.formula = formula;
    }

    @Override
    public void readProblem() {
        config = environmentConfig.deepCopy();
        tb = config.getServices().getTermBuilder();
        assignPOTerms(new KeyIO(config.getServices()).parseExpression(formula));
        collectClassAxioms(config.getServices().getJavaInfo().getKeYJavaType(PREDICATES), config);
    }

    @Override
    protected InitConfig getCreatedInitConfigForSingleProof() {
        return config;
    }
}
