package sel4j.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout that breaks a rule is refused with one line that names file, line and rule. */
class LayoutRulesTest {
    private static final String HEAD = "part P 16\n  doc A part.\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "  int a w0[7:0];  int b w0[8:7] | 4: b overlaps a in word 0",
        "  int a w4 | 3: a lies outside the 16 bytes of P",
        "  int a w0[3:5] | 3: bits 3:5 are not in 31:0",
        "  int a w0[3:0] 0..16 | 3: range 0..16 of a does not fit its 4 bits",
        "  int a w0 ++ w1 | 3: a has 64 bits; at most 32 fit",
        "  int a w0;  int a w1 | 4: field a is declared twice",
        "  int super w0 | 3: 'super' cannot be the name of a Java method",
        "  ref a w0[31:5] P | 3: reference a must keep bits 31:4 of the address of a P",
        "  ref a w0 Q | 3: unknown kind Q",
        "  flag a w0[1:0] | 3: flag a must have one bit",
        "  ints a 8 3 | 3: a lies outside the 16 bytes of P",
        "  owner a P 4 | 3: P has no P at 4",
        "  word a w0 | 3: unknown declaration 'word'",
        "  int a | 3: expected a piece like w1[7:0], found the end of the line",
        "  int a w0 x | 3: unexpected 'x' at the end of the line",
        "  initial a 5 | 3: initial needs a word of an int field of P, found a",
        "  case A 0 w0 & 1 == 0 | 3: a case needs a tag line before it",
        "  tag t;  case A 0 w0 & 1 == 0;  case B 1 w0 & 2 == 2 | 4: cases A and B match the same "
        + "words",
        "  tag t;  case A 0 w0 & 1 == 1 | 4: zero words must be the first case of P, with value 0 "
        + "and no fields",
        "  tag t;  case A 0 w0 & 1 == 2 | 4: the bits of case A are outside its mask",
        "  int a w0;  tag t;  case A 0 w0 & 1 == 0 | 5: the bits that tell case A belong to "
        + "another field too",
        "  tag t;  case A 0 w0 & 1 == 0;  case B 1 w0 & 1 == 1;    int a w0[1:0] "
            + "| 6: a overlaps the bits that tell case B",
        "part P 16;  doc Again. | 3: P is declared twice",
        "part Q 12;  doc Odd. | 3: the size of Q must be a power of two of at least 4 bytes",
        "part Q 4 | 3: Q has no doc line",
    })
    void refused(String lines, String error) {
        String text = HEAD + lines.replace(";", "\n")
            .replaceAll("(?m)^(int|ints|ref|flag|owner|word|initial|case|tag)", "  $1");
        assertEquals("x.layout:" + error, assertThrows(LayoutException.class,
            () -> LayoutParser.parse("x.layout", text)).getMessage());
    }
}
