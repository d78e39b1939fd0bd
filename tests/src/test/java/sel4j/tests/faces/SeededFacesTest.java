package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Defects seeded into the proof views are seen when both faces run side by side. */
class SeededFacesTest {
    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> caught() throws Exception {
        List<Path> patches;
        try (Stream<Path> files = Files.list(BothFacesAgreeTest.ROOT.resolve("tests/seeded"))) {
            patches = files.filter(p ->
                p.getFileName().toString().startsWith("layout-proof-")).sorted().toList();
        }
        assertTrue(patches.size() >= 3, "seeded defects are missing");
        return patches.stream().map(p ->
            DynamicTest.dynamicTest(p.getFileName().toString(), () -> caught(p)));
    }

    private void caught(Path patch) throws Exception {
        List<String> lines = Files.readAllLines(patch);
        String field = lines.get(0).replace("catcher: side by side, ", "");
        Path file = Path.of(lines.get(1).substring("--- ".length()));
        Path classes = compile(file, apply(lines), patch.getFileName().toString());
        AssertionError e = assertThrows(AssertionError.class, () -> {
            Quiet hardware = new Quiet();
            RandomUser user = new RandomUser(BothFacesAgreeTest.booted(hardware, classes,
                BothFacesAgreeTest.PROOF), hardware, 1);
            for (int i = 0; i < 100; i++) {
                user.step();
            }
        });
        assertTrue(e.getMessage().contains(field), e.getMessage());
    }

    /** The patched file: each hunk applies where its old lines stand, exactly once. */
    private static String apply(List<String> lines) throws Exception {
        String file = lines.get(1).substring("--- ".length());
        String text = Files.readString(BothFacesAgreeTest.ROOT.resolve(file));
        String before = "";
        String after = "";
        for (String s : lines.subList(3, lines.size())) {
            before += s.startsWith("+") ? "" : s.substring(1) + "\n";
            after += s.startsWith("-") ? "" : s.substring(1) + "\n";
        }
        int at = text.indexOf(before);
        assertTrue(at >= 0 && text.indexOf(before, at + 1) < 0,
            "must occur exactly once: " + before);
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    private Path compile(Path file, String text, String folder) throws Exception {
        Path out = Files.createDirectories(temporary.resolve(folder));
        Path source = Files.writeString(out.resolve(file.getFileName()), text);
        String platform = Path.of(sel4j.platform.Memory.class.getProtectionDomain().getCodeSource()
            .getLocation().toURI()).toString();
        assertEquals(0,
            ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", out.toString(), "-cp",
            BothFacesAgreeTest.PROOF + java.io.File.pathSeparator + platform, source.toString()));
        return out;
    }
}
