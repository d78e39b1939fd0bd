package sel4j.aot;

import java.util.EnumSet;
import java.util.Set;

/**
 * The passes that make a graph better. Each leaves the method's meaning as it is, so each can be
 * switched off.
 */
public enum Pass {
    /** Constants, identities, bit-fields; phis with one value. */
    SIMPLIFY,
    /** A callee's code in the place of its call. */
    INLINE,
    /** What is computed or checked twice. */
    COMMON,
    /** Loads of words that were just loaded or stored; stores that are overwritten. */
    MEMORY,
    /** Jumps to a comparison of what is known on the way. */
    THREAD,
    /** Small branches as conditional instructions. */
    SELECT,
    /** Values that nobody uses. */
    DEAD;

    /** All of them. */
    public static Set<Pass> all() {
        return EnumSet.allOf(Pass.class);
    }
}
