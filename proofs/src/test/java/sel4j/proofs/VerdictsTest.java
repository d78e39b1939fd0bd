package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sel4j.proofs.Verdicts.Verdict;

/** A proof counts only when all contracts it rests on are proved. */
class VerdictsTest {
    private static final ContractName A = name("A");
    private static final ContractName B = name("B");
    private static final ContractName FRAME =
        contract("sel4j.view.FrameFields[sel4j.view.FrameFields::ring()]");
    private static final ContractName OTHER =
        contract("sel4j.view.FrameRows[sel4j.view.FrameRows::cnodeSlots_int()]");
    private static final ContractName WORLD =
        contract("sel4j.platform.Hardware[sel4j.platform.Hardware::halt()]");

    private static ContractName contract(String method) {
        return ContractName.of(method + ".JML normal_behavior operation contract.0");
    }

    private static ContractName name(String type) {
        return ContractName.of("sel4j.kernel." + type + "[sel4j.kernel." + type
            + "::m(sel4j.view.Kernel,int)].JML normal_behavior operation contract.0");
    }

    private static Ledger.Entry entry(boolean closed, ContractName... rests) {
        return new Ledger.Entry("", closed, 1, 1, Arrays.stream(rests).map(ContractName::key)
            .toList(), null);
    }

    private static Ledger.Entry used(ContractName... frames) {
        return new Ledger.Entry("", true, 1, 1, List.of(), Arrays.stream(frames)
            .map(ContractName::display).toList());
    }

    private static Verdict ofA(Map<String, Ledger.Entry> entries) {
        Map<String, Ledger.Entry> all = new java.util.TreeMap<>(entries);
        all.put(FRAME.key(), entry(true));
        return new Verdicts(List.of(A, B, FRAME), all).of(A);
    }

    @Test
    void aClosedProofThatRestsOnNothingIsProved() {
        assertEquals(Verdict.PROVED, ofA(Map.of(A.key(), entry(true))));
    }

    @Test
    void aClosedProofOnAnOpenOneIsOpen() {
        assertEquals(Verdict.OPEN, ofA(Map.of(A.key(), entry(true, B), B.key(), entry(false))));
    }

    @Test
    void aClosedProofOnOneThatWasNeverTriedIsOpen() {
        assertEquals(Verdict.OPEN, ofA(Map.of(A.key(), entry(true, B))));
    }

    @Test
    void proofsThatRestOnEachOtherAreOpen() {
        assertEquals(Verdict.OPEN, ofA(Map.of(A.key(), entry(true, B), B.key(), entry(true, A))));
    }

    @Test
    void theWorldOutsideMemoryIsAnAssumption() {
        assertEquals(Verdict.PROVED, ofA(Map.of(A.key(), entry(true, WORLD))));
    }

    @Test
    void withoutAnEntryNothingWasAttempted() {
        assertEquals(Verdict.NOT_ATTEMPTED, ofA(Map.of()));
    }

    @Test
    void withoutARecordOfFrameLemmasAllOfThemCount() {
        assertEquals(Verdict.OPEN, new Verdicts(List.of(A), Map.of(A.key(), entry(true))).of(A));
        assertEquals(Verdict.OPEN, verdict(entry(true), entry(true), entry(false)));
        assertEquals(Verdict.PROVED, verdict(entry(true), entry(true), entry(true)));
    }

    @Test
    void onlyTheFrameLemmasUsedCount() {
        assertEquals(Verdict.PROVED, verdict(used(FRAME), entry(true), entry(false)));
        assertEquals(Verdict.OPEN, verdict(used(FRAME), entry(false), entry(true)));
        assertEquals(Verdict.OPEN, verdict(used(FRAME, OTHER), entry(true), entry(false)));
        assertEquals(Verdict.PROVED, verdict(used(), entry(false), entry(false)));
    }

    @Test
    void aRuleOfAnyFieldRestsOnTheLemmaOfItsPredicate() {
        Ledger.Entry a = new Ledger.Entry("", true, 1, 1, List.of(), List.of("FrameSlot.ring"));
        assertEquals(Verdict.PROVED, verdict(a, entry(true), entry(false)));
        assertEquals(Verdict.OPEN, verdict(a, entry(false), entry(true)));
    }

    @Test
    void aFrameLemmaThatIsNotThereAnyMoreIsNotProved() {
        assertEquals(Verdict.OPEN, new Verdicts(List.of(A), Map.of(A.key(), used(FRAME))).of(A));
    }

    @Test
    void whatIsMissingIsNamed() {
        Ledger.Entry a = new Ledger.Entry("", true, 1, 1, List.of(B.key()),
            List.of(FRAME.display(), OTHER.display()));
        Verdicts v = new Verdicts(List.of(A, B, FRAME, OTHER),
            Map.of(A.key(), a, B.key(), entry(true), FRAME.key(), entry(true)));
        assertEquals(List.of(B.key(), OTHER.display()), v.missing(A, a),
            "B has no record of frame lemmas");
    }

    @Test
    void layersAreToldFromNames() {
        assertEquals(ContractName.Layer.FRAME, FRAME.layer());
        assertEquals(ContractName.Layer.KERNEL, name("FrameMap").layer());
        assertEquals(ContractName.Layer.BITS, name("Bits").layer());
        assertEquals(ContractName.Layer.TRUSTED, WORLD.layer());
        assertEquals(ContractName.Layer.VIEW,
            contract("sel4j.view.Frame[sel4j.view.Frame::word(int)]").layer());
    }

    /** Of A, with the entries of A and of two frame lemmas. */
    private static Verdict verdict(Ledger.Entry a, Ledger.Entry frame, Ledger.Entry other) {
        return new Verdicts(List.of(A, FRAME, OTHER),
            Map.of(A.key(), a, FRAME.key(), frame, OTHER.key(), other)).of(A);
    }
}
