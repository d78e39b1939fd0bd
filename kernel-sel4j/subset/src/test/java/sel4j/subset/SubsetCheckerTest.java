package sel4j.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each rule of the subset: code that keeps it passes, code that breaks it is named with file and
 * line.
 */
class SubsetCheckerTest {
    private static final String GOOD_LOOP = """
        /*@ loop_invariant 0 <= n - i && n - i <= 32 && 0 <= i;
          @ decreases n - i;
          @ loop_assigns \\nothing; @*/
        """;

    @TempDir Path dir;

    /** Compiles a class X of the kernel package whose body starts in line 5. */
    private List<Finding> check(String body) throws IOException {
        Path source = dir.resolve("src/sel4j/kernel/X.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package sel4j.kernel;\nimport sel4j.view.*;\n"
            + "public final class X {\nprivate X() { }\n" + body + "\n}\n");
        Path classes = Files.createDirectories(dir.resolve("classes"));
        int rc = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-nowarn",
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"),
            source.toString());
        assertEquals(0, rc, "the sample must compile");
        return SubsetChecker.check(classes, dir.resolve("src"), SubsetChecker.Scope.SEL4J);
    }

    @Test
    void codeInTheSubsetPasses() throws IOException {
        assertEquals(List.of(), check("static int f(Kernel k, int n) {\nint i = 0;\n" + GOOD_LOOP
            + "while (i < n) { i = i + 1; }\nk.setCurrent(k.idle());\n"
            + "k.hw().putChar(i);\nreturn i; }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "new | static Object f(Kernel k) {\\n return new Object(); } | 6",
        "new | static void f(Kernel k) {\\n int[] a = new int[3]; } | 6",
        "view made by hand | static void f(Kernel k) {\\n Kernel q = new Kernel(null, null); } | 6",
        "string | static void f(Kernel k) {\\n Object s = \"x\"; } | 6",
        "type | static void f(Kernel k) {\\n long x = k.domain(); } | 6",
        "type | static long f(Kernel k) {\\n return 1; } | 6",
        "mutable static | static int x;\\n static void f(Kernel k) {\\n x = 1; } | 7",
        "instance call | static int f(Kernel k) {\\n return k.hashCode(); } | 6",
        "call | static int f(Kernel k) {\\n return Math.max(1, k.domain()); } | 6",
        "recursion | static int f(Kernel k, int i) {\\n return i == 0 ? 0 : f(k, i - 1); } | 6",
        "exception | static void f(Kernel k) {\\n throw null; } | 6",
        "cast | static Kernel f(Kernel k, Object o) {\\n return (Kernel) o; } | 6",
        "first parameter | static void f(int i, Kernel k) {\\n return; } | 6",
        "word operation | static int f(Kernel k) {\\n return k.domain() << 2; } | 6",
        "instance method | void f(Kernel k) {\\n return; } | 6",
        "loop without decreases | static void f(Kernel k, int i) {\\n while (i > 0) { i = i - 1; "
        + "} } | 6",
        "syntax | static void f(Kernel k) {\\n for (int i : T) { k.setDomain(i); } }\\n"
            + " static final int[] T = {1}; | 6",
    })
    void codeOutsideTheSubsetIsNamed(String rule, String body, int line) throws IOException {
        List<Finding> found = check(body.replace("\\n", "\n"));
        assertTrue(found.stream().anyMatch(f -> f.rule().equals(rule) && f.line() == line
            && f.file().equals("sel4j/kernel/X.java")), () -> "found " + found);
    }

    @Test
    void mutualRecursionIsNamed() throws IOException {
        List<Finding> found = check("static int f(int i) {\nreturn g(i); }\n"
            + "static int g(int i) {\nreturn f(i); }");
        assertEquals(2, found.stream().filter(f -> f.rule().equals("recursion")).count());
    }

    @Test
    void loopNeedsAConstantBoundOfWhatDecreases() throws IOException {
        String f = "static void f(Kernel k, int n) {\nint i = 0;\n%swhile (i < n) { i = i + 1; } }";
        assertEquals("loop without bound", check(f.formatted(GOOD_LOOP.replace("32", "n")))
            .get(0).rule());
        assertEquals("loop without bound",
            check(f.formatted(GOOD_LOOP.replace("0 <= n - i &&", "")))
            .get(0).rule());
        assertEquals("loop without decreases", check(f.formatted(
            GOOD_LOOP.replace("decreases n - i;", ""))).get(0).rule());
    }

    @Test
    void constantTablesAreAllowed() throws IOException {
        assertEquals(List.of(), check("static final int[] T = {1, 2};\n"
            + "static int f(int i) { return T[i]; }"));
    }
}
