package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shifts of specifications reach KeY as powers, everything else as it stands in the sources. */
class PowersTest {
    @Test
    void aShiftInASpecificationBecomesAPower() {
        assertEquals("/*@ ensures \\result < \\dl_pow(2, n); @*/ int f() { return 1; }",
            Powers.forKey("/*@ ensures \\result < (1 << n); @*/ int f() { return 1; }"));
        assertEquals("//@ assert x <= \\dl_pow(2, (s.untypedBits - 4));",
            Powers.forKey("//@ assert x <= (1 << (s.untypedBits - 4));"));
        assertEquals("/*+KeY@ requires \\dl_pow(2, 31 - \\result) <= x && \\dl_pow(2, a) == y; @*/",
            Powers.forKey("/*+KeY@ requires (1 << 31 - \\result) <= x && (1 << a) == y; @*/"));
    }

    @Test
    void programTextAndOtherCommentsStay() {
        String text = "/** (1 << n) */ // (1 << n)\n"
            + "/* (1 << n) */ int f(int n) { return (1 << n); }";
        assertEquals(text, Powers.forKey(text));
    }

    @Test
    void anExponentThatDoesNotBindTighterStays() {
        for (String s : new String[] {"(1 << a < b)", "(1 << a & b)", "(1 << a == b)",
                "(1 << (a ? b : c))", "(1 << a << b)", "(3 << a)"}) {
            assertEquals("//@ assert " + s + ";", Powers.forKey("//@ assert " + s + ";"));
        }
    }

    @Test
    void noShiftOfASpecificationReachesKeY(@TempDir Path folder) throws IOException {
        new Tree(LedgerTest.ROOT).assemble(folder);
        try (var files = Files.walk(folder)) {
            for (Path p : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Files.readString(p).lines().filter(l -> l.matches("\\s*(@|/\\*@|//@).*"))
                    .forEach(l -> assertFalse(l.contains("<<"), p + ": " + l));
            }
        }
    }

    /**
     * Java's values of all 31 powers are KeY's, and KeY's own shift of a specification is its
     * power.
     */
    @Test
    void keyGivesEachPowerTheValueOfJavasShift(@TempDir Path folder) throws IOException {
        StringBuilder values = new StringBuilder("true");
        for (int n = 0; n <= 30; n++) {
            values.append(" && (1 << " + n + ") == " + (1 << n));
        }
        Path sources = Files.createDirectories(folder.resolve("src"));
        Files.writeString(sources.resolve("P.java"), Powers.forKey("public class P {\n"
            + "  /*@ public normal_behavior ensures " + values + "; @*/\n"
            + "  public static void values() { }\n"
            + "  /*@ public normal_behavior ensures (1 << 5) == 33; @*/\n"
            + "  public static void wrong() { }\n"
            + "  /*@ public normal_behavior requires 0 <= n; ensures 1 << n == (1 << n); @*/\n"
            + "  public static void shift(int n) { }\n}\n"));
        try (Prover prover = new Prover(sources, Files.createFile(folder.resolve("unfolding")),
                folder.resolve("work"))) {
            Set<String> closed = new TreeSet<>();
            for (String c : prover.contracts()) {
                if (prover.prove(c, 20, 10).closed()) {
                    closed.add(ContractName.of(c).method());
                }
            }
            assertEquals(Set.of("values", "shift"), closed);
        }
    }
}
