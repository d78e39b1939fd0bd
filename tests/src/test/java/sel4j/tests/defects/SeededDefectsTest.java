package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sel4j.tests.Anew;
import sel4j.tests.SeededPatch;

/**
 * Tests see what they are for: each patch tests/seeded/defect-ID.patch puts the defect of that id
 * into the kernel or its host, each storm-, soak- or refine- patch something that random runs
 * are for, and the test that its first line names must fail.
 *
 * <p>The patched file is compiled, and the whole system with the test is loaded anew over it. A
 * patch that does not apply any more is a failure too.
 */
class SeededDefectsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String CATCHER = "catcher: ";
    @TempDir
    Path temporary;

    /** The rows of docs/defects.md: each names its test here, and has a patch. */
    @Test
    void everyRowHasATestAndAPatch() throws Exception {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/defects.md")).stream()
            .filter(l -> l.matches("\\| [SFC]\\d+ \\|.*")).toList();
        TreeSet<String> ids = new TreeSet<>();
        for (String row : rows) {
            String id = row.split("\\|")[1].trim();
            String test = row.replaceAll(".*`(\\w+Test)`.*", "$1");
            assertTrue(test.startsWith(id) && test.substring(id.length()).matches("\\D.*"), row);
            Class.forName("sel4j.tests.defects." + test);
            ids.add(id);
        }
        TreeSet<String> patched = new TreeSet<>();
        for (SeededPatch p : SeededPatch.all("defect-", ids.size())) {
            patched.add(p.toString().replaceAll("defect-(\\w+)(-.*)?\\.patch", "$1"));
        }
        assertEquals(ids, patched);
    }

    @TestFactory
    Stream<DynamicTest> caught() throws Exception {
        List<SeededPatch> all = new ArrayList<>(SeededPatch.all("defect-", 1));
        all.addAll(SeededPatch.all("storm-", 1));
        all.addAll(SeededPatch.all("soak-", 1));
        all.addAll(SeededPatch.all("refine-", 1));
        return all.stream().map(p -> DynamicTest.dynamicTest(p.toString(), () -> caught(p)));
    }

    private void caught(SeededPatch patch) throws Exception {
        String[] catcher = patch.catcher(CATCHER).split(", |\\.");
        List<Path> classes = new ArrayList<>(SeededPatch.classPath());
        classes.add(0, patch.compile(temporary, classes));
        try (Anew loader = new Anew("sel4j\\..*", classes)) {
            Class<?> test = loader.loadClass("sel4j.tests." + catcher[0] + "."
                + catcher[1]);
            assertTrue(test != Class.forName(test.getName()), "the system is loaded anew");
            Constructor<?> make = test.getDeclaredConstructor();
            Method method = test.getDeclaredMethod(catcher[2]);
            make.setAccessible(true);
            method.setAccessible(true);
            assertTrue(method.isAnnotationPresent(Test.class), catcher[2]);
            try {
                method.invoke(make.newInstance());
            } catch (InvocationTargetException e) {
                assertTrue(seen(e.getCause()), () -> patch + " fails in another way: "
                    + e.getCause());
                return;
            }
            fail(String.join(".", catcher) + " does not see " + patch);
        }
    }

    /** A test found it, or the kernel or the machine itself ran into it. */
    private static boolean seen(Throwable e) {
        return e instanceof AssertionError || e.getClass().getSimpleName().equals("KernelBug")
            || e.getStackTrace()[0].getClassName().matches("sel4j\\.(kernel|machine)\\..*");
    }
}
