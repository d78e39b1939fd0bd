package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sel4j.proofs.Verdicts.Verdict;

/** A proof counts only when all contracts it rests on are proved. */
class VerdictsTest {
    private static final ContractName A = name("A");
    private static final ContractName B = name("B");
    private static final ContractName FRAME =
        ContractName.of("sel4j.view.FrameSlot[sel4j.view.FrameSlot::ring(int)].JML normal_behavior operation contract.0");
    private static final ContractName WORLD =
        ContractName.of("sel4j.platform.Hardware[sel4j.platform.Hardware::halt()].JML normal_behavior operation contract.0");

    private static ContractName name(String type) {
        return ContractName.of("sel4j.kernel." + type + "[sel4j.kernel." + type
            + "::m(sel4j.view.Kernel,int)].JML normal_behavior operation contract.0");
    }

    private static Ledger.Entry entry(boolean closed, ContractName... rests) {
        return new Ledger.Entry("", closed, 1, 1, java.util.Arrays.stream(rests).map(ContractName::key).toList());
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
    void anOpenOrMissingFrameLemmaOpensEveryKernelMethod() {
        assertEquals(Verdict.OPEN, new Verdicts(List.of(A), Map.of(A.key(), entry(true))).of(A));
        assertEquals(Verdict.OPEN, new Verdicts(List.of(A, FRAME), Map.of(A.key(), entry(true), FRAME.key(), entry(false))).of(A));
        assertEquals(Verdict.PROVED, new Verdicts(List.of(A, FRAME), Map.of(A.key(), entry(true), FRAME.key(), entry(true))).of(A));
    }
}
