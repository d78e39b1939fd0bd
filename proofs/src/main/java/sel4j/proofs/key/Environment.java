package sel4j.proofs.key;

import de.uka.ilkd.key.control.DefaultUserInterfaceControl;
import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.proof.init.ProofOblInput;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ChoiceSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.util.KeYTypeUtil;
import de.uka.ilkd.key.util.MiscTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A source folder loaded into KeY, the contracts found in it, and the lemmas that lie beside it.
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

    /** Lines of key and formula, beside the source. */
    private static final String LEMMAS = "lemmas.txt";

    final KeYEnvironment<DefaultUserInterfaceControl> key;
    private final Map<String, Contract> contracts = new LinkedHashMap<>();
    private final Map<String, String> lemmas = new LinkedHashMap<>();

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
        Path file = source.resolveSibling(LEMMAS);
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            int tab = line.indexOf('\t');
            lemmas.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /** Names of all contracts and lemmas, sorted: KeY's own order is not stable. */
    List<String> names() {
        return Stream.concat(contracts.keySet().stream(), lemmas.keySet().stream()).sorted()
            .toList();
    }

    /** What has to be proved for a contract or lemma, or null if there is none of the name. */
    ProofOblInput obligation(String name) {
        if (lemmas.containsKey(name)) {
            return new Lemma(key, name, lemmas.get(name));
        }
        Contract c = contracts.get(name);
        return c == null ? null : c.createProofObl(key.getInitConfig(), c);
    }
}
