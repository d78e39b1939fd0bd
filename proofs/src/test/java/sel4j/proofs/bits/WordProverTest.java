package sel4j.proofs.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts over words hold for all arguments, or are not proved: wrong ones of every sort. */
class WordProverTest {
    private static WordProver prover;

    /** Code to be proved right or wrong. */
    static final class Samples {
        private Samples() { }

        static int add(int a, int b) {
            return a + b;
        }

        static int twice(int a) {
            return add(a, a);
        }

        static int low(int x, int n) {
            return x & ((1 << n) - 1);
        }

        static boolean not(boolean b) {
            return !b;
        }

        static int half(int x) {
            return x >> 1;
        }

        static int divide(int a, int b) {
            return a / b;
        }

        static int loop(int a) {
            int i = 0;
            while (i != a) {
                i = i + 1;
            }
            return i;
        }

        @SuppressWarnings("ThrowNull")
        static int stops(int a) {
            if (a == 7) {
                throw null;
            }
            return a;
        }
    }

    @BeforeAll
    static void open() {
        prover = new WordProver(Code.of(WordProverTest.class.getClassLoader()),
            Samples.class.getName().replace('.', '/'));
    }

    @AfterAll
    static void close() {
        prover.close();
    }

    private static WordProver.Answer prove(String head, String clauses) {
        return prover.prove("/*@ public normal_behavior\n@ " + clauses
            + "\n@ assignable \\strictly_nothing; @*/", head);
    }

    private static final String ADD = "static int add(int a, int b)";
    private static final String LOW = "static int low(int x, int n)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        static int add(int a, int b) | requires -1000 <= a && a <= 1000 && b == 5; \
            ensures \\result == a + b;
        static int add(int a, int b) | ensures a + b <= 0x7FFFFFFF && -2147483648 <= a + b \
            ==> \\result == a + b;
        static int twice(int a) | requires 0 <= a && a < (1 << 30); \
            ensures \\result == 2 * a && \\result == (a << 1);
        static int low(int x, int n) | requires 0 <= n && n <= 30; \
            ensures (x - \\result) % (1 << n) == 0;
        static boolean not(boolean b) | ensures \\result <==> !b; ensures b ? !\\result : \\result;
        static int half(int x) | requires 0 <= x; ensures \\result == x / 2;
        static int half(int x) | ensures x % 2 == 0 ==> \\result == x / 2; \
            ensures x == -3 ==> \\result == -2;
        """)
    void aTrueContractIsProved(String head, String clauses) {
        assertNull(prove(head, clauses).problem());
        assertTrue(prove(head, clauses).proved());
    }

    /** The first contract is true only if the sum in the contract wrapped as the program's does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        static int add(int a, int b) | ensures \\result == a + b;
        static int twice(int a) | ensures \\result == 2 * a;
        static int twice(int a) | requires 0 <= a; ensures \\result == (a << 1);
        static int add(int a, int b) | requires 0 <= a && 0 <= b; ensures a <= \\result;
        static int low(int x, int n) | requires 0 <= n && n <= 30; ensures \\result < (1 << n) - 1;
        static int low(int x, int n) | requires 0 <= n && n <= 31; ensures 0 <= x ==> \\result < x;
        static int low(int x, int n) | requires 0 <= n && n <= 30; ensures \\result == x % (1 << n);
        static boolean not(boolean b) | ensures \\result == b;
        static int half(int x) | ensures \\result == x / 2;
        """)
    void aFalseContractIsNotProved(String head, String clauses) {
        WordProver.Answer a = prove(head, clauses);
        assertEquals("postcondition 1 is not shown for all arguments", a.problem());
        assertEquals(false, a.proved());
    }

    @Test
    void aPreconditionThatCanNeverHoldIsReported() {
        assertEquals("the precondition can never hold",
            prove(ADD, "requires a < b && b < a; ensures \\result == 77;").problem());
        assertEquals("the precondition can never hold",
            prove(ADD, "requires 0 < a; requires a + b == a && b != 0; ensures \\result == 77;")
            .problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
        requires 0 <= n; ensures \\result < (1 << n);
        requires 0 <= n && n <= 31; ensures \\result < (1 << n);
        requires n < 31; ensures 0 <= n ==> (1 << n) > 0; ensures (1 << n) > 0;
        ensures x / n == x / n;
        requires 0 <= n; ensures n == 0 || x / n == x / n; ensures x % n == x % n;
        requires 0 <= n && n <= 30; ensures n == 0 && x / n == 0 || true;
        """)
    void aContractThatIsNotDefinedIsNotProved(String clauses) {
        assertTrue(prove(LOW, clauses).problem().endsWith("is not defined for all arguments"),
            clauses);
    }

    @Test
    void aPreconditionIsReadFromTheLeft() {
        assertEquals("a precondition is not defined for all arguments",
            prove(LOW, "requires x < (1 << n) && 0 <= n && n < 30; ensures 0 <= \\result;")
            .problem());
        assertNull(prove(LOW, "requires 0 <= n && n < 30 && x < (1 << n); ensures 0 <= \\result;")
            .problem());
    }

    @Test
    void anExceptionIsNotNormal() {
        String head = "static int stops(int a)";
        assertEquals("an exception is possible", prove(head, "ensures \\result == a;").problem());
        assertNull(prove(head, "requires a < 7; ensures \\result == a;").problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        static int divide(int a, int b) | ensures true;
        static int loop(int a) | requires a == 3000; ensures true;
        static int add(int a, int b) | ensures \\result == c;
        static int add(int a, int b) | ensures \\result == (a & b);
        static int add(int a, int b) | ensures \\result;
        static int add(int a, int b) | ensures a == 1 == b;
        static int add(int a, int b) | ensures a < b < 3;
        static int add(int a, int b) | ensures (a < b;
        static int add(int a, int b) | ensures f(a) == 1;
        static int add(int a, int b) | ensures a == 2147483649;
        static int add(int a, int b) | ensures a == 0x100000000;
        static int add(int a, int b) | ensures a == 010;
        static int add(int a, int b) | ensures a == 1 $ 2;
        static int add(int a, int b) | requires \\result == 1; ensures true;
        static int add(int a, int b) | ensures a = 1;
        static int add(int a, int b) | signals (Exception e) true; ensures true;
        static int add(int a, int b) | requires true;
        static int add(int a, long b) | ensures true;
        static long add(int a, int b) | ensures true;
        static int missing(int a) | ensures true;
        """)
    void whatIsOutsideTheLanguageIsNotProved(String head, String clauses) {
        WordProver.Answer a = prove(head, clauses);
        assertEquals(false, a.proved());
        assertTrue(a.problem() != null && !a.problem().isBlank());
    }

    @Test
    void aContractThatMayChangeSomethingIsNotProved() {
        String jml = "/*@ public normal_behavior\n@ ensures true;\n@ assignable \\everything; @*/";
        assertEquals(false, prover.prove(jml, ADD).proved());
        assertEquals(false, prover.prove("/*@ public behavior ensures true; @*/", ADD).proved());
        assertEquals(false, prover.prove(
            "/*@ public normal_behavior ensures true; also ensures false; @*/", ADD).proved());
    }

    @Test
    void operatorsBindAsInJml() {
        assertEquals(Formula.of("(((a + (b * c)) << 1) < d) == e"),
            Formula.of("a + b * c << 1 < d == e"));
        assertEquals(Formula.of("a ==> (b ==> c)"), Formula.of("a ==> b ==> c"));
        assertEquals(Formula.of("(a || (b && c)) ==> d"), Formula.of("a || b && c ==> d"));
        assertEquals(Formula.of("(a ==> b) <==> c"), Formula.of("a ==> b <==> c"));
        assertEquals(Formula.of("(a - b) - c"), Formula.of("a - b - c"));
        assertEquals(Formula.of("(a == b) ? c : (d ? e : f)"),
            Formula.of("a == b ? c : d ? e : f"));
        assertThrows(IllegalArgumentException.class, () -> Formula.of(""));
        assertThrows(IllegalArgumentException.class, () -> Formula.of("a b"));
    }
}
