package sel4j.abstractspec;

/** What a thread does (ABI syscalls-and-ipc 9). */
public sealed interface ThreadState {
    /** Nothing, until somebody resumes it. */
    record Inactive() implements ThreadState { }

    /** It runs, or would if it were its turn. */
    record Running() implements ThreadState { }

    /** As {@link Running}, from its last instruction on. */
    record Restart() implements ThreadState { }

    /** It is the idle thread. */
    record Idle() implements ThreadState { }

    /**
     * It waits to be received from.
     *
     * @param badge      of the capability that it sends with
     * @param grant      that may give capabilities away
     * @param grantReply that may give a reply capability away
     * @param call       it wants an answer
     */
    record BlockedOnSend(Region endpoint, int badge, boolean grant, boolean grantReply,
        boolean call) implements ThreadState { }

    /** It waits to be sent to; {@code grant}: its capability may give capabilities away. */
    record BlockedOnReceive(Region endpoint, boolean grant) implements ThreadState { }

    /** It waits for an answer. */
    record BlockedOnReply() implements ThreadState { }

    /** It waits for a signal. */
    record BlockedOnNotification(Region notification) implements ThreadState { }

    /** Whether it can run. */
    default boolean runnable() {
        return this instanceof Running || this instanceof Restart;
    }
}
