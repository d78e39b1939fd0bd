package sel4j.proofs.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.layout.Generate;
import sel4j.layout.Layout;
import sel4j.layout.LayoutException;
import sel4j.layout.LayoutParser;

/** Each defect seeded into the layout or into generated views is caught by whom its patch names. */
class SeededLayoutDefectsTest {
    private static final Path ROOT = root();

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> caught() throws Exception {
        List<Path> patches;
        try (Stream<Path> files = Files.list(ROOT.resolve("tests/seeded"))) {
            patches = files.filter(p -> p.getFileName().toString().startsWith("layout-")).sorted()
                .toList();
        }
        assertTrue(patches.size() >= 8, "seeded defects are missing");
        return patches.stream().map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> {
            Patch patch = Patch.read(p);
            if (patch.catcher().equals("layout rules")) {
                rules(patch);
            } else if (patch.catcher().equals("Z3")) {
                z3(patch, p.getFileName().toString());
            } else {
                assertEquals("side by side", patch.catcher());
            }
        }));
    }

    private static void rules(Patch patch) throws Exception {
        String text = patch.apply(Files.readString(ROOT.resolve(Layout.PATH)));
        String error = assertThrows(LayoutException.class,
            () -> LayoutParser.parse(Layout.PATH, text)).getMessage();
        assertTrue(error.contains(patch.message()), error);
        assertTrue(error.startsWith(Layout.PATH + ":"), error);
    }

    private void z3(Patch patch, String name) throws Exception {
        Layout layout = ViewObligationsTest.layout();
        Map<String, String> files = Generate.files(layout);
        String changed = patch.file().replaceAll(".*/|\\.java", "");
        byte[] bytes = compile(patch.apply(files.get(patch.file())), changed, name);
        ClassLoader loader = getClass().getClassLoader();
        Code code = new Code(c -> c.equals("sel4j/view/" + changed)
            ? new ByteArrayInputStream(bytes) : loader.getResourceAsStream(c + ".class"));
        List<String> open = new ArrayList<>();
        try (Words z3 = new Words()) {
            Consumer<Obligation> check = o -> {
                if (o.name().startsWith(changed + ".") && !z3.holds(o.formula())) {
                    open.add(o.name());
                }
            };
            new ViewObligations(z3, layout, code, check).of(layout.kind(changed));
            new CreationObligations(z3, layout, code, check).all();
        }
        assertTrue(open.contains(patch.message()), "not caught; open are " + open);
    }

    private byte[] compile(String text, String name, String folder) throws Exception {
        Path out = Files.createDirectories(temporary.resolve(folder));
        Path source = Files.writeString(out.resolve(name + ".java"), text);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null,
            "-d", out.toString(), "-cp", System.getProperty("java.class.path"),
            source.toString()), "the patched view must compile");
        return Files.readAllBytes(out.resolve("sel4j/view/" + name + ".class"));
    }

    private static Path root() {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.exists(p.resolve(Layout.PATH))) {
            p = p.getParent();
        }
        return p;
    }
}
