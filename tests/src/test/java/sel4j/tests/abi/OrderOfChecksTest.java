package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks are made in the order of the ABI: a call that two checks of one label would refuse gets
 * the answer of the earlier one. Every pair of rows of two clauses is tried.
 */
class OrderOfChecksTest {
    /** Pairs that cannot both be wrong: they change the same word, or the same object. */
    private static final Set<String> CONTRADICT = Set.of(
        "UntypedRetype: CNode of one slot, Untyped smaller than 16 bytes",
        "UntypedRetype: the first slot does not exist, the last slot does not exist",
        "UntypedRetype: a slot is not empty, no room behind what is used",
        "UntypedRetype: no room in unused memory, a thread of device memory",
        "UntypedRetype: no room behind what is used, a thread of device memory",
        "ARMPageMap: it is mapped at another address, the ASID has no pool");

    private static List<Rows.Row> checks() {
        return Invocations.ROWS.values().stream().filter(r -> r.reachable() && !r.succeeds()
            && r.number() >= 0 && !r.clause().equals("-")).toList();
    }

    private static String pair(Rows.Row a, Rows.Row b) {
        return a.label() + ": " + a.check() + ", " + b.check();
    }

    private static Stream<Rows.Row> later(Rows.Row a) {
        Case.Variant va = Invocations.VARIANTS.get(a.key());
        return checks().stream().filter(b -> a.label().equals(b.label())
            && Integer.parseInt(a.clause()) < Integer.parseInt(b.clause())
            && va.good() == Invocations.VARIANTS.get(b.key()).good());
    }

    @TestFactory
    Stream<DynamicTest> comesBeforeAllLaterChecks() {
        return checks().stream().filter(a -> later(a).findAny().isPresent())
            .map(a -> DynamicTest.dynamicTest(a.key(), () -> later(a)
                .filter(b -> !CONTRADICT.contains(pair(a, b))).forEach(b -> {
                    Call c = Invocations.VARIANTS.get(b.key()).call();
                    Invocations.VARIANTS.get(a.key()).change().accept(c);
                    assertEquals(a.answer(), c.perform(), () -> pair(a, b));
                })));
    }

    @Test
    void pairsThatContradictExist() {
        List<String> pairs = checks().stream().flatMap(a -> later(a).map(b -> pair(a, b)))
            .toList();
        assertTrue(pairs.containsAll(CONTRADICT));
        assertTrue(pairs.size() > 2000, "pairs: " + pairs.size());
    }
}
