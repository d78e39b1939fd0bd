package sel4j.proofs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Powers of two as KeY likes them: in JML, {@code (1 << x)} of the sources becomes {@code
 * \dl_pow(2, x)}.
 *
 * <p>KeY reads the shift of a specification over mathematical integers and defines it as {@code
 * pow(2, x)} for {@code 0 <= x}, by a case distinction at each occurrence, inside quantifiers as
 * well. Written as {@code pow(2, x)} at once the term stays as it is. For x in 0..30, where alone
 * the sources shift, both are Java's {@code 1 << x}. Program text is not touched.
 */
final class Powers {
    private static final Pattern JML = Pattern.compile("/\\*[-+\\w]*@.*?\\*/|//[-+\\w]*@[^\\n]*",
        Pattern.DOTALL);
    private static final Pattern SHIFT = Pattern.compile("\\(1\\s*<<\\s*");

    /** What may stand in the exponent: operators that bind tighter than the shift. */
    private static final Pattern EXPONENT = Pattern.compile("[\\w\\s.\\\\()\\[\\]+*/%@-]+");

    private Powers() { }

    /** A source text as KeY is to read it. */
    static String forKey(String source) {
        Matcher m = JML.matcher(source);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(powers(m.group())));
        }
        return m.appendTail(out).toString();
    }

    private static String powers(String jml) {
        StringBuilder out = new StringBuilder();
        int last = 0;
        Matcher m = SHIFT.matcher(jml);
        while (m.find()) {
            int end = closing(jml, m.end());
            if (end > 0 && EXPONENT.matcher(jml.substring(m.end(), end)).matches()) {
                out.append(jml, last, m.start()).append("\\dl_pow(2, ");
                last = m.end();
            }
        }
        return out.append(jml, last, jml.length()).toString();
    }

    /** Where the parenthesis closes that is open at {@code from}, or -1. */
    private static int closing(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }
}
