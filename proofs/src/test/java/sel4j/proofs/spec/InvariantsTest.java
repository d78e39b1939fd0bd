package sel4j.proofs.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The invariants are read as written, and what is generated from them is up to date. */
class InvariantsTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void generatedFilesAreFresh() throws IOException {
        for (Map.Entry<String, String> e : GenerateSpec.all(ROOT).entrySet()) {
            assertEquals(e.getValue(), Files.readString(ROOT.resolve(e.getKey())),
                e.getKey() + ": run ./sel4j verify --generate");
        }
    }

    private static List<Invariant> parse(String... lines) throws IOException {
        return Invariants.parse(List.of(lines), Fields.read(ROOT));
    }

    /** ABI bounded-syscalls 4: all but 35, which is about a register of the processor. */
    @Test
    void everyStatementOfTheAbiHasAPredicate() throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        Invariants.withRules(ROOT, Fields.read(ROOT)).forEach(p -> numbers.addAll(p.numbers()));
        assertEquals(IntStream.rangeClosed(1, 41).filter(n -> n != 35).boxed().toList(),
            List.copyOf(numbers));
    }

    @Test
    void ruleFaultsAreNamedWithTheirFile() {
        assertThrows(SpecException.class, () -> parse("rule x", "  doc D.", "  body true"));
        assertThrows(SpecException.class, () -> parse("invariant x", "  doc D.", "  abi 1 x",
            "  body true"));
        assertEquals("spec-jml/src/main/resources/sel4j/spec/rules.inv:3: what",
            new SpecException(3, "what").in(Invariants.RULES).getMessage());
    }

    private static Invariant body(String kind, String text) throws IOException {
        return parse("invariant x", "  doc D.", "  forall " + kind + " s", "  body " + text).get(0);
    }

    @Test
    void operatorsBindAsInJml() throws IOException {
        assertEquals("s.live && s.type == Slot.NULL ==> s.next == s || !(s.next == s)",
            Print.jml(body("Slot",
                "s.live && s.type == Slot.NULL ==> s.next == s || !(s.next == s)")));
        assertEquals("(s.live || s.revocable) && s.radix * (s.guard + 1) <= 1",
            Print.jml(body("Slot",
                "(s.live || s.revocable) && s.radix * (s.guard + 1) <= 1")));
        assertEquals("s.radix - (s.guard - 1) == 0",
            Print.jml(body("Slot", "s.radix - (s.guard - 1) == 0")));
        assertEquals("s.live ==> s.revocable ==> s.live",
            Print.jml(body("Slot", "s.live ==> s.revocable ==> s.live"))
                .replace("(", "").replace(")", ""));
    }

    @Test
    void aPredicateReadsEveryFieldOnTheWay() throws IOException {
        assertEquals(Set.of("Tcb.link", "Link.queue", "Link.endpoint", "Endpoint.live"),
            body("Tcb", "s.link.queue.endpoint.live").reads());
        assertEquals(Set.of("Kernel.slot", "Slot.cnodeBase", "Slot.live"),
            body("Slot", "k.slot[s.cnodeBase].live").reads());
        assertEquals(Set.of("Slot"), body("Slot", "k.slot[s.cnodeBase].live").rows());
    }

    @Test
    void aPredicateReadsWhatADefinitionThatItUsesReads() throws IOException {
        List<Invariant> two = parse(
            "definition d", "  doc D.", "  param int from", "  forall Slot o",
            "  body o.live ==> o.place < from && k.domain == 0",
            "invariant x", "  doc D.", "  forall Tcb t", "  body d(t.place + 1)");
        assertEquals("d(k, t.place + 1)", Print.jml(two.get(1)));
        assertEquals(Set.of("Slot.live", "Slot.place", "Tcb.place", "Kernel.domain"),
            two.get(1).reads());
        assertThrows(SpecException.class,
            () -> parse("invariant x", "  doc D.", "  forall Tcb t", "  body d(t.place)"));
        String rules = new Frames(two, Fields.read(ROOT)).rules();
        assertTrue(rules.contains("Inv::d(store(h, o, sel4j.view.Slot::$next, v), k, int_0)"),
            rules);
    }

    @Test
    void aRowOfNumbersIsNoRowOfObjects() throws IOException {
        String rules = new Frames(List.of(body("Slot", "k.slot[s.cnodeBase].live")),
            Fields.read(ROOT)).rules();
        assertTrue(rules.contains("store(h, n, arr(i), v)"));
        assertFalse(rules.contains("store(h, o, arr(i), v)"));
    }

    @Test
    void noFrameRuleForAFieldThatIsRead() throws IOException {
        Fields fields = Fields.read(ROOT);
        String rules = new Frames(List.of(body("Slot", "s.next.live")), fields).rules();
        assertFalse(rules.contains("Slot::$next,"));
        assertFalse(rules.contains("Slot::$live,"));
        assertTrue(rules.contains("Slot::$prev,"));
        assertTrue(rules.contains("Link::$next,"));
    }

    @Test
    void faultsAreNamedWithTheirLine() {
        assertThrows(SpecException.class, () -> body("Slot", "s.nonsense"));
        assertThrows(SpecException.class, () -> body("Sloth", "true"));
        SpecException e = assertThrows(SpecException.class,
            () -> parse("invariant x", "  doc D.", "  forall Slot s", "  body s.live &&",
                "    s.nonsense"));
        assertTrue(e.getMessage().contains(
            "invariants.inv:5: expected a field of Slot, found nonsense"), e.getMessage());
        assertThrows(SpecException.class, () -> parse("invariant x", "  doc D."));
        assertThrows(SpecException.class,
            () -> parse("invariant x", "  doc D.", "  body true",
                "invariant x", "  doc D.", "  body true"));
    }
}
