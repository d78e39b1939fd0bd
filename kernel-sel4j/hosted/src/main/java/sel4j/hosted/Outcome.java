package sel4j.hosted;

import java.util.Map;

/**
 * How a run ended.
 *
 * @param reason       why
 * @param where        where the program stands; for {@link Reason#INCOHERENT} also what was found
 * @param instructions instructions that user level executed
 * @param time         machine time in instructions, idle time included
 * @param systemCalls  number of system calls by name
 */
public record Outcome(Reason reason, String where, long instructions, long time,
        Map<String, Long> systemCalls) {
    /** Why a run ended. */
    public enum Reason {
        /** A thread made DebugHalt. */
        HALTED,
        /** A console line matched the pattern. */
        MATCHED,
        /** Machine time reached the limit. */
        LIMIT,
        /** No thread can run, and no device will ever wake one. */
        DEADLOCK,
        /** Cache, TLB or barrier maintenance was forgotten, and somebody was looking for that. */
        INCOHERENT
    }

    /** Whether the program came to the end that was asked for. */
    public boolean fine() {
        return reason == Reason.HALTED || reason == Reason.MATCHED;
    }
}
