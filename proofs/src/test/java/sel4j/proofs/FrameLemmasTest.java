package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.proofs.spec.GenerateSpec;

/** A frame lemma that leaves out a field that its predicate reads is not proved. */
class FrameLemmasTest {
    private final List<String> lines = new ArrayList<>();

    /** Adds a lemma as it is, and the same without one of its conditions. */
    private void lemma(Map<String, String> all, String method, String condition) {
        all.forEach((key, formula) -> {
            if (key.contains("::" + method + "()")) {
                assertTrue(formula.contains(condition), formula);
                lines.add(key + "\t" + formula);
                lines.add(key.replace("::" + method, "::" + method + "Wrong") + "\t"
                    + formula.replace(condition, ""));
            }
        });
    }

    @Test
    void aFieldThatIsReadMustBeAmongTheConditions(@TempDir Path folder) throws IOException {
        Map<String, String> all = GenerateSpec.frameLemmas(LedgerTest.ROOT);
        lemma(all, "ring", " & !f = sel4j.view.Slot::$next");
        lemma(all, "slotPlaces", " & !otherField = sel4j.view.Slot::$place");
        lemma(all, "cnodeSlots_int", "!o = null -> ");
        Path file = new Tree(LedgerTest.ROOT).assembleFrames(folder.resolve("sources"));
        Files.write(file.resolveSibling(Tree.LEMMAS), lines);
        Map<String, Boolean> closed = new TreeMap<>();
        try (Prover prover = new Prover(file, Files.writeString(folder.resolve("unfolding"),
                GenerateSpec.reads(LedgerTest.ROOT)), folder.resolve("work"))) {
            for (String c : prover.contracts()) {
                if (ContractName.of(c).layer() == ContractName.Layer.FRAME) {
                    closed.put(ContractName.of(c).method(), prover.prove(c, 8, 8).closed());
                }
            }
        }
        assertEquals(Map.of("ring", true, "ringWrong", false, "slotPlaces", true,
            "slotPlacesWrong", false, "cnodeSlots_int", true, "cnodeSlots_intWrong", false),
            closed);
    }
}
