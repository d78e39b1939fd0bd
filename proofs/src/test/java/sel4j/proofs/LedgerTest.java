package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
        assertEquals(List.of(), stale, "run ./sel4j verify, or ./sel4j verify --forget-stale to report them as not attempted");
    }

    @Test
    void entriesSurviveWritingAndReading() throws IOException {
        Files.createDirectories(copy.resolve("proofs"));
        Ledger ledger = new Ledger();
        ContractName c = ContractName.of("sel4j.kernel.Cdt[sel4j.kernel.Cdt::unlink(sel4j.view.Kernel)].JML normal_behavior operation contract.0");
        Ledger.Entry e = new Ledger.Entry("12", true, 3, 4, List.of(c.key()));
        ledger.put(c, e);
        ledger.write(copy);
        assertEquals(e, Ledger.read(copy).get(c));
    }

    private String hash(String file, String from, String to, String type, String method) throws IOException {
        copyTree();
        if (file != null) {
            Path p = copy.resolve(Tree.KERNEL).resolve(file);
            String text = Files.readString(p);
            assertTrue(text.contains(from), from);
            Files.writeString(p, text.replace(from, to));
        }
        return new Tree(copy).hash(new ContractName("key", type, method, 0));
    }

    private void copyTree() throws IOException {
        for (String folder : List.of(Tree.KERNEL, Fields.VIEWS, "spec-jml/src/main/java/sel4j/kernel",
                "hw-arm-sim/platform/src/main/java/sel4j/platform")) {
            Files.createDirectories(copy.resolve(folder));
            try (var files = Files.list(ROOT.resolve(folder))) {
                for (Path p : files.filter(Files::isRegularFile).toList()) {
                    Files.write(copy.resolve(folder).resolve(p.getFileName()), Files.readAllBytes(p));
                }
            }
        }
    }

    @Test
    void aProofDependsOnItsMethodsBody() throws IOException {
        assertNotEquals(hash(null, "", "", "Cdt", "unlink"), hash("Cdt.java", "n.setPrev(p);", "p.setPrev(n);", "Cdt", "unlink"));
    }

    @Test
    void aProofDependsOnAContractThatItUses() throws IOException {
        assertNotEquals(hash(null, "", "", "Slots", "clear"),
            hash("Cdt.java", "ensures Inv.inv(k) && s.next == s && s.prev == s;", "ensures Inv.inv(k) && s.next == s;", "Slots", "clear"));
    }

    @Test
    void aProofDoesNotDependOnTheBodyOfAMethodThatHasAContract() throws IOException {
        assertEquals(hash(null, "", "", "Slots", "clear"), hash("Cdt.java", "n.setPrev(p);", "p.setPrev(n);", "Slots", "clear"));
    }

    @Test
    void aProofDoesNotDependOnComments() throws IOException {
        assertEquals(hash(null, "", "", "Cdt", "unlink"),
            hash("Cdt.java", "/** Takes the slot out of the ring; it is its own neighbour then. */", "/** Out. */", "Cdt", "unlink"));
    }

    @Test
    void aProofDependsOnConstants() throws IOException {
        assertNotEquals(hash(null, "", "", "CSpace", "lookupCap"),
            hash("Abi.java", "int WORD_BITS = 32", "int WORD_BITS = 31", "CSpace", "lookupCap"));
    }
}
