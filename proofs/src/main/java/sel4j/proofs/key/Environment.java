package sel4j.proofs.key;

import de.uka.ilkd.key.control.DefaultUserInterfaceControl;
import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ChoiceSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.util.KeYTypeUtil;
import de.uka.ilkd.key.util.MiscTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source folder loaded into KeY, and the contracts found in it.
 *
 * <p>Integers wrap as in Java ({@code javaSemantics}), run-time exceptions are forbidden
 * ({@code ban}), and methods with a contract are never inlined.
 */
final class Environment {
    /** The taclet options in which the proofs differ from KeY's (partly unsound) defaults. */
    static final Map<String, String> OPTIONS = Map.of(
        "intRules", "intRules:javaSemantics",
        "runtimeExceptions", "runtimeExceptions:ban",
        "assertions", "assertions:safe",
        "methodExpansion", "methodExpansion:modularOnly");

    final KeYEnvironment<DefaultUserInterfaceControl> key;
    private final Map<String, Contract> contracts = new LinkedHashMap<>();

    /**
     * Loads a source folder or a .key file.
     *
     * @throws ProblemLoaderException when KeY rejects a source; nothing can be loaded in this
     *     process afterwards
     */
    Environment(Path source) throws IOException, ProblemLoaderException {
        if (!ProofSettings.isChoiceSettingInitialised()) {
            Path empty = Files.createTempDirectory("sel4j-key");
            Path file = Files.writeString(empty.resolve("Empty.java"), "class Empty { }");
            KeYEnvironment.load(empty.toFile(), null, null, null).dispose();
            Files.delete(file);
            Files.delete(empty);
        }
        ChoiceSettings settings = ProofSettings.DEFAULT_SETTINGS.getChoiceSettings();
        Map<String, String> options = new HashMap<>(settings.getDefaultChoices());
        options.putAll(MiscTools.getDefaultTacletOptions());
        options.putAll(OPTIONS);
        settings.setDefaultChoices(options);
        key = KeYEnvironment.load(source.toFile(), null, null, null);
        for (KeYJavaType type : key.getJavaInfo().getAllKeYJavaTypes()) {
            if (!KeYTypeUtil.isLibraryClass(type)) {
                for (IObserverFunction f : key.getSpecificationRepository()
                        .getContractTargets(type)) {
                    key.getSpecificationRepository().getContracts(type, f)
                        .forEach(c -> contracts.put(c.getName(), c));
                }
            }
        }
    }

    /** Names of all contracts, sorted: KeY's own order is not stable. */
    List<String> names() {
        return contracts.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** A contract by its name, or null. */
    Contract contract(String name) {
        return contracts.get(name);
    }
}
