package sel4j.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sel4j.proofs.bits.WordProver;

/** Z3 proves every contract of {@code Bits}, and not those of a {@code Bits} with a defect. */
class WordRunTest {
    @TempDir
    Path folder;

    private static String source() throws IOException {
        return Files.readString(LedgerTest.ROOT.resolve(Tree.KERNEL).resolve("Bits.java"));
    }

    @Test
    void everyContractHolds() throws IOException {
        int count = 0;
        try (WordProver prover = WordRun.prover(source(), folder)) {
            for (Members.Member m : Members.of(source())) {
                if (m.name() != null && !m.name().equals("Bits")) {
                    assertTrue(m.specified(), m.name() + " has no contract");
                    assertNull(WordRun.prove(prover, source(), m.name()).problem(), m.name());
                    count++;
                }
            }
        }
        assertTrue(count >= 17, count + " contracts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
        below @ return a + 0x80000000 < b + 0x80000000; @ return a < b;
        power @ return 1 << n; @ return 2 << n;
        low @ return x & ((1 << n) - 1); @ return x & (1 << n);
        right @ return x >>> n; @ return x >> n;
        left @ return x << n; @ return x >>> n;
        field @ return (x >>> shift) & ((1 << n) - 1); @ return (x >>> shift) & (1 << n);
        and @ return a & b; @ return a | b;
        or @ return a | b; @ return a ^ b;
        andNot @ return a & (b ^ -1); @ return a & b;
        has @ return ((x >>> i) & 1) == 1; @ return ((x >>> i) & 1) == 0;
        with @ return x | (1 << i); @ return x ^ (1 << i);
        without @ return x & ((1 << i) ^ -1); @ return x ^ (1 << i);
        highest @ return 31 - leadingZeros(x); @ return 32 - leadingZeros(x);
        highest @ n = n + 16; @ n = n + 15;
        leadingZeros @ y = y << 4; @ y = y << 3;
        aligned @ return (x & ((1 << n) - 1)) == 0; @ return (x & (1 << n)) == 0;
        alignDown @ return x - (x & ((1 << n) - 1)); @ return x - (x & (1 << n));
        alignUp @ int y = x + ((1 << n) - 1); @ int y = x + (1 << n);
        """)
    void aDefectInTheCodeIsNoticed(String method, String before, String after) throws IOException {
        assertTrue(source().contains(before), before);
        String broken = source().replace(before, after);
        try (WordProver prover = WordRun.prover(broken, folder)) {
            WordProver.Answer a = WordRun.prove(prover, broken, method);
            assertFalse(a.proved());
            assertTrue(a.problem().startsWith("postcondition "), a.problem());
        }
    }

    @Test
    void aPreconditionThatCanNeverHoldIsReported() throws IOException {
        String broken = source().replace("requires 0 <= n && n <= 30;",
            "requires 0 <= n && n < 0;");
        try (WordProver prover = WordRun.prover(broken, folder)) {
            assertEquals("the precondition can never hold",
                WordRun.prove(prover, broken, "power").problem());
        }
    }
}
