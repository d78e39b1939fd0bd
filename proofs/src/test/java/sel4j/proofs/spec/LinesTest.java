package sel4j.proofs.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Generated lines have at most 100 columns, and their words stay what they are. */
class LinesTest {
    private static final String NEXT = "\n      @     ";

    private static String wrapped(String text, int column) {
        String lines = " ".repeat(column) + Lines.wrap(text, column, NEXT) + ";";
        assertTrue(lines.lines().allMatch(l -> l.length() <= 100), lines);
        assertEquals(text, lines.replaceAll("\\n +@", "").replaceAll(" +", " ").strip()
            .replaceAll(";$", ""));
        return lines;
    }

    @Test
    void aLineIsBrokenBeforeAnOperatorAndNotBeforeItMust() {
        String part = "a".repeat(38);
        assertEquals(1, wrapped(part + " && " + part, 17).lines().count());
        assertEquals(2, wrapped(part + " && " + part, 18 + 4).lines().count());
        assertTrue(wrapped(part + " ==> " + part, 40).contains("\n      @     ==> "));
    }

    @Test
    void aPartLongerThanALineIsBrokenBehindCommasAndBeforeComparisons() {
        String part = "b".repeat(50);
        String lines = wrapped("f(" + part + ", " + part + ") && " + part + " <= " + part, 17);
        assertTrue(lines.contains(",\n      @       b"), lines);
        assertTrue(lines.contains("\n      @       <= b"), lines);
    }

    @Test
    void aLongCommentHasLinesOfItsOwn() {
        assertEquals("    /** Short. */\n", Lines.doc("Short."));
        String fits = "w".repeat(85);
        assertEquals("    /** " + fits.substring(1) + " */\n", Lines.doc(fits.substring(1)));
        String lines = Lines.doc("w".repeat(60) + " " + "v".repeat(60));
        assertEquals(4, lines.lines().count());
        assertTrue(lines.lines().allMatch(l -> l.length() <= 100), lines);
    }
}
