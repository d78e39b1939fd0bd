package sel4j.abstractspec;

/** A check failed: the answer that says so, thrown from the check to the step. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    final transient Answer answer;

    Refused(Answer answer) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
    }
}
