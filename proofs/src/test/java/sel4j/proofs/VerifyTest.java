package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code sel4j verify}, without KeY: what it lists, and what it says to bad input. */
class VerifyTest {
    @TempDir
    Path folder;
    private String out;
    private String err;

    /** Runs the command on a source tree and returns its exit code. */
    private int run(Path root, String... args) {
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        ByteArrayOutputStream e = new ByteArrayOutputStream();
        System.setOut(new PrintStream(o, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(e, true, StandardCharsets.UTF_8));
        try {
            return Verify.execute(root, args);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
            out = o.toString(StandardCharsets.UTF_8);
            err = e.toString(StandardCharsets.UTF_8);
        }
    }

    /** The command refuses the arguments with exit code 2 and this line, and nothing else. */
    private void refuses(String line, String... args) {
        refuses(LedgerTest.ROOT, line, args);
    }

    private void refuses(Path root, String line, String... args) {
        assertEquals(2, run(root, args), String.join(" ", args));
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith("sel4j verify: ") && err.contains(line), err);
        assertFalse(out.contains("Exception") || out.contains("\tat "), out);
    }

    @Test
    void badOptionsAreRefusedInOneLine() {
        refuses("Unknown option: '--lst'", "--lst");
        refuses("Unmatched argument", "Cdt");
        refuses("--only", "--only");
        refuses("--only [: Unclosed character class", "--only", "[");
        refuses("--only Nowhere: there is no such contract", "--only", "Nowhere");
        refuses("'x' is not an int", "--seconds", "x");
        refuses("--seconds 0: expected 1 to 86400", "--seconds", "0");
        refuses("--seconds -1: expected 1 to 86400", "--seconds", "-1");
        refuses("at most one of --only, --all, --shard", "--only", "Cdt", "--all");
        refuses("at most one of --only, --all, --shard", "--shard", "--all");
        refuses("at most one of --list", "--list", "--seeded");
        refuses("at most one of --list", "--generate", "--forget-stale");
    }

    @Test
    void outputThatCannotBeWrittenIsRefusedBeforeAnyProof() throws IOException {
        refuses("there is no " + folder.resolve("none/r.json"), "--list", "--json",
            folder.resolve("none/r.json").toString());
        refuses("cannot use " + folder, "--list", "--json", folder.toString());
        refuses("cannot use " + folder, "--all", "--junit", folder.toString());
    }

    @Test
    void aFolderWithOtherFilesIsNotEmptied() throws IOException {
        Path mine = Files.writeString(folder.resolve("letter.txt"), "dear");
        refuses("has other files in it", "--only", "Bits.power", "--work", folder.toString());
        assertTrue(Files.exists(mine));
    }

    @Test
    void aTreeWithoutSourcesIsRefused() {
        refuses(folder, "there is no " + folder, "--list");
        refuses(folder.resolve("nowhere"), "there is no " + folder, "--list");
    }

    @Test
    void aDamagedLedgerIsRefused() throws IOException {
        copy(LedgerTest.ROOT, folder);
        Files.writeString(folder.resolve(Ledger.PATH), "{\n  \"sel4j.kernel.Cdt[sel4j.ker");
        refuses(folder, "proofs/ledger.json:2: ", "--list");
    }

    @Test
    void aStaleGeneratedFileIsRefused() throws IOException {
        copy(LedgerTest.ROOT, folder);
        Path inv = folder.resolve("spec-jml/src/main/java/sel4j/kernel/Inv.java");
        Files.writeString(inv, Files.readString(inv) + "\n");
        refuses(folder, "is stale: run ./sel4j verify --generate", "--list");
    }

    @Test
    void theListHasEveryContractOfTheSources() throws IOException {
        Path json = folder.resolve("r.json");
        Path junit = folder.resolve("r.xml");
        assertEquals(0, run(LedgerTest.ROOT, "--list", "--uncovered", "--json", json.toString(),
            "--junit", junit.toString()));
        assertEquals("", err);
        JsonObject report = new Gson().fromJson(Files.readString(json), JsonObject.class);
        List<String> methods = new ArrayList<>();
        report.getAsJsonArray("contracts").forEach(c -> methods.add(c.getAsJsonObject()
            .get("method").getAsString()));
        assertTrue(methods.containsAll(List.of("Cdt.insert", "Bits.power", "FrameFields.ring",
            "Slot.type", "Slot.words")), "" + methods);
        JsonObject summary = report.getAsJsonObject("summary");
        assertEquals(methods.size(), summary.get("methods").getAsInt());
        assertEquals(methods.size(), summary.get("proved").getAsInt()
            + summary.get("open").getAsInt() + summary.get("notAttempted").getAsInt());
        assertEquals(0, report.getAsJsonObject("accessors").get("open").getAsInt());
        List<String> without = new ArrayList<>();
        report.getAsJsonArray("withoutContract").forEach(m -> without.add(m.getAsString()));
        assertEquals(without.size(), summary.get("withoutContract").getAsInt());
        assertTrue(out.contains("kernel methods without a contract      " + without.size()
            + ", not attempted"), out);
        for (String m : without) {
            assertFalse(methods.contains(m), m);
            assertTrue(out.lines().anyMatch(l -> l.startsWith(m + " ")
                && l.contains("notAttempted")), m);
        }
        long cases = Files.readString(junit).lines().filter(l -> l.contains("<testcase")).count();
        assertEquals(methods.size() + without.size(), cases);
    }

    @Test
    void bitsAreProvedAnewAndAWrongOneIsNoticed() throws IOException {
        copy(LedgerTest.ROOT, folder);
        assertEquals(0, run(folder, "--only", "^Bits\\.(low|power)$"), err);
        assertTrue(out.lines().anyMatch(l -> l.startsWith("closed ") && l.endsWith("Bits.low")),
            out);
        Path bits = folder.resolve(Tree.KERNEL + "/Bits.java");
        Files.writeString(bits, Files.readString(bits).replace("return x & ((1 << n) - 1);",
            "return x & (1 << n);"));
        assertEquals(1, run(folder, "--only", "^Bits\\.(low|power)$"), err);
        assertTrue(out.lines().anyMatch(l -> l.startsWith("open ") && l.contains("Bits.low")), out);
        assertTrue(out.contains("no longer closed: Bits.low"), out);
        assertFalse(out.contains("no longer closed: Bits.power"), out);
    }

    @Test
    void staleEntriesAreForgotten() throws IOException {
        copy(LedgerTest.ROOT, folder);
        Path bits = folder.resolve(Tree.KERNEL + "/Bits.java");
        assertEquals(0, run(folder, "--only", "^Bits\\."), err);
        int before = Ledger.read(folder).entries().size();
        Files.writeString(bits, Files.readString(bits).replace("return x & ((1 << n) - 1);",
            "return x & (1 << n);"));
        assertEquals(0, run(folder, "--forget-stale"), err);
        assertTrue(Ledger.read(folder).entries().size() <= before - 17, out);
    }

    /** Copies what the command reads. */
    static void copy(Path from, Path to) throws IOException {
        for (String f : List.of(Tree.KERNEL, "spec-jml/src/main", "spec-jml/check/src/main",
                "kernel-sel4j/layout/src/main",
                "hw-arm-sim/platform/src/main", "tests/seeded", "proofs/ledger.json")) {
            try (var files = Files.walk(from.resolve(f))) {
                for (Path p : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(from.relativize(p).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(p, target);
                }
            }
        }
    }
}
