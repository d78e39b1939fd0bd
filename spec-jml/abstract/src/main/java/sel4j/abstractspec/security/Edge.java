package sel4j.abstractspec.security;

/**
 * One label can do something to what another label has.
 *
 * @param from who
 * @param kind what
 * @param to   to whom
 */
public record Edge(String from, Edge.Kind kind, String to) {
    /** What can be done (ABI bounded-syscalls 5; the names are those of the l4v proofs). */
    public enum Kind {
        /** Everything: what is labelled so is as one's own. */
        CONTROL,
        /** See the words of its frames. */
        READ,
        /** Change the words of its frames. */
        WRITE,
        /** Send through its endpoints. */
        SEND,
        /** Receive from its endpoints and notifications. */
        RECEIVE,
        /** Signal its notifications. */
        NOTIFY,
        /** Restart those who wait at its endpoints and notifications, by deleting them. */
        RESET,
        /** Give capabilities away through its endpoints. */
        GRANT,
        /** Send, and give a capability for the answer. */
        CALL,
        /** Answer its threads that wait for an answer. */
        REPLY,
        /** Take a reply capability from it that was derived from a thread of one's own. */
        DELETE_DERIVED
    }

    @Override
    public String toString() {
        return from + " " + kind + " " + to;
    }
}
