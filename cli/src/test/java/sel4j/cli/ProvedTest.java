package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which methods the ledger has as proved, for the sources as they are. */
class ProvedTest {
    private static final Path ROOT = Cli.PROGRAMS.getParent().getParent();
    private static final String PROVED = "Cdt.insert";

    private static final List<String> LINKS = List.of("kernel-sel4j", "spec-jml", "hw-arm-sim",
        "proofs/src", "proofs/target");

    @TempDir
    private Path dir;

    @AfterEach
    void noHome() throws IOException {
        System.clearProperty("sel4j.home");
        for (String link : LINKS) {
            Files.deleteIfExists(dir.resolve(link));
        }
    }

    private static String contract(String method, String layer, String verdict) {
        return "{\"method\": \"" + method + "\", \"layer\": \"" + layer + "\", \"closed\": true, "
            + "\"verdict\": \"" + verdict + "\"}";
    }

    private Proved report(String... contracts) throws Exception {
        Path file = dir.resolve("report.json");
        return Proved.read(Files.writeString(file, "{\"contracts\": ["
            + String.join(", ", contracts) + "]}"));
    }

    @Test
    void onlyAMethodWithEveryContractProvedIsProved() throws Exception {
        Proved p = report(contract("A.a", "kernel", "proved"), contract("A.b", "kernel", "open"),
            contract("A.c", "kernel", "notAttempted"), contract("Bits.d", "bits", "proved"),
            contract("A.e", "kernel", "proved"), contract("A.e #1", "kernel", "open"),
            contract("A.f", "kernel", "open"), contract("A.f #1", "kernel", "proved"),
            contract("Slot.g", "view", "proved"), contract("FrameFields.h", "frame", "proved"));
        assertEquals(Set.of("A.a", "Bits.d"), p.methods());
        assertEquals("notAttempted", p.verdict("A.c"));
        assertEquals("no contract", p.verdict("Slot.g"));
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertThrows(UserError.class, () -> report());
        assertThrows(UserError.class, () -> report(contract("A.a", "kernel", "")));
        assertThrows(UserError.class, () -> report(contract("Slot.g", "view", "proved")));
    }

    /** A tree like this one, with another ledger. */
    private void home(String ledger) throws Exception {
        Files.createDirectories(dir.resolve("proofs"));
        Files.createDirectories(dir.resolve("cli"));
        for (String link : LINKS) {
            Path p = dir.resolve(link);
            if (!Files.exists(p)) {
                Files.createSymbolicLink(p, ROOT.resolve(link));
            }
        }
        Files.writeString(dir.resolve("proofs/ledger.json"), ledger);
        System.setProperty("sel4j.home", dir.toString());
    }

    /** The whole way: ledger, hash of the sources, verdict. */
    @Test
    void aStaleEntryIsNoProof() throws Exception {
        Assumptions.assumeTrue(Files.exists(ROOT.resolve("proofs/target/dependencies")),
            "the module proofs is not built: ./mvnw verify builds it first");
        String ledger = Files.readString(ROOT.resolve("proofs/ledger.json"));
        home(ledger);
        Proved now = Verdicts.now();
        assertTrue(now.methods().contains(PROVED), now.verdict(PROVED));
        String stale = ledger.replaceFirst("(::insert\\(.*?\"hash\":\")", "$10");
        assertNotEquals(ledger, stale);
        home(stale);
        Proved then = Verdicts.now();
        assertEquals("notAttempted", then.verdict(PROVED));
        assertTrue(!then.methods().contains(PROVED) && !then.methods().isEmpty()
            && now.methods().containsAll(then.methods()));
    }
}
