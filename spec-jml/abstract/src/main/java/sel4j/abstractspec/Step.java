package sel4j.abstractspec;

/** What a call does: the whole of it, as users see it, however often the kernel cuts it. */
public final class Step {
    private Step() { }

    /** The state after an event, and what the caller is told. */
    public record Outcome(State state, Answer answer) { }

    /** A call whose pointers all name capabilities. */
    public static Outcome step(State s, Call c) {
        Slot invoked = CSpace.pointer(s, c.cptr());
        try {
            Cap cap = s.cap(invoked);
            if (cap instanceof Cap.Untyped) {
                return new Outcome(Untyped.invoke(s, invoked, c), Answer.DONE);
            } else if (cap instanceof Cap.CNode) {
                return new Outcome(CNode.invoke(s, invoked, c), Answer.DONE);
            }
            throw new IllegalArgumentException("not specified yet: a call of " + cap);
        } catch (Refused e) {
            return new Outcome(s, e.answer);
        }
    }
}
