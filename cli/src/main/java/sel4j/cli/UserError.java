package sel4j.cli;

/** Bad usage or bad input: the message is the one line that the user sees, the exit code is 2. */
final class UserError extends Exception {
    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
