package sel4j.aot;

/** Local variables and operand stack of the bytecode that is being translated. */
final class Frame {
    private final Node[] state;
    private final int locals;
    private int top;

    /**
     * A frame over variables that the caller keeps.
     *
     * @param state local variables, then stack slots; null: nothing there yet
     * @param depth slots in use
     */
    Frame(Node[] state, int locals, int depth) {
        this.state = state;
        this.locals = locals;
        this.top = locals + depth;
    }

    int depth() {
        return top - locals;
    }

    void push(Node n) {
        state[top++] = n;
    }

    Node pop() {
        Node n = state[--top];
        state[top] = null;
        return n;
    }

    Node local(int i) {
        return state[i];
    }

    void setLocal(int i, Node n) {
        state[i] = n;
    }
}
