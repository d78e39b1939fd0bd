package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.proofs.spec.Fields;

/** The ledger vouches for these sources and for no others. */
class LedgerTest {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String JML = ".JML normal_behavior operation contract.0";

    @TempDir
    Path copy;

    @Test
    void noEntryIsOutrunByTheSources() throws IOException {
        Tree tree = new Tree(ROOT);
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, Ledger.Entry> e : Ledger.read(ROOT).entries().entrySet()) {
            ContractName c = ContractName.of(e.getKey());
            if (!e.getValue().hash().equals(tree.hash(c))) {
                stale.add(c.display());
            }
        }
        assertEquals(List.of(), stale,
            "run ./sel4j verify, or ./sel4j verify --forget-stale to report them as not attempted");
    }

    @Test
    void entriesSurviveWritingAndReading() throws IOException {
        Files.createDirectories(copy.resolve("proofs"));
        Ledger ledger = new Ledger();
        ContractName c = ContractName.of(
            "sel4j.kernel.Cdt[sel4j.kernel.Cdt::unlink(sel4j.view.Kernel)]" + JML);
        Ledger.Entry e = new Ledger.Entry("12", true, 3, 4, List.of(c.key()),
            List.of("FrameSlot.ring"));
        ledger.put(c, e);
        ledger.write(copy);
        Ledger.Entry old = new Ledger.Entry("13", false, 0, 0, List.of(), null);
        ledger.put(ContractName.of(FRAME), old);
        ledger.write(copy);
        assertEquals(e, Ledger.read(copy).get(c));
        assertEquals(old, Ledger.read(copy).get(ContractName.of(FRAME)));
    }

    private static final String FRAME =
        "sel4j.view.FrameSlot[sel4j.view.FrameSlot::ring(int)]" + JML;
    private static final String GOOD =
        "  \"" + FRAME + "\": {\"hash\":\"1\",\"closed\":true,\"rules\":1,\"ms\":1,\"rests\":[]}";

    /** Message of the error in a ledger with these lines. */
    private String damage(String text) throws IOException {
        Files.createDirectories(copy.resolve("proofs"));
        Files.writeString(copy.resolve(Ledger.PATH), text);
        IOException e = assertThrows(IOException.class, () -> Ledger.read(copy), text);
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e.getMessage();
    }

    @Test
    void aGoodLedgerIsRead() throws IOException {
        Files.createDirectories(copy.resolve("proofs"));
        Files.writeString(copy.resolve(Ledger.PATH), "{\n" + GOOD + "\n}\n");
        assertEquals(1, Ledger.read(copy).entries().size());
        Files.writeString(copy.resolve(Ledger.PATH), "{\n\n}\n");
        assertEquals(0, Ledger.read(copy).entries().size());
        Files.delete(copy.resolve(Ledger.PATH));
        assertEquals(0, Ledger.read(copy).entries().size());
    }

    @Test
    void aDamagedLedgerIsRefusedWithTheLine() throws IOException {
        assertTrue(damage("").startsWith("proofs/ledger.json:1: "));
        assertTrue(damage("{").startsWith("proofs/ledger.json:1: "));
        assertTrue(damage("{\n" + GOOD).startsWith("proofs/ledger.json:2: expected }"));
        assertTrue(damage("{\n" + GOOD.substring(0, 150) + "\n}\n")
            .startsWith("proofs/ledger.json:2: "));
        assertTrue(damage("{\n" + GOOD + ",\n}\n").contains(":2: a comma"));
        assertTrue(damage("{\n" + GOOD + "\n" + GOOD + "\n}\n").contains(":2: a comma"));
        assertTrue(damage("{\n" + GOOD + ",\n" + GOOD + "\n}\n")
            .contains(":3: the contract has a line already"));
        assertTrue(damage("{\n<<<<<<< HEAD\n" + GOOD + "\n}\n").contains(":2: "));
        assertTrue(damage("[\n" + GOOD + "\n]\n").contains(":1: "));
    }

    @Test
    void anEntryWithWrongValuesIsRefused() throws IOException {
        for (String wrong : List.of("\"rules\":-1", "\"rules\":\"x\"", "\"rules\":1e99",
                "\"rules\":{}")) {
            assertTrue(damage("{\n" + GOOD.replace("\"rules\":1", wrong) + "\n}\n")
                .contains(":2: "), wrong);
        }
        for (String wrong : List.of("\"rests\":[\"x\"]", "\"rests\":[null]", "\"rests\":null",
                "\"rests\":{}")) {
            assertTrue(damage("{\n" + GOOD.replace("\"rests\":[]", wrong) + "\n}\n")
                .contains(":2: "), wrong);
        }
        for (String wrong : List.of("[null]", "[\"x\"]", "[\"" + FRAME + "\"]")) {
            assertTrue(damage("{\n" + GOOD.replace("[]", "[],\"frames\":" + wrong) + "\n}\n")
                .contains(":2: not the name of a frame lemma: "), wrong);
        }
        damage("{\n" + GOOD.replace("\"hash\":\"1\",", "") + "\n}\n");
        damage("{\n" + GOOD.replace("::ring(int)", "") + "\n}\n");
        damage("{\n" + GOOD.replace("{\"hash", "[".repeat(100_000) + "{\"hash") + "\n}\n");
        damage("{\n" + GOOD.replace("[]", "[".repeat(100_000) + "]".repeat(100_000)) + "\n}\n");
    }

    @Test
    void aLedgerThatIsNoTextOrTooLargeIsRefused() throws IOException {
        Files.createDirectories(copy.resolve("proofs"));
        Path file = copy.resolve(Ledger.PATH);
        Files.write(file, new byte[] {'{', '\n', (byte) 0xFF, (byte) 0xFE, '\n', '}'});
        assertThrows(IOException.class, () -> Ledger.read(copy));
        try (var f = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            f.setLength(65L << 20);
        }
        assertTrue(assertThrows(IOException.class, () -> Ledger.read(copy)).getMessage()
            .contains("bytes"));
    }

    private String hash(String file, String from, String to, String type, String method)
            throws IOException {
        copyTree();
        if (file != null) {
            Path p = copy.resolve(Tree.KERNEL).resolve(file);
            String text = Files.readString(p);
            assertTrue(text.contains(from), from);
            Files.writeString(p, text.replace(from, to));
        }
        return new Tree(copy).hash(ContractName.of("sel4j.kernel." + type + "[sel4j.kernel." + type
            + "::" + method + "()].JML normal_behavior operation contract.0"));
    }

    private void copyTree() throws IOException {
        for (String folder : List.of(Tree.KERNEL, Fields.VIEWS,
                "kernel-sel4j/layout/src/main/java/sel4j/view",
                "kernel-sel4j/layout/src/main/resources/sel4j/layout",
                "spec-jml/src/main/java/sel4j/kernel",
                "spec-jml/src/main/resources/sel4j/spec",
                "hw-arm-sim/platform/src/main/java/sel4j/platform")) {
            Files.createDirectories(copy.resolve(folder));
            try (var files = Files.list(ROOT.resolve(folder))) {
                for (Path p : files.filter(Files::isRegularFile).toList()) {
                    Files.write(copy.resolve(folder).resolve(p.getFileName()),
                        Files.readAllBytes(p));
                }
            }
        }
    }

    @Test
    void aProofDependsOnItsMethodsBody() throws IOException {
        assertNotEquals(hash(null, "", "", "Cdt", "unlink"), hash("Cdt.java", "n.setPrev(p);",
            "p.setPrev(n);", "Cdt", "unlink"));
    }

    @Test
    void aProofDependsOnAContractThatItUses() throws IOException {
        assertNotEquals(hash(null, "", "", "Slots", "clear"),
            hash("Cdt.java", "ensures Inv.inv(k) && s.next == s && s.prev == s;",
                "ensures Inv.inv(k) && s.next == s;", "Slots", "clear"));
    }

    @Test
    void aProofDoesNotDependOnTheBodyOfAMethodThatHasAContract() throws IOException {
        assertEquals(hash(null, "", "", "Slots", "clear"), hash("Cdt.java", "n.setPrev(p);",
            "p.setPrev(n);", "Slots", "clear"));
    }

    @Test
    void aProofDoesNotDependOnComments() throws IOException {
        assertEquals(hash(null, "", "", "Cdt", "unlink"),
            hash("Cdt.java", "/** Takes the slot out of the ring; it is its own neighbour then. */",
                "/** Out. */", "Cdt", "unlink"));
    }

    @Test
    void aProofDependsOnConstants() throws IOException {
        assertNotEquals(hash(null, "", "", "CSpace", "lookupCap"),
            hash("Abi.java", "int WORD_BITS = 32", "int WORD_BITS = 31", "CSpace", "lookupCap"));
    }

    private String hash(String key, String file, String from, String to) throws IOException {
        copyTree();
        if (file != null) {
            Path p = copy.resolve(file);
            String text = Files.readString(p);
            assertTrue(text.contains(from), from);
            Files.writeString(p, text.replace(from, to));
        }
        return new Tree(copy).hash(ContractName.of(key));
    }

    @Test
    void proofsOfBitsDependOnTheCodeAndContractsOfBitsAlone() throws IOException {
        String key = "sel4j.kernel.Bits[sel4j.kernel.Bits::low(int,int)]" + JML;
        String bits = Tree.KERNEL + "/Bits.java";
        String now = hash(key, null, "", "");
        assertNotEquals(now, hash(key, bits, "return x & ((1 << n) - 1);", "return x & (1 << n);"));
        assertNotEquals(now, hash(key, bits, "ensures 0 <= x ==> \\result <= x;",
            "ensures 0 <= x ==> \\result < x;"));
        assertNotEquals(now, hash(key, bits, "return 31 - leadingZeros(x);",
            "return 30 - leadingZeros(x);"));
        assertEquals(now, hash(key, bits, "/** The low n bits of x, for n in 0..31. */",
            "/** Low bits. */"));
        assertEquals(now, hash(key, Tree.KERNEL + "/Cdt.java", "n.setPrev(p);", "p.setPrev(n);"));
    }

    @Test
    void proofsOfAccessorsDependOnLayoutAndExecutionViews() throws IOException {
        String key = "sel4j.view.Slot[sel4j.view.Slot::words()].JML Z3 obligations.0";
        String now = hash(key, null, "", "");
        assertNotEquals(now, hash(key, "kernel-sel4j/layout/src/main/java/sel4j/view/Slot.java",
            "return", "return "));
        assertNotEquals(now,
            hash(key, "kernel-sel4j/layout/src/main/resources/sel4j/layout/objects.layout",
            "badge", "badgE"));
        assertEquals(now, hash(key, Tree.KERNEL + "/Cdt.java", "n.setPrev(p);", "p.setPrev(n);"));
    }

    private static String view(String type, String method) {
        return "sel4j.view." + type + "[sel4j.view." + type + "::" + method
            + "()].JML normal_behavior operation contract.0";
    }

    private static String lemma(String predicate) {
        return "sel4j.view.FrameFields[sel4j.view.FrameFields::" + predicate
            + "()].JML frame lemma.0";
    }

    private String now(String key) throws IOException {
        return hash(key, null, "", "");
    }

    @Test
    void aContractOfAProofViewDependsOnItsTextAndOnWhatItCalls() throws IOException {
        String badge = view("Slot", "badge");
        assertNotEquals(now(badge), hash(badge, Fields.VIEWS + "/Slot.java", "return badge;",
            "return badge + 0;"));
        String word = view("Frame", "word");
        assertNotEquals(now(word), hash(word, Fields.VIEWS + "/Outside.java", "ensures true;",
            "ensures \\result == 0;"));
    }

    @Test
    void aContractOfAProofViewDoesNotDependOnOthersNorOnWhatItDoesNotName() throws IOException {
        String badge = view("Slot", "badge");
        assertEquals(now(badge), hash(badge, Fields.VIEWS + "/Slot.java",
            "ensures \\result == radix;", "ensures true;"));
        assertEquals(now(badge), hash(badge, Tree.INV, "s.radix <= 25", "s.radix <= 24"));
    }

    @Test
    void aContractOfAProofViewDependsOnThePredicatesThatItNames() throws IOException {
        String create = view("Kernel", "createEndpoint");
        assertNotEquals(now(create), hash(create, Tree.INV, "s.radix <= 25", "s.radix <= 24"));
    }

    @Test
    void aFrameLemmaDependsOnItsPredicateAlone() throws IOException {
        String ranges = lemma("cnodeRanges");
        assertNotEquals(now(ranges), hash(ranges, Tree.INV, "s.radix <= 25", "s.radix <= 24"));
        String ring = lemma("ring");
        assertEquals(now(ring), hash(ring, Tree.INV, "s.radix <= 25", "s.radix <= 24"));
        assertEquals(now(ring), hash(ring, Fields.VIEWS + "/Slot.java",
            "ensures \\result == radix;", "ensures true;"));
    }

    @Test
    void aFrameLemmaDependsOnTheDefinitionsAndConstantsInItsPredicate() throws IOException {
        String marks = lemma("watermarks");
        assertNotEquals(now(marks), hash(marks, Tree.INV, "o.place + 256 <= from",
            "o.place + 255 <= from"));
        String abi = Tree.KERNEL + "/Abi.java";
        String ready = lemma("readyThreads");
        assertNotEquals(now(ready), hash(ready, abi, "int RESTART = ", "int RESTART = 1 + "));
        String ring = lemma("ring");
        assertEquals(now(ring), hash(ring, abi, "int RESTART = ", "int RESTART = 1 + "));
    }

    @Test
    void aFrameLemmaDependsOnAllFields() throws IOException {
        String ring = lemma("ring");
        assertNotEquals(now(ring), hash(ring, Fields.VIEWS + "/Tcb.java", "private boolean live;",
            "private boolean live; private int more;"));
    }

    @Test
    void everyContractHasAHashOfItsOwn() throws IOException {
        Tree tree = new Tree(ROOT);
        List<ContractName> contracts = new Listing(ROOT).contracts();
        assertEquals(contracts.size(), contracts.stream().map(tree::hash).distinct().count());
    }
}
