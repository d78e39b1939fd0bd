package sel4j.aot;

import java.util.EnumSet;
import java.util.Set;

/** The run-time checks: what would throw on the Java virtual machine halts the native kernel. */
public enum Check {
    /** An accessor of null, or null put into a link. */
    NULL("null reference"),
    /** An index outside its row. */
    INDEX("index outside the row"),
    /** A division by zero. */
    DIVISION("division by zero"),
    /** A value that the field cannot hold. */
    RANGE("value outside its range"),
    /** A field of another case than the object's. */
    CASE("field of another case");

    /** What the halted kernel says. */
    public final String text;

    /** All of them. */
    public static Set<Check> all() {
        return EnumSet.allOf(Check.class);
    }

    Check(String text) {
        this.text = text;
    }
}
